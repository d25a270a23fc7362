using System.Globalization;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// The fonts of signs that come with Windows. They keep the sign of the code nn at U+F0nn, of private use, and word processors write just that into their maps to Unicode: a ≥ that Word's dialog for symbols
/// inserts is U+F0B3 in Symbol, a ticked box U+F0FE in Wingdings.
/// </summary>
internal sealed class SymbolFont
{
    private const char First = '\uF000';
    private const char Last = '\uF0FF';

    private static readonly Dictionary<string, SymbolFont> Families = Load();

    private readonly Dictionary<int, string> _signs;

    private SymbolFont(Dictionary<int, string> signs) => _signs = signs;

    /// <summary>By the name of the font in the file (ABCDEE+SymbolMT, Wingdings-Regular, Wingdings 2); null for any other.</summary>
    public static SymbolFont? Named(string? name)
    {
        if (name is null) return null;
        var family = name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..].Split(',', '-')[0].Replace(" ", "", StringComparison.Ordinal);
        return Families.GetValueOrDefault(family);
    }

    /// <summary>The sign that a character of private use is; any other text, and a sign that is not known, as it was.</summary>
    public string Read(string text) => text is [>= First and <= Last and var character] && _signs.TryGetValue(character - First, out var sign) ? sign : text;

    private static Dictionary<int, string> AdobeSymbol() => SymbolEncoding.Instance.CodeToNameMap
        .Select(pair => (pair.Key, Sign: GlyphList.AdobeGlyphList.NameToUnicode(pair.Value)))
        .Where(pair => pair.Sign is { Length: 1 } && pair.Sign[0] is not (>= '\uE000' and <= '\uF8FF'))
        .ToDictionary(pair => pair.Key, pair => pair.Sign);

    private static Dictionary<string, SymbolFont> Load()
    {
        var families = EmbeddedRows.Of("Reading.Fonts.symbol_fonts.tsv").GroupBy(row => row[0])
            .ToDictionary(family => family.Key, family => new SymbolFont(family.ToDictionary(CodeOf, row => row[2])), StringComparer.OrdinalIgnoreCase);
        families["Symbol"] = families["SymbolMT"] = new SymbolFont(AdobeSymbol());
        return families;
    }

    private static int CodeOf(string[] row) => int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
