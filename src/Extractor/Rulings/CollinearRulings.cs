using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// Joins the fragments of one line: segments of single cells, dashes, dots, the two strokes of a thin rectangle. Sorting by position, then
/// by extent keeps this linear in practice.
/// </summary>
internal static class CollinearRulings
{
    /// <summary>Fragments of one line are painted within this distance of each other (rounding to twips or pixels: below 0.8 pt).</summary>
    private const double SamePosition = 1.2;

    /// <summary>Dashes and dots leave gaps of up to 3.5 pt; no cell of a form is that narrow.</summary>
    private const double DashGap = 4;

    /// <summary>What is shorter when joined is a dot, a hyphen or a piece of an outline.</summary>
    private const double ShortestLine = 4;

    public static List<Ruling> Join(List<Ruling> fragments)
    {
        fragments.Sort(ByAxisInkPosition);
        var joined = new List<Ruling>();
        for (var start = 0; start < fragments.Count;)
        {
            var end = start + 1;
            while (end < fragments.Count && IsSameLine(fragments[start], fragments[end])) end++;
            fragments.Sort(start, end - start, ByExtent);
            JoinLine(fragments, start, end, joined);
            start = end;
        }

        return joined;
    }

    private static void JoinLine(List<Ruling> fragments, int start, int end, List<Ruling> joined)
    {
        var current = fragments[start];
        double weight = Math.Max(current.Length, double.Epsilon), moment = current.Position * weight;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && fragments[i].From <= current.To + DashGap)
            {
                current = current with { To = Math.Max(current.To, fragments[i].To) };
                weight += fragments[i].Length;
                moment += fragments[i].Position * fragments[i].Length;
                continue;
            }

            if (current.Length >= ShortestLine) joined.Add(current with { Position = moment / weight });
            if (i == end) break;
            current = fragments[i];
            weight = Math.Max(current.Length, double.Epsilon);
            moment = current.Position * weight;
        }
    }

    private static bool IsSameLine(in Ruling first, in Ruling next) =>
        next.Axis == first.Axis && next.Ink == first.Ink && next.Position - first.Position <= SamePosition;

    private static readonly Comparer<Ruling> ByAxisInkPosition = Comparer<Ruling>.Create((a, b) =>
    {
        var axis = a.Axis.CompareTo(b.Axis);
        if (axis != 0) return axis;
        var ink = a.Ink.CompareTo(b.Ink);
        return ink != 0 ? ink : a.Position.CompareTo(b.Position);
    });

    private static readonly Comparer<Ruling> ByExtent = Comparer<Ruling>.Create((a, b) => a.From.CompareTo(b.From));
}
