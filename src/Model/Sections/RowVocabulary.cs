using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>What the headings of one row say: whether it is the heading row of a section, a total row, or starts with a known label.</summary>
internal static class RowVocabulary
{
    private static readonly string[] NamingFields = ["level1", "level2", "level3", "target", "actual", "operator"];

    /// <summary>
    /// Two of budget, executed, rate stand beside one another: no other block of the form has two of them. Beside the block's own side
    /// label one of them, or weight and score, is enough: what else stands there is a heading that nobody knows. A row whose headings reach
    /// down over one with such headings belongs to them.
    /// </summary>
    public static bool IsFundsHeading(FormGrid grid, int row) => grid.Meanings.HeadFunds.Of(row);

    /// <summary>Tells it anew.</summary>
    internal static bool HeadsFunds(FormGrid grid, int row) =>
        NamesAmounts(grid, row) || IsFundsHeadingBesideBlock(grid, row) || TransposedFunds.Of(grid, row).Count > 0 || FundPairs.Under(grid, row).Count > 0 || TaskHeading(grid, row) is not null
        || (EndOfHeading(grid, row, HeadingSection.Funds) is var end && end > row + 1 && end <= grid.Rows && NamesAmounts(grid, end - 1));

    private static bool NamesPoints(FormGrid grid, int row) => Fields(grid, row, HeadingSection.Funds).Any(field => field is "weight" or "score");

    private static bool NamesAmounts(FormGrid grid, int row) => Fields(grid, row, HeadingSection.Funds).Where(FundFields.AmountsAndRate.Contains).Distinct().Count() >= 2;

