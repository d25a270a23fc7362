using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Tables.Sorting;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables;

/// <summary>
/// Grids that divide a table less than its texts do: a frame with lines between rows only or between columns only, and shaded areas where
/// neighbours without a shade lie in one. What is one cell there is several, and the texts alone tell which.
/// </summary>
internal static class UndividedGrids
{
    /// <summary>A gap of this many em on one line divides two texts: no blank within a text is as wide.</summary>
    private const double DividingGap = 2.5;

    /// <summary>A heading and its rows go on below the shade of the heading at most this many of the heading's heights away.</summary>
    private const double NextRow = 1.5;

    /// <summary>Most rows of a frame without lines between columns hold texts apart; a line for two signatures is one among others.</summary>
    private const double MostRows = 0.5;

    /// <summary>Which grids leave columns or rows of their texts together.</summary>
    public static HashSet<int> Among(List<CellGrid> grids, RunSorting sorting, ReadOnlySpan<Glyph> glyphs)
    {
        var undivided = new HashSet<int>();
        for (var i = 0; i < grids.Count; i++)
        {
            if (LeavesTogether(grids[i], sorting, i, glyphs)) undivided.Add(i);
        }

        return undivided;
    }

    private static bool LeavesTogether(CellGrid grid, RunSorting sorting, int number, ReadOnlySpan<Glyph> glyphs)
    {
        if (grid.HasRuling && grid.Columns > 1 && grid.Rows > 1) return false;
        var cells = new List<List<Place>>(grid.Cells.Count);
        foreach (var runs in sorting.RunsOf(number)) cells.Add(Places(runs ?? [], glyphs));
        if (!grid.HasRuling) return cells.Exists(StandApart) || GoesOnBelow(grid, Places(sorting.Loose, glyphs));
        return grid.Columns == 1 ? cells.Count(StandApart) > MostRows * cells.Count : HasRows(cells);
    }

    private static List<Place> Places(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var places = new List<Place>(runs.Count);
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Horizontal) places.Add(new Place(glyphs[run.Start].Place, glyphs[run.Start + run.Count - 1].Place.EndX));
        }

        return places;
    }

    /// <summary>On one line stand two texts with more white between them than a blank.</summary>
    private static bool StandApart(List<Place> places) => Lines(places).Exists(line =>
    {
        line.Sort((a, b) => a.First.X.CompareTo(b.First.X));
        var end = line[0].End;
        foreach (var place in line)
        {
            if (place.First.X - end > DividingGap * place.First.Size) return true;
            end = Math.Max(end, place.End);
        }

        return false;
    });

    /// <summary>The places line by line, from the top.</summary>
    private static List<List<Place>> Lines(IEnumerable<Place> places)
    {
        var lines = new List<List<Place>>();
        foreach (var place in places.OrderBy(place => place.First.MiddleY))
        {
            if (lines.Count > 0 && IsSameLine(lines[^1][0].First, place.First)) lines[^1].Add(place);
            else lines.Add([place]);
        }

        return lines;
    }

    /// <summary>Right below a shaded area stand texts apart within its sides: the headings alone are shaded.</summary>
    private static bool GoesOnBelow(CellGrid grid, List<Place> loose)
    {
        var lastRow = grid.RowLines[^1] - grid.RowLines[^2];
        return StandApart(loose.FindAll(place => place.First.X >= grid.Box.Left && place.End <= grid.Box.Right
            && place.First.MiddleY > grid.Box.Bottom && place.First.MiddleY < grid.Box.Bottom + (NextRow * lastRow)));
    }

    /// <summary>Texts of three columns stand beside one another on as many lines as a table has rows, farther below one another than lines of one text.</summary>
    private static bool HasRows(List<List<Place>> cells)
    {
        var rows = Lines(cells.SelectMany(places => places)).FindAll(line => line.Count >= ZoneFinder.FewestColumns).ConvertAll(line => line[0].First);
        return rows.Count >= Zone.FewestRows && Enumerable.Range(1, rows.Count - 1).All(i => rows[i].MiddleY - rows[i - 1].MiddleY > LineFinder.WidestLeading * rows[i].Size);
    }

    private static bool IsSameLine(in GlyphPlace a, in GlyphPlace b) => Math.Abs(a.MiddleY - b.MiddleY) < a.Size / 2;

    private readonly record struct Place(GlyphPlace First, double End);
}
