using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>The table that two pages show the columns of, and the loose lines of the right one that stand in its cells.</summary>
internal readonly record struct JoinedTable(Table Whole, IReadOnlyList<TextLine> Taken);

/// <summary>Lays the columns that a page shows of a table to the right of those on the page before. Both are on one scale.</summary>
internal sealed class TableSeam
{
    private readonly Table _left;
    private readonly RowLines _lines;
    private readonly Box _box;
    private readonly int _columns;
    private readonly CellSides _cutBeyond;
    private readonly IReadOnlyList<TextLine> _loose;
    private readonly HashSet<int> _drawnRows;
    private readonly Dictionary<(int Row, int RowSpan), Cell> _open;
    private readonly List<Cell> _closed;
    private readonly List<TextLine> _taken = [];

    private TableSeam(Table left, Table right, IReadOnlyList<TextLine> loose)
    {
        (_left, _lines, _loose) = (left, new RowLines([.. left.Cells, .. right.Cells]), loose);
        (_box, _columns, _cutBeyond) = (left.Box.Union(right.Box), left.Columns + right.Columns, right.CutSides);
        var beyond = right.Cells.Select(cell => OnLines(cell with { Column = cell.Column + left.Columns })).ToLookup(cell => cell.Column == left.Columns && cell.OpenSides.HasFlag(CellSides.Left));
        (_open, _closed) = (beyond[true].ToDictionary(cell => (cell.Row, cell.RowSpan)), [.. beyond[false]]);
        _drawnRows = [.. beyond.SelectMany(cells => cells).SelectMany(cell => Enumerable.Range(cell.Row, cell.RowSpan))];
    }

    /// <param name="left">The columns of the page before, and those that were joined to them.</param>
    /// <param name="right">The columns of the page.</param>
    /// <param name="loose">The lines of the right page that stand in no table.</param>
    public static JoinedTable Join(Table left, Table right, IReadOnlyList<TextLine> loose) => new TableSeam(left, right, loose).Join();

    private JoinedTable Join()
    {
        var begun = _left.Cells.Select(OnLines).Select(cell => RestOf(cell) is { } rest ? Join(cell, rest) : cell).ToList();
        _closed.AddRange(begun.Where(cell => cell.Column + cell.ColumnSpan == _left.Columns && IsUndrawn(cell)).ToList().Select(Undrawn));
        var cells = begun.Concat(_open.Values).Concat(_closed).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        return new JoinedTable(_left with { Box = _box, Rows = _lines.Rows, Columns = _columns, Cells = cells, CutSides = (_left.CutSides & CellSides.Left) | (_cutBeyond & CellSides.Right) }, _taken);
    }

    private Cell OnLines(Cell cell)
    {
        var (row, span) = _lines.Span(cell.Box.Top, cell.Box.Bottom);
        return cell with { Row = row, RowSpan = span };
    }

    /// <summary>What lies on the right page of a cell of the left one: the cell in the same rows, if no line is drawn between the two.</summary>
    private Cell? RestOf(Cell cell)
    {
        if (cell.Column + cell.ColumnSpan < _left.Columns || !cell.OpenSides.HasFlag(CellSides.Right)) return null;
        if (_open.Remove((cell.Row, cell.RowSpan), out var rest)) return rest;
        return IsUndrawn(cell) ? Undrawn(cell) : null;
    }

    private bool IsUndrawn(Cell cell) => !Enumerable.Range(cell.Row, cell.RowSpan).Any(_drawnRows.Contains);

    /// <summary>
    /// The right part of rows that nothing divides, or nothing is printed in: they have no sides on a page in the middle, so they are no cells there and their text is loose. Of a cell that ends at the cut it is another cell.
    /// </summary>
    private Cell Undrawn(Cell left)
    {
        var box = left.Box with { Left = left.Box.Right, Right = _box.Right };
        var lines = _loose.Where(line => box.Contains(line.Box.CenterX, line.Box.CenterY)).ToList();
        _taken.AddRange(lines);
        return left with { Column = _left.Columns, ColumnSpan = _columns - _left.Columns, Box = box, Lines = lines, Sliced = [], SlicedBeside = [], OpenSides = left.OpenSides & ~CellSides.Left };
    }

    private static Cell Join(Cell left, Cell right)
    {
        var box = left.Box.Union(right.Box);
        var whole = SlicedGlyph.BetweenCells(left, right);
        return left with
        {
            ColumnSpan = left.ColumnSpan + right.ColumnSpan,
            Box = box,
            Lines = LineSeam.JoinInCell(left.Lines, whole, right.Lines, left.Box.Right, box),
            // What is sliced between two pages side by side is part of a line that one of them shows.
            Sliced = left.Lines.Count + right.Lines.Count + whole.Count == 0 ? [.. left.Sliced, .. right.Sliced] : [],
            SlicedBeside = right.SlicedBeside,
            OpenSides = (left.OpenSides & ~CellSides.Right) | (right.OpenSides & ~CellSides.Left),
            IsUnread = left.IsUnread || right.IsUnread,
            IsRunTogether = left.IsRunTogether || right.IsRunTogether,
            StandBeside = left.StandBeside || right.StandBeside,
        };
    }
}
