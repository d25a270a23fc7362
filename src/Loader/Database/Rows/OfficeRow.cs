using System.Text;
using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>
/// An office and one way its name is printed. Two writings are the same office when they differ only in blanks, brackets, widths, a code in front,
/// or words such as 本级 and 盖章 behind (<c>office_words.tsv</c>). Names that are merely alike stay apart until a person merges them.
/// </summary>
internal sealed partial record OfficeRow(Guid OfficeId, string Name, string Printed)
{
    /// <summary>Names are compared up to this length; a longer text is no name of an office.</summary>
    private const int LongestName = 200;

    public Guid NameId => Ids.OfficeName(Printed);

    public static OfficeRow? Of(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed)) return null;
        var name = WithoutWordsBehind(Code().Replace(Folded(printed), "").Select(OneKindOfBracket));
        if (name.Length == 0 || BlankText.IsBlankLike(name)) return null;
        return new OfficeRow(Ids.Office(name), name, StorableText.Of(printed.Length > 1000 ? printed[..1000] : printed));
    }

    /// <summary>NFKC (one kind of brackets, digits, colons), no blanks, cut to a length that an index can hold.</summary>
    internal static string Folded(string printed)
    {
        var folded = StorableText.Of(printed).Normalize(NormalizationForm.FormKC);
        folded = string.Concat(folded.Where(c => !char.IsWhiteSpace(c)));
        return StorableText.Of(folded.Length > LongestName ? folded[..LongestName] : folded);
    }

    /// <summary>The longest first, so that the whole of it goes.</summary>
    private static readonly string[] WordsBehind = [.. EmbeddedFile.Lines("Database.Rows.office_words.tsv").OrderByDescending(word => word.Length)];

    private static char OneKindOfBracket(char c) => c switch
    {
        '[' or '{' or '【' or '〔' or '〈' or '《' or '<' => '(',
        ']' or '}' or '】' or '〕' or '〉' or '》' or '>' => ')',
        _ => c,
    };

    private static string WithoutWordsBehind(IEnumerable<char> printed)
    {
        var name = string.Concat(printed);
        while (Shorter(name) is { Length: > 0 } shorter) name = shorter;
        return name;
    }

    /// <summary>Null when nothing more stands behind the name.</summary>
    private static string? Shorter(string name)
    {
        if (name.EndsWith("()", StringComparison.Ordinal)) return name[..name.LastIndexOf('(')];
        if (name.EndsWith(':')) return name[..^1];
        foreach (var word in WordsBehind)
        {
            if (name.EndsWith($"({word})", StringComparison.Ordinal)) return name[..^(word.Length + 2)];
            if (name.EndsWith(word, StringComparison.Ordinal)) return name[..^word.Length];
        }

        return null;
    }

    // 219-…, 219001-…, [155]…, 169国家林业局
    [GeneratedRegex(@"^(\[\d+\]|\d{3,}-?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
