using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Grids;

/// <summary>A form that goes on with other margins, on a page of another direction, or without some of its columns.</summary>
public class FormColumnsTests
{
    private const string Form = """
        项目支出绩效自评表
        | 项目名称 | < | 甲 | < | < | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | ^ | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |

        """;

    private const string Rest = "|  |  |  | 市容 | 整洁 | 较整洁 | 30 | 29 |";

    /// <summary>The side label's column is not drawn on the page, and the others fill its width.</summary>
    private const string WithoutSide = "|  |  | 市容 | 整洁 | 较整洁 | 30 | 29 |";

    private const string WithoutScore = "|  |  |  | 市容 | 整洁 | 较整洁 | 30 |";

    [Theory]
    [InlineData(Rest, 1.4, 0, "整洁 较整洁 30 29")]
    [InlineData(Rest, 0.7, 60, "整洁 较整洁 30 29")]
    [InlineData(Rest, 1, 20, "整洁 较整洁 30 29")]
    [InlineData(WithoutSide, 1.6, -10, "整洁 较整洁 30 29")]
    [InlineData(WithoutScore, 1, 0, "整洁 较整洁 30 ")]
    public void Its_columns_are_known_wherever_and_how_wide_they_are_drawn(string rest, double scale, double shift, string expected)
    {
        var form = Read(Drawn(rest, scale, shift));
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        var row = form.Indicators[1];
        Assert.Equal(expected, $"{row.Target?.Printed} {row.Actual?.Printed} {row.Weight?.Printed} {row.Score?.Printed}");
        Assert.Equal(["产出指标", "数量指标"], new[] { row.Level1!.Printed, row.Level2!.Printed });
    }

    [Fact]
    public void A_sum_ends_a_form_on_a_page_of_another_width_below_another_line()
    {
        var form = Read(Drawn("下页\n" + Rest + "\n| 总分 | < | < | < | < | < | 80 | 79 |", 1.4, 0));
        Assert.Equal(("市容", "79"), (form.Indicators[^1].Level3!.Printed, form.Total.Score!.Printed));
    }

    [Fact]
    public void Four_columns_are_enough_to_know_them()
    {
        var form = SmallForm.Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 清扫 | 45条 | 45条 | 50 |
            ---
            | 市容 | 整洁 | 较整洁 | 29 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    /// <summary>Odd and even pages have other margins; one of them draws a line that no other page has.</summary>
    [Fact]
    public void A_moved_page_has_the_forms_columns_though_it_divides_one_of_them()
    {
        var moved = Drawn("| 效益指标 | < | 社会效益指标 | 市容 | 整洁 | 较整洁 | 30 | 29 |", 1, 45);
        var table = moved.Tables[0];
        var (target, middle) = (table.Cells[3], table.Cells[3].Box.CenterX);
        var divided = moved with
        {
            Tables = [table with { Columns = table.Columns + 1, Cells = [.. table.Cells.Select(cell => cell == target ? cell with { Box = cell.Box with { Right = middle } } : cell.Column > target.Column ? cell with { Column = cell.Column + 1 } : cell),
                new Cell(0, target.Column + 1, 1, 1, target.Box with { Left = middle }, [])] }],
        };
        var row = Read(divided).Indicators[^1];
        Assert.Equal("市容 较整洁 30 29", $"{row.Level3?.Printed} {row.Actual?.Printed} {row.Weight?.Printed} {row.Score?.Printed}");
    }

    /// <summary>Where no line divides the columns the white does, and each page's texts leave it elsewhere.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(-6)]
    public void Edges_that_nothing_but_white_tells_are_those_that_they_are_nearest_to(double shift)
    {
        var drawn = Drawn(Rest, 1, 0);
        var table = drawn.Tables[0];
        double On(double edge) => edge <= table.Box.Left || edge >= table.Box.Right ? edge : edge + shift;
        var moved = table.WithBoxes(box => box with { Left = On(box.Left), Right = On(box.Right) }) with { Origin = TableOrigin.Aligned, Continues = true };
        var row = Read(drawn with { Tables = [moved] }).Indicators[^1];
        Assert.Equal("市容 整洁 较整洁 30 29", $"{row.Level3?.Printed} {row.Target?.Printed} {row.Actual?.Printed} {row.Weight?.Printed} {row.Score?.Printed}");
    }

    private static SelfEvaluation Read(params Page[] pages) =>
        Assert.Single(FormReader.Read([.. DrawnPages.Draw(Form), .. pages.Select((page, i) => page with { Number = i + 2 })]).Forms);

    private static Page Drawn(string rest, double scale, double shift)
    {
        var page = Assert.Single(DrawnPages.Draw(rest));
        Box On(Box box) => box with { Left = (box.Left * scale) + shift, Right = (box.Right * scale) + shift };
        return page with { Width = Math.Max(595, page.Tables[0].Box.Right * scale * 1.1), Tables = [page.Tables[0].WithBoxes(On)] };
    }
}
