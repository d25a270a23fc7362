using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>
/// A row of a form that stands below the last line drawn: no border shows that it is one. It begins with the name of the sums, or it is several texts side by side below a table
/// whose sides are not drawn either.
/// </summary>
internal static class RowBelow
{
    /// <summary>Rulings and text positions (pt) are rounded by less than this.</summary>
    private const double Rounding = 1;

    /// <param name="table">A table of a form.</param>
    /// <param name="lines">The loose lines below it on its page.</param>
    public static IReadOnlyList<TextLine> Of(Table table, IReadOnlyList<TextLine> lines)
    {
        var below = lines.Where(line => IsNextRow(table, line.Box)).ToList();
        var row = below.Where(line => !IsNote(line.Text)).ToList();
        if (!row.Exists(line => TotalLabel.Is(FirstText(line))) && !(IsOpenAtBothSides(table) && Texts(row) > 1)) return [];
        // A sum beside them looks like the number of a page.
        return [.. below.Where(line => !IsNote(line.Text) || (Vocabulary.Pattern("page_number").IsMatch(line.Text) && row.Exists(own => line.Box.CenterY > own.Box.Top && line.Box.CenterY < own.Box.Bottom)))];
    }

    /// <summary>The line stands within the table's sides, and less far below it than its last row is high.</summary>
    private static bool IsNextRow(Table table, Box line) =>
        line.CenterX > table.Box.Left && line.CenterX < table.Box.Right
        && line.CenterY > table.Box.Bottom - Rounding && line.CenterY - table.Box.Bottom < LastCells(table).Min(cell => cell.Box.Height);

    private static IEnumerable<Cell> LastCells(Table table) => table.Cells.Where(cell => cell.Row + cell.RowSpan == table.Rows);

    /// <summary>Footnotes, signatures and page numbers are no row.</summary>
    private static bool IsNote(string text) => LabelText.SplitAtColon(text) is not null || FormTitle.Is(text)
        || Vocabulary.Pattern("page_number").IsMatch(text) || Vocabulary.Pattern("footnote_start").IsMatch(text) || Vocabulary.Pattern("footnote_mark").IsMatch(text);

    private static bool IsOpenAtBothSides(Table table) =>
        table.Cells.Any(cell => cell.OpenSides.HasFlag(CellSides.Left)) && table.Cells.Any(cell => cell.OpenSides.HasFlag(CellSides.Right));

    /// <summary>The texts of a row that stand near one another are one line, apart by blanks.</summary>
    private static int Texts(List<TextLine> row) => row.Sum(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private static string FirstText(TextLine line) => line.Text.Split(' ', 2)[0];
}
