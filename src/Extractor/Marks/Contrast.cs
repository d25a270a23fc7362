namespace Selfeval.Extractor.Marks;

/// <summary>Whether two colours (0xRRGGBB) can be told apart on paper.</summary>
internal static class Contrast
{
    public const int White = 0xFFFFFF;

    /// <summary>The eye tells two tones apart when one channel differs by about 4 %; the lightest table lines seen are 85 % grey.</summary>
    private const int Visible = 10;

    public static bool Differs(int color, int other) =>
        Math.Abs((color >> 16) - (other >> 16)) > Visible
        || Math.Abs(((color >> 8) & 0xFF) - ((other >> 8) & 0xFF)) > Visible
        || Math.Abs((color & 0xFF) - (other & 0xFF)) > Visible;
}
