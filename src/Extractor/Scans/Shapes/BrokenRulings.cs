using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Rulings that are not one run of ink: dashed and dotted ones, and solid ones of a weak print. Rows of dots and dashes within a text look the same;
/// what tells them apart is that a ruling runs from one ruling to another, and that in a grid of them some cross.
/// </summary>
internal static class BrokenRulings
{
    /// <summary>Dashes and dots leave gaps of up to 3.5 pt; a weak print leaves larger ones, and is not guessed at.</summary>
    private const double LargestGap = 3.6;

    /// <summary>Dots and dashes are at most so thick, in points.</summary>
    private const double Thickest = 2.2;

    /// <summary>Beside a ruling there is paper, in points: less than cells leave above their text, more than two strokes of a character are apart.</summary>
    private const double Paper = 1.5;

    /// <summary>A long run is looked at in steps of so many points.</summary>
    private const double Step = 4;

    /// <summary>So many of a ruling's pieces are thin and have paper on both sides; others of its kind that cross it, and text that touches it, are the rest.</summary>
    private const double Alone = 0.75;

    /// <summary>Two dashes may stand anywhere.</summary>
    private const int FewestPieces = 3;

    /// <summary>A solid ruling of a weak print has so much ink, and is longer, in points, than the strokes of a character.</summary>
    private const double MostlyInk = 0.6;

    private const double ShortestWeak = 40;

    /// <summary>Dots and dashes have less, but return in a period.</summary>
    private const double LeastInk = 0.2;

    /// <summary>So many steps from piece to piece are the period, give or take this share of it, and as many pixels as the blur moves an edge.</summary>
    private const double Regular = 0.7;

    private const double Uneven = 0.2;

    private const double LeastUneven = 1.5;

    /// <summary>A ruling ends at another, give or take a gap between dashes and half a border.</summary>
    private const double Reach = LargestGap + 1.2;

    /// <summary>A stroke of the text below a table may lie in line with its border: a character and a gap.</summary>
    private const double Overhang = 20;

    /// <summary>Farther than this from both ends, a ruling that is met is crossed.</summary>
    private const double Within = 6;

    /// <summary>Dots may fill a cell, or two narrow ones side by side; where no row of them is longer than this, in points, none is a ruling.</summary>
    private const double ShortestCrossing = 80;

    /// <param name="lines">The ink along one axis, without the solid rulings across it.</param>
    /// <param name="across">Those rulings: between two of them the looks of a chain are its own, for a character may stand in line with it.</param>
    /// <param name="shortest">In points: the least a cell measures along it.</param>
    /// <param name="chains">Where to add what may be a piece of such a ruling.</param>
    public static void AddChains(PixelLines lines, List<Ruling> across, double shortest, List<Ruling> chains)
    {
        int[] ends = [.. across.Select(ruling => (int)(ruling.Position * lines.PixelsPerPoint)).Order()];
        var (gap, length) = ((int)(LargestGap * lines.PixelsPerPoint), (int)(shortest * lines.PixelsPerPoint));
        var runs = new List<(int From, int To)>();
        for (var line = 0; line < lines.Count; line++)
        {
            runs.Clear();
            lines.AddRuns(line, speck: 0, runs);
            for (var start = 0; start < runs.Count;)
            {
                var end = start + 1;
                while (end < runs.Count && runs[end].From - runs[end - 1].To <= gap) end++;
                var chain = CollectionsMarshal.AsSpan(runs)[start..end];
                if (chain[^1].To - chain[0].From >= length && IsRuling(lines, chain)) AddAlone(lines, line, chain, ends, chains);
                start = end;
            }
        }
    }

    /// <summary>The parts of a chain between rulings that have paper beside them.</summary>
    private static void AddAlone(PixelLines lines, int line, ReadOnlySpan<(int From, int To)> chain, int[] ends, List<Ruling> chains)
    {
        for (var start = 0; start < chain.Length;)
        {
            var from = chain[start].From;
            var next = Array.Find(ends, at => at > from);
            var end = start + 1;
            while (end < chain.Length && (next == 0 || chain[end].From < next)) end++;
            if (IsAlone(lines, line, chain[start..end])) chains.Add(lines.Ruling(line, chain[start].From, chain[end - 1].To));
            start = end;
        }
    }

