using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Lines beside a form's tables, at their height: the column they stand in may have no border.</summary>
public class BesideTableTests
{
    private const string Form = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
        """;

    private const string Rest = """
        | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 10 |
        | 总分 | < | < | < | < | 20 |
        """;

    [Theory]
    [InlineData(5)]
    [InlineData(450)]
    public void They_are_told_on_every_page_and_accounted_for(double left)
    {
        var pages = DrawnPages.Draw(Form + "\n---\n" + Rest);
        var form = Assert.Single(FormReader.Read([With(pages[0], "负责人", left), With(pages[1], "合计", left)]).Forms);
        Assert.Equal(["负责人", "合计"], form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData(true, "已审核", "")]
    [InlineData(false, "", "已审核")]
    public void A_text_box_over_the_table_is_told_and_a_watermark_is_a_note(bool isLaidOver, string told, string kept)
    {
        var page = With(DrawnPages.Draw(Form)[0], "已审核", 200);
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines.Select(line => line.Text == "已审核" ? line with { IsLaidOver = isLaidOver } : line)] }]).Forms);
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
        Assert.Equal(kept, string.Concat(form.Extra.Where(extra => extra.Heading == "叠印").Select(extra => extra.Text.Printed)));
        Assert.Equal((form.Glyphs.InForm, true), (form.Glyphs.Accounted, form.Glyphs.InForm == Glyphs(page)));
    }

    [Theory]
    [InlineData("装", "订", "线", "装订线")]
    [InlineData("附件1", "", "", "报表编号")]
    public void The_binding_line_and_the_number_of_the_form_are_notes(string upper, string middle, string lower, string heading)
    {
        var page = DrawnPages.Draw(Form)[0];
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, .. new[] { upper, middle, lower }.Where(text => text.Length > 0).Select((text, i) => Line(text, 5, 60 + (15 * i)))] }]).Forms);
        Assert.Equal((heading, upper + middle + lower), (Assert.Single(form.Extra).Heading, form.Extra[0].Text.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("公开", 1)]
    [InlineData("58", 2)]
    public void Characters_below_one_another_are_told_as_one_text_and_figures_each(string text, int told)
    {
        var page = DrawnPages.Draw(Form)[0];
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, .. text.Select((c, i) => Line(c.ToString(), 5, 60 + (15 * i)))] }]).Forms);
        Assert.Equal(told, form.Problems.Count);
    }

    [Fact]
    public void A_watermark_on_each_page_is_one_note()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(Form + "\n---\n" + Rest).Select(page => With(page, "仅供公开", 200))).Forms);
        Assert.Equal(("仅供公开", 1), (form.Extra.Single().Text.Printed, form.Extra.Single().Text.More.Count));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(30, false)]
    public void What_is_printed_over_the_page_or_larger_below_a_signature_is_no_part_of_it(double height, bool isOverprint)
    {
        var page = DrawnPages.Draw(Form)[0];
        var bottom = page.Tables[0].Box.Bottom;
        var below = new TextLine("仅供公开", "仅供公开", new Box(100, bottom + 20, 300, bottom + 20 + height), 4) { IsOverprint = isOverprint };
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, Line("填报日期：2022年3月1日", 50, bottom + 10), below] }]).Forms);
        Assert.Equal(("填报日期", "2022年3月1日"), (Assert.Single(form.Extra).Heading, form.Extra[0].Text.Printed));
    }

    /// <summary>A watermark over the end of the table goes on below it.</summary>
    [Theory]
    [InlineData("传阅", 0, "内部资料 传阅")]
    [InlineData("传阅", 100, "内部资料")]
    [InlineData("内部资料", 0, "内部资料")]
    public void The_last_words_of_a_watermark_may_stand_below_the_table(string last, double further, string kept)
    {
        var page = DrawnPages.Draw(Form)[0];
        var bottom = page.Tables[0].Box.Bottom;
        TextLine[] lines = [Watermark("内部资料", bottom - 60), Watermark(last, bottom + 10 + further)];
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, .. lines] }]).Forms);
        Assert.Equal(kept, form.Extra.Single(extra => extra.Heading == "叠印").Text.Printed);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    private static TextLine Watermark(string text, double top) => new(text, text, new Box(100, top, 300, top + 40), text.Length) { IsOverprint = true };

    private static int Glyphs(Page page) => page.Tables.Sum(table => table.Cells.Sum(cell => cell.Glyphs)) + page.Lines.Sum(line => line.Glyphs);

    [Fact]
    public void A_page_number_in_the_margin_is_none_of_them() =>
        Assert.Empty(Assert.Single(FormReader.Read([With(DrawnPages.Draw(Form)[0], "- 2 -", 450)]).Forms).Problems);

    [Fact]
    public void A_line_between_two_tables_and_beside_a_third_is_counted_once()
    {
        var page = DrawnPages.Draw(Form)[0];
        var first = page.Tables[0];
        var rest = DrawnPages.Draw(Rest)[0].Tables[0] with { Continues = true };
        double below = first.Box.Bottom + 100, right = first.Box.Right + 20;
        var line = Line("负责人", first.Box.Left, first.Box.Bottom + 50);
        var pages = page with { Tables = [first, Moved(rest, right, first.Box.Bottom + 10, height: 85), Moved(rest, first.Box.Left, below, rest.Box.Height)], Lines = [.. page.Lines, line] };
        var form = Assert.Single(FormReader.Read([pages]).Forms);
        Assert.Single(form.Problems, problem => problem.Text == "负责人");
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    private static Table Moved(Table table, double left, double top, double height)
    {
        var (dx, dy) = (left - table.Box.Left, top - table.Box.Top);
        Box By(Box box) => new(box.Left + dx, box.Top + dy, box.Right + dx, box.Bottom + dy);
        return table with
        {
            Box = By(table.Box) with { Bottom = top + height },
            Cells = [.. table.Cells.Select(cell => cell with { Box = By(cell.Box), Lines = [.. cell.Lines.Select(line => line with { Box = By(line.Box) })] })],
        };
    }

    private static Page With(Page page, string text, double left)
    {
        var middle = page.Tables[0].Box.CenterY;
        return page with { Lines = [.. page.Lines, Line(text, left, middle)] };
    }

    private static TextLine Line(string text, double left, double middle) =>
        new(text, text, new Box(left, middle - 5, left + (text.Length * 5), middle + 5), text.Count(c => !char.IsWhiteSpace(c)));
}
