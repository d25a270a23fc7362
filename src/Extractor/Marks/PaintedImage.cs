using System.Globalization;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Marks;

/// <summary>An image on the page: where its corners lie, in page points, and its content, decoded only when somebody asks.</summary>
/// <param name="Content">A JPEG, PNG or Netpbm file; null if the image is of a kind that cannot be had so.</param>
internal sealed record PaintedImage((double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) BottomLeft, Func<ReadOnlyMemory<byte>?> Content)
{
    /// <summary>Around what shows of it, within its clip.</summary>
    public required Box Shown { get; init; }

    /// <summary>A hash of its data: pages with one background show the same image.</summary>
    public int Data { get; init; }

    /// <summary>Around it, whole, whatever of it is clipped.</summary>
    public Box Box => Box.Around([CornerBox(TopLeft), CornerBox(TopRight), CornerBox(BottomLeft), CornerBox((TopRight.X + BottomLeft.X - TopLeft.X, TopRight.Y + BottomLeft.Y - TopLeft.Y))]);

    /// <summary>What it looks like on its page, as far as that is known without decoding it.</summary>
    public string Look => string.Create(CultureInfo.InvariantCulture, $"{Data} {TopLeft} {TopRight} {BottomLeft}");

    private static Box CornerBox((double X, double Y) corner) => new(corner.X, corner.Y, corner.X, corner.Y);
}
