using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>A form that goes on, without headings, in a table whose columns are as many and of other widths.</summary>
public class ColumnOrderTests
{
    private const string Form = """
        项目支出绩效自评表
        | 项目名称 | < | 甲 | < | < | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | ^ | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
        | ^ | ^ | 质量指标 | 合格率 | 100% | 99% | 20 | 18 |

        """;

    private const string Sums = "\n| 总分 | < | < | < | < | < | 100 | 96.5 |";

    private const string Rest = "|  |  | 时效指标 | 按期 | ≤3月 | 2月 | 10 | 9.5 |\n|  | 效益指标 | 社会效益指标 | 市容 | 整洁 | 较整洁 | 20 | 19 |";

    /// <summary>Rows of whose group the break left the labels on the page before, and no word says that they are a form's.</summary>
    private const string Wordless = "|  |  |  | 按期 | ≤3月 | 2月 | 10 | 9.5 |\n|  |  |  | 市容 | 整洁 | 较整洁 | 20 | 19 |";

    /// <summary>Where the eight columns, drawn 60 points wide, begin and end.</summary>
    private static readonly double[] Even = [30, 90, 150, 210, 270, 330, 390, 450, 510];

    /// <summary>One edge, all behind the names, and all of them with the outer ones.</summary>
    public static TheoryData<double[]> Widths => new(
        [30, 90, 150, 210, 276, 330, 390, 450, 510],
        [30, 90, 150, 210, 290, 350, 410, 470, 510],
        [50, 75, 120, 190, 300, 350, 420, 440, 480]);

    [Theory]
    [MemberData(nameof(Widths))]
    public void Its_rows_are_read_column_by_column(double[] widths)
    {
        var form = Read(Drawn(Rest + Sums, widths));
        Assert.Equal(
            ["产出指标 时效指标 按期 ≤3月 2月 10 9.5", "效益指标 社会效益指标 市容 整洁 较整洁 20 19"],
            form.Indicators.Skip(2).Select(row => string.Join(' ', new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Actual, row.Weight, row.Score }.Select(field => field?.Printed))));
        Assert.Equal("100 96.5", $"{form.Total.Weight?.Printed} {form.Total.Score?.Printed}");
        Assert.Empty(form.Problems);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Its_rows_need_no_word_of_a_form(double[] widths)
    {
        var form = Read(Drawn(Wordless, widths));
        Assert.Equal(["清扫", "合格率", "按期", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(["50 50", "20 18", "10 9.5", "20 19"], form.Indicators.Select(row => $"{row.Weight?.Printed} {row.Score?.Printed}"));
    }

    /// <summary>The page that no line is missing of goes on with the one that was drawn anew.</summary>
    [Fact]
    public void A_third_page_goes_on_with_the_second()
    {
        var form = Read(Drawn(Rest, Widths.First().Data), Drawn(Wordless, [30, 90, 150, 210, 290, 350, 410, 470, 510]));
        Assert.Equal("较整洁 20 19", $"{form.Indicators[^1].Actual?.Printed} {form.Indicators[^1].Weight?.Printed} {form.Indicators[^1].Score?.Printed}");
        Assert.Equal(6, form.Indicators.Count);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Headings_printed_once_more_over_other_widths_leave_the_groups_as_they_are(double[] widths)
    {
        var form = Read(Drawn("|  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n" + Rest, widths));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "效益指标"], form.Indicators.Select(row => row.Level1?.Printed));
        Assert.Empty(form.Problems);
    }

    /// <summary>As many columns, of which the figures of one would be read as words of the form, or its words as figures: they are those of another table.</summary>
    [Theory]
    [InlineData("|  | 1 | 时效指标 | 按期 | ≤3月 | 2月 | 10 | 9.5 |")]
    [InlineData("|  |  | 时效指标 | ≤3月 | 2月 | 按期 | 10 | 9.5 |")]
    [InlineData("|  |  | 时效指标 | 按期 | ≤3月 | 2月 | 10 | 及时 |")]
    [InlineData("| 时效指标 |  | 按期 | 按期 | ≤3月 | 2月 | 10 | 10 |")]
    public void Columns_that_hold_something_else_are_not_the_forms(string row)
    {
        var form = Read(Drawn(row + "\n|  | 效益指标 | 社会效益指标 | 市容 | 整洁 | 较整洁 | 20 | 19 |" + Sums, [30, 90, 150, 210, 290, 350, 410, 470, 510]));
        Assert.DoesNotContain(form.Indicators, indicator => indicator.Score?.Printed is "10" or "20");
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void Behind_the_sums_as_many_columns_are_another_table()
    {
        var pages = DrawnPages.Draw(Form.TrimEnd() + Sums + "\n");
        var form = Assert.Single(FormReader.Read([.. pages, Drawn(Wordless, Widths.First().Data) with { Number = 2 }]).Forms);
        Assert.Equal(["清扫", "合格率"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal([ProblemKind.OrphanText], form.Problems.Select(problem => problem.Kind));
    }

    /// <summary>Below rows that were not understood, or alone on its page, a figure that stands partly under the weights and partly under the scores is neither.</summary>
    [Theory]
    [InlineData("|  | 1 | 时效指标 | 按期 | ≤3月 | 2月 | 10 | 9.5 |")]
    [InlineData("")]
    public void Sums_of_which_the_columns_are_not_known_are_told_and_not_read(string row)
    {
        var form = Read(Drawn((row + Sums).Trim(), [30, 90, 150, 210, 290, 350, 410, 470, 510]));
        Assert.Equal((null, null), (form.Total.Weight, form.Total.Score));
        Assert.Empty(form.Extra);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.OrphanText && problem.Text.EndsWith("总分 100 96.5", StringComparison.Ordinal));
    }

    [Fact]
    public void Sums_behind_their_names_are_read_whatever_their_columns()
    {
        var form = Read(Drawn("| 总分 | < | < | < | 满分 | 100 | 自评分 | 96.5 |", [30, 90, 150, 210, 290, 350, 410, 470, 510]));
        Assert.Equal(("100", "96.5"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    private static SelfEvaluation Read(params Page[] pages) =>
        Assert.Single(FormReader.Read([.. DrawnPages.Draw(Form), .. pages.Select((page, i) => page with { Number = i + 2 })]).Forms);

    private static Page Drawn(string rest, double[] widths)
    {
        var page = Assert.Single(DrawnPages.Draw(rest));
        double On(double x) => Array.IndexOf(Even, x) is >= 0 and var edge ? widths[edge] : x;
        return page with { Tables = [page.Tables[0].WithBoxes(box => box with { Left = On(box.Left), Right = On(box.Right) })] };
    }
}
