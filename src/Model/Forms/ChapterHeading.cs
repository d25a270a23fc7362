using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>Headings in a report between its tables: the name of a table, or of a chapter or annex by its number (五、国有资产占用情况; 附：“三公”经费支出情况).</summary>
internal static class ChapterHeading
{
    private static readonly string[] Kinds = ["part", "number", "bracket", "annex"];

    /// <summary>The longest names of chapters have some 40 characters; a paragraph that is numbered as they are is longer, or ends in a stop.</summary>
    private const int Longest = 50;

    public static bool NamesTable(string printed) => Vocabulary.Pattern("table_name").IsMatch(HeadingText.Fold(printed));

    /// <summary>How the chapter is numbered: as a part, by a numeral, by one in brackets, as an annex; null for what is no heading of one.</summary>
    public static string? KindOf(string printed)
    {
        if (printed.Length > Longest || printed.TrimEnd()[^1] is '。' or '；' or ';' or '，') return null;
        var match = Vocabulary.Pattern("chapter").Match(printed);
        return Array.Find(Kinds, kind => match.Groups[kind].Success);
    }

    /// <summary>The same of a chapter whose name is none of the words of a form.</summary>
    public static string? KindOfOther(string printed) => KindOf(printed) is { } kind && !IsOfForm(printed) ? kind : null;

    /// <summary>The table's first row is the name of another table, printed across it.</summary>
    public static bool IsFirstRowOf(Table table) =>
        table.Cells.Where(cell => cell.Row == 0 && cell.Lines.Count > 0).ToList() is [var only] && only.ColumnSpan == table.Columns && table.Columns > 1
        && NamesTable(only.Text) && !FormTitle.Is(only.Text) && !FormTitle.IsContinued(only.Text) && !IsOfForm(only.Text);

    private static bool IsOfForm(string printed) =>
        FormTitle.Is(printed) || FormTitle.IsContinued(printed) || LabelText.IsNameAbove(printed) || LabelText.IsLabel(printed) || HeadingBook.IsKnown(printed) || LabelText.SplitAtColon(printed) is not null || LevelWords.IsLevel(printed);
}
