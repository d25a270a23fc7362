using CsCheck;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>A sheet wider than a page, whose columns are printed over pages side by side.</summary>
public class WideSheetTests
{
    private const string Form = """
        某项目支出绩效自评表
        | 项目名称 | < | 道路清扫保洁补助资金项目 | < | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < | < |
        | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19.5 | 雨季停运 |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        | 总分 | < | < | < | < | 90 | 89.29 |  |
        """;

    private const string Rest = """
        | 产出指标 | 质量指标 | 达标率 | 95% | 96% | 5 | 5 |  |
        | 效益指标 | 社会效益指标 | 投诉率 | ≤1% | 0.5% | 5 | 5 |  |
        """;

    /// <summary>Cuts from the third column on go through the value beside 项目名称, as those of real sheets do.</summary>
    private const int FirstCut = 3;

    [Fact]
    public void A_form_cut_between_any_two_columns_is_the_same_form() => RandomForm.Any.Sample(
        form =>
        {
            var whole = DrawnPages.Draw(form.Text);
            var expected = Print(CutSheet.GoingOn(whole));
            for (var column = FirstCut; column < whole[0].Tables[0].Columns; column++)
            {
                Assert.Equal(expected, Print(CutSheet.DownThenOver(whole, column)));
                Assert.Equal(expected, Print(CutSheet.OverThenDown(whole, column)));
            }
        },
        iter: 100);

    [Fact]
    public void A_cell_of_the_other_page_leads_there_and_one_that_is_cut_to_both()
    {
        var form = Read(CutSheet.DownThenOver(DrawnPages.Draw(Form), 4));
        Assert.Equal([1, 2], form.Pages);
        var (target, actual, score) = (form.Indicators[1].Target!, form.Indicators[1].Actual!, form.Indicators[1].Score!);
        Assert.Equal((1, "900吨"), (target.Place.Page, target.Printed));
        Assert.Equal(new Place(2, new Box(30, 170, 90, 190)), actual.Place);
        Assert.Equal((2, "19.5"), (score.Place.Page, score.Printed));
        Assert.Equal((1, 2), (form.ProjectName!.Place.Page, Assert.Single(form.ProjectName.More).Page));
        Assert.Equal("道路清扫保洁补助资金项目", form.ProjectName.Printed);
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_glyph_that_the_cut_goes_through_and_both_pages_show_is_read_once()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form.Replace("项目 |", "项目二期工程 |", StringComparison.Ordinal)), 3);
        var right = WithLine(pages[1], "二期工程", line => line with { Text = "目" + line.Text, Raw = "目" + line.Raw, Glyphs = line.Glyphs + 1, Box = line.Box with { Left = line.Box.Left - 5 } });
        Assert.Equal("道路清扫保洁补助资金项目二期工程", Read([pages[0], right]).ProjectName!.Printed);
    }

    [Fact]
    public void A_text_of_which_the_other_page_shows_nothing_stays_told_as_cut_off()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var left = WithLine(pages[0], "清扫街道", line => line with { IsCutOff = true });
        var problem = Assert.Single(Read([left, pages[1]]).Problems);
        Assert.Equal((ProblemKind.CutOffText, "清扫街道"), (problem.Kind, problem.Text));
    }

    [Fact]
    public void A_row_that_nothing_divides_on_the_page_in_the_middle_is_whole()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var middle = CutSheet.DownThenOver([pages[1]], 2);
        // The name runs through the page in the middle: no line crosses the one above it there.
        var (name, table) = (middle[0].Tables[0].Cells[0], middle[0].Tables[0]);
        var undivided = middle[0] with
        {
            Number = 2,
            Tables = [table with { Box = table.Box with { Top = name.Box.Bottom }, Rows = table.Rows - 1, Cells = [.. table.Cells.Skip(1).Select(cell => cell with { Row = cell.Row - 1 })] }],
            Lines = [.. middle[0].Lines, .. name.Lines],
        };
        var form = Read([pages[0], undivided, middle[1] with { Number = 3 }]);
        Assert.Equal([1, 2, 3], form.Pages);
        Assert.Equal("道路清扫保洁补助资金项目", form.ProjectName!.Printed);
        Assert.Equal("雨季停运", form.Indicators[1].Reason!.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("other rows")]
    [InlineData("another form")]
    public void A_page_with_rows_of_its_own_or_closed_sides_is_no_right_part(string why)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 5);
        var right = why switch
        {
            "closed" => Closed(pages[1]),
            "other rows" => pages[1] with { Tables = [Stretched(pages[1].Tables[0])] },
            _ => Assert.Single(DrawnPages.Draw(Form)) with { Number = 2 },
        };
        var forms = FormReader.Read([why == "closed" ? Closed(pages[0]) : pages[0], right]).Forms;
        Assert.Equal("45条", forms[0].Indicators[0].Actual!.Printed);
        Assert.Null(forms[0].Indicators[0].Score);
    }

    [Fact]
    public void The_short_last_page_of_a_wide_sheet_finds_its_other_columns()
    {
        var form = Read(CutSheet.DownThenOver(DrawnPages.Draw(Form.Replace("| 总分", $"---\n{Rest}\n| 总分", StringComparison.Ordinal)), 4));
        Assert.Equal(["45条", "880吨", "整洁", "96%", "0.5%"], form.Indicators.Select(row => row.Actual!.Printed));
        Assert.Equal("89.29", form.Total.Score!.Printed);
    }

    private static SelfEvaluation Read(IReadOnlyList<Page> pages) => Assert.Single(FormReader.Read(pages).Forms);

    private static IEnumerable<string> Print(IReadOnlyList<Page> pages)
    {
        var form = Read(pages);
        return [.. PrintedForm.Of(form), .. form.Problems.Select(problem => $"{problem.Kind}: {problem.Text}")];
    }

    private static Page WithLine(Page page, string text, Func<TextLine, TextLine> change)
    {
        Assert.Contains(page.Tables[0].Cells, cell => cell.Text == text);
        return page with { Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell.Text == text ? cell with { Lines = [change(cell.Lines[0])] } : cell)] }] };
    }

    private static Page Closed(Page page) =>
        page with { Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell with { OpenSides = CellSides.None })] }] };

    private static Table Stretched(Table table) => table with
    {
        Box = table.Box with { Bottom = table.Box.Bottom * 1.2 },
        Cells = [.. table.Cells.Select(cell => cell with { Box = cell.Box with { Top = cell.Box.Top * 1.2, Bottom = cell.Box.Bottom * 1.2 } })],
    };
}
