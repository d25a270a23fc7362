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
            var verticals = frame.FindAll(ruling => ruling.Axis == Axis.Vertical);
            var (top, bottom) = (verticals.Min(ruling => ruling.From), verticals.Max(ruling => ruling.To));
            var sides = lone.FindAll(line => Math.Abs(line.From - top) <= CrossingRulings.Reach && Math.Abs(line.To - bottom) <= CrossingRulings.Reach);
            foreach (var line in sides.OrderBy(line => Distance(verticals, line)).ToList())
            {
                if (Distance(verticals, line) is not (> 0 and <= WidestColumn) || !lone.Remove(line)) continue;
                verticals.Add(line);
                frame.Add(line);
            }
        }
    }

    /// <summary>How far the line stands outside of the frame; negative within it.</summary>
    private static double Distance(List<Ruling> verticals, Ruling line) =>
        Math.Max(verticals.Min(ruling => ruling.Position) - line.Position, line.Position - verticals.Max(ruling => ruling.Position));
}
