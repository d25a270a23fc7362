using System.Globalization;

namespace Selfeval.Extractor.Marks;

/// <summary>An image on the page: where its corners lie, in page points, and its content, decoded only when somebody asks.</summary>
/// <param name="Content">A JPEG or PNG file; null if the image is of a kind that cannot be had so.</param>
internal sealed record PaintedImage((double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) BottomLeft, Func<ReadOnlyMemory<byte>?> Content)
{
    /// <summary>A hash of its data: pages with one background show the same image.</summary>
    public int Data { get; init; }

    /// <summary>What it looks like on its page, as far as that is known without decoding it.</summary>
    public string Look => string.Create(CultureInfo.InvariantCulture, $"{Data} {TopLeft} {TopRight} {BottomLeft}");
}
