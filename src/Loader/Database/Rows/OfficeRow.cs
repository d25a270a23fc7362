using System.Text;
using System.Text.RegularExpressions;

namespace Selfeval.Loader.Database.Rows;

/// <summary>An office and one way its name is printed. Two writings are the same office when they differ only in blanks, brackets, widths or a code in front.</summary>
internal sealed partial record OfficeRow(Guid OfficeId, string Name, string Printed)
{
    /// <summary>Names are compared up to this length; a longer text is no name of an office.</summary>
    private const int LongestName = 200;

    public Guid NameId => Ids.OfficeName(Printed);

    public static OfficeRow? Of(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed)) return null;
        var name = Code().Replace(Folded(printed), "");
        if (name.Length == 0 || Selfeval.Model.Evaluations.BlankText.IsBlankLike(name)) return null;
        return new OfficeRow(Ids.Office(name), name, StorableText.Of(printed.Length > 1000 ? printed[..1000] : printed));
    }

    /// <summary>NFKC (one kind of brackets, digits, colons), no blanks, cut to a length that an index can hold.</summary>
    internal static string Folded(string printed)
    {
        var folded = StorableText.Of(printed).Normalize(NormalizationForm.FormKC);
        folded = string.Concat(folded.Where(c => !char.IsWhiteSpace(c)));
        return StorableText.Of(folded.Length > LongestName ? folded[..LongestName] : folded);
    }

    // 219-…, 219001-…, [155]…, 169国家林业局
    [GeneratedRegex(@"^(\[\d+\]|\d{3,}-?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