    /// <summary>The first row right of a side label of the funds that reaches down over at least two more: known and unknown headings, no figure, nothing empty but the labels' own.</summary>
    private static bool IsFundsHeadingBesideBlock(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).Where((cell, i) => !cell.IsEmpty || i > 1).ToList();
        return cells.Count > 3 && cells[0].RowSpan > 2 && LabelText.IsFundsBlock(cells[0].Text)
            && cells.Skip(1).All(cell => cell is { RowSpan: 1, IsEmpty: false } && !cell.Core.Any(char.IsDigit) && HeadingBook.Field(HeadingSection.FundRow, cell.Text) is null)
            && cells.Skip(1).Count(cell => (HeadingBook.Field(HeadingSection.Funds, cell.Text) ?? HeadingForms.Field(HeadingSection.Funds, cell.Text)) is not (null or "label" or "extra" or "reason")) >= 2;
    }

    /// <summary>
    /// The heading over the names of the year's tasks, right before two more headings at least, of amounts or not: 任务名称, 主要内容, 完成情况. As a label it has its value beside it. With points
    /// beside it, it heads what is scored there: how the amounts were spent, or whether what was planned was done.
    /// </summary>
    public static FormCell? TaskHeading(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).ToList();
        var task = cells.FindLastIndex(cell => !cell.IsEmpty && HeadingBook.FieldOfWhole(HeadingSection.Funds, cell.Text) == "task");
        return task >= 0 && cells.Count > task + 2 && cells.Skip(task + 1).Take(2).All(cell => !cell.IsEmpty && HeadingBook.IsKnown(cell.Text)) && !NamesPoints(grid, row) ? cells[task] : null;
    }

    /// <summary>
    /// Three different headings of the indicator table, one of them a level, target or actual: the funds block shares only weight,
    /// score and reason with it, the goal block only the actual. A row of fewer such headings belongs to them when the next row completes it.
    /// </summary>
    public static bool IsIndicatorHeading(FormGrid grid, int row) => grid.Meanings.HeadIndicators.Of(row);

    /// <summary>Tells it anew.</summary>
    internal static bool HeadsIndicators(FormGrid grid, int row) => IsFullIndicatorHeading(grid, row)
        || (row + 1 < grid.Rows && (IsUpperIndicatorHeading(grid, row) || IsLoneValueHeading(grid, row)) && IsFullIndicatorHeading(grid, row + 1));

    private static bool IsFullIndicatorHeading(FormGrid grid, int row)
    {
        var fields = Fields(grid, row, HeadingSection.Indicator).Where(field => field != "extra").Distinct().ToList();
        return fields.Count >= 3 && fields.Intersect(NamingFields).Any() && !IsFundsHeading(grid, row);
    }

    /// <summary>One heading of values alone in its row, over those of the parts that it is divided in: 年度指标值 over 指标性质, 指标值, 计量单位. At the left edge no values stand, but labels of goals (实际 | 完成情况).</summary>
    private static bool IsLoneValueHeading(FormGrid grid, int row) =>
        grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList() is [{ Column: > 0 } only] && HeadingBook.Field(HeadingSection.Indicator, only.Text) is "target" or "actual";

    /// <summary>Headings of the indicator table over its full heading row; two goals that say the same (完成, 完成) head nothing.</summary>
    private static bool IsUpperIndicatorHeading(FormGrid grid, int row) => IsLowerIndicatorHeading(grid, row) && Fields(grid, row, HeadingSection.Indicator).Distinct().Count() > 1;

    /// <summary>A second heading row under a merged heading: only headings of the indicator table, at least two.</summary>
    public static bool IsLowerIndicatorHeading(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        return cells.Count >= 2 && cells.All(cell => HeadingBook.Field(HeadingSection.Indicator, cell.Text) is not null);
    }

    /// <summary>
    /// The row below the headings: two of them that reach down over a further row say that it holds headings too, whatever these are
    /// (2021年, 2022年 below 年度指标值; 财政拨款, 其他资金 below 全年执行数), or one of them and, as far down, what heads the labels of the rows (资金来源, 预算安排数 beside 资金到位 over 到位数, 到位率); and so do years over nothing else (<see cref="HeadingYears.AreOver"/>). What names the block or its rows may reach down beside all of them, and says nothing.
    /// </summary>
    public static int EndOfHeading(FormGrid grid, int row, HeadingSection section)
    {
        var tall = grid.CellsStartingIn(row)
            .Where(cell => cell.RowSpan > 1 && !IsBlockAlone(cell, section))
            .Select(cell => (cell.EndRow, Field: HeadingBook.Field(section, cell.Text))).Where(cell => cell.Field is not null).ToList();
        var ends = tall.Where(cell => cell.Field != "label").Select(cell => cell.EndRow).Distinct().ToList();
        if (ends is [var end] && tall.Count(cell => cell.EndRow == end) > 1) return end;
        if (ends.Count == 0 && tall is [var (names, _)] && IsOverParts(grid, row)) return names;
        return HeadingYears.AreOver(grid, row) ? row + 2 : row + 1;
    }

    /// <summary>What stands beside the heading of the rows' labels is wide, and heads columns below: 预算数 over 年初, 调整后, 执行情况 over 执行数, 执行率. The block's name may be printed in each row.</summary>
    private static bool IsOverParts(FormGrid grid, int row)
    {
        var wide = grid.CellsStartingIn(row).Where(cell => cell.RowSpan == 1 && (cell.Column > 0 || !LabelText.IsBlock(cell.Text))).ToList();
        return wide.Count > 1 && wide.TrueForAll(cell => cell.ColumnSpan > 1 && cell.Core.Length > 0 && !cell.Core.Any(char.IsDigit));
    }

    /// <summary>The block's name; one that also heads the labels of the rows of funds (资金来源) does so beside amounts.</summary>
    private static bool IsBlockAlone(FormCell cell, HeadingSection section) => LabelText.IsBlock(cell.Text) && HeadingBook.Field(section, cell.Text) != "label";

    /// <summary>The row's first printed cell that is no figure says 总分 or 合计; the name of the indicators may stand in a cell of its own beside each of their rows.</summary>
    public static bool IsTotal(FormGrid grid, int row) => grid.Meanings.AreSums.Of(row);

    /// <summary>Tells it anew.</summary>
    internal static bool HoldsSums(FormGrid grid, int row) =>
        grid.CellsStartingIn(row).FirstOrDefault(cell => cell.Text.Any(char.IsLetter) && !HeadingBook.Is(HeadingSection.Block, "indicators", cell.Text)) is { } first && TotalLabel.Is(first.Text) && !IsRestOfText(grid, row, first) && !ArePartsOfHeading(grid, row) && !ClassSum.Is(grid, first);

    /// <summary>Words alone, all of them below one heading of the indicators that is as wide as they are together: 自评得分, 复核得分 below 得分.</summary>
    private static bool ArePartsOfHeading(FormGrid grid, int row)
    {
        var parts = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        return parts.Count > 1 && row > 0 && grid.At(row - 1, parts[0].Column) is { ColumnSpan: > 1 } heading && heading.EndRow == row && HeadingBook.Field(HeadingSection.Indicator, heading.Text) is not null
            && parts[^1].EndColumn <= heading.EndColumn && parts.TrueForAll(part => !part.Core.Any(char.IsDigit));
    }

    /// <summary>A row from <paramref name="first"/> up to, not including, <paramref name="end"/> does.</summary>
    public static bool HasTotal(FormGrid grid, int first, int end) => Enumerable.Range(first, end - first).Any(row => IsTotal(grid, row));

    /// <summary>The word alone, blank cells on both sides of it, and below a page break that another text of its column stands over: the rest of that text (各项经费 | 合计).</summary>
    private static bool IsRestOfText(FormGrid grid, int row, FormCell word) => grid.IsBelowBreak(row) && grid.CellsStartingIn(row).ToList() is var cells
        && cells.TrueForAll(cell => cell.IsEmpty || ReferenceEquals(cell, word)) && cells[0].IsEmpty && cells[^1].IsEmpty
        && grid.At(row - 1, word.Column) is { IsEmpty: false } above && above.Column == word.Column && above.EndColumn == word.EndColumn;

    /// <summary>The row starts with a label that heads a value beside it, outside of the funds and the indicator table.</summary>
    public static bool StartsWithLabel(FormGrid grid, int row)
    {
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        return first is not null && LabelText.IsLabel(first.Text);
    }

    private static IEnumerable<string> Fields(FormGrid grid, int row, HeadingSection section) => grid.CellsStartingIn(row)
        .Where(cell => !cell.IsEmpty)
        .Select(cell => HeadingBook.Field(section, cell.Text))
        .OfType<string>();
}
