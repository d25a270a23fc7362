using UglyToad.PdfPig.Graphics.Colors;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Colours as 0xRRGGBB; a page uses few, so the last one is remembered.</summary>
internal sealed class PaintColor
{
    private const int Black = 0;

    /// <summary>Patterns show, but have no one colour; mid grey differs from any paper.</summary>
    private const int Pattern = 0x808080;

    private IColor? _last;
    private int _lastRgb;

    public int Of(IColor? color)
    {
        if (color is null) return Black;
        if (ReferenceEquals(color, _last)) return _lastRgb;
        _last = color;
        return _lastRgb = Convert(color);
    }

    private static int Convert(IColor color)
    {
        if (color is PatternColor) return Pattern;
        var (red, green, blue) = color.ToRGBValues();
        return (Channel(red) << 16) | (Channel(green) << 8) | Channel(blue);
    }

    private static int Channel(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
