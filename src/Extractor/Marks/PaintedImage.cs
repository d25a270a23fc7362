namespace Selfeval.Extractor.Marks;

/// <summary>An image on the page: where its corners lie, in page points, and its content, decoded only when somebody asks.</summary>
/// <param name="Content">A JPEG or PNG file; null if the image is of a kind that cannot be had so.</param>
internal sealed record PaintedImage((double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) BottomLeft, Func<ReadOnlyMemory<byte>?> Content);
