using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>Which of a page's fonts decode: judged by the share of glyphs that a Chinese form can print.</summary>
internal sealed class FontDecoding
{
    /// <summary>Measured by document: 0.99 and more for good fonts, at most 0.57 for garbage. Between them a font is not to be trusted.</summary>
    private const double TrustedShare = 0.85;

    private readonly bool[] _isTrusted;

    public FontDecoding(List<PaintedGlyph> glyphs)
    {
        var plausible = new List<int>();
        var all = new List<int>();
        foreach (var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            while (all.Count <= glyph.Font)
            {
                all.Add(0);
                plausible.Add(0);
            }

            // Glyphs that say themselves that they are unreadable do not discredit the others of their font.
            if (string.IsNullOrWhiteSpace(glyph.Text) || !IsReadable(glyph)) continue;
            all[glyph.Font]++;
            if (PlausibleText.IsPlausible(glyph.Text)) plausible[glyph.Font]++;
        }

        _isTrusted = new bool[all.Count];
        for (var font = 0; font < _isTrusted.Length; font++) _isTrusted[font] = plausible[font] >= TrustedShare * all[font];
    }

    public bool Decodes(in PaintedGlyph glyph) => _isTrusted[glyph.Font] && IsReadable(glyph);

    private static bool IsReadable(in PaintedGlyph glyph) => glyph.IsMapped && !PlausibleText.IsUnreadable(glyph.Text);
}
