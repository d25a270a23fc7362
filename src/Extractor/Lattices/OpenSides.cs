using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// A column at the side of a table that one cell fills from the top of the page to its foot (a level that began on the page before and ends on the next):
/// no horizontal line crosses it, and its outer border stands alone beside the table.
/// </summary>
internal static class OpenSides
{
    /// <summary>The side columns of forms (block, level 1, level 2; or the reasons) are up to a quarter of a landscape page wide, in points.</summary>
    private const double WidestColumn = 200;

    /// <summary>Adds the vertical lines that touch nothing to the frame beside them that is as high as they are, nearest first.</summary>
    public static void Attach(List<List<Ruling>> frames, List<Ruling> lone)
    {
        foreach (var frame in frames)
        {
            var (top, bottom) = Extent(frame, Axis.Vertical);
            var sides = lone.FindAll(line => Math.Abs(line.From - top) <= CrossingRulings.Reach && Math.Abs(line.To - bottom) <= CrossingRulings.Reach);
            foreach (var line in sides.OrderBy(line => Distance(frame, line)).ToList())
            {
                if (Distance(frame, line) is > 0 and <= WidestColumn && lone.Remove(line)) frame.Add(line);
            }
        }
    }

    /// <summary>How far the line stands outside of the frame; negative within it.</summary>
    private static double Distance(List<Ruling> frame, Ruling line)
    {
        var verticals = frame.FindAll(ruling => ruling.Axis == Axis.Vertical);
        return Math.Max(verticals.Min(ruling => ruling.Position) - line.Position, line.Position - verticals.Max(ruling => ruling.Position));
    }

    private static (double From, double To) Extent(List<Ruling> frame, Axis axis)
    {
        var lines = frame.FindAll(ruling => ruling.Axis == axis);
        return (lines.Min(ruling => ruling.From), lines.Max(ruling => ruling.To));
    }
}
