namespace Selfeval.Model.Pages;

/// <summary>
/// How the text of a page stands on the page as shown: turned clockwise by 0 to 3 quarters (a landscape form printed sideways on a
/// portrait page: 1 or 3). Reading works on the page turned upright; places are told on the page as shown.
/// </summary>
/// <param name="Quarters">0 to 3 clockwise quarter turns of the text.</param>
/// <param name="Width">Of the page as shown, in points; likewise the height.</param>
public readonly record struct PageTurn(int Quarters, double Width, double Height)
{
    public bool IsUpright => Quarters == 0;

    /// <summary>A box of the page as shown, on the page turned upright.</summary>
    public Box Upright(Box shown) => IsUpright ? shown : Around(ToUpright(shown.Left, shown.Top), ToUpright(shown.Right, shown.Bottom));

    /// <summary>A box of the upright page, on the page as shown.</summary>
    public Box Shown(Box upright) => IsUpright ? upright : Around(ToShown(upright.Left, upright.Top), ToShown(upright.Right, upright.Bottom));

    private (double X, double Y) ToUpright(double x, double y) => Quarters switch
    {
        1 => (y, Width - x),
        2 => (Width - x, Height - y),
        3 => (Height - y, x),
        _ => (x, y),
    };

    private (double X, double Y) ToShown(double x, double y) => Quarters switch
    {
        1 => (Width - y, x),
        2 => (Width - x, Height - y),
        3 => (y, Height - x),
        _ => (x, y),
    };

    private static Box Around((double X, double Y) one, (double X, double Y) other) => new(
        Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.X, other.X), Math.Max(one.Y, other.Y));
}
