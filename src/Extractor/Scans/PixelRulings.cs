using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;

namespace Selfeval.Extractor.Scans;

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

    /// <param name="faint">The same picture with what is fainter than ink: a hairline that breaks up in the one is whole in the other.</param>
    /// <returns>The rulings, and whether some are dashed, dotted or of a weak print.</returns>
    public static (List<Ruling> All, bool AreBroken) Find(InkMask mask, InkMask faint, double pixelsPerPoint)
    {
        var fragments = new List<Ruling>();
        foreach (var shown in (InkMask[])[mask, faint])
        {
            AddRuns(new Scanning(shown, mask, Axis.Horizontal, pixelsPerPoint, ShortestHorizontal), fragments);
            AddRuns(new Scanning(shown, mask, Axis.Vertical, pixelsPerPoint, ShortestVertical), fragments);
        }

        var solid = WithoutStrokes(CollinearRulings.Join(fragments));
        var chains = new List<Ruling>();
        foreach (var (axis, shortest) in ((Axis, double)[])[(Axis.Horizontal, ShortestHorizontal), (Axis.Vertical, ShortestVertical)])
        {
            var across = solid.FindAll(ruling => ruling.Axis != axis);
            foreach (var shown in (InkMask[])[mask, faint]) BrokenRulings.AddChains(new PixelLines(shown.Without(across, pixelsPerPoint), axis, pixelsPerPoint), across, shortest, chains);
        }

        var broken = BrokenRulings.Between(solid, CollinearRulings.Join(chains));
        return broken.Count == 0 ? (solid, false) : (CollinearRulings.Join([.. solid, .. broken]), true);
    }

    private static void AddRuns(Scanning scan, List<Ruling> fragments)
    {
        var shortest = (int)(scan.Shortest * scan.PixelsPerPoint);
        var speck = Math.Max(1, (int)(Speck * scan.PixelsPerPoint));
        for (var line = 0; line < scan.Lines; line++)
        {
            for (int at = 0, from = -1, last = -1; at <= scan.Length; at++)
            {
                if (at < scan.Length && scan.IsInk(line, at))
                {
                    if (from < 0) from = at;
                    last = at;
                }
                else if (from >= 0 && (at == scan.Length || at - last > speck))
                {
                    if (last + 1 - from >= shortest && scan.HasInk(line, from, last) && scan.IsThin(line, from, last)) fragments.Add(scan.Ruling(line, from, last + 1));
                    from = -1;
                }
            }
        }
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

    private static bool MeetsRuling(Ruling ruling, double end, List<Ruling> rulings) => rulings.Exists(other =>
        other.Axis != ruling.Axis && Math.Abs(other.Position - end) <= Meets && other.From - Meets <= ruling.Position && other.To + Meets >= ruling.Position);

    /// <summary>The picture seen line by line along one axis.</summary>
    private readonly record struct Scanning(InkMask Mask, InkMask Clear, Axis Axis, double PixelsPerPoint, double Shortest)
    {
        private const int Samples = 9;

        public int Lines => Axis == Axis.Horizontal ? Mask.Height : Mask.Width;

        public int Length => Axis == Axis.Horizontal ? Mask.Width : Mask.Height;

        public bool IsInk(int line, int at) => IsInk(Mask, line, at);

        public bool HasInk(int line, int from, int last)
        {
            if (ReferenceEquals(Mask, Clear)) return true;
            var ink = 0;
            for (var at = from; at <= last; at++) ink += IsInk(Clear, line, at) ? 1 : 0;
            return ink >= LeastInk * (last + 1 - from);
        }

        /// <summary>At most places the ink is no thicker than a border; where borders and text cross the line it is.</summary>
        public bool IsThin(int line, int from, int last)
        {
            var most = (int)(Thickest * PixelsPerPoint);
            var thin = 0;
            for (var i = 0; i < Samples; i++)
            {
                var at = from + (int)((i + 0.5) * (last - from) / Samples);
                int first = line, end = line;
                while (first > 0 && end - first <= most && IsInk(first - 1, at)) first--;
                while (end < Lines - 1 && end - first <= most && IsInk(end + 1, at)) end++;
                if (end - first < most) thin++;
            }

            return thin * 2 > Samples;
        }

        private bool IsInk(InkMask mask, int line, int at) => Axis == Axis.Horizontal ? mask[at, line] : mask[line, at];

        public Ruling Ruling(int line, int from, int to) =>
            new(Axis, (line + 0.5) / PixelsPerPoint, from / PixelsPerPoint, to / PixelsPerPoint, Ink.Dark);
    }
}