    /// <summary>Those of the chains that run between rulings or between each other.</summary>
    public static List<Ruling> Between(List<Ruling> solid, List<Ruling> chains)
    {
        chains = chains.FindAll(chain => !solid.Exists(ruling => Covers(ruling, chain)));
        List<Ruling> all = [.. solid, .. chains];
        for (var count = -1; count != all.Count;)
        {
            count = all.Count;
            chains = [.. chains.Select(chain => Ended(chain, all)).OfType<Ruling>()];
            all = [.. solid, .. chains];
        }

        var joined = CollinearRulings.Join(chains.FindAll(chain => Support(chain, all) >= (chain.Axis == Axis.Horizontal ? ShortestCrossing : ShortestWeak)));
        return joined.Exists(chain => chain.Length >= ShortestCrossing && Crosses(chain, all)) ? joined : [];
    }

    private static bool Covers(Ruling ruling, Ruling chain) =>
        ruling.Axis == chain.Axis && Math.Abs(ruling.Position - chain.Position) <= Thickest && ruling.From <= chain.From + Reach && ruling.To >= chain.To - Reach;

    /// <summary>A chain from the first to the last of the rulings across it; null where it does not end at two of them.</summary>
    private static Ruling? Ended(Ruling chain, List<Ruling> rulings)
    {
        var met = rulings.FindAll(other => other.Axis != chain.Axis && other.Position >= chain.From - Reach && other.Position <= chain.To + Reach && IsAcross(other, chain));
        if (met.Count < 2) return null;
        double from = met.Min(other => other.Position), to = met.Max(other => other.Position);
        return from <= chain.From + Overhang && to >= chain.To - Overhang && to - from > 2 * Reach ? chain with { From = from, To = to } : null;
    }

    /// <summary>The length of all that lies on the line of one: a character of a low row reaches from ruling to ruling like a dotted line, but not again in the rows above and below.</summary>
    private static double Support(Ruling chain, List<Ruling> rulings) =>
        rulings.Where(other => other.Axis == chain.Axis && Math.Abs(other.Position - chain.Position) <= Thickest).Sum(other => other.Length);

    private static bool Crosses(Ruling chain, List<Ruling> rulings) =>
        rulings.Exists(other => other.Axis != chain.Axis && other.Position > chain.From + Within && other.Position < chain.To - Within && IsAcross(other, chain));

    private static bool IsAcross(Ruling other, Ruling chain) => other.From - Reach <= chain.Position && other.To + Reach >= chain.Position;

    private static bool IsRuling(PixelLines lines, ReadOnlySpan<(int From, int To)> runs)
    {
        var ink = 0;
        foreach (var (from, to) in runs) ink += to - from;
        var share = (double)ink / (runs[^1].To - runs[0].From);
        var isWeak = share >= MostlyInk && runs[^1].To - runs[0].From >= ShortestWeak * lines.PixelsPerPoint;
        return share >= LeastInk && (isWeak || IsRegular(runs));
    }

    private static bool IsRegular(ReadOnlySpan<(int From, int To)> runs)
    {
        if (runs.Length < FewestPieces) return false;
        var steps = new int[runs.Length - 1];
        for (var i = 0; i < steps.Length; i++) steps[i] = runs[i + 1].From - runs[i].From;
        Array.Sort(steps);
        var period = steps[steps.Length / 2];
        return Array.FindAll(steps, step => Math.Abs(step - period) <= Math.Max(LeastUneven, Uneven * period)).Length >= Regular * steps.Length;
    }

    private static bool IsAlone(PixelLines lines, int line, ReadOnlySpan<(int From, int To)> runs)
    {
        var step = Math.Max(1, (int)(Step * lines.PixelsPerPoint));
        int looks = 0, alone = 0;
        foreach (var (from, to) in runs)
        {
            for (var at = from; at < to; at += step)
            {
                looks++;
                if (IsAlone(lines, line, Math.Min((at + Math.Min(to, at + step)) / 2, to - 1))) alone++;
            }
        }

        return alone >= Alone * looks;
    }

    /// <summary>At a place of a line there is a thin piece of ink, and paper on both sides of it.</summary>
    private static bool IsAlone(PixelLines lines, int line, int at)
    {
        var (most, paper) = ((int)(Thickest * lines.PixelsPerPoint) + 1, (int)(Paper * lines.PixelsPerPoint));
        var (first, last) = lines.Across(line, at, most);
        if (last - first >= most) return false;
        for (var i = 1; i <= paper; i++)
        {
            if ((first - i >= 0 && lines.IsInk(first - i, at)) || (last + i < lines.Count && lines.IsInk(last + i, at))) return false;
        }

        return true;
    }
}
