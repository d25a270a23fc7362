using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Notes and signatures below a sheet wider than a page, on pages without a table of their own.</summary>
public class LinePagesTests
{
    private const string Form = """
        某项目支出绩效自评表
        | 项目名称 | < | 道路清扫 | < | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 60 | 60 |  |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        | 总分 | < | < | < | < | 90 | 90 |  |
        """;

    private const double LeftEdge = 266, Margin = 27;

    private static readonly TextLine NoteBegun = Cut("注：其他资金包括与财政资金共同投入", 30, LeftEdge - 2, 20, isEnd: true);
    private static readonly TextLine NoteGoingOn = Cut("到同一项目的自有资金", Margin, 180, 20, isStart: true);
    private static readonly TextLine PhoneBegun = Cut("联系电话：0571-8", 190, LeftEdge, 40, isEnd: true);
    private static readonly TextLine PhoneGoingOn = Cut("8888888", Margin + 1, 60, 40, isStart: true);
    private static readonly TextLine Signature = Cut("单位负责人：李四", 120, 200, 40);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_behind_the_pages_of_a_wide_sheet_go_on_on_the_page_to_their_right(bool isDownThenOver)
    {
        var form = Read(isDownThenOver, [NoteBegun, PhoneBegun], [NoteGoingOn, PhoneGoingOn, Signature]);
        Assert.Equal([("注", "其他资金包括与财政资金共同投入到同一项目的自有资金"), ("联系电话", "0571-88888888"), ("单位负责人", "李四")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal(4, Assert.Single(form.Extra[0].Text.More).Page);
        Assert.Equal([1, 2, 3, 4], form.Pages);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_a_third_page_would_show_is_told()
    {
        var form = Read(false, [NoteBegun, PhoneBegun], [NoteGoingOn with { IsCutOff = true, IsEndCutOff = true }, PhoneGoingOn]);
        Assert.Equal((ProblemKind.CutOffText, NoteBegun.Text + NoteGoingOn.Text), (Assert.Single(form.Problems).Kind, form.Problems[0].Text));
    }

    [Fact]
    public void A_line_that_goes_on_nowhere_is_told_on_either_page()
    {
        var lower = NoteGoingOn with { Box = NoteGoingOn.Box with { Top = 60, Bottom = 70 } };
        var form = Read(false, [NoteBegun], [lower]);
        Assert.Contains((ProblemKind.CutOffText, NoteBegun.Text), form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal("其他资金包括与财政资金共同投入", form.Extra[0].Text.Printed);
    }

    [Fact]
    public void The_last_glyph_of_a_line_that_was_cut_before_it_lacks_nothing_behind_it()
    {
        var glyph = NoteGoingOn with { Text = "等", Raw = "等", Glyphs = 1, IsEndCutOff = true };
        Assert.Empty(Read(false, [NoteBegun], [glyph]).Problems);
    }

    private static SelfEvaluation Read(bool isDownThenOver, TextLine[] left, TextLine[] right)
    {
        var sheet = CutSheet.OverThenDown(DrawnPages.Draw(Form), 4);
        var (begun, rest) = (sheet[0] with { Tables = [], Lines = left }, sheet[0] with { Tables = [], Lines = right });
        Page[] pages = isDownThenOver ? [sheet[0], begun, sheet[1], rest] : [sheet[0], sheet[1], begun, rest];
        return Assert.Single(FormReader.Read(pages.Select((page, i) => page with { Number = i + 1 })).Forms);
    }

    private static TextLine Cut(string text, double left, double right, double top, bool isStart = false, bool isEnd = false) =>
        new(text, text, new Box(left, top, right, top + 10), text.Length) { IsCutOff = isStart || isEnd, IsStartCutOff = isStart, IsEndCutOff = isEnd };
}
