using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>Which of a page's fonts decode: judged by the share of glyphs that a Chinese form can print.</summary>
internal sealed class FontDecoding
{
    /// <summary>Measured by document: 0.99 and more for good fonts, at most 0.57 for garbage. Between them a font is not to be trusted.</summary>
    private const double TrustedShare = 0.85;

    private readonly bool[] _isTrusted;

    /// <summary>Fonts that decode, but for some glyphs.</summary>
    private readonly bool[] _hasStrays;

    public FontDecoding(List<PaintedGlyph> glyphs)
    {
        var plausible = new List<int>();
        var all = new List<int>();
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            while (all.Count <= glyph.Font)
            {
                all.Add(0);
                plausible.Add(0);
            }

            if (!IsEvidence(glyph)) continue;
            all[glyph.Font]++;
            if (IsReadable(glyph) && PlausibleText.IsPlausible(glyph.Text)) plausible[glyph.Font]++;
        }

        (_isTrusted, _hasStrays) = (new bool[all.Count], new bool[all.Count]);
        for (var font = 0; font < _isTrusted.Length; font++) (_isTrusted[font], _hasStrays[font]) = (plausible[font] >= TrustedShare * all[font], plausible[font] < all[font]);
    }

    /// <summary>
    /// A font that decodes well may map some of its glyphs wrongly (安全事故 comes out as Ü全Ï故): a letter of a far script stands in no word of Latin letters, or a lone accent (` ^) beside
    /// an ideograph.
    /// </summary>
    public bool IsStray(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        var text = glyphs[index].Text;
        var (before, after) = (index > 0 ? glyphs[index - 1].Text : "", index + 1 < glyphs.Length ? glyphs[index + 1].Text : "");
        if (text is "`" or "^") return IsIdeograph(before) || IsIdeograph(after);
        return _hasStrays[glyphs[index].Font] && !PlausibleText.IsPlausible(text) && !IsLatin(before) && !IsLatin(after);
    }

    private static bool IsLatin(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]);

    private static bool IsIdeograph(string text) => text is [>= '\u4E00' and <= '\u9FFF', ..];

    public bool Decodes(in PaintedGlyph glyph) => _isTrusted[glyph.Font] && IsReadable(glyph);

    /// <summary>A blank that the font maps, or that an otherwise good font leaves unmapped; else it may stand for anything.</summary>
    public bool IsBlank(in PaintedGlyph glyph) => string.IsNullOrWhiteSpace(glyph.Text) && (glyph.IsMapped || _isTrusted[glyph.Font]);

    /// <summary>
    /// Blanks prove nothing, and a glyph that the font itself declares unknown (U+FFFD) does not discredit the others; a glyph without any
    /// mapping does: its font's other values may be accidents.
    /// </summary>
    private static bool IsEvidence(in PaintedGlyph glyph) =>
        !glyph.IsMapped || !(string.IsNullOrWhiteSpace(glyph.Text) || glyph.Text.Contains(TextLine.Undecodable, StringComparison.Ordinal));

    private static bool IsReadable(in PaintedGlyph glyph) => glyph.IsMapped && !PlausibleText.IsUnreadable(glyph.Text);
}
