using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Pieces of ink that are no characters, for their size: the black of a lid around the sheet, the shade of a spine, creases, the rings and frames of stamps. What hangs together with one of them
/// goes with it.
/// </summary>
internal sealed class LargeInk
{
    /// <summary>Titles are set up to three times as large as the text of the tables; in em of that.</summary>
    private const double Highest = 4;

    /// <summary>A frame or a ring is higher than two lines, as wide, and hardly ink: a character of that size is a quarter ink.</summary>
    private const double LeastFrame = 1.75;

    private const double MostInkOfFrame = 0.15;

    private readonly InkMask _large;

    private LargeInk(InkMask rest, InkMask large) => (Rest, _large) = (rest, large);

    /// <summary>The ink without them.</summary>
    public InkMask Rest { get; }

    /// <param name="ink">Of a sheet; it stays as it is.</param>
    /// <param name="em">The height of its characters, in pixels.</param>
    public static LargeInk Of(InkMask ink, double em)
    {
        var (rest, large) = (ink.Without([], pixelsPerPoint: 1), ink.Emptied());
        // One for all pieces: frames within frames would each look through the whole sheet.
        var (sheet, seen) = (new PixelBox(0, 0, ink.Width, ink.Height), new bool[ink.Width * ink.Height]);
        foreach (var blob in InkBlob.In(ink, sheet).Where(blob => IsLarge(blob, em))) rest.Move(blob.PixelsOf(ink, sheet, seen), large);
        return new LargeInk(rest, large);
    }

    /// <summary>One of them passes through a line.</summary>
    public bool IsIn(PixelBox line) => Enumerable.Range(line.Top, line.Height).Any(y => _large.Row(y)[line.Left..line.Right].Contains(true));

    private static bool IsLarge(InkBlob blob, double em) =>
        blob.Box.Height > Highest * em || (Math.Min(blob.Box.Width, blob.Box.Height) > LeastFrame * em && blob.Pixels < MostInkOfFrame * blob.Box.Width * blob.Box.Height);
}
