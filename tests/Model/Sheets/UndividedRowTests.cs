using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>A sheet two pages wide whose sums stand alone on the pages below: at the left one cell, open to the right, that is no table; and pages of a sheet that find no place in it.</summary>
public class UndividedRowTests
{
    private const string Form = """
        某项目支出绩效自评表
        | 项目名称 | < | 道路清扫保洁补助资金 | < | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < | < |
        | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19.5 | 雨季停运 |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        ---
        | 总分 | < | < | < | < | 90 | 89.29 |  |
        """;

    [Fact]
    public void Sums_are_those_of_the_label_that_stands_alone_on_the_page_at_the_left()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var form = Assert.Single(FormReader.Read([pages[0], Undivided(pages[1]), pages[2], pages[3]]).Forms);
        Assert.Equal(("90", "89.29"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(3, form.Indicators.Count);
        Assert.Equal([1, 2, 3, 4], form.Pages);
        Assert.Empty(form.Problems);
    }

    /// <summary>Cuts through the label's cell, and right behind it.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Sums_below_the_pages_of_a_sheet_are_those_of_the_label_before_them(int column)
    {
        var whole = DrawnPages.Draw(Form);
        var (over, down) = (CutSheet.OverThenDown(whole, column), CutSheet.DownThenOver(whole, column));
        foreach (var pages in new[] { [over[0], over[1], Undivided(over[2]), over[3]], new[] { down[0], Undivided(down[1]), down[2], down[3] } })
        {
            var form = Assert.Single(FormReader.Read(pages).Forms);
            Assert.Equal(("90", "89.29"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
            Assert.Equal([1, 2, 3, 4], form.Pages);
            Assert.Empty(form.Problems);
        }
    }

    [Fact]
    public void Of_a_sheet_three_pages_wide_the_third_may_be_blank_there()
    {
        var left = CutSheet.OverThenDown(DrawnPages.Draw(Form), 3);
        var (head, sums) = (CutSheet.OverThenDown([left[1]], 4), CutSheet.OverThenDown([left[3]], 4));
        var blank = sums[1] with { Tables = [], Number = 6 };
        var form = Assert.Single(FormReader.Read([left[0], head[0] with { Number = 2 }, head[1] with { Number = 3 }, Undivided(left[2]) with { Number = 4 }, sums[0] with { Number = 5 }, blank]).Forms);
        Assert.Equal(("90", "89.29"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal([1, 2, 3, 4, 5], form.Pages);
        Assert.Empty(form.Problems);
    }

    /// <summary>The label of sums, in the middle of its cell, may stand beyond the cut.</summary>
    [Fact]
    public void A_label_beyond_the_cut_stands_beside_a_blank_page()
    {
        var pages = CutSheet.OverThenDown(DrawnPages.Draw(Form), 4);
        var label = pages[2].Tables[0].Cells[0].Lines[0];
        var sums = pages[3] with { Tables = [pages[3].Tables[0] with { Cells = [.. pages[3].Tables[0].Cells.Select(cell => cell.Column == 0 ? cell with { Lines = [label with { Box = cell.Box }] } : cell)] }] };
        var form = Assert.Single(FormReader.Read([pages[0], pages[1], pages[2] with { Tables = [] }, sums]).Forms);
        Assert.Equal(("90", "89.29"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_text_on_the_page_before_that_names_no_sums_is_no_label_of_closed_rows()
    {
        var pages = CutSheet.OverThenDown(DrawnPages.Draw(Form.Replace("总分", "审核意见", StringComparison.Ordinal)), 5);
        var form = Assert.Single(FormReader.Read([pages[0], pages[1], Undivided(pages[2]), pages[3]]).Forms);
        Assert.DoesNotContain(4, form.Pages);
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void A_row_of_other_columns_is_none_of_the_sheet()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var other = pages[3] with { Tables = [pages[3].Tables[0].WithBoxes(box => box with { Left = box.Left + 5, Right = box.Right + 5 })] };
        var form = Assert.Single(FormReader.Read([pages[0], Undivided(pages[1]), pages[2], other]).Forms);
        Assert.Null(form.Total.Score);
        Assert.NotEmpty(form.Problems);
    }

    /// <summary>The second of three pages has its rows elsewhere: what the third shows does not stand right of the first.</summary>
    [Fact]
    public void The_columns_of_a_page_between_are_not_passed_over()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form[..Form.IndexOf("---", StringComparison.Ordinal)]), 3);
        var right = CutSheet.DownThenOver([pages[1]], 2);
        Box Lower(Box box) => box with { Top = box.Top * 1.2, Bottom = box.Bottom * 1.2 };
        var between = right[0] with { Number = 2, Tables = [right[0].Tables[0].WithBoxes(Lower)] };
        var forms = FormReader.Read([pages[0], between, right[1] with { Number = 3 }]).Forms;
        Assert.DoesNotContain(forms, form => form.Pages.Contains(1) && form.Pages.Contains(3));
        Assert.Equal([1, 2, 3], Assert.Single(FormReader.Read([pages[0], right[0] with { Number = 2 }, right[1] with { Number = 3 }]).Forms).Pages);
    }

    private static Page Undivided(Page page) => page with { Tables = [], Lines = [.. page.Lines, .. page.Tables[0].Cells.SelectMany(cell => cell.Lines)] };
}
