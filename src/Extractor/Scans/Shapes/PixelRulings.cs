using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Ruled lines in the pixels of an upright picture: long thin runs of ink, joined like the fragments of drawn lines. In page points of the picture.
/// </summary>
internal static class PixelRulings
{
    /// <summary>Strokes of glyphs are at most an em long (10.5 pt in forms); a border between two rows is about as long as a row is high.</summary>
    private const double ShortestVertical = 9;

    private const double ShortestHorizontal = 14;

    /// <summary>Borders are at most 2.25 pt wide; what is thicker is a bar, a shadow at the edge, or a filled cell.</summary>
    private const double Thickest = 4;

    /// <summary>Specks of paper within a line.</summary>
    private const double Speck = 0.4;

    /// <summary>What is shorter than this may be the stroke of a large glyph: it counts only if it reaches from one ruling to the next.</summary>
    private const double SurelyRuled = 40;

    /// <summary>Borders meet; a glyph keeps more distance from the borders of its cell than this.</summary>
    private const double Meets = 1.2;

    /// <summary>So much of a faint line is ink all the same; the shade of a fold has none.</summary>
    private const double LeastInk = 0.3;

    /// <param name="mask">The ink of the picture.</param>
    /// <param name="faint">The same, or what is fainter than ink as well: a hairline that breaks up in the one is whole in the other.</param>
    /// <returns>The rulings, and whether some are dashed, dotted or of a weak print.</returns>
    public static (List<Ruling> All, bool AreBroken) Find(InkMask mask, InkMask faint, double pixelsPerPoint)
    {
        InkMask[] looks = ReferenceEquals(mask, faint) ? [mask] : [mask, faint];
        var fragments = new List<Ruling>();
        foreach (var shown in looks)
        {
            AddRuns(new PixelLines(shown, Axis.Horizontal, pixelsPerPoint), mask, ShortestHorizontal, fragments);
            AddRuns(new PixelLines(shown, Axis.Vertical, pixelsPerPoint), mask, ShortestVertical, fragments);
        }

        var solid = WithoutStrokes(StrokesInLine.TakenOut(CollinearRulings.Join(fragments), fragments, Meets));
        var chains = new List<Ruling>();
        foreach (var (axis, shortest) in ((Axis, double)[])[(Axis.Horizontal, ShortestHorizontal), (Axis.Vertical, ShortestVertical)])
        {
            var across = solid.FindAll(ruling => ruling.Axis != axis);
            foreach (var shown in looks) BrokenRulings.AddChains(new PixelLines(shown.Without(across, pixelsPerPoint), axis, pixelsPerPoint), across, shortest, chains);
        }

        var broken = BrokenRulings.Between(solid, CollinearRulings.Join(chains));
        return broken.Count == 0 ? (solid, false) : (CollinearRulings.Join([.. solid, .. broken]), true);
    }

    /// <param name="clear">The picture without what is fainter than ink.</param>
    private static void AddRuns(PixelLines lines, InkMask clear, double shortest, List<Ruling> fragments)
    {
        var (length, speck) = ((int)(shortest * lines.PixelsPerPoint), Math.Max(1, (int)(Speck * lines.PixelsPerPoint)));
        var runs = new List<(int From, int To)>();
        for (var line = 0; line < lines.Count; line++)
        {
            runs.Clear();
            lines.AddRuns(line, speck, runs);
            foreach (var (from, to) in runs)
            {
                if (to - from >= length && HasInk(lines with { Mask = clear }, line, from, to) && IsThin(lines, line, from, to)) fragments.Add(lines.Ruling(line, from, to));
            }
        }
    }

    private static bool HasInk(PixelLines clear, int line, int from, int to)
    {
        var ink = 0;
        for (var at = from; at < to; at++) ink += clear.IsInk(line, at) ? 1 : 0;
        return ink >= LeastInk * (to - from);
    }

    /// <summary>At most places the ink is no thicker than a border; where borders and text cross the line it is.</summary>
    private static bool IsThin(PixelLines lines, int line, int from, int to)
    {
        const int Samples = 9;
        var most = (int)(Thickest * lines.PixelsPerPoint);
        var thin = 0;
        for (var i = 0; i < Samples; i++)
        {
            var (first, last) = lines.Across(line, from + (int)((i + 0.5) * (to - 1 - from) / Samples), most);
            if (last - first < most) thin++;
        }

        return thin * 2 > Samples;
    }

    private static List<Ruling> WithoutStrokes(List<Ruling> rulings)
    {
        while (true)
        {
            var kept = rulings.FindAll(ruling => ruling.Length >= SurelyRuled || (MeetsRuling(ruling, ruling.From, rulings) && MeetsRuling(ruling, ruling.To, rulings)));
            if (kept.Count == rulings.Count) return kept;
            rulings = kept;
        }
    }

    private static bool MeetsRuling(Ruling ruling, double end, List<Ruling> rulings) => rulings.Exists(other => ruling.IsMetAt(end, other, Meets));
}
