using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// Where a table is wider than its page: the lines between its rows run to the paper's edge, or on beyond the area that a program prints in, and its columns beyond are nowhere. Works on upright pages.
/// </summary>
internal sealed class PageEdges(List<Ruling> rulings, IReadOnlyList<Ruling> cutAway, double pageWidth)
{
    /// <summary>What ends this near the paper's edge ends there: no program prints a table's side so far out, and lines are up to 2 pt thick.</summary>
    private const double AtEdge = 1;

    /// <summary>A table's own side shows the half of it that lies within; word processors draw one on the very edge where the table goes on (pt, rounding).</summary>
    private const double OnEdge = 0.1;

    /// <summary>A side closes lines that end on it, or behind it by its own thickness (pt).</summary>
    private const double Thickness = 2.2;

    /// <summary>One line alone is an underline, or a rule across the page on which the table happens to stand.</summary>
    private const int FewestLines = 2;

    /// <summary>A sheet leaves off the ends of some hundred lines; what leaves off more is a drawing.</summary>
    private const int MostLines = 5_000;

    /// <summary>None where nothing ends at an edge, as on most pages: no table is looked at there.</summary>
    private readonly List<Ruling> _shown = MayCut(rulings, cutAway, pageWidth) ? rulings.FindAll(line => line.Ink is Ink.Dark or Ink.Light) : [];

    /// <summary>The table with the sides told at which the page cuts it.</summary>
    public Table Told(Table table)
    {
        if (_shown.Count == 0 || table.Origin != TableOrigin.Ruled) return table;
        var cut = (IsCut(table, CellSides.Left) ? CellSides.Left : CellSides.None) | (IsCut(table, CellSides.Right) ? CellSides.Right : CellSides.None);
        return table with { CutSides = cut };
    }

    private static bool MayCut(List<Ruling> rulings, IReadOnlyList<Ruling> cutAway, double pageWidth) => rulings.Count <= MostLines && cutAway.Count <= MostLines
        && (cutAway.Count > 0 || rulings.Exists(line => line.Axis == Axis.Horizontal && (line.From <= AtEdge || line.To >= pageWidth - AtEdge)));

    private bool IsCut(Table table, CellSides side)
    {
        var (tableEnd, paperEnd) = side == CellSides.Right ? (table.Box.Right, pageWidth) : (-table.Box.Left, 0);
        var rows = Along(_shown, table, side).FindAll(row => row.Start < tableEnd - AtEdge && row.End >= tableEnd - AtEdge);
        if (rows.Count < FewestLines) return false;
        var beyond = Along(cutAway, table, side).FindAll(piece => piece.End > tableEnd);
        var cut = rows.FindAll(row => beyond.Exists(piece => Math.Abs(piece.Position - row.Position) <= AtEdge && Math.Abs(piece.Start - row.End) <= AtEdge)
            || (row.End >= paperEnd - AtEdge && !IsClosed(table, side, row.End, paperEnd)));
        return cut.Count >= FewestLines && cut.Max(row => row.Position) - cut.Min(row => row.Position) > Thickness;
    }

    /// <summary>A side of the table is drawn within the page where its rows end.</summary>
    private bool IsClosed(Table table, CellSides side, double end, double paperEnd) => _shown.Exists(line =>
    {
        var position = side == CellSides.Right ? line.Position : -line.Position;
        return line.Axis == Axis.Vertical && line.From < table.Box.Bottom && line.To > table.Box.Top && position >= end - Thickness && position < paperEnd - OnEdge;
    });

    /// <summary>The lines along the table's rows, from within towards the side: their numbers grow outwards.</summary>
    private static List<(double Position, double Start, double End)> Along(IEnumerable<Ruling> lines, Table table, CellSides side) =>
    [
        .. lines.Where(line => line.Axis == Axis.Horizontal && line.Position >= table.Box.Top - AtEdge && line.Position <= table.Box.Bottom + AtEdge)
            .Select(line => side == CellSides.Right ? (line.Position, line.From, line.To) : (line.Position, -line.To, -line.From)),
    ];
}
