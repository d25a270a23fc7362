using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Where a line of Chinese text may be broken: before every ideograph, but not within a figure or a Latin word, after an opening mark or a slash, or before
/// a closing mark (Unicode Line Breaking Algorithm, rules LB13, LB14, LB25 and LB28).
/// </summary>
internal static class LineBreaks
{
    private const string OpeningMarks = "（(【《〈「『［｛“‘";

    private const string ClosingMarks = "）)】》〉」』］｝、。，．；：！？,.;:!?%％”’…";

    /// <summary>How wide the text is up to the first place where a line may be broken (pt).</summary>
    public static double FirstWord(ReadOnlySpan<Glyph> glyphs)
    {
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (MayBreak(glyphs[i - 1], glyphs[i])) return glyphs[i - 1].Place.EndX - glyphs[0].Place.X;
        }

        return glyphs[^1].Place.EndX - glyphs[0].Place.X;
    }

    /// <summary>Ideographs and signs of full width: all behind the Latin, Greek and Cyrillic letters and the general punctuation.</summary>
    public static bool IsWide(in Glyph glyph) => glyph.Text.Length > 0 && glyph.Text[0] >= '\u2E80';

    private static bool MayBreak(in Glyph before, in Glyph after)
    {
        if (after.IsBlank) return true;
        if (IsIn(OpeningMarks, before) || IsIn(ClosingMarks, after) || IsSlash(before) || IsSlash(after)) return false;
        return IsWide(before) || IsWide(after);
    }

    private static bool IsSlash(in Glyph glyph) => glyph.Text is "/" or "／";

    private static bool IsIn(string marks, in Glyph glyph) => glyph.Text.Length > 0 && marks.Contains(glyph.Text, StringComparison.Ordinal);
}
