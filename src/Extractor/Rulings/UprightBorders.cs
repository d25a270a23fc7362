using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>The upright rulings of a page by where they stand, so that those at the end of a line are found without looking at the others.</summary>
internal sealed class UprightBorders(IEnumerable<Ruling> rulings)
{
    private readonly SortedByPosition<Ruling> _upright = new(rulings.Where(ruling => ruling.Axis == Axis.Vertical), ruling => ruling.Position);

    /// <summary>One of them meets the lying line at this end of it (x, in points).</summary>
    public bool Meet(in Ruling line, double end)
    {
        foreach (ref readonly var border in _upright.Between(end - Underlines.MeetsBorder, end + Underlines.MeetsBorder))
        {
            if (line.IsMetAt(end, border, Underlines.MeetsBorder)) return true;
        }

        return false;
    }
}
