using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>
/// Finds the lines of text in a part of a picture by its profile: rows of pixels with ink, and the gaps between them. Pieces of one line (the two
/// strokes of 二, dots) are joined up to the height of a character; lines that touch are cut where the ink is thinnest.
/// </summary>
/// <param name="em">The height of the page's characters, in pixels.</param>
internal sealed class LineStrips(InkMask mask, double em)
{
    /// <summary>A line with its brackets and descenders is at most this high, in em.</summary>
    private const double HighestLine = 1.35;

    /// <summary>What is neither so long, in em, nor covers a square of <see cref="Speck"/> is a speck; a hyphen is longer, a full stop larger.</summary>
    private const double ShortestStroke = 0.22;

    private const double Speck = 0.14;

    /// <summary>Two lines set solid take at least this, in em.</summary>
    private const double TwoLines = 1.75;

    /// <summary>Outside of tables, words farther apart than this many em are two texts.</summary>
    private const double ColumnGap = 2.5;

    /// <summary>
    /// Between two lines set solid hardly any ink stands, a bracket or two that touch: less than half of what a row of pixels has in the mean. In one line of large type, as titles are, the row
    /// with the least has nine tenths of it.
    /// </summary>
    private const double MostBetweenLines = 0.5;

    /// <summary>The boxes of the lines' ink, top to bottom.</summary>
    public List<PixelBox> Find(PixelBox area)
    {
        var profile = new int[Math.Max(0, area.Height)];
        for (var y = 0; y < profile.Length; y++) profile[y] = InkIn(area.Left, area.Right, area.Top + y);
        var strips = new List<PixelBox>();
        foreach (var (from, to) in Joined(Bands(profile)))
        {
            foreach (var (top, bottom) in Cut(profile, from, to))
            {
                if (InkBox(new PixelBox(area.Left, area.Top + top, area.Right, area.Top + bottom)) is { } box) strips.Add(box);
            }
        }

        return strips;
    }

    /// <summary>The smallest box around the ink of an area; null if there is nothing but specks.</summary>
    public PixelBox? InkBox(PixelBox area)
    {
        int left = int.MaxValue, right = -1, top = -1, bottom = -1;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            var row = mask.Row(y)[area.Left..area.Right];
            var first = row.IndexOf(true);
            if (first < 0) continue;
            left = Math.Min(left, area.Left + first);
            right = Math.Max(right, area.Left + row.LastIndexOf(true) + 1);
            if (top < 0) top = y;
            bottom = y + 1;
        }

        if (right < 0 || (Math.Max(right - left, bottom - top) < ShortestStroke * em && (bottom - top) * (right - left) < Speck * em * Speck * em)) return null;
        return new PixelBox(left, top, right, bottom);
    }

    /// <summary>The parts of a line that stand so far apart that they are texts of their own, outside of tables.</summary>
    public List<PixelBox> Columns(PixelBox strip)
    {
        var columns = new List<PixelBox>();
        var gap = (int)(ColumnGap * em);
        for (int x = strip.Left, from = -1, last = -1; x <= strip.Right; x++)
        {
            if (x < strip.Right && HasInk(x, strip))
            {
                if (from < 0) from = x;
                last = x;
            }
            else if (from >= 0 && (x == strip.Right || x - last > gap))
            {
                if (InkBox(strip with { Left = from, Right = last + 1 }) is { } box) columns.Add(box);
                from = -1;
            }
        }

        return columns;
    }

    private bool HasInk(int x, PixelBox strip)
    {
        for (var y = strip.Top; y < strip.Bottom; y++)
        {
            if (mask[x, y]) return true;
        }

        return false;
    }

    private int InkIn(int left, int right, int y)
    {
        var count = 0;
        foreach (var isInk in mask.Row(y)[left..right]) count += isInk ? 1 : 0;
        return count;
    }

    private static List<(int From, int To)> Bands(int[] profile)
    {
        var bands = new List<(int, int)>();
        for (var y = 0; y < profile.Length; y++)
        {
            if (profile[y] == 0) continue;
            var from = y;
            while (y < profile.Length && profile[y] > 0) y++;
            bands.Add((from, y));
        }

        return bands;
    }

    /// <summary>Joins the closest neighbours first, as long as both together are no higher than a line.</summary>
    private List<(int From, int To)> Joined(List<(int From, int To)> bands)
    {
        while (true)
        {
            var (best, closest) = (-1, int.MaxValue);
            for (var i = 0; i + 1 < bands.Count; i++)
            {
                var gap = bands[i + 1].From - bands[i].To;
                if (bands[i + 1].To - bands[i].From <= HighestLine * em && gap < closest && IsPiece(bands[i], bands[i + 1])) (best, closest) = (i, gap);
            }

            if (best < 0) return bands;
            bands[best] = (bands[best].From, bands[best + 1].To);
            bands.RemoveAt(best + 1);
        }
    }

    /// <summary>One of the two is too low to be a line of its own.</summary>
    private bool IsPiece((int From, int To) a, (int From, int To) b) => Math.Min(a.To - a.From, b.To - b.From) < 0.6 * em;

    private List<(int Top, int Bottom)> Cut(int[] profile, int from, int to)
    {
        if (to - from < TwoLines * em) return [(from, to)];
        int searchFrom = from + (int)(0.7 * em), searchTo = Math.Min(to - (int)(0.7 * em), from + (int)(1.6 * em));
        if (searchFrom >= searchTo) return [(from, to)];
        var cut = searchFrom;
        for (var y = searchFrom; y < searchTo; y++)
        {
            if (profile[y] < profile[cut]) cut = y;
        }

        if (profile[cut] > MostBetweenLines * profile[from..to].Average()) return [(from, to)];
        return [(from, cut), .. Cut(profile, cut, to)];
    }
}
