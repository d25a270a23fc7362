using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// Joins the fragments of one line: segments of single cells, dashes, dots, the two strokes of a thin rectangle. Fragments are sorted by
/// position, then by extent, so that each meets only its neighbours.
/// </summary>
internal static class CollinearRulings
{
    /// <summary>Fragments of one line are painted within this distance of each other (rounding to twips or pixels: below 0.8 pt).</summary>
    private const double SamePosition = 1.2;

    /// <summary>Dashes and dots leave gaps of up to 3.5 pt; no cell of a form is that narrow.</summary>
    private const double DashGap = 4;

    /// <summary>What is shorter when joined is a dot, a hyphen, a piece of an outline, or strikes out one character.</summary>
    private const double ShortestLine = 4;

    public static List<Ruling> Join(List<Ruling> fragments) => Join(fragments, out _);

    /// <param name="shorter">What is shorter than a line.</param>
    public static List<Ruling> Join(List<Ruling> fragments, out List<Ruling> shorter)
    {
        var joined = new List<Ruling>();
        foreach (var kind in fragments.GroupBy(fragment => (fragment.Axis, fragment.Ink)).OrderBy(kind => kind.Key)) JoinKind([.. kind], joined);
        shorter = joined.FindAll(IsShorter);
        joined.RemoveAll(IsShorter);
        return joined;
    }

    private static bool IsShorter(Ruling joined) => !(joined.Length >= ShortestLine);

    private static void JoinKind(Ruling[] fragments, List<Ruling> joined)
    {
        var positions = Array.ConvertAll(fragments, fragment => fragment.Position);
        Array.Sort(positions, fragments);
        for (var start = 0; start < fragments.Length;)
        {
            var end = start + 1;
            while (end < fragments.Length && positions[end] - positions[start] <= SamePosition) end++;
            JoinLine(fragments.AsSpan(start..end), joined);
            start = end;
        }
    }

    private static void JoinLine(Span<Ruling> fragments, List<Ruling> joined)
    {
        var starts = new double[fragments.Length];
        for (var i = 0; i < starts.Length; i++) starts[i] = fragments[i].From;
        starts.AsSpan().Sort(fragments);
        var current = new JoinedLine(fragments[0]);
        foreach (ref readonly var fragment in fragments[1..])
        {
            if (fragment.From <= current.Line.To + DashGap)
            {
                current.Add(fragment);
                continue;
            }

            joined.Add(current.Line);
            current = new JoinedLine(fragment);
        }

        joined.Add(current.Line);
    }

    /// <summary>A line that grows to the right; its position is the mean of its fragments, weighted by their lengths.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct JoinedLine(Ruling first)
    {
        private Ruling _line = first;
        private double _length = Math.Max(first.Length, double.Epsilon);
        private double _moment = first.Position * Math.Max(first.Length, double.Epsilon);

        public readonly Ruling Line => _line with { Position = _moment / _length };

        public void Add(in Ruling fragment)
        {
            _line = _line with { To = Math.Max(_line.To, fragment.To) };
            _length += fragment.Length;
            _moment += fragment.Position * fragment.Length;
        }
    }
}
