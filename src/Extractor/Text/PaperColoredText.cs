using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Finds text in the colour of its background, as people hide helper figures in a worksheet. Where an image or a shape lies behind it, its
/// background is not known and it counts as visible.
/// </summary>
internal sealed class PaperColoredText(PagePaint paint, PaintLayers layers)
{
    private PaintLayers? _shapes;

    public bool Hides(in PaintedGlyph glyph)
    {
        if (glyph.Color is not { } color) return false;
        // Black text is nearly all text, and nothing else needs to be asked about it where nothing is painted.
        if (layers.IsEmpty && Contrast.Differs(color, Contrast.White)) return false;
        var place = glyph.Place;
        if (layers.ColorBehind(place.MiddleX, place.MiddleY, glyph.Order) is not { } behind || Contrast.Differs(color, behind)) return false;
        _shapes ??= new PaintLayers(paint.Shapes, paint.Height);
        return !_shapes.HasBelow(place.MiddleX, place.MiddleY, glyph.Order);
    }
}
