using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// The first row of the funds may be called as their block is (项目资金): it is the total of the rows below it where these say so (其中：财政资金) and are no more than it, or add up to it.
/// </summary>
internal static class BlockTotal
{
    public static bool Is(SectionRows rows, int row, FormCell label)
    {
        if (row != rows.Section.BodyRow || HeadingBook.FieldOfWhole(HeadingSection.Block, label.Text) != "funds") return false;
        var below = Enumerable.Range(row + 1, Math.Max(0, rows.Section.EndRow - row - 1)).Select(other => Labels(rows, other)).ToList();
        if (below.Count == 0 || below.Exists(labels => labels.Exists(IsTotal))) return false;
        var sums = FundFields.Amounts.Where(field => rows.Section.Find(field) is not null).Select(field => (Whole: Amount(rows, row, field), Parts: Parts(rows, field))).Where(sum => sum is { Whole: not null, Parts.Count: > 0 }).ToList();
        return sums.Count > 0 && (below[0].Exists(IsAmong) ? sums.TrueForAll(sum => sum.Parts[0] <= sum.Whole) : sums.TrueForAll(sum => sum.Parts.Sum() == sum.Whole));
    }

    private static bool IsTotal(FormCell label) => HeadingBook.Is(HeadingSection.FundRow, "total", label.Text);

    private static bool IsAmong(FormCell label) => label.Core.StartsWith(Vocabulary.Among, StringComparison.Ordinal);

    private static List<FormCell> Labels(SectionRows rows, int row) =>
        [.. rows.CellsOf(row).Where(cell => !cell.IsEmpty && !rows.Section.Columns.Any(column => FundFields.All.Contains(column.Field) && column.Shared(cell) > 0))];

    private static List<decimal> Parts(SectionRows rows, string field) =>
        [.. Enumerable.Range(rows.Section.BodyRow + 1, rows.Section.EndRow - rows.Section.BodyRow - 1).Select(row => Amount(rows, row, field)).OfType<decimal>()];

    private static decimal? Amount(SectionRows rows, int row, string field) =>
        rows.Cell(row, field) is { } cell && ValueReader.Amount(cell.Text).Value is NumberReading amount ? amount.Value : null;
}
