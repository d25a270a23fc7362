using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>Where forms begin in a table.</summary>
internal static class FormStart
{
    /// <summary>The rows where a form begins: the row with the project's name, with the title rows right above it in the same table.</summary>
    public static List<int> Rows(Table table)
    {
        var starts = new List<int>();
        var rows = table.Cells.ToLookup(cell => cell.Row);
        foreach (var row in Enumerable.Range(0, table.Rows).Where(row => NamesProject(rows[row]) && !(table.Continues && IsRestOfText(rows[row]))))
        {
            if (starts.Count > 0 && Enumerable.Range(starts[^1], row - starts[^1] + 1).All(between => IsOfHead(rows[between], between > starts[^1]))) continue;
            var start = row;
            while (start > (starts.Count == 0 ? 0 : starts[^1] + 1) && IsAboveName(rows[start - 1]) && !IsTotal(rows[start - 1], start < row && PrintsTitle(rows[start]))) start--;
            starts.Add(start);
        }

        return starts;
    }

    /// <summary>Between the names of a project and of its department stands nothing but the head of the one form.</summary>
    private static bool IsOfHead(IEnumerable<Cell> row, bool isBelowStart) => (IsAboveName(row) || NamesProject(row)) && !(isBelowStart && PrintsTitle(row));

    /// <summary>A project name label with its value beside it; as the heading of a list's column (more headings beside it) it names no project.</summary>
    private static bool NamesProject(IEnumerable<Cell> row)
    {
        var cells = row.OrderBy(cell => cell.Column).ToList();
        var label = cells.FindIndex(cell => cell.Lines.Count > 0 && IsNameLabel(cell.Text));
        if (label < 0) return cells.Count == 1 && LabelText.SplitAtColon(cells[0].Text) is { } pair && IsNameLabel(pair.Label);
        var value = cells.ElementAtOrDefault(label + 1);
        return value is null || !HeadingBook.IsKnown(value.Text) || value.Lines.Count == 0;
    }

    /// <summary>Blank cells, one text behind them and blank cells again, in a table that goes on from the page before: the rest of a name that the page break cut (重点工程 | 项目名称).</summary>
    private static bool IsRestOfText(IEnumerable<Cell> row)
    {
        var cells = row.OrderBy(cell => cell.Column).ToList();
        return cells.Count(cell => cell.Lines.Count > 0) == 1 && cells[0].Lines.Count == 0 && cells[^1].Lines.Count == 0;
    }

    private static bool IsNameLabel(string text) =>
        HeadingBook.Field(HeadingSection.Header, text) is "project_name" or "department_name"
        || (LabelText.SplitAtColon(text) is { Value.Length: > 0 } pair && HeadingBook.Is(HeadingSection.Header, "project_name", pair.Label));

    /// <summary>A row that may stand between a form's title and its project name: one printed cell with title, year or what the head is called, a title with its number, or labels of the head.</summary>
    public static bool IsAboveName(IEnumerable<Cell> row)
    {
        var printed = row.Where(cell => cell.Lines.Count > 0).ToList();
        if (printed.Count == 0) return true;
        if (printed.Count == 1) return FormTitle.Is(printed[0].Text) || FormTitle.IsYearAlone(printed[0].Text) || LabelText.IsBlock(printed[0].Text) || IsHeadLabel(printed[0].Text);
        return (printed.Count <= 4 && IsHeadLabel(printed[0].Text)) || FormTitle.IsOfRow(printed.ConvertAll(cell => cell.Text));
    }

    /// <summary>
    /// The sum of the form above, in a table that goes on with the next form: above a title nothing is this form's score, and a score of the head stands alone beside its label.
    /// </summary>
    private static bool IsTotal(IEnumerable<Cell> row, bool isAboveTitle)
    {
        var printed = row.Where(cell => cell.Lines.Count > 0).OrderBy(cell => cell.Column).ToList();
        return printed.Count > 0 && TotalLabel.Is(printed[0].Text) && (isAboveTitle || printed.Count(cell => IsFigure(cell.Text)) > 1);
    }

    private static bool IsFigure(string text) => text.All(c => char.IsDigit(c) || c == '.');

    /// <summary>A title of a form is printed in the row.</summary>
    public static bool PrintsTitle(IEnumerable<Cell> row) => row.Any(cell => FormTitle.Is(cell.Text));

    private static bool IsHeadLabel(string text) =>
        text.StartsWith('附') || LabelText.SplitAtColon(text) is not null
        || HeadingBook.Field(HeadingSection.Header, text) is "extra" or "fiscal_year" or "supervising_department" or "implementing_unit" or "amount_unit" or "reporting_unit" or "header_score" or "points";
}
