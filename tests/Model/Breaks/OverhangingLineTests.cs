using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Lines right below a table that a page's foot cuts: a browser draws the last lines of a merged label whole, below what it drew of the cell.</summary>
public class OverhangingLineTests
{
    private const double LineHeight = 8;

    private static readonly IReadOnlyList<Page> Pages = DrawnPages.Draw("""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 效益 | 社会效益指标 | 知晓率 | 90% | 91% | 10 |
        ---
        | 满意度指标 | 服务对象满意度指标 | 满意度 | 90% | 91% | 10 |
        | 总分 | < | < | < | < | 20 |
        """);

    [Theory]
    [InlineData(2 * LineHeight, CellSides.Bottom, "效益指标", "")]
    [InlineData(2 * LineHeight, CellSides.None, "效益", "指标")]
    [InlineData(2.4 * LineHeight, CellSides.Bottom, "效益", "指标")]
    [InlineData(6 * LineHeight, CellSides.Bottom, "效益", "")]
    public void The_next_line_of_a_label_without_a_border_below_is_the_labels_and_another_right_there_is_told(double below, CellSides open, string level, string told)
    {
        var form = Assert.Single(FormReader.Read([WithLabel(Pages[0], below, open), Pages[1]]).Forms);
        Assert.Equal(level, form.Indicators[0].Level1?.Printed);
        Assert.Equal(told, string.Concat(form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text)));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void The_place_of_a_label_is_that_of_its_lines_below_the_table_too()
    {
        var form = Assert.Single(FormReader.Read([WithLabel(Pages[0], 2 * LineHeight, CellSides.Bottom), Pages[1]]).Forms);
        Assert.True(form.Indicators[0].Level1!.Place.Box.Bottom > Pages[0].Tables[0].Box.Bottom + (LineHeight / 2));
        Assert.Equal(form.Indicators[0].Level1!.Place.Box.Top, form.Indicators[0].Level2!.Place.Box.Top);
    }

    [Fact]
    public void A_cell_whose_text_could_not_be_told_takes_no_line_that_the_edge_runs_through()
    {
        var table = Pages[0].Tables[0];
        var label = table.Cells.Single(cell => cell.Text == "社会效益指标");
        var cells = table.Cells.Select(cell => cell == label ? cell with { Lines = [], IsUnread = true } : cell);
        var page = Pages[0] with { Tables = [table with { Cells = [.. cells] }], Lines = [.. Pages[0].Lines, Line("效益指标", label.Box.Left + 5, table.Box.Bottom - 2)] };
        Assert.Equal("", Assert.Single(FormReader.Read([page, Pages[1]]).Forms).Indicators[0].Level2?.Printed);
    }

    [Fact]
    public void Below_a_single_line_the_next_one_stands_under_its_middle()
    {
        var table = Pages[0].Tables[0];
        var (left, top) = (table.Box.Left + 5, table.Box.Bottom - LineHeight);
        var cells = table.Cells.Select(cell => cell.Text == "效益" ? cell with { OpenSides = CellSides.Bottom, Lines = [Line("效益", left, top)] } : cell);
        var page = Pages[0] with { Tables = [table with { Cells = [.. cells] }], Lines = [.. Pages[0].Lines, Line("指标", left, top + LineHeight + 3)] };
        var form = Assert.Single(FormReader.Read([page, Pages[1]]).Forms);
        Assert.Equal("效益指标", form.Indicators[0].Level1?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Lines_that_the_edge_of_a_cut_row_runs_through_are_those_of_its_cells_and_what_stands_higher_is_told()
    {
        var table = Pages[0].Tables[0];
        var last = table.Cells.Where(cell => cell.Row == table.Rows - 1).ToList();
        var struck = last.Where(cell => cell.Text != "90%").Select(cell => Line(cell.Text, cell.Box.Left + 1, table.Box.Bottom - (LineHeight / 2))).ToList();
        var cells = table.Cells.Select(cell => !last.Contains(cell) ? cell : cell with { Lines = cell.Text == "90%" ? [Line("90%", cell.Box.Left + 1, cell.Box.Bottom - LineHeight - 1)] : [] });
        var form = Assert.Single(FormReader.Read([Pages[0] with { Tables = [table with { Cells = [.. cells] }], Lines = [.. Pages[0].Lines, .. struck] }, Pages[1]]).Forms);
        Assert.Equal(("效益", "知晓率", "90%", "91%", "10"), (form.Indicators[0].Level1?.Printed, form.Indicators[0].Level3?.Printed, form.Indicators[0].Target?.Printed, form.Indicators[0].Actual?.Printed, form.Indicators[0].Score?.Printed));
        Assert.Equal([(ProblemKind.CutOffText, "90%")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    /// <summary>The edge parts two rows, and a class in the middle of both: each row shows its own texts whole.</summary>
    [Fact]
    public void A_line_in_the_middle_of_its_cell_with_room_beside_it_is_whole_though_the_edge_runs_through_a_label()
    {
        var table = Pages[0].Tables[0];
        var last = table.Cells.Where(cell => cell.Row == table.Rows - 1).ToList();
        var label = last.Single(cell => cell.Text == "社会效益指标");
        var cells = table.Cells.Select(cell => cell == label ? cell with { Lines = [] } : last.Contains(cell) ? cell with { Lines = [Line(cell.Text, cell.Box.Left + 5, cell.Box.CenterY - (LineHeight / 2))] } : cell);
        var form = Assert.Single(FormReader.Read([Pages[0] with { Tables = [table with { Cells = [.. cells] }], Lines = [.. Pages[0].Lines, Line(label.Text, label.Box.Left + 1, table.Box.Bottom - (LineHeight / 2))] }, Pages[1]]).Forms);
        Assert.Equal(("社会效益指标", "90%"), (form.Indicators[0].Level2?.Printed, form.Indicators[0].Target?.Printed));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.CutOffText);
    }

    [Fact]
    public void A_watermark_that_hangs_over_the_tables_edge_is_no_text_of_its_cells()
    {
        var table = Pages[1].Tables[0];
        var mark = Line("公开", table.Box.Left + 5, table.Box.Bottom - (LineHeight / 4)) with { IsOverprint = true };
        var form = Assert.Single(FormReader.Read([Pages[0], Pages[1] with { Lines = [.. Pages[1].Lines, mark] }]).Forms);
        Assert.Equal("20", form.Total.Score?.Printed);
        Assert.Equal([("叠印", "公开")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    /// <summary>The label's lines 效 and 益 end at the table's lower edge; a further one begins <paramref name="below"/> under the first.</summary>
    private static Page WithLabel(Page page, double below, CellSides open)
    {
        var table = page.Tables[0];
        var (left, top) = (table.Box.Left + 5, table.Box.Bottom - (2 * LineHeight));
        var cells = table.Cells.Select(cell => cell.Text == "效益" ? cell with { OpenSides = open, Lines = [Line("效", left, top), Line("益", left, top + LineHeight)] } : cell);
        return page with { Tables = [table with { Cells = [.. cells] }], Lines = [.. page.Lines, Line("指标", left, top + below)] };
    }

    private static TextLine Line(string text, double left, double top) => new(text, text, new Box(left, top, left + LineHeight, top + LineHeight), text.Length);
}
