using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// The cells of one table, each a span of rows and columns, and the positions of the lines between these. Only lines on which a cell
/// begins are counted: what divides no cells makes no row.
/// </summary>
internal sealed class CellGrid
{
    /// <summary>
    /// Borders that stop half-way happen to a table in a cell or two; among the bars of a chart or the boxes of a drawing they leave odd regions over more than this share.
    /// </summary>
    private const double MostCut = 0.2;

    private readonly double[] _columnLines;
    private readonly double[] _rowLines;
    private readonly int[] _cellAt;
    private readonly Lattice _lattice;

    private CellGrid(double[] columnLines, double[] rowLines, CellSpan[] cells, Lattice lattice)
    {
        (_columnLines, _rowLines, _lattice, Cells, HasRuling, HasShade) = (columnLines, rowLines, lattice, cells, lattice.HasRuling, lattice.HasShade);
        _cellAt = new int[Rows * Columns];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++) Array.Fill(_cellAt, i, (row * Columns) + cell.Column, cell.ColumnSpan);
        }
    }

    public IReadOnlyList<CellSpan> Cells { get; }

    /// <summary>For each cell its sides on the outer lines that are not drawn.</summary>
    public required IReadOnlyList<CellSides> OpenSides { get; init; }

    /// <summary>
    /// The numbers of the few cells whose text may be that of several: a border is drawn in it that stops half-way, or in the region that it is a piece of; or its texts stand beside
    /// one another where no line divides them.
    /// </summary>
    public required HashSet<int> RunTogether { get; init; }

    /// <summary>At least one of its lines is drawn; else shaded areas alone divide the cells.</summary>
    public bool HasRuling { get; }

    /// <summary>Edges of shaded areas are among its lines: where some cells alone are shaded, it divides no others.</summary>
    public bool HasShade { get; }

    public int Rows => _rowLines.Length - 1;

    public int Columns => _columnLines.Length - 1;

    public Box Box => new(_columnLines[0], _rowLines[0], _columnLines[^1], _rowLines[^1]);

    public IReadOnlyList<double> ColumnLines => _columnLines;

    public IReadOnlyList<double> RowLines => _rowLines;

    /// <summary>Much of the area is in regions that are no rectangles: a chart or a drawing, unless text tells otherwise.</summary>
    public bool LooksDrawn { get; private init; }

    public static CellGrid Of(Lattice lattice)
    {
        var (cells, cut) = CellFinder.Find(lattice);
        var pieces = cut.ToHashSet();
        var rows = Renumbering.Of(cells.ConvertAll(cell => cell.Row), lattice.Rows);
        var columns = Renumbering.Of(cells.ConvertAll(cell => cell.Column), lattice.Columns);
        var kept = cells.ConvertAll(cell => new CellSpan(
            rows.New[cell.Row],
            columns.New[cell.Column],
            rows.New[cell.Row + cell.RowSpan] - rows.New[cell.Row],
            columns.New[cell.Column + cell.ColumnSpan] - columns.New[cell.Column]));
        return new CellGrid(columns.Keep(lattice.ColumnLines.Positions), rows.Keep(lattice.RowLines.Positions), [.. kept], lattice)
        {
            OpenSides = cells.ConvertAll(lattice.OpenSidesOf),
            RunTogether = Enumerable.Range(0, cells.Count).Where(i => lattice.HasWallIn(cells[i]) || pieces.Contains(cells[i])).ToHashSet(),
            LooksDrawn = cut.Sum(cell => AreaOf(cell, lattice)) > MostCut * lattice.Box.Width * lattice.Box.Height,
        };
    }

    /// <summary>The numbers of the row lines on which a cell to the left of this one begins or ends within its height, and of its own.</summary>
    public List<int> LinesBeside(CellSpan cell)
    {
        var left = Cells.Where(other => other.Column + other.ColumnSpan == cell.Column && other.Row < cell.Row + cell.RowSpan && other.Row + other.RowSpan > cell.Row);
        return [.. left.SelectMany(other => new[] { other.Row, other.Row + other.RowSpan }).Where(line => line > cell.Row && line < cell.Row + cell.RowSpan).Append(cell.Row).Append(cell.Row + cell.RowSpan).Distinct().Order()];
    }

    /// <summary>The grid with one of its cells divided at lines of rows, of which the first and the last are its own.</summary>
    public CellGrid Divided(int index, List<int> lines)
    {
        var whole = Cells[index];
        var parts = lines.Skip(1).Zip(lines, (end, start) => whole with { Row = start, RowSpan = end - start });
        var cells = Cells.Select((cell, i) => (Cell: cell, Open: OpenSides[i], IsRunTogether: RunTogether.Contains(i))).Where((_, i) => i != index)
            .Concat(parts.Select(part => (Cell: part, Open: OpenSides[index] & SidesOf(part, whole), IsRunTogether: false)))
            .OrderBy(cell => cell.Cell.Row).ThenBy(cell => cell.Cell.Column).ToList();
        return new CellGrid(_columnLines, _rowLines, [.. cells.Select(cell => cell.Cell)], _lattice)
        {
            OpenSides = cells.ConvertAll(cell => cell.Open),
            RunTogether = Enumerable.Range(0, cells.Count).Where(i => cells[i].IsRunTogether).ToHashSet(),
            LooksDrawn = LooksDrawn,
        };
    }

    /// <summary>The grid with a row below it that has no borders.</summary>
    /// <param name="bottom">Its lower side.</param>
    /// <param name="columns">The columns of its cells, from the left.</param>
    public CellGrid WithRowBelow(double bottom, IReadOnlyList<(int Column, int ColumnSpan)> columns)
    {
        CellSpan[] cells = [.. Cells, .. columns.Select(cell => new CellSpan(Rows, cell.Column, 1, cell.ColumnSpan))];
        return new CellGrid(_columnLines, [.. _rowLines, bottom], cells, _lattice)
        {
            OpenSides = [.. OpenSides.Select(sides => sides & ~CellSides.Bottom), .. columns.Select(_ => CellSides.Left | CellSides.Right | CellSides.Bottom)],
            RunTogether = RunTogether,
            LooksDrawn = LooksDrawn,
        };
    }

    /// <summary>The grid with cells joined to those right above them, of the same columns.</summary>
    /// <param name="above">For the number of a cell that of the one above; several may follow one another.</param>
    public CellGrid Joined(IReadOnlyDictionary<int, int> above)
    {
        CellSpan[] spans = [.. Cells];
        CellSides[] open = [.. OpenSides];
        var runTogether = RunTogether.ToHashSet();
        foreach (var lower in above.Keys.OrderDescending())
        {
            var upper = above[lower];
            spans[upper] = spans[upper] with { RowSpan = spans[upper].RowSpan + spans[lower].RowSpan };
            open[upper] = SidesOf(open[upper], open[lower]);
            if (runTogether.Contains(lower)) runTogether.Add(upper);
        }

        List<int> kept = [.. Enumerable.Range(0, spans.Length).Where(cell => !above.ContainsKey(cell))];
        var rows = Renumbering.Of(kept.ConvertAll(cell => spans[cell].Row), Rows);
        var cells = kept.Select(cell => spans[cell] with { Row = rows.New[spans[cell].Row], RowSpan = rows.New[spans[cell].Row + spans[cell].RowSpan] - rows.New[spans[cell].Row] });
        return new CellGrid(_columnLines, rows.Keep([.. _rowLines]), [.. cells], _lattice)
        {
            OpenSides = kept.ConvertAll(cell => open[cell]),
            RunTogether = Enumerable.Range(0, kept.Count).Where(i => runTogether.Contains(kept[i])).ToHashSet(),
            LooksDrawn = LooksDrawn,
        };
    }

    /// <summary>The cells of an area whose borders no cell reaches over, as a grid of its own.</summary>
    public CellGrid Within(CellSpan area)
    {
        List<int> kept = [.. Enumerable.Range(0, Cells.Count).Where(i => Cells[i].Row >= area.Row && Cells[i].Row < area.Row + area.RowSpan && Cells[i].Column >= area.Column && Cells[i].Column < area.Column + area.ColumnSpan)];
        var cells = kept.Select(i => Cells[i] with { Row = Cells[i].Row - area.Row, Column = Cells[i].Column - area.Column });
        return new CellGrid(_columnLines[area.Column..(area.Column + area.ColumnSpan + 1)], _rowLines[area.Row..(area.Row + area.RowSpan + 1)], [.. cells], _lattice)
        {
            OpenSides = kept.ConvertAll(cell => OpenSides[cell]),
            RunTogether = Enumerable.Range(0, kept.Count).Where(i => RunTogether.Contains(kept[i])).ToHashSet(),
        };
    }

    /// <summary>The open sides of two cells, one above the other, as one: at its left and right none of them may be drawn.</summary>
    private static CellSides SidesOf(CellSides upper, CellSides lower) => (upper & lower) | (upper & CellSides.Top) | (lower & CellSides.Bottom);

    /// <summary>The sides of a part of a cell that are sides of the whole.</summary>
    private static CellSides SidesOf(CellSpan part, CellSpan whole) => CellSides.Left | CellSides.Right
        | (part.Row == whole.Row ? CellSides.Top : CellSides.None) | (part.Row + part.RowSpan == whole.Row + whole.RowSpan ? CellSides.Bottom : CellSides.None);

    public Box BoxOf(CellSpan cell) => new(
        _columnLines[cell.Column], _rowLines[cell.Row], _columnLines[cell.Column + cell.ColumnSpan], _rowLines[cell.Row + cell.RowSpan]);

    /// <summary>The number of the cell that covers a point, or -1 outside of the table.</summary>
    public int CellAt(double x, double y)
    {
        int column = IntervalOf(_columnLines, x), row = IntervalOf(_rowLines, y);
        return column < 0 || row < 0 ? -1 : _cellAt[(row * Columns) + column];
    }

    private static double AreaOf(CellSpan cell, Lattice lattice)
    {
        var (columns, rows) = (lattice.ColumnLines.Positions, lattice.RowLines.Positions);
        return (columns[cell.Column + cell.ColumnSpan] - columns[cell.Column]) * (rows[cell.Row + cell.RowSpan] - rows[cell.Row]);
    }

    private static int IntervalOf(double[] lines, double value)
    {
        if (value < lines[0] || value > lines[^1]) return -1;
        var index = Array.BinarySearch(lines, value);
        return Math.Min(index >= 0 ? index : ~index - 1, lines.Length - 2);
    }

    /// <summary>New numbers for the lines of one axis after those on which no cell begins are left out.</summary>
    private readonly record struct Renumbering(int[] New, bool[] IsKept)
    {
        public static Renumbering Of(List<int> starts, int intervals)
        {
            var isKept = new bool[intervals + 1];
            foreach (var start in starts) isKept[start] = true;
            isKept[intervals] = true;
            var numbers = new int[intervals + 1];
            var next = 0;
            for (var line = 0; line <= intervals; line++) numbers[line] = isKept[line] ? next++ : next;
            return new Renumbering(numbers, isKept);
        }

        public double[] Keep(List<double> positions)
        {
            var isKept = IsKept;
            return [.. positions.Where((_, line) => isKept[line])];
        }
    }
}
