using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>Which of a page's fonts decode, and which of their glyphs do not.</summary>
internal sealed class FontDecoding
{
    private static readonly string Undecodable = TextLine.Undecodable.ToString();

    private readonly List<FontEvidence> _fonts = [];

    public FontDecoding(List<PaintedGlyph> glyphs)
    {
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            while (_fonts.Count <= glyph.Font) _fonts.Add(new FontEvidence());
            _fonts[glyph.Font].Add(glyph);
        }

        _fonts.ForEach(font => font.Judge());
    }

    /// <summary>
    /// What a glyph stands for, U+FFFD where that is not known, and whether its font says something wrong of it. A blank counts that the font maps, or that an otherwise good font leaves unmapped; else it may
    /// stand for anything.
    /// </summary>
    public (string Text, bool IsMismapped) Read(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        ref readonly var glyph = ref glyphs[index];
        var font = _fonts[glyph.Font];
        var decodes = font.Decodes(glyph);
        var isMismapped = font.IsContradicted(glyph) || (decodes && IsStray(glyphs, index, font));
        var isKnown = (decodes && !isMismapped) || (PlausibleText.IsBlank(glyph.Text) && (glyph.IsMapped || font.IsTrusted));
        return (isKnown ? glyph.Text : Undecodable, isMismapped);
    }

    /// <summary>
    /// A font that decodes well may map some of its glyphs wrongly (安全事故 comes out as Ü全Ï故): a letter of a far script stands in no word of Latin letters, or a lone accent (` ^) beside
    /// an ideograph, and a degree that begins a word (°量指标) is one of nothing.
    /// </summary>
    private static bool IsStray(ReadOnlySpan<PaintedGlyph> glyphs, int index, FontEvidence font)
    {
        var text = glyphs[index].Text;
        if (text == "°") return glyphs[index].IsFullWidth && BeginsWord(glyphs, index);
        var isAccent = text is "`" or "^";
        if (!isAccent && !font.HasStrays) return false;
        var (before, after) = (index > 0 ? glyphs[index - 1].Text : "", index + 1 < glyphs.Length ? glyphs[index + 1].Text : "");
        if (isAccent) return PlausibleText.IsIdeograph(before) || PlausibleText.IsIdeograph(after);
        return !PlausibleText.IsPlausible(text) && !IsLatin(before) && !IsLatin(after);
    }

    /// <summary>An ideograph goes on right behind the glyph, and right before it stands nothing or another ideograph.</summary>
    private static bool BeginsWord(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        var place = glyphs[index].Place;
        if (index + 1 == glyphs.Length || !PlausibleText.IsIdeograph(glyphs[index + 1].Text) || !place.IsFollowedBy(glyphs[index + 1].Place)) return false;
        return index == 0 || PlausibleText.IsIdeograph(glyphs[index - 1].Text) || !glyphs[index - 1].Place.IsFollowedBy(place);
    }

    private static bool IsLatin(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]);
}
