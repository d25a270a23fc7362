using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Lines over the whole picture, from edge to edge, that end at no other: dirt on the sensor of a scanner, or a fold. They look like rulings, and would divide every cell that they cross.
/// (Where a picture is cut along the borders of its table, these end at each other.)
/// </summary>
internal static class ScannerStreaks
{
    /// <summary>Points from the edge of the picture within which a line that runs over all of it begins and ends: the frame of a JPEG's last block, a trimmed edge.</summary>
    private const double Edge = 4;

    /// <summary>Borders that meet leave no more than this between them, in points.</summary>
    private const double Meets = 3;

    /// <param name="width">Of the picture, in points; likewise the height.</param>
    public static List<Ruling> Without(IReadOnlyList<Ruling> rulings, double width, double height) =>
        [.. rulings.Where(ruling => !IsStreak(ruling, ruling.Axis == Axis.Horizontal ? width : height, rulings))];

    private static bool IsStreak(Ruling ruling, double side, IReadOnlyList<Ruling> rulings) =>
        ruling.From <= Edge && ruling.To >= side - Edge && !rulings.Any(other => ruling.IsMetAt(ruling.From, other, Meets) || ruling.IsMetAt(ruling.To, other, Meets));
}
