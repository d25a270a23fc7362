using System.Globalization;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// The fonts of signs that come with Windows, and what stands in for them elsewhere. They keep the sign of the code nn at U+F0nn, of private use, and word processors write just that into their maps to Unicode: a ≥ that Word's dialog for symbols
/// inserts is U+F0B3 in Symbol, a ticked box U+F0FE in Wingdings.
/// </summary>
internal sealed class SymbolFont
{
    private const char First = '\uF000';
    private const char Last = '\uF0FF';

    /// <summary>Widths are written in whole thousandths of an em, rounded or cut off.</summary>
    private const double SameWidth = 0.002;

    /// <summary>Adobe's Symbol by its names: of Windows, and of the free copies that ghostscript and TeX bring along.</summary>
    private static readonly string[] Symbols = ["Symbol", "SymbolMT", "StandardSymL", "StandardSymbolsL", "StandardSymbolsPS"];

    private static readonly Dictionary<string, SymbolFont> Families = Load();

    private readonly Dictionary<int, Sign> _signs;

    private SymbolFont(Dictionary<int, Sign> signs) => _signs = signs;

    /// <summary>By the name of the font in the file (ABCDEE+SymbolMT, Wingdings-Regular, Wingdings 2); null for any other.</summary>
    public static SymbolFont? Named(string? name)
    {
        if (name is null) return null;
        var family = name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..].Split(',', '-')[0].Replace(" ", "", StringComparison.Ordinal);
        return Families.GetValueOrDefault(family);
    }

    /// <summary>The sign that a character of private use is; any other text, and a sign that is not known, as it was.</summary>
    /// <param name="width">How far the font says that it advances, in em.</param>
    public string Read(string text, double width) =>
        text is [>= First and <= Last and var character] && _signs.TryGetValue(character - First, out var sign) && sign.IsOf(width) ? sign.Text : text;

    private static Dictionary<int, Sign> AdobeSymbol() => SymbolEncoding.Instance.CodeToNameMap
        .Select(pair => (pair.Key, Sign: GlyphList.AdobeGlyphList.NameToUnicode(pair.Value)))
        .Where(pair => pair.Sign is { Length: 1 } && pair.Sign[0] is not (>= '\uE000' and <= '\uF8FF'))
        .ToDictionary(pair => pair.Key, pair => new Sign(pair.Sign, Width: null));

    private static Dictionary<string, SymbolFont> Load()
    {
        var families = EmbeddedRows.Of("Reading.Fonts.symbol_fonts.tsv").GroupBy(row => row[0])
            .ToDictionary(family => family.Key, family => new SymbolFont(family.ToDictionary(CodeOf, SignOf)), StringComparer.OrdinalIgnoreCase);
        var symbol = new SymbolFont(AdobeSymbol());
        foreach (var name in Symbols) families[name] = symbol;
        return families;
    }

    private static int CodeOf(string[] row) => int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static Sign SignOf(string[] row) => new(row[2], row is [_, _, _, var width] ? int.Parse(width, NumberStyles.None, CultureInfo.InvariantCulture) / 1000.0 : null);

    /// <param name="Width">In em, where a code is that of several signs.</param>
    private sealed record Sign(string Text, double? Width)
    {
        public bool IsOf(double width) => Width is not { } own || Math.Abs(own - width) <= SameWidth;
    }
}
