using System.Runtime.InteropServices;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Marks;

/// <summary>
/// The quarter turn after which most of a page's text reads from left to right. Tables are found on the turned page; their boxes are
/// turned back. A landscape form printed sideways on a portrait page is read like any other.
/// </summary>
/// <param name="TextReads">Where the text reads to on the page as it stands.</param>
internal readonly record struct ReadingTurn(Direction TextReads, double Width, double Height)
{
    public static ReadingTurn Of(ReadOnlySpan<Glyph> glyphs, double width, double height)
    {
        Span<int> counts = stackalloc int[5];
        counts.Clear();
        foreach (ref readonly var glyph in glyphs)
        {
            if (!glyph.IsBlank) counts[(int)glyph.Place.Direction]++;
        }

        var most = Direction.Right;
        for (var direction = Direction.Right; direction < Direction.Oblique; direction++)
        {
            if (counts[(int)direction] > counts[(int)most]) most = direction;
        }

        return new ReadingTurn(most, width, height);
    }

    /// <summary>Degrees by which the page leans; its marks come upright.</summary>
    public double Lean { get; init; }

    /// <summary>See <see cref="PageTurn.Keystone"/>.</summary>
    public Keystone? Keystone { get; init; }

    public bool IsUpright => TextReads == Direction.Right;

    /// <summary>Of the page after the turn.</summary>
    public double UprightWidth => TextReads is Direction.Down or Direction.Up ? Height : Width;

    public double UprightHeight => TextReads is Direction.Down or Direction.Up ? Width : Height;

    /// <summary>The turn that leads back to the page as shown.</summary>
    public PageTurn Page => new((int)TextReads, Width, Height) { Lean = Lean, Keystone = Keystone };

    public List<Glyph> Turned(List<Glyph> glyphs)
    {
        if (IsUpright) return glyphs;
        var turned = new List<Glyph>(glyphs.Count);
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            var place = glyph.Place;
            var (x, y) = Turned(place.X, place.Y);
            var (endX, endY) = Turned(place.EndX, place.EndY);
            turned.Add(glyph with { Place = new GlyphPlace(x, y, endX, endY, place.Size) });
        }

        return turned;
    }

    public List<Ruling> Turned(List<Ruling> rulings)
    {
        if (IsUpright) return rulings;
        var turned = new List<Ruling>(rulings.Count);
        foreach (var ruling in rulings)
        {
            var isHorizontal = ruling.Axis == Axis.Horizontal;
            var (x1, y1) = isHorizontal ? Turned(ruling.From, ruling.Position) : Turned(ruling.Position, ruling.From);
            var (x2, y2) = isHorizontal ? Turned(ruling.To, ruling.Position) : Turned(ruling.Position, ruling.To);
            turned.Add(Math.Abs(x2 - x1) >= Math.Abs(y2 - y1)
                ? new Ruling(Axis.Horizontal, y1, Math.Min(x1, x2), Math.Max(x1, x2), ruling.Ink)
                : new Ruling(Axis.Vertical, x1, Math.Min(y1, y2), Math.Max(y1, y2), ruling.Ink));
        }

        return turned;
    }

    public Box Back(Box box) => Page.Shown(box);

    private (double X, double Y) Turned(double x, double y) => TextReads switch
    {
        Direction.Down => (y, Width - x),
        Direction.Left => (Width - x, Height - y),
        Direction.Up => (Height - y, x),
        _ => (x, y),
    };
}
