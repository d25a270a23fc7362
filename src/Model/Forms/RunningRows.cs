using System.Globalization;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// A row that each page of a form prints at the edge of its table, the same but for the number of the page: signatures, the secrecy of the file. It touches the table and is drawn with its lines, but it is the page's, and the cells above
/// and below it go on over the break. It is taken out of the tables; its texts are lines above the first of them, or below the last.
/// </summary>
/// <param name="Parts">The form's tables without such rows.</param>
/// <param name="Left">What stands above the first of them in its table, without such a row.</param>
internal sealed record RunningRows(IReadOnlyList<FormPart> Parts, IReadOnlyList<FormPart> Left, IReadOnlyList<PlacedLine> AboveFirst, IReadOnlyList<PlacedLine> BelowLast)
{
    /// <summary>The rows of a form's tables; null where no page break is between such rows.</summary>
    /// <param name="parts">Its tables.</param>
    /// <param name="left">Rows right above the first of them, with the tables that it left behind.</param>
    public static RunningRows? Of(IReadOnlyList<FormPart> parts, IReadOnlyList<FormPart> left)
    {
        if (parts[0].Page.Order == parts[^1].Page.Order) return null;
        var above = left.FirstOrDefault(part => part.Page == parts[0].Page && part.Table.Rows == 1 && part.Table.Box.Bottom <= parts[0].Table.Box.Top);
        var (heads, feet) = (new SortedSet<int>(), new SortedSet<int>());
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i - 1].Page.Order == parts[i].Page.Order) continue;
            if (AreOne(parts[i - 1], parts[i], LastRow)) feet.UnionWith([i - 1, i]);
            if (AreOne(parts[i - 1], parts[i], FirstRow)) heads.UnionWith([i - 1, i]);
        }

        if (above is not null && parts.FirstOrDefault(part => part.Page.Order > above.Page.Order) is { } next && AreOne(above, next, FirstRow)) heads.UnionWith(parts.Index().Where(part => part.Item.Page == next.Page).Take(1).Select(part => part.Index));
        else above = null;
        if (heads.Count + feet.Count == 0) return null;
        var rest = parts.Select((part, i) => part with { Table = TableSlicer.Rows(part.Table, heads.Contains(i) ? 1 : 0, part.Table.Rows - (feet.Contains(i) ? 1 : 0)) });
        var first = heads.Contains(0) ? parts[0] : above;
        return new RunningRows([.. rest], [.. left.Where(part => part != above)], first is null ? [] : Lines(first, 0), feet.Contains(parts.Count - 1) ? Lines(parts[^1], LastRow(parts[^1].Table)) : []);
    }

    private static int FirstRow(Table table) => 0;

    private static int LastRow(Table table) => table.Rows - 1;

    /// <summary>But for the number of the page, which is none of the form's.</summary>
    private static List<PlacedLine> Lines(FormPart part, int row) =>
        [.. RowOf(part.Table, row).Where(cell => NumberOf(cell.Text) is null).SelectMany(cell => cell.Lines).Select(line => new PlacedLine(part.Page, line))];

    /// <summary>Both rows are whole and print the same texts, apart from one that numbers the page, by as much as the pages are apart.</summary>
    private static bool AreOne(FormPart first, FormPart second, Func<Table, int> row)
    {
        if (second.Table.Rows < 2 || Whole(first.Table, row(first.Table)) is not { } upper || Whole(second.Table, row(second.Table)) is not { } lower || upper.Count != lower.Count) return false;
        return upper.Zip(lower).Where(pair => pair.First != pair.Second).ToList() is [var (one, other)]
            && NumberOf(one) is { } number && NumberOf(other) is { } next && next.Page - number.Page == second.Page.Number - first.Page.Number && number.Around == next.Around;
    }

    /// <summary>The texts of a row that no cell reaches over from another; null for any other row.</summary>
    private static List<string>? Whole(Table table, int row)
    {
        var cells = RowOf(table, row);
        return cells.Sum(cell => cell.RowSpan == 1 ? cell.ColumnSpan : 0) == table.Columns ? cells.FindAll(cell => cell.Lines.Count > 0).ConvertAll(cell => cell.Text) : null;
    }

    private static List<Cell> RowOf(Table table, int row) => [.. table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column)];

    /// <summary>The number of the page that a text says, and what else it says.</summary>
    private static (int Page, string Around)? NumberOf(string text) => Vocabulary.Pattern("page_inside").Match(text) is { Success: true } match
        ? (int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture), text.Remove(match.Groups["page"].Index, match.Groups["page"].Length)) : null;
}
