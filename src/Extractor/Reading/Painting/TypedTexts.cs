using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// Fields that were filled in, and texts typed onto the page, and left to the viewer to draw: the text shows (ISO 32000-1, 12.7.3.3). How it reads is known of one line of a text field that no script formats and that is
/// no password; a note typed onto the page is none of what it lies on.
/// </summary>
internal sealed class TypedTexts(IPdfTokenScanner scanner)
{
    /// <summary>Names of fields have some levels (form.row.cell); a field above itself has no end.</summary>
    private const int HighestField = 16;

    private const int PasswordFlag = 1 << 13;

    private static readonly NameToken FieldFlags = NameToken.Create("Ff");
    private static readonly NameToken Scripts = NameToken.Create("AA");

    /// <summary>The line; empty where only the viewer knows how the text reads; null where none shows.</summary>
    public string? Of(DictionaryToken annotation)
    {
        if (Name(annotation, NameToken.Subtype) == "FreeText") return annotation.TryGet(NameToken.Contents, out var note) && LineOf(note) is not null ? string.Empty : null;
        var fields = Fields(annotation);
        if (fields.Find(field => field.TryGet(NameToken.V, out _)) is not { } own || !own.TryGet(NameToken.V, out var value) || LineOf(value) is not { } line) return null;
        var isPlain = fields.Select(field => Name(field, NameToken.Ft)).FirstOrDefault(type => type is not null) == "Tx" && !fields.Exists(field => field.TryGet(Scripts, out _) || (Flags(field) & PasswordFlag) != 0);
        return isPlain ? line : string.Empty;
    }

    /// <summary>A widget may be one of several places of a field, whose value and type stand above it (ISO 32000-1, 12.7.3.1).</summary>
    private List<DictionaryToken> Fields(DictionaryToken annotation)
    {
        var fields = new List<DictionaryToken> { annotation };
        while (fields.Count < HighestField && fields[^1].TryGetOptionalTokenDirect(NameToken.Parent, scanner, out DictionaryToken? above)) fields.Add(above!);
        return fields;
    }

    /// <summary>The state of a check box is a name, and no text; a list may have several texts chosen, and how the viewer breaks several lines it alone knows.</summary>
    private string? LineOf(IToken value)
    {
        var text = DirectObjectFinder.TryGet<StringToken>(value, scanner, out var literal) ? literal.Data : DirectObjectFinder.TryGet<HexToken>(value, scanner, out var hex) ? hex.Data : null;
        if (text is not null) return string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var line && line.Any(char.IsControl) ? string.Empty : line;
        return DirectObjectFinder.TryGet<ArrayToken>(value, scanner, out var chosen) && chosen.Data.Any(item => item is not ArrayToken && LineOf(item) is not null) ? string.Empty : null;
    }

    private string? Name(DictionaryToken dictionary, NameToken key) => dictionary.TryGetOptionalTokenDirect(key, scanner, out NameToken? name) ? name!.Data : null;

    private int Flags(DictionaryToken field) => field.TryGetOptionalTokenDirect(FieldFlags, scanner, out NumericToken? flags) ? flags!.Int : 0;
}
