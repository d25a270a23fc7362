using System.Text;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>A page that the file holds a second time right behind the first.</summary>
/// <param name="Of">The number of the page that it prints once more.</param>
public sealed record SheetCopy(int Of, Place Place, string Beginning)
{
    public Problem Problem => new(ProblemKind.PagePrintedTwice, Beginning, Place);
}

/// <summary>
/// A page with tables whose cells and lines say what those of the page before say, word for word, the number of the page aside, was put into the file twice: it is read once. What the copy prints of its number
/// stays, for the numbers of the pages tell whether one is missing. A page that holds a form from its head to its sums is no part of another: it is read as often as it stands there. So are some columns of a sheet that is wider than a
/// page, which may say what those of the next form say (points that all forms have, and no reason), where the columns beside them say something else.
/// </summary>
internal static class CopiedSheets
{
    /// <summary>Marks those that say what the one before says: <see cref="Sheet.Repeats"/>.</summary>
    public static IEnumerable<Sheet> Marked(IEnumerable<Sheet> sheets)
    {
        var (number, words) = (0, "");
        foreach (var sheet in sheets)
        {
            var own = Words(sheet);
            if (own.Length > 0 && own == words && !HoldsWholeForm(sheet))
            {
                yield return sheet with { Repeats = CopyOf(sheet, number) };
                continue;
            }

            (number, words) = (sheet.Page.Number, own);
            yield return sheet;
        }
    }

    private static SheetCopy CopyOf(Sheet sheet, int original) =>
        new(original, sheet.Page.PlaceOf(Box.Around(sheet.Tables.Select(table => table.Box))), TableText.Beginning(sheet.Tables.First(PrintsText)));

    /// <summary>One that was marked without its texts, all others as they are.</summary>
    public static Sheet ReadOnce(Sheet sheet) =>
        sheet.Repeats is { } copy ? sheet with { Tables = [], Lines = [.. sheet.Lines.Where(IsPageNumber)], Unread = [], Copy = copy, Repeats = null } : sheet;

    /// <summary>What the page says, where: nothing for one without a text in a table, which may be like any other.</summary>
    private static string Words(Sheet sheet)
    {
        if (!sheet.Tables.Any(PrintsText)) return "";
        var words = new StringBuilder();
        foreach (var (table, i) in sheet.Tables.Select((table, i) => (table, i)))
        {
            foreach (var cell in table.Cells) words.Append(i).Append(' ').Append(cell.Row).Append(' ').Append(cell.Column).Append(' ').Append(cell.Text).Append('\n');
        }

        foreach (var line in sheet.Lines.Where(line => !IsPageNumber(line))) words.Append(line.Text).Append('\n');
        return words.ToString();
    }

    private static bool PrintsText(Table table) => table.Cells.Any(cell => cell.Lines.Count > 0);

    private static bool IsPageNumber(TextLine line) => Vocabulary.Pattern("page_number").IsMatch(line.Text) || Vocabulary.Pattern("page_of_pages").IsMatch(line.Text);

    /// <summary>Below the last beginning of a form on the page stand its sums.</summary>
    private static bool HoldsWholeForm(Sheet sheet)
    {
        var last = sheet.Tables.LastOrDefault(table => FormStart.Rows(table).Count > 0);
        return last is not null && sheet.Tables.SkipWhile(table => table != last).Any(table => FormEvidence.HasTotal(TableSlicer.Rows(table, table == last ? FormStart.Rows(table)[^1] : 0, table.Rows)));
    }
}
