namespace Selfeval.Tests.Drawing;

/// <summary>
/// How a page comes to show its text turned: by quarters of the page dictionary's /Rotate, and by quarters of what is drawn, on a page of the size that this takes; both clockwise. Together they
/// may show the text upright, or any other way.
/// </summary>
public sealed record PageTurning(int Rotate, int Content)
{
    public static readonly PageTurning None = new(0, 0);

    /// <summary>By how many quarters the text is shown turned.</summary>
    public int Shown => (Rotate + Content) % 4;

    internal string Entry => Rotate == 0 ? string.Empty : $"/Rotate {90 * Rotate} ";

    internal (double Width, double Height) SizeOf(double width, double height) => int.IsOddInteger(Content) ? (height, width) : (width, height);

    internal string Around(string content, double width, double height)
    {
        var (w, h) = (PageDrawing.N(width), PageDrawing.N(height));
        return Content switch
        {
            1 => $"q 0 -1 1 0 0 {w} cm\n{content}Q\n",
            2 => $"q -1 0 0 -1 {w} {h} cm\n{content}Q\n",
            3 => $"q 0 1 -1 0 {h} 0 cm\n{content}Q\n",
            _ => content,
        };
    }
}
