using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// What the codes of a font stand for where PdfPig knows no mapping: then it hands over the code itself as a character, which is right for
/// fonts whose codes are Unicode (UniGB-UTF16-H) and silent garbage for all others. Some of these have an embedded font that still knows.
/// </summary>
internal sealed class FontEncoding(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly string[] UnicodeCodes = ["UCS2", "UTF16"];

    /// <summary>The predefined encodings whose codes are those of GB 2312, GBK or GB 18030 (ISO 32000-1, table 118).</summary>
    private static readonly string[] ChineseCodes = ["GB-EUC-", "GBpc-EUC-", "GBK-EUC-", "GBKp-EUC-", "GBK2K-"];

    private readonly Dictionary<IFont, Dictionary<int, string>> _embedded = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<IType3Font, double> _ems = new(ReferenceEqualityComparer.Instance);

    public CodeMeaning MeaningOf(IFont font)
    {
        if (DictionaryOf(font) is not { } dictionary) return CodeMeaning.OfTheFontAlone;
        if (!dictionary.TryGetOptionalTokenDirect(NameToken.Encoding, scanner, out NameToken? encoding)) return CodeMeaning.OfTheFontAlone;
        if (Array.Exists(UnicodeCodes, code => encoding!.Data.Contains(code, StringComparison.Ordinal))) return CodeMeaning.Unicode;
        return Array.Exists(ChineseCodes, code => encoding!.Data.StartsWith(code, StringComparison.Ordinal)) ? CodeMeaning.Chinese : CodeMeaning.OfTheFontAlone;
    }

    public StatedWidths WidthsOf(IFont font)
    {
        if (DictionaryOf(font) is not { } dictionary) return StatedWidths.None;
        return IsIdentity(dictionary) && DescendantOf(dictionary) is { } descendant ? StatedWidths.OfCids(descendant, scanner) : StatedWidths.Of(dictionary, scanner);
    }

    /// <summary>Null for a font whose glyphs the file does not draw itself.</summary>
    public GlyphProcedures? ProceduresOf(IFont font) => font is IType3Font drawn ? new GlyphProcedures(drawn, scanner, filters) : null;

    /// <summary>See <see cref="DrawnEm"/>; looked for once in a document, as all glyphs of the font are looked at.</summary>
    public double EmOf(IType3Font font)
    {
        if (!_ems.TryGetValue(font, out var em)) _ems[font] = em = DrawnEm.Of(font);
        return em;
    }

    /// <summary>
    /// Characters by code for a font of glyph numbers (Identity-H) that is embedded as TrueType together with its character map; empty for
    /// all other fonts.
    /// </summary>
    public Dictionary<int, string> EmbeddedCharacters(IFont font)
    {
        if (!_embedded.TryGetValue(font, out var characters)) _embedded[font] = characters = ReadEmbedded(font);
        return characters;
    }

    private Dictionary<int, string> ReadEmbedded(IFont font)
    {
        var characters = new Dictionary<int, string>();
        if (DictionaryOf(font) is not { } dictionary || ProgramByGlyphs(dictionary) is not { } program) return characters;
        foreach (var (glyph, character) in TrueTypeCmap.CharactersByGlyph(program.Span))
        {
            if (Rune.IsValid(character)) characters[glyph] = new Rune(character).ToString();
        }

        return characters;
    }

    /// <summary>
    /// The glyphs of a font that is embedded as TrueType and whose codes are their numbers (Identity-H), or characters of its own map alone: a simple font without an encoding, as LibreOffice writes it. Null for all others, whose
    /// glyphs are found by names.
    /// </summary>
    public TrueTypeGlyphs? GlyphsOf(IFont font)
    {
        if (DictionaryOf(font) is not { } dictionary) return null;
        if (ProgramByGlyphs(dictionary) is { } ofGlyphs) return new TrueTypeGlyphs(ofGlyphs, TrueTypeCodes.Glyphs);
        var isSimple = dictionary.TryGetOptionalTokenDirect(NameToken.Subtype, scanner, out NameToken? kind) && kind!.Data == "TrueType" && !dictionary.ContainsKey(NameToken.Encoding);
        return isSimple && ProgramOf(dictionary) is { } program ? new TrueTypeGlyphs(program, TrueTypeCodes.Characters) : null;
    }

    /// <summary>The embedded TrueType program of a font whose codes are the numbers of its glyphs; null for all others.</summary>
    private ReadOnlyMemory<byte>? ProgramByGlyphs(DictionaryToken font) =>
        IsIdentity(font) && DescendantOf(font) is { } descendant && CodesAreGlyphs(descendant) ? ProgramOf(descendant) : null;

    /// <summary>That of a TrueType font, inflated; null without one.</summary>
    private ReadOnlyMemory<byte>? ProgramOf(DictionaryToken font) => font.TryGetOptionalTokenDirect(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor)
        && descriptor!.TryGetOptionalTokenDirect(NameToken.FontFile2, scanner, out StreamToken? program) ? program!.Decode(filters, scanner) : null;

    /// <summary>A map from CIDs to glyphs that is a stream is left alone: producers that write one also write ToUnicode.</summary>
    private bool CodesAreGlyphs(DictionaryToken descendant) =>
        !descendant.ContainsKey(NameToken.CidToGidMap)
        || (descendant.TryGetOptionalTokenDirect(NameToken.CidToGidMap, scanner, out NameToken? map) && map!.Data == "Identity");

    private DictionaryToken? DictionaryOf(IFont font) =>
        font.Details?.FontDictionaryReference is { } reference ? scanner.Get(reference)?.Data as DictionaryToken : null;

    private bool IsIdentity(DictionaryToken font) =>
        font.TryGetOptionalTokenDirect(NameToken.Encoding, scanner, out NameToken? encoding)
        && encoding!.Data.StartsWith("Identity", StringComparison.Ordinal);

    private DictionaryToken? DescendantOf(DictionaryToken font) =>
        font.TryGetOptionalTokenDirect(NameToken.DescendantFonts, scanner, out ArrayToken? fonts) && fonts!.Length > 0
        && DirectObjectFinder.TryGet<DictionaryToken>(fonts[0], scanner, out var descendant) ? descendant : null;
}
