using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;
using UglyToad.PdfPig.PdfFonts;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// Text that is a clip, or lies in the group of a soft mask: it shows where something is painted through it, in the colour of that. So art letters are filled with a gradient. Text that nothing is painted
/// through does not show, as that which OCR lays over a picture.
/// </summary>
/// <param name="Outer">That in force around it.</param>
/// <param name="States">The graphics states that were saved when it was set: with the last of them it ends.</param>
internal sealed record TextStencil(TextStencil? Outer, int States)
{
    private readonly List<StencilGlyph> _glyphs = [];
    private bool _areAllShown;

    /// <summary>That of a soft mask lies in so many groups; null for a clip.</summary>
    public int? Groups { get; init; }

    /// <summary>What stands in the group shows as light as it is.</summary>
    public bool IsByLight { get; init; }

    /// <summary>It is cut out of something else, or mixed with it: that something shows there is known, and not what.</summary>
    public bool IsUncertain { get; set; }

    public int Count => _glyphs.Count;

    public bool HoldsText => _glyphs.Exists(glyph => !string.IsNullOrWhiteSpace(glyph.Unicode));

    /// <param name="shows">It is painted itself as well.</param>
    public void Add(IFont font, int code, string unicode, in PaintedPlace at, bool shows)
    {
        _glyphs.Add(new StencilGlyph(font, code, unicode, at, shows));
        if (IsByLight && (at.Color is not { } color || Contrast.IsDark(color))) IsUncertain = true;
    }

    /// <summary>Something that is no text lies in the group.</summary>
    public void AddInk(int? color) => IsUncertain |= !IsByLight || color is not { } ink || !Contrast.IsBlack(ink);

    /// <summary>Something is painted through its glyphs: the last paint is what shows.</summary>
    public void Paint(Box shown, int? color)
    {
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var place = _glyphs[i].At.Place;
            if (shown.Contains(place.MiddleX, place.MiddleY)) _glyphs[i] = _glyphs[i] with { At = _glyphs[i].At with { Color = color }, Shows = true };
        }
    }

    /// <summary>Too much is painted to look where.</summary>
    public void ShowAll()
    {
        if (_areAllShown) return;
        (_areAllShown, IsUncertain) = (true, true);
        for (var i = 0; i < _glyphs.Count; i++) _glyphs[i] = _glyphs[i] with { Shows = true };
    }

    /// <summary>Its glyphs, once: it has none then.</summary>
    public List<StencilGlyph> TakeGlyphs()
    {
        List<StencilGlyph> taken = [.. _glyphs];
        _glyphs.Clear();
        return taken;
    }
}

/// <param name="At">With the colour that was painted through it last.</param>
internal readonly record struct StencilGlyph(IFont Font, int Code, string Unicode, PaintedPlace At, bool Shows);
