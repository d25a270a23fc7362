using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// Pages that one row of a table fills from head to foot (a goal or a reason told at length): browsers draw nothing there but the lines between the columns, which are those of the page before. Asked
/// for the pages of a file in their order.
/// </summary>
internal sealed class OpenPages
{
    /// <summary>Programs lay out the part after a page break anew: columns may shift by rounding, not by more (pt).</summary>
    private const double SameColumn = 3;

    /// <summary>The sides of a frame, and one line between them: two sides alone are drawn around prose, too.</summary>
    private const int FewestLines = 3;

    private IReadOnlyList<double> _before = [];

    /// <summary>The page's one row, if its vertical lines are lines of the table that ended the page before, from side to side and all of one height; else null.</summary>
    /// <param name="rulings">Those of a page on which no table is drawn.</param>
    public CellGrid? GoOn(List<Ruling> rulings)
    {
        if (_before.Count < FewestLines) return null;
        var lines = rulings.FindAll(ruling => ruling.Axis == Axis.Vertical && ruling.Ink is Ink.Dark or Ink.Light && _before.Any(line => Math.Abs(line - ruling.Position) <= SameColumn));
        if (lines.Count < FewestLines || !IsDrawn(lines, _before[0]) || !IsDrawn(lines, _before[^1])) return null;
        var (top, bottom) = (lines.Min(line => line.From), lines.Max(line => line.To));
        if (!lines.TrueForAll(line => line.From - top <= CrossingRulings.Reach && bottom - line.To <= CrossingRulings.Reach)) return null;
        var lattice = new Lattice(lines);
        return lattice.Columns + 1 >= FewestLines ? CellGrid.Of(lattice) : null;
    }

    /// <param name="last">The table that stands lowest on the page; null if it has none.</param>
    public void Remember(CellGrid? last) => _before = last?.ColumnLines ?? [];

    private static bool IsDrawn(List<Ruling> lines, double position) => lines.Exists(line => Math.Abs(line.Position - position) <= SameColumn);
}
