using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// A font that is asked once for what a code stands for and how wide it is. PdfPig works both out anew for every letter: it walks all ranges
/// of a predefined encoding and draws the outline of the glyph, which took half of the time of reading a page.
/// </summary>
/// <param name="glyphs">Null for a font whose glyphs PdfPig alone can read.</param>
internal sealed class RememberedFont(IFont font, CodeMeaning codes, StatedWidths widths, Lazy<TrueTypeGlyphs?> glyphs) : IFont
{
    /// <summary>As many as codes of two bytes; a file with more is no text, and what is remembered of it would only fill memory.</summary>
    private const int MostCodes = 65_536;

    private readonly Dictionary<int, Character> _characters = [];

    /// <summary>Bytes of the last code: those of a font are as long, nearly always.</summary>
    private int _codeLength;

    /// <summary>The digit that was asked for first, and whether its outline was found to be another's once it was asked for.</summary>
    private (int Code, char Digit)? _firstDigit;
    private bool? _isFirstContradicted;

    public NameToken? Name => font.Name;

    public bool IsVertical => font.IsVertical;

    public FontDetails Details => font.Details;

    public int ReadCharacterCode(IInputBytes bytes, out int codeLength)
    {
        var code = font.ReadCharacterCode(bytes, out codeLength);
        _codeLength = codeLength;
        return code;
    }

    public bool TryGetUnicode(int characterCode, [NotNullWhen(true)] out string? value)
    {
        value = Of(characterCode).Text;
        return value is not null;
    }

    public CharacterBoundingBox GetBoundingBox(int characterCode) => Of(characterCode).Box;

    public TransformationMatrix GetFontMatrix() => font.GetFontMatrix();

    public double GetDescent() => font.GetDescent();

    public double GetAscent() => font.GetAscent();

    public bool TryGetPath(int characterCode, [NotNullWhen(true)] out IReadOnlyList<PdfSubpath>? path) => font.TryGetPath(characterCode, out path);

    public bool TryGetNormalisedPath(int characterCode, [NotNullWhen(true)] out IReadOnlyList<PdfSubpath>? path) => font.TryGetNormalisedPath(characterCode, out path);

    /// <summary>The glyph is drawn otherwise than the digit that it is said to be; false where the font does not tell how it is drawn.</summary>
    public bool IsAnotherDigit(int characterCode) => Of(characterCode).IsAnotherDigit;

    /// <summary>What is said to be blank is drawn all the same.</summary>
    public bool IsDrawnBlank(int characterCode) => Of(characterCode).IsDrawnBlank;

    private Character Of(int code)
    {
        if (_characters.TryGetValue(code, out var known)) return known;
        var text = TextOf(code);
        var character = new Character(text, widths.BoxOf(code) ?? font.GetBoundingBox(code), text is [>= '0' and <= '9' and var digit] && IsDrawnOtherwise(code, digit), text is not null && GlyphExtent.ShowsNothing(text) && !IsCodeOfBlank(code) && IsDrawn(code));
        if (_characters.Count < MostCodes) _characters[code] = character;
        return character;
    }

    /// <summary>Codes with a meaning of their own are not looked up in the font, whose answer can be wrong.</summary>
    private string? TextOf(int code) => CharacterCode.CharacterOf(code, codes) ?? (font.TryGetUnicode(code, out var text) ? text : null);

    /// <summary>Outlines are asked for only where the codes of two digits stand otherwise than in Unicode: to tell one of them PdfPig reads all of its font.</summary>
    private bool IsDrawnOtherwise(int code, char digit)
    {
        var (first, named) = _firstDigit ??= (code, digit);
        return code - digit != first - named && (IsContradicted(code, digit) || (_isFirstContradicted ??= IsContradicted(first, named)));
    }

    private bool IsContradicted(int code, char digit) => ContoursOf(code) is { } contours && DigitOutlines.Contradict(digit, contours);

    /// <summary>
    /// In an encoding of single bytes a blank has the number of ASCII; fonts that number their glyphs have it behind those for what is missing, in the first place (Adobe) or the third (Apple,
    /// Microsoft). There its outline, for which PdfPig reads all of the font, is not asked for.
    /// </summary>
    private bool IsCodeOfBlank(int code) => _codeLength > 1 ? code is 1 or 3 : code == ' ';

    /// <summary>An area is drawn: some fonts have a point or a line for a blank, which paints nothing.</summary>
    private bool IsDrawn(int code) => ContoursOf(code) is { Count: > 0 };

    /// <summary>Null where the font does not tell it, or PdfPig cannot make it out: that says nothing against what is printed.</summary>
    private List<GlyphContour>? ContoursOf(int code)
    {
        try
        {
            return glyphs.Value?.ContoursOf(code) ?? (font.TryGetPath(code, out var outline) ? outline.Select(GlyphContour.Of).OfType<GlyphContour>().ToList() : null);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or UnreadablePdfException))
        {
            return null;
        }
    }

    private readonly record struct Character(string? Text, CharacterBoundingBox Box, bool IsAnotherDigit, bool IsDrawnBlank);
}
