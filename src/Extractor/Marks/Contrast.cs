namespace Selfeval.Extractor.Marks;

/// <summary>Whether two colours (0xRRGGBB) can be told apart on paper.</summary>
internal static class Contrast
{
    public const int White = 0xFFFFFF;

    /// <summary>The eye tells two tones apart when one channel differs by about 4 %; the lightest table lines seen are 85 % grey.</summary>
    private const int Visible = 10;

    /// <summary>The middle of the scale: black print cannot be read on what is darker.</summary>
    private const int Middle = 128;

    /// <summary>A quarter of the scale: what is darker than this is black to the eye, be it print or a bar.</summary>
    private const int Black = 64;

    public static bool IsDark(int color) => ToneOf(color) < Middle;

    public static bool IsBlack(int color) => ToneOf(color) < Black;

    public static bool Differs(int color, int other) =>
        Math.Abs((color >> 16) - (other >> 16)) > Visible
        || Math.Abs(((color >> 8) & 0xFF) - ((other >> 8) & 0xFF)) > Visible
        || Math.Abs((color & 0xFF) - (other & 0xFF)) > Visible;

    /// <summary>How light the eye sees a colour, from 0 to 255, by the weights of ITU-R BT.601.</summary>
    private static double ToneOf(int color) => (0.299 * (color >> 16)) + (0.587 * ((color >> 8) & 0xFF)) + (0.114 * (color & 0xFF));
}
