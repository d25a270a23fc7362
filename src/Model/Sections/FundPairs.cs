using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// A funds block without a heading row, as the ministries printed it in 2017 and 2018: every amount stands right of its own label
/// (预算数： | 130 | 执行数： | 121.5, below it 其中：财政拨款 | 130 | 其中：财政拨款 | 121.5). The labels of the first row tell the fields.
/// </summary>
internal static class FundPairs
{
    /// <summary>
    /// The label columns of the block, each with the field of its first label; empty when the row is none or a heading row. Beside an
    /// amount's label stands no other heading but a figure, or the row below goes on with labels of sources.
    /// </summary>
    public static IReadOnlyList<Column> Of(FormGrid grid, int row)
    {
        var labels = Labels(grid, row);
        var columns = new List<Column>();
        foreach (var (label, field) in labels.Where(label => FundFields.AmountsAndRate.Contains(label.Field)))
        {
            if (!IsLabelOfValue(grid, label)) return [];
            if (!columns.Exists(column => column.Field == field)) columns.Add(new Column(field, label, label.Column, label.EndColumn));
        }

        return columns.Count >= 2 ? [.. columns.Concat(Beside(grid, labels)).OrderBy(column => column.Start)] : [];
    }

    /// <summary>
    /// The same below a row of headings, each over a label with its amount (预算安排情况 | 资金到位情况 | 资金执行情况); one of a rate (预算执行进度) stands over the rate
    /// itself, which has no label then. Empty when the row does not head such a block.
    /// </summary>
    public static IReadOnlyList<Column> Under(FormGrid grid, int row)
    {
        var headings = grid.CellsStartingIn(row).ToList();
        // The headings first: nearly every row of a form has one that may not be here, and the labels below are dearer to tell.
        if (row + 1 >= grid.Rows || !headings.TrueForAll(MayStandHere) || Of(grid, row + 1) is not { Count: > 0 } pairs) return [];
        var rest = headings.FindAll(heading => !pairs.Any(pair => IsOver(grid, heading, pair)));
        var rates = rest.FindAll(heading => IsRate(heading) && IsOverFigure(grid, heading));
        if (!rest.TrueForAll(heading => rates.Contains(heading) || LabelText.IsBlock(heading.Text)) || rest.Count == headings.Count) return [];
        return [.. pairs.Concat(rates.Select(heading => new Column("execution_rate", heading, heading.Column, heading.EndColumn))).OrderBy(column => column.Start)];
    }

    /// <summary>
    /// Labels of fields in rows below the first one, which tell more of the same line (执行率 | 98% | 分值 | 10 | 得分 | 9.8), each with its field. What names a source is none of them,
    /// whatever else it may head (上年结转).
    /// </summary>
    public static IEnumerable<Column> Below(FormGrid grid, int row, int endRow) => Enumerable.Range(row, Math.Max(0, endRow - row))
        .SelectMany(below => Labels(grid, below))
        .Where(label => MayGoOn(label.Field) && HeadingBook.FieldOfWhole(HeadingSection.FundRow, label.Cell.Text) is null && grid.Beside(label.Cell) is { } value && !HeadingBook.IsKnown(value.Text))
        .Select(label => new Column(label.Field, label.Cell, label.Cell.Column, label.Cell.EndColumn));

    /// <summary>The row has labels of fields that no row of the block above it has: it tells more of the same line, where the same fields once more begin another block.</summary>
    public static bool GoesOn(FormGrid grid, Section open, int row)
    {
        var told = open.Columns.Concat(Below(grid, open.BodyRow + 1, row)).Select(column => column.Field).ToHashSet();
        return Below(grid, row, row + 1).ToList() is { Count: > 0 } further && !further.Exists(column => told.Contains(column.Field));
    }

    private static bool MayGoOn(string? field) => field is "extra" or "reason" || FundFields.All.Contains(field);

    private static bool MayStandHere(FormCell heading) => MayBeOver(heading) || IsRate(heading) || LabelText.IsBlock(heading.Text);

    private static bool IsRate(FormCell heading) => HeadingBook.FieldOfWhole(HeadingSection.Funds, heading.Text) == "execution_rate";

    /// <summary>Over a label and its amount: as wide as both.</summary>
    private static bool MayBeOver(FormCell heading) => heading is { RowSpan: 1, ColumnSpan: > 1, IsEmpty: false };

    private static bool IsOver(FormGrid grid, FormCell heading, Column pair) => MayBeOver(heading) && heading.Column == pair.Start
        && grid.At(heading.EndRow, pair.End) is { } value && value.EndColumn == heading.EndColumn;

    private static bool IsOverFigure(FormGrid grid, FormCell heading) => grid.Below(heading) is { } below && below.Text.Any(char.IsDigit);

    /// <summary>Beside the amounts the same row may tell the points of their execution (分值 | 10 | 得分 | 9), and amounts that the contract has no field for (到位数 | 36).</summary>
    private static IEnumerable<Column> Beside(FormGrid grid, List<(FormCell Cell, string? Field)> labels) => labels
        .Where(label => label.Field is "weight" or "score" or "extra" && IsLabelOfValue(grid, label.Cell))
        .DistinctBy(label => (label.Field, label.Cell.Core))
        .Select(label => new Column(label.Field, label.Cell, label.Cell.Column, label.Cell.EndColumn));

    /// <summary>The printed cells that begin in the row, each with the field that it may label.</summary>
    private static List<(FormCell Cell, string? Field)> Labels(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        var texts = printed.ConvertAll(cell => cell.Text);
        return printed.ConvertAll(cell => (cell, FieldOf(cell, texts)));
    }

    /// <summary>The sum of the funds (资金总额) beside what was spent of it is the budget.</summary>
    private static string? FieldOf(FormCell label, List<string> beside) =>
        AdjustedBudget.Field(label.Text, beside) ?? (HeadingBook.Is(HeadingSection.FundRow, "total", label.Text) ? "full_year_budget" : null);

    private static bool IsLabelOfValue(FormGrid grid, FormCell label)
    {
        if (label.EndColumn >= grid.Columns || grid.At(label.Row, label.EndColumn) is not { } value || value.Row != label.Row) return false;
        if (HeadingBook.IsKnown(value.Text)) return false;
        return value.Text.Any(char.IsDigit) || (label.EndRow < grid.Rows && grid.At(label.EndRow, label.Column) is { } below
            && below.Column == label.Column && HeadingBook.Field(HeadingSection.FundRow, below.Text) is not null);
    }
}
