using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>What the glyphs of one font on a page say about its map to Unicode.</summary>
internal sealed class FontEvidence
{
    /// <summary>Measured by document: 0.99 and more for good fonts, at most 0.57 for garbage. Between them a font is not to be trusted.</summary>
    private const double TrustedShare = 0.85;

    /// <summary>Of pages of forms and reports at least 0.9 of the ideographs are common ones, of a shifted map 0.35 at most; a text in traditional characters has some 0.6.</summary>
    private const double CommonShare = 0.45;

    /// <summary>Fewer may be the rare ones of a few names.</summary>
    private const int JudgedIdeographs = 30;

    /// <summary>A form ticks and lists with a handful of signs; a font with more of them has its glyphs named in the order of Zapf Dingbats (a1, a2 …), whatever they show.</summary>
    private const int MostDingbats = 10;

    private readonly HashSet<char> _dingbats = [];

    /// <summary>Latin characters that are drawn as wide as an ideograph, though no font does so.</summary>
    private readonly HashSet<(char Character, int Code)> _wide = [];

    private LatinCodes? _latin;
    private int _all, _plausible, _ideographs, _common;

    /// <summary>One of its digits is drawn as another is: whatever else its map to Unicode says may be as wrong.</summary>
    private bool _confusesDigits;

    /// <summary>Its map says something wrong of one of its glyphs: it may of any that could be an ideograph.</summary>
    private bool _misleads;

    public bool IsTrusted { get; private set; }

    /// <summary>Some of its glyphs stand for what no form prints.</summary>
    public bool HasStrays => _plausible < _all;

    public void Add(in PaintedGlyph glyph)
    {
        // Nearly all glyphs are; what stands below says the same of them.
        if (glyph.IsMapped && PlausibleText.IsCommonIdeograph(glyph.Text))
        {
            _all++;
            _plausible++;
            AddIdeograph(glyph.Text[0]);
            return;
        }

        _confusesDigits |= glyph.IsAnotherDigit;
        if (!IsEvidence(glyph)) return;
        if (IsWide(glyph, out var character) && LatinWidths.IsNarrow(character)) _wide.Add((character, glyph.Code));
        _all++;
        if (!IsReadable(glyph) || !PlausibleText.IsPlausible(glyph.Text)) return;
        _plausible++;
        AddCharacter(glyph.Text[0], glyph);
    }

    public void Judge()
    {
        _latin?.Judge(_wide);
        _misleads = _latin?.HasOutOfLine == true || _wide.Any(known => !IsOfSet(known.Character, known.Code));
        IsTrusted = !_confusesDigits && _plausible >= TrustedShare * _all && _dingbats.Count <= MostDingbats && (_ideographs < JudgedIdeographs || _common >= CommonShare * _ideographs);
    }

    public bool Decodes(in PaintedGlyph glyph) => IsTrusted && IsReadable(glyph);

    /// <summary>
    /// The glyph cannot be what its code is said to stand for: it is as wide as an ideograph, or its code is far from those of its like. A sign that Chinese fonts draw as wide (° ×) is none where its
    /// font says something wrong of others: Ghostscript makes ÿ of 年, ° of 质 and × of 际.
    /// </summary>
    public bool IsContradicted(in PaintedGlyph glyph)
    {
        if (!glyph.IsMapped || glyph.Text is not [<= LatinWidths.Last and var character]) return false;
        if (IsWide(glyph, out _) && (_misleads || LatinWidths.IsNarrow(character)) && !IsOfSet(character, glyph.Code)) return true;
        return _latin?.IsOutOfLine(character, glyph.Code) == true;
    }

    private static bool IsWide(in PaintedGlyph glyph, out char character)
    {
        character = glyph.Text is [<= LatinWidths.Last and var only] ? only : '\0';
        return glyph is { IsMapped: true, IsFullWidth: true } && character > ' ' && !char.IsWhiteSpace(character);
    }

    private bool IsOfSet(char character, int code) => _latin?.IsOfSet(character, code) == true;

    private void AddCharacter(char character, in PaintedGlyph glyph)
    {
        if (LatinCodes.Has(character)) (_latin ??= new LatinCodes()).Add(character, glyph.Code);
        else if (PlausibleText.IsDingbat(character)) _dingbats.Add(character);
        else if (PlausibleText.IsIdeograph(glyph.Text))
        {
            AddIdeograph(character);
        }
    }

    private void AddIdeograph(char character)
    {
        _ideographs++;
        if (CommonIdeographs.Contains(character)) _common++;
    }

    /// <summary>
    /// Blanks prove nothing, and a glyph that the font itself declares unknown (U+FFFD) does not discredit the others; a glyph without any
    /// mapping does: its font's other values may be accidents.
    /// </summary>
    private static bool IsEvidence(in PaintedGlyph glyph) =>
        !glyph.IsMapped || !(PlausibleText.IsBlank(glyph.Text) || glyph.Text.Contains(TextLine.Undecodable, StringComparison.Ordinal));

    private static bool IsReadable(in PaintedGlyph glyph) => glyph.IsMapped && !PlausibleText.IsUnreadable(glyph.Text);
}
