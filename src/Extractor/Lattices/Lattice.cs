using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>The lines of one table: column lines left to right, row lines top to bottom, and which pieces between crossings are drawn.</summary>
internal sealed class Lattice
{
    /// <summary>
    /// A border piece counts as drawn from this share of its length: gaps at joints and dashes stay above it, an overshoot of the
    /// neighbouring border into a merged cell stays below.
    /// </summary>
    private const double DrawnShare = 0.6;

    private readonly bool[,] _rowLineDrawn;
    private readonly bool[,] _columnLineDrawn;

    public Lattice(List<Ruling> rulings)
    {
        var horizontals = rulings.FindAll(r => r.Axis == Axis.Horizontal);
        var verticals = rulings.FindAll(r => r.Axis == Axis.Vertical);
        ColumnLines = LatticeLines.Find(verticals, horizontals);
        RowLines = horizontals.Count > 0 ? LatticeLines.Find(horizontals, verticals) : LatticeLines.AtEndsOf(verticals);
        if (horizontals.Count > 0) CloseUnframedEnds(horizontals, verticals);
        _rowLineDrawn = DrawnPieces(RowLines, ColumnLines);
        _columnLineDrawn = DrawnPieces(ColumnLines, RowLines);
        HasDarkInk = rulings.Exists(r => r.Ink == Ink.Dark);
        HasRuling = rulings.Exists(r => r.Ink != Ink.Shade);
        HasShade = rulings.Exists(r => r.Ink == Ink.Shade);
    }

    public LatticeLines ColumnLines { get; }

    public LatticeLines RowLines { get; }

    public int Rows => RowLines.Count - 1;

    public int Columns => ColumnLines.Count - 1;

    public bool HasDarkInk { get; }

    /// <summary>A line is drawn, whether it shows or not; else shaded areas alone make the lattice.</summary>
    public bool HasRuling { get; }

    /// <summary>Edges of shaded areas are among its lines.</summary>
    public bool HasShade { get; }

    public Box Box => new(ColumnLines.First, RowLines.First, ColumnLines.Last, RowLines.Last);

    /// <summary>A border is drawn between the position and the one below it.</summary>
    public bool IsDrawnBelow(int row, int column) => _rowLineDrawn[row + 1, column];

    /// <summary>A border is drawn between the position and the one to its right.</summary>
    public bool IsDrawnRightOf(int row, int column) => _columnLineDrawn[column + 1, row];

    /// <summary>The sides of a cell that lie on the outer lines of the lattice and are not drawn anywhere.</summary>
    public CellSides OpenSidesOf(CellSpan cell)
    {
        var open = CellSides.None;
        if (cell.Column == 0 && !IsDrawn(_columnLineDrawn, 0, cell.Row, cell.RowSpan)) open |= CellSides.Left;
        if (cell.Row == 0 && !IsDrawn(_rowLineDrawn, 0, cell.Column, cell.ColumnSpan)) open |= CellSides.Top;
        if (cell.Column + cell.ColumnSpan == Columns && !IsDrawn(_columnLineDrawn, Columns, cell.Row, cell.RowSpan)) open |= CellSides.Right;
        if (cell.Row + cell.RowSpan == Rows && !IsDrawn(_rowLineDrawn, Rows, cell.Column, cell.ColumnSpan)) open |= CellSides.Bottom;
        return open;
    }

    /// <summary>Between two positions of the cell a border is drawn: it stops half-way, or it would divide the cell.</summary>
    public bool HasWallIn(CellSpan cell)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                if (row + 1 < cell.Row + cell.RowSpan && IsDrawnBelow(row, column)) return true;
                if (column + 1 < cell.Column + cell.ColumnSpan && IsDrawnRightOf(row, column)) return true;
            }
        }

        return false;
    }

    /// <summary>Some of the pieces of a line is drawn.</summary>
    private static bool IsDrawn(bool[,] drawn, int line, int first, int pieces)
    {
        for (var piece = first; piece < first + pieces; piece++)
        {
            if (drawn[line, piece]) return true;
        }

        return false;
    }

    /// <summary>
    /// Where the sides of a table are open, its frame may not be drawn at all: one such side and two lines tell of another, two of them and a single line.
    /// That it is open above and below tells nothing: so is what a page break cuts off.
    /// </summary>
    private void CloseUnframedEnds(List<Ruling> horizontals, List<Ruling> verticals)
    {
        for (var fewest = 2; fewest > 0 && ColumnLines.OpenEnds > 0 && ColumnLines.OpenEnds + RowLines.OpenEnds > 2 - fewest; fewest--)
        {
            ColumnLines.CloseUnframedEnds(horizontals, fewest);
            RowLines.CloseUnframedEnds(verticals, fewest);
        }
    }

    private static bool[,] DrawnPieces(LatticeLines lines, LatticeLines crossing)
    {
        var drawn = new bool[lines.Count, Math.Max(crossing.Count - 1, 0)];
        var covered = new double[Math.Max(crossing.Count - 1, 0)];
        for (var line = 0; line < lines.Count; line++)
        {
            Array.Clear(covered);
            Cover(lines.DrawnOn(line), crossing.Positions, covered);
            for (var piece = 0; piece < covered.Length; piece++)
            {
                drawn[line, piece] = covered[piece] >= DrawnShare * (crossing.Positions[piece + 1] - crossing.Positions[piece]);
            }
        }

        return drawn;
    }

    /// <summary>Adds up how much of each piece is drawn; overlapping rulings (double lines) count once.</summary>
    private static void Cover(List<Ruling> sortedRulings, List<double> crossing, double[] covered)
    {
        var reached = double.MinValue;
        foreach (var ruling in sortedRulings)
        {
            double from = Math.Max(ruling.From, reached), to = ruling.To;
            if (to <= from) continue;
            reached = to;
            var piece = crossing.BinarySearch(from);
            if (piece < 0) piece = Math.Max(~piece - 1, 0);
            for (; piece < covered.Length && crossing[piece] < to; piece++)
            {
                covered[piece] += Math.Max(0, Math.Min(to, crossing[piece + 1]) - Math.Max(from, crossing[piece]));
            }
        }
    }
}
