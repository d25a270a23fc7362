using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>The line of a cell that the cut of a sheet parted: what is cut off at its outer ends is told, and what the cut alone cut off is there.</summary>
public class LineSeamTests
{
    private const string Form = """
        某项目支出绩效自评表
        | 项目名称 | < | 道路清扫 | < | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < | < |
        | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 60 | 60 |  |
        | 总分 | < | < | < | < | 100 | 99.79 |  |
        """;

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void A_line_over_the_cut_is_cut_off_at_its_outer_ends_alone(bool start, bool end, bool isTold) => Assert.Equal(isTold, IsTold("道路清扫保洁补助资金项目", Read(
        line => line with { Text = "道路清扫保洁补", IsCutOff = true, IsStartCutOff = start, IsEndCutOff = true },
        line => line with { Text = "助资金项目", IsCutOff = true, IsStartCutOff = true, IsEndCutOff = end })));

    /// <summary>What cuts the one glyph that a page shows of a line is the cut of the sheet.</summary>
    [Fact]
    public void A_glyph_alone_lacks_what_the_other_page_shows() => Assert.False(IsTold("道路清扫保洁补助", Read(
        line => line with { Text = "道路清扫保洁补", IsCutOff = true, IsEndCutOff = true },
        line => line with { Text = "助", IsCutOff = true, IsStartCutOff = true, IsEndCutOff = true })));

    [Theory]
    [InlineData(1, false)]
    [InlineData(-12, true)]
    public void A_line_of_one_page_is_whole_where_the_cut_went_through_its_last_glyph(double beyond, bool isTold) => Assert.Equal(isTold, IsTold("道路清扫保洁", Read(
        line => line with { Text = "道路清扫保洁", IsCutOff = true, IsEndCutOff = true, Box = line.Box with { Right = line.Box.Right + beyond } },
        _ => null)));

    /// <summary>Of a glyph 4 pt wide each page shows 2 at the cut, and neither reads it.</summary>
    [Theory]
    [InlineData("保", "保", "道路清扫保洁", false)]
    [InlineData("保", "险", "道路清扫洁", true)]
    public void A_glyph_sliced_on_both_pages_is_read_once_where_the_slices_are_one_and_told_otherwise(string end, string start, string name, bool isTold) => Assert.Equal(isTold, IsTold(name, Read(
        line => line with { Text = "道路清扫", IsCutOff = true, IsEndCutOff = true, Box = line.Box with { Right = line.Box.Right - 2 } },
        line => line with { Text = "洁", IsCutOff = true, IsStartCutOff = true, Box = line.Box with { Left = line.Box.Left + 2 } },
        (end, start))));

    private static bool IsTold(string name, SelfEvaluation form)
    {
        Assert.Equal(name, form.ProjectName!.Printed);
        return form.Problems.Any(problem => problem.Kind == ProblemKind.CutOffText && problem.Text == name);
    }

    /// <param name="left">Makes of a line that ends at the cut what the left page shows.</param>
    /// <param name="right">Makes of one that begins there what the right page shows, null for nothing.</param>
    private static SelfEvaluation Read(Func<TextLine, TextLine> left, Func<TextLine, TextLine?> right, (string End, string Start)? slices = null)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var (before, behind) = (With(pages[0], cell => cell is { Row: 0, Column: > 0 }, cell => left(At(cell, cell.Box.Right - 20, cell.Box.Right))), With(pages[1], cell => cell.Row == 0, cell => right(At(cell, cell.Box.Left, cell.Box.Left + 20))));
        if (slices is var (end, start)) (before, behind) = (Sliced(before, cell => cell is { Row: 0, Column: > 0 }, cell => At(cell, cell.Box.Right - 3, cell.Box.Right + 1) with { Text = end, Raw = end, Glyphs = 0 }), Sliced(behind, cell => cell.Row == 0, cell => At(cell, cell.Box.Left - 1, cell.Box.Left + 3) with { Text = start, Raw = start, Glyphs = 0 }));
        return Assert.Single(FormReader.Read([before, behind]).Forms);
    }

    private static Page Sliced(Page page, Func<Cell, bool> isOne, Func<Cell, TextLine> slice) => page with
    {
        Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => isOne(cell) ? cell with { SlicedBeside = [slice(cell)] } : cell)] }],
    };

    private static TextLine At(Cell cell, double from, double to) => new("", "", cell.Box with { Left = from, Right = to, Top = cell.Box.CenterY - 4, Bottom = cell.Box.CenterY + 4 }, 1);

    private static Page With(Page page, Func<Cell, bool> isOne, Func<Cell, TextLine?> line) => page with
    {
        Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => isOne(cell) ? cell with { Lines = line(cell) is { } made ? [made with { Raw = made.Text, Glyphs = made.Text.Length }] : [] } : cell)] }],
    };
}
