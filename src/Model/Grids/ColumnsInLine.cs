using Selfeval.Model.Pages;

namespace Selfeval.Model.Grids;

/// <summary>
/// Rows of one table whose column lines do not stand quite above one another: one was dragged, rows were pasted from another table, the sums are a table of their own right below. By its lines
/// alone such a table has narrow columns between its columns that are none: no cell stands in them alone. Cells keep their boxes; the numbers of their columns change.
/// </summary>
internal sealed class ColumnsInLine
{
    /// <summary>Lines out of line by at most this share of each column beside them: most of a cell stands in its column all the same.</summary>
    private const double ShareOfColumn = 1 / 3.0;

    /// <summary>In points, two characters: lines further apart were drawn in two places.</summary>
    private const double Widest = 20;

    /// <summary>No column is narrower, in points: what is drawn so narrow lies between the two lines of a border.</summary>
    private const double NarrowestColumn = 5;

    private readonly List<FormCell> _cells;
    private readonly List<double> _edges;

    /// <summary>For each column line the parts of the form that draw it. What two pages draw near each other is told apart by what stands there, and where no line is drawn, it stands where the texts leave white.</summary>
    private readonly HashSet<int>[] _drawnIn;

    private ColumnsInLine(List<FormCell> cells, List<double> edges, List<int> partOfRow)
    {
        (_cells, _edges) = (cells, edges);
        _drawnIn = [.. edges.Select(_ => new HashSet<int>())];
        foreach (var cell in cells.Where(cell => !cell.IsInferred))
        {
            _drawnIn[cell.Column].Add(partOfRow[cell.Row]);
            _drawnIn[cell.EndColumn].Add(partOfRow[cell.Row]);
        }
    }

    /// <summary>The cells, numbered by columns that count lines out of line as one; without those between such lines, which print nothing.</summary>
    /// <param name="edges">Where the columns begin and end, in points, by number.</param>
    /// <param name="partOfRow">For each row the number of the table that it comes from.</param>
    public static List<FormCell> Numbered(List<FormCell> cells, List<double> edges, List<int> partOfRow)
    {
        if (edges.Count < 2) return cells;
        var numbers = new ColumnsInLine(cells, edges, partOfRow).Numbers();
        if (numbers[^1] == edges.Count - 1) return cells;
        return cells.FindAll(cell => numbers[cell.EndColumn] > numbers[cell.Column])
            .ConvertAll(cell => cell with { Column = numbers[cell.Column], ColumnSpan = numbers[cell.EndColumn] - numbers[cell.Column] });
    }

    /// <summary>For each line the number of the column that begins there.</summary>
    private int[] Numbers()
    {
        var numbers = new int[_edges.Count];
        var first = 0;
        for (var line = 1; line < numbers.Length; line++)
        {
            var isNext = !AreOne(first, line);
            if (isNext) first = line;
            numbers[line] = numbers[line - 1] + (isNext ? 1 : 0);
        }

        return numbers;
    }

    private bool AreOne(int first, int last)
    {
        var width = _edges[last] - _edges[first];
        return width <= Widest && _drawnIn[last].Overlaps(_drawnIn[last - 1])
            && _cells.TrueForAll(cell => cell.Column >= first && cell.EndColumn <= last ? IsNone(cell) : width <= ShareOfColumn * WidthBeside(cell, first, last));
    }

    /// <summary>The width of a cell that begins or ends at one of the lines.</summary>
    private double WidthBeside(FormCell cell, int first, int last) =>
        IsBetween(cell.Column, first, last) || IsBetween(cell.EndColumn, first, last) ? _edges[cell.EndColumn] - _edges[cell.Column] : double.PositiveInfinity;

    private static bool IsBetween(int line, int first, int last) => line >= first && line <= last;

    /// <summary>Nothing is printed there, and it is too narrow for a cell, or no line is drawn at its outer side: other rows reach further out.</summary>
    private bool IsNone(FormCell cell) => cell.Parts.TrueForAll(part => part is { Lines.Count: 0, Sliced.Count: 0, IsUnread: false } && (part.Width < NarrowestColumn || IsOutside(cell, part.OpenSides)));

    private bool IsOutside(FormCell cell, CellSides open) => (cell.Column == 0 && open.HasFlag(CellSides.Left)) || (cell.EndColumn == _edges.Count - 1 && open.HasFlag(CellSides.Right));
}
