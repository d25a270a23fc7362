using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Texts of which a page shows less than half: whole where another page shows the rest, else told.</summary>
public class SlicedTextTests
{
    private static readonly IReadOnlyList<Page> Pages = DrawnPages.Draw("""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
        | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 25 | |
        ---
        | 满意度指标 | 服务对象满意度指标 | 满意度 | 90% | 91% | 25 | 24 |
        | 总分 | < | < | < | < | 100 | 90 |
        """);

    [Fact]
    public void A_text_that_is_sliced_on_both_sides_of_a_page_break_is_read_once_and_that_of_both_rows()
    {
        var form = Read(Sliced(Pages[0], "24"), Sliced(WithoutScore(Pages[1]), "24"));
        Assert.Equal(["49", "24", "24"], form.Indicators.Select(row => row.Score?.Printed));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.CutOffText);
        Assert.Same(form.Indicators[1].Score, form.Indicators[2].Score);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_slice_of_what_the_other_page_shows_at_the_break_is_no_text_of_its_own()
    {
        var shown = With(Pages[0], cell => cell with { Lines = [Line("24", cell.Box)] });
        var form = Read(shown, Sliced(WithoutScore(Pages[1]), "24"));
        Assert.Equal(["49", "24", "24"], form.Indicators.Select(row => row.Score?.Printed));
        Assert.Same(form.Indicators[1].Score, form.Indicators[2].Score);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.CutOffText);
    }

    /// <summary>The score above stands in the middle of its cell: it is that of another row.</summary>
    [Fact]
    public void A_slice_that_no_page_shows_the_rest_of_is_told_and_no_sum_is_held_against_it()
    {
        var form = Read(With(Pages[0], cell => cell with { Lines = [Line("24", cell.Box with { Bottom = cell.Box.Bottom - 10 })] }), Sliced(WithoutScore(Pages[1]), "24"));
        Assert.Equal(["49", "24", "24"], form.Indicators.Select(row => row.Score?.Printed));
        Assert.Equal([(ProblemKind.CutOffText, "24", 2)], form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)));
        Assert.Equal(OutcomeKind.NotApplicable, RuleBook.Check(form, RuleProfiles.Named("national")!).Single(outcome => outcome.Rule.Id == "A2").Kind);
    }

    [Fact]
    public void Beside_other_lines_of_its_cell_a_slice_says_that_they_go_on()
    {
        var form = Read(With(Pages[0], cell => cell with { Lines = [Line("23", cell.Box with { Bottom = cell.Box.Bottom - 10 })], Sliced = [Line("分", cell.Box)] }), Pages[1]);
        Assert.Equal("23", form.Indicators[1].Score?.Printed);
        Assert.Contains(form.Problems, problem => (problem.Kind, problem.Text) == (ProblemKind.CutOffText, "23"));
    }

    private static SelfEvaluation Read(params Page[] pages) => Assert.Single(FormReader.Read(pages).Forms);

    private static Page Sliced(Page page, string text) => With(page, cell => cell with { Sliced = [Line(text, cell.Box) with { Glyphs = 0 }] });

    private static Page WithoutScore(Page page) => With(page, cell => cell with { Lines = [] });

    /// <summary>The page with its cell of points at the break: in the last row of the first page, in the first row of the second.</summary>
    private static Page With(Page page, Func<Cell, Cell> change)
    {
        var table = page.Tables[0];
        var edge = table.Cells.Last(cell => cell.Row == (page.Number == 1 ? table.Rows - 1 : 0));
        return page with { Tables = [table with { Cells = [.. table.Cells.Select(cell => cell == edge ? change(cell) : cell)] }] };
    }

    /// <summary>A line whose box ends at the lower edge of a cell.</summary>
    private static TextLine Line(string text, Box cell) => new(text, text, new Box(cell.Left + 2, cell.Bottom - 10, cell.Left + 12, cell.Bottom), text.Length);
}
