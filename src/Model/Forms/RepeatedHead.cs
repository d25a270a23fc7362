using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// The first rows of a form printed once more at the head of its next page, as word processors do with heading rows, spreadsheets with the rows that they print on every page (the title
/// among them), and clerks by hand: 项目名称 with its value begins no second form there.
/// </summary>
internal static class RepeatedHead
{
    /// <summary>
    /// How many rows at the head of the table repeat the first rows of the form; 0 when none do, or when what follows names a project, or has sums or a block (funds, goals, indicators) that
    /// the form has already and does not only go on with: then it is a second form, of the same project perhaps.
    /// </summary>
    public static int Rows(OpenForm form, Table table)
    {
        var first = form.Parts[0].Table;
        var repeated = Enumerable.Range(0, Math.Min(first.Rows, table.Rows)).TakeWhile(row => Texts(first, row).SequenceEqual(Texts(table, row))).Count();
        if (repeated == 0 || repeated == table.Rows) return 0;
        var rest = TableSlicer.Rows(table, repeated, table.Rows);
        return FormStart.Rows(rest).Count > 0 || form.HasSumsOf(rest) || (form.HasBlockOf(rest) && !form.GoesOnWithIndicators(rest)) ? 0 : repeated;
    }

    private static IEnumerable<string> Texts(Table table, int row) =>
        table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => cell.Text);
}
