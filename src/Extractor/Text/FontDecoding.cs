using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>Which of a page's fonts decode, and which of their glyphs do not.</summary>
internal sealed class FontDecoding
{
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
    /// What the font says of this glyph is wrong. A font that decodes well may map some of its glyphs wrongly (安全事故 comes out as Ü全Ï故): a letter of a far script stands in no word of Latin letters, or a lone accent (` ^) beside
    /// an ideograph.
    /// </summary>
    public bool IsMismapped(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        if (_fonts[glyphs[index].Font].IsContradicted(glyphs[index])) return true;
        if (!Decodes(glyphs[index])) return false;
        var text = glyphs[index].Text;
        var (before, after) = (index > 0 ? glyphs[index - 1].Text : "", index + 1 < glyphs.Length ? glyphs[index + 1].Text : "");
        if (text is "`" or "^") return PlausibleText.IsIdeograph(before) || PlausibleText.IsIdeograph(after);
        return _fonts[glyphs[index].Font].HasStrays && !PlausibleText.IsPlausible(text) && !IsLatin(before) && !IsLatin(after);
    }

    private static bool IsLatin(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]);

    public bool Decodes(in PaintedGlyph glyph) => _fonts[glyph.Font].Decodes(glyph);

    /// <summary>A blank that the font maps, or that an otherwise good font leaves unmapped; else it may stand for anything.</summary>
    public bool IsBlank(in PaintedGlyph glyph) => string.IsNullOrWhiteSpace(glyph.Text) && (glyph.IsMapped || _fonts[glyph.Font].IsTrusted);
}
