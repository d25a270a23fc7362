using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Rows of a form below the last line drawn.</summary>
public class RowBelowTests
{
    private const string Form = SmallForm.Head + "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |\n| 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |\n\n";

    [Fact]
    public void The_sums_right_below_a_table_are_told() => Assert.Equal(["总分 100 98.97"], Told(Form, CellSides.None, below: 5, "总分 100 98.97"));

    [Fact]
    public void Several_texts_right_below_a_table_with_open_sides_are_told() =>
        Assert.Equal(["评定 98.97"], Told(Form, CellSides.Left | CellSides.Right, below: 5, "评定 98.97"));

    [Theory]
    [InlineData("评定 98.97", CellSides.None)]
    [InlineData("制表单位盖章", CellSides.Left | CellSides.Right)]
    public void Any_other_text_right_below_it_is_told_too(string text, CellSides open) => Assert.Equal([text], Told(Form, open, below: 5, text));

    [Theory]
    [InlineData("评定 98.97", CellSides.Left | CellSides.Right, 30)]
    [InlineData("第 2 页", CellSides.Left | CellSides.Right, 5)]
    public void Other_text_below_a_form_is_not_its_own(string text, CellSides open, double below) => Assert.Empty(Told(Form, open, below, text));

    [Theory]
    [InlineData("本表一式两份", "本表一式两份", "")]
    [InlineData("说明：本表一式两份", "", "本表一式两份")]
    [InlineData("注：本表一式两份", "", "本表一式两份")]
    public void A_footnote_right_below_cells_without_a_border_there_is_kept_and_another_text_is_told(string text, string told, string kept)
    {
        var form = Read(Form, CellSides.Bottom, below: 1, text);
        Assert.Equal(told, string.Concat(form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text)));
        Assert.Equal(kept, string.Concat(form.Extra.Select(extra => extra.Text.Printed)));
    }

    private static IEnumerable<string> Told(string form, CellSides open, double below, string text) =>
        Read(form, open, below, text).Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text);

    private static SelfEvaluation Read(string form, CellSides open, double below, string text)
    {
        var page = Assert.Single(DrawnPages.Draw(form));
        var last = page.Tables[^1];
        var line = new TextLine(text, text, new Box(200, last.Box.Bottom + below, 260, last.Box.Bottom + below + 10), text.Count(c => c != ' '));
        page = page with
        {
            Tables = [.. page.Tables.SkipLast(1), last with { Cells = [.. last.Cells.Select(cell => cell with { OpenSides = open })] }],
            Lines = [.. page.Lines, line],
            Glyphs = page.Glyphs + line.Glyphs,
        };
        return Assert.Single(FormReader.Read([page]).Forms);
    }
}
