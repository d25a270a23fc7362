using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>
/// The first rows of a form printed once more at the head of its next page, as word processors do with heading rows, spreadsheets with the rows that they print on every page (the title
/// among them), and clerks by hand: 项目名称 with its value begins no second form there.
/// </summary>
internal static class FirstRowsAgain
{
    /// <summary>
    /// How many rows at the head of the table repeat the first rows of the form; 0 when none do, or when what follows names a project, or has sums or a block (funds, goals, indicators) that
    /// the form has already and does not only go on with: then it is a second form, of the same project perhaps.
    /// </summary>
    public static int Rows(OpenForm form, Table table)
    {
        var first = form.Parts[0].Table;
        // A block of a form that has its sums, without its name: the next form begins with the same block.
        if (form.Blocks.HaveSums && FormStart.Rows(first).Count == 0) return 0;
        var head = first.Origin == TableOrigin.Ruled ? [] : TextsOfHead(first);
        var repeated = Enumerable.Range(0, Math.Min(first.Rows, table.Rows)).TakeWhile(row => IsRepeated(Cells(first, row), Cells(table, row)) || IsOf(head, Cells(table, row))).Count();
        if (repeated == 0 || repeated == table.Rows) return 0;
        var rest = TableSlicer.Below(table, repeated);
        return FormStart.Rows(rest).Count == 0 && form.Blocks.GoOnBelowHead(rest) ? repeated : 0;
    }

    private static List<Cell> Cells(Table table, int row) => [.. table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column)];

    private static bool IsRepeated(List<Cell> first, List<Cell> again) => first.Count == again.Count && first.Zip(again).All(pair => pair.First.Text == pair.Second.Text || IsCutLabel(pair.First, pair.Second));

    /// <summary>Without rulings a label may be told to stand in another row of its block on each page.</summary>
    private static bool IsOf(HashSet<string> head, List<Cell> row) => row.Exists(cell => cell.Lines.Count > 0) && row.TrueForAll(cell => cell.Lines.Count == 0 || head.Contains(cell.Text));

    /// <summary>What is printed down to the headings of the indicators.</summary>
    private static HashSet<string> TextsOfHead(Table table)
    {
        var grid = TableAlone.Of(table).Grid;
        var headings = Enumerable.Range(0, grid.Rows).FirstOrDefault(row => RowVocabulary.IsIndicatorHeading(grid, row), -1);
        return [.. table.Cells.Where(cell => cell.Row <= headings && cell.Lines.Count > 0).Select(cell => cell.Text)];
    }

    /// <summary>The rows that are printed again may end within a label beside several rows: it prints nothing then, or a part of itself.</summary>
    private static bool IsCutLabel(Cell first, Cell again) => first.RowSpan > 1 && (first.Text.Contains(again.Text, StringComparison.Ordinal) || LabelText.IsBlock(first.Text + again.Text));
}
