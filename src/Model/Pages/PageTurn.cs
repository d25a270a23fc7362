namespace Selfeval.Model.Pages;

/// <summary>
/// How the text of a page stands on the page as shown: turned clockwise by 0 to 3 quarters (a landscape form printed sideways on a
/// portrait page: 1 or 3). Reading works on the page turned upright; places are told on the page as shown.
/// </summary>
/// <param name="Quarters">0 to 3 clockwise quarter turns of the text.</param>
/// <param name="Width">Of the page as shown, in points; likewise the height.</param>
public readonly record struct PageTurn(int Quarters, double Width, double Height)
{
    /// <summary>
    /// Degrees by which a scan leans, or a page printed askew, positive where its lines fall to the right. Its boxes keep their size and are moved to where they stand on the leaning page.
    /// </summary>
    public double Lean { get; init; }

    /// <summary>Of a page taken from an angle: what it was taken as, with its lean taken out; null for all others. Its boxes are moved as those of a leaning page are.</summary>
    public Keystone? Keystone { get; init; }

    public bool IsUpright => Quarters == 0 && Lean == 0 && Keystone is null;

    /// <summary>Of the page turned upright, in points.</summary>
    public (double Width, double Height) UprightSize => int.IsOddInteger(Quarters) ? (Height, Width) : (Width, Height);

    /// <summary>A box of the page as shown, on the page turned upright.</summary>
    public Box Upright(Box shown)
    {
        if (IsUpright) return shown;
        var leanedBack = Turned(shown, -Lean);
        var straight = Keystone is null ? leanedBack : Moved(leanedBack, Keystone.Straight(leanedBack.CenterX, leanedBack.CenterY));
        return Around(ToUpright(straight.Left, straight.Top), ToUpright(straight.Right, straight.Bottom));
    }

    /// <summary>A box of the upright page, on the page as shown.</summary>
    public Box Shown(Box upright)
    {
        if (IsUpright) return upright;
        var straight = Around(ToShown(upright.Left, upright.Top), ToShown(upright.Right, upright.Bottom));
        return Turned(Keystone is null ? straight : Moved(straight, Keystone.Taken(straight.CenterX, straight.CenterY)), Lean);
    }

    /// <summary>The box with its middle turned around the middle of the page.</summary>
    private Box Turned(Box box, double degrees)
    {
        if (degrees == 0) return box;
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        double x = box.CenterX - (Width / 2), y = box.CenterY - (Height / 2);
        return Moved(box, ((Width / 2) + (x * cos) - (y * sin), (Height / 2) + (x * sin) + (y * cos)));
    }

    /// <summary>The box with its middle elsewhere.</summary>
    private static Box Moved(Box box, (double X, double Y) middle)
    {
        double dx = middle.X - box.CenterX, dy = middle.Y - box.CenterY;
        return new Box(box.Left + dx, box.Top + dy, box.Right + dx, box.Bottom + dy);
    }

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
