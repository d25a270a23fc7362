using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Texts of neighbouring cells that could not be told apart.</summary>
public class RunTogetherTextTests
{
    [Fact]
    public void Each_of_the_cells_is_told_and_no_other()
    {
        var page = Assert.Single(Selfeval.Tests.Extractor.Corpus.Read(UnruledDrawing.Draw("""
            项目支出绩效自评表
            | 项目名称 | < | 道路养护项目 | < | < | < | < |
            | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 50 | 50 |
            | 效益指标 | 社会效益指标 | 通行能力 | 提升 | 提升了 | 30 | 30 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 96% | 20 | 20 |
            | 总分 | < | < |  |  | 100 | 100 |
            """, UnruledStyle.Middle)));
        var table = Assert.Single(page.Tables);
        var marked = table with { Cells = [.. table.Cells.Select(cell => cell with { IsRunTogether = cell.Text is "≥10次" or "12次" })] };
        var form = Assert.Single(FormReader.Read([page with { Tables = [marked] }]).Forms);
        Assert.Equal(["≥10次", "12次"], form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Text));
    }

    [Fact]
    public void A_text_that_reaches_into_its_neighbour_and_is_cut_off_there_is_told_once()
    {
        var page = DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators)[0];
        var marked = page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell.Text is "数量指标" ? cell with { IsRunTogether = true, Lines = [cell.Lines[0] with { IsCutOff = true }] } : cell)] };
        var form = Assert.Single(FormReader.Read([page with { Tables = [marked] }]).Forms);
        Assert.Equal([(ProblemKind.CutOffText, "数量指标")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_cell_that_is_told_with_the_row_that_nobody_took_is_told_once()
    {
        var page = DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators.TrimEnd() + "\n| 大吉大利 | < | < | < | < | 100 | 97.85 | 优 |\n")[0];
        var marked = page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell with { IsRunTogether = cell.Text is "100" or "97.85" or "45条" })] };
        var form = Assert.Single(FormReader.Read([page with { Tables = [marked] }]).Forms);
        Assert.Equal("大吉大利 100 97.85 优", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.OrphanText).Text);
        Assert.All(form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText), problem => Assert.Equal("45条", problem.Text));
    }

    /// <summary>The last line of a label, painted over the border below it, is the first one of the next cell.</summary>
    [Fact]
    public void A_label_whose_end_stands_in_the_cell_below_is_told()
    {
        var page = DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators.TrimEnd() + "\n| ^ | 质量指标 | 保洁 | 95% | 95% | 50 | 50 | |\n")[0];
        var cells = page.Tables[0].Cells.Select(cell => cell.Text switch
        {
            "数量指标" => cell with { Lines = [cell.Lines[0] with { Text = "数量指" }] },
            "质量指标" => cell with { Lines = [cell.Lines[0] with { Text = "标" }, cell.Lines[0]] },
            _ => cell,
        });
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.RunTogetherText, Text: "数量指" });
    }

    /// <summary>A sheet whose last rows reach into the foot of its page: the number lies over a cell, in the look of its text.</summary>
    [Theory]
    [InlineData("—1—", true)]
    [InlineData("- 12 -", true)]
    [InlineData("第3页共8页", true)]
    [InlineData("第3页", true)]
    [InlineData("—", false)]
    [InlineData("-1", false)]
    [InlineData("第3批", false)]
    public void A_page_number_over_a_cell_is_told(string line, bool isTold)
    {
        var page = DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators)[0];
        var marked = page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell.Text is "数量指标" ? cell with { Lines = [.. cell.Lines, cell.Lines[0] with { Text = line }] } : cell)] };
        var form = Assert.Single(FormReader.Read([page with { Tables = [marked] }]).Forms);
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.RunTogetherText && problem.Text.Contains(line, StringComparison.Ordinal)));
    }

    /// <summary>A small table inside the cell of a goal divides the room around it.</summary>
    [Fact]
    public void Empty_rooms_beside_a_cell_that_is_told_are_told_with_it_unless_they_are_fields()
    {
        var page = DrawnPages.Draw(SmallForm.Head + """
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | 建设15处 | < | < | 全部建成，分布如下 | < | < | < |
            | ^ | ^ | ^ | ^ | | 类别 | 数量 | |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | |
            """)[0];
        var cells = page.Tables[0].Cells;
        var last = cells.Max(cell => cell.Row);
        var marked = page.Tables[0] with
        {
            Cells = [.. cells.Select(cell => cell.Text is "全部建成，分布如下" or "49" || (cell.Lines.Count == 0 && (cell.Row == last || cell.Row == last - 2)) ? cell with { IsRunTogether = true } : cell)],
        };
        var form = Assert.Single(FormReader.Read([page with { Tables = [marked] }]).Forms);
        Assert.Equal(["全部建成，分布如下", "49", "49"], form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, "养护里程≥10次")]
    [InlineData(TableOrigin.Ruled)]
    public void A_text_below_two_headings_is_told_where_the_lines_were_inferred(TableOrigin origin, params string[] told)
    {
        Assert.Equal(told, Told("""
            项目支出绩效自评表
            | 项目名称 | 道路养护项目 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程≥10次 | < | 10次 | 12次 | 50 | 50 |
            | 效益指标 | 社会效益指标 | 通行能力 | 定性 | 提升 | 提升了 | 50 | 50 |
            | 总分 | < | < | < |  |  | 100 | 100 |
            """, origin, ProblemKind.RunTogetherText));
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, "通行能力")]
    [InlineData(TableOrigin.Ruled)]
    public void A_row_that_has_a_score_alone_is_told_where_the_lines_were_inferred(TableOrigin origin, params string[] told)
    {
        Assert.Equal(told, Told("""
            项目支出绩效自评表
            | 项目名称 | 道路养护项目 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 养护里程 | 10次 | 12次 | 50 | 50 |  |
            | 产出指标 | 质量指标 | 合格率 | 100% | 100% | 20 | 20 |  |
            | 效益指标 | 社会效益指标 | 通行能力 | 提升 | 提升了 |  | 30 | 29 |
            | 总分 | < | < |  |  | 100 | 100 |  |
            """, origin, ProblemKind.RowIncomplete));
    }

    [Theory]
    [InlineData("≤1280万元")]
    [InlineData("1280", "工程总投资")]
    public void A_row_called_as_funds_are_is_told_unless_its_target_has_a_unit(string target, params string[] told)
    {
        Assert.Equal(told, Told($"""
            项目支出绩效自评表
            | 项目名称 | 河道治理项目 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 治理河道 | 10公里 | 12公里 | 50 | 50 |  |
            | 产出指标 | 成本指标 | 工程总投资 | {target} | 1265.3万元 | 20 | 20 |  |
            | 效益指标 | 社会效益指标 | 防洪能力 | 提升 | 提升了 | 30 | 29 |  |
            | 总分 | < | < |  |  | 100 | 99 |  |
            """, TableOrigin.Aligned, ProblemKind.RowIncomplete));
    }

    [Theory]
    [InlineData(-10, 60, "并通过验收", "已通过验收")]
    [InlineData(-10, 0)]
    [InlineData(-40, 60)]
    public void A_line_over_the_sides_of_two_goals_right_above_them_may_be_the_first_of_both(double up, double beyond, params string[] told)
    {
        var page = Assert.Single(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 道路养护项目 | < | < | < | < | < |
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | 并通过验收 | < | < | 已通过验收 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 100 | 100 |
            """));
        var table = page.Tables[0];
        var (planned, actual) = (table.Cells.Single(cell => cell.Text == "并通过验收").Lines[0], table.Cells.Single(cell => cell.Text == "已通过验收").Lines[0]);
        var right = beyond > 0 ? actual.Box.Left + beyond : actual.Box.Left - 1;
        var line = planned with { Text = "养护道路15公里养护道路15公里", Box = new Box(planned.Box.Left - 1, planned.Box.Top + up, right, planned.Box.Bottom + up) };
        var form = Assert.Single(FormReader.Read([page with { Tables = [table with { Origin = TableOrigin.Aligned }], Lines = [.. page.Lines, line] }]).Forms);
        Assert.Equal(told, form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Text));
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.OrphanText && problem.Text == line.Text);
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, "年度总体目标养护道路15公里")]
    [InlineData(TableOrigin.Ruled)]
    public void A_goal_that_begins_with_the_name_at_its_side_is_told_where_the_lines_were_inferred(TableOrigin origin, params string[] told)
    {
        Assert.Equal(told, Told("""
            项目支出绩效自评表
            | 项目名称 | 道路养护项目 | < | < | < | < | < |
            | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | 年度总体目标养护道路15公里 | < | < | 养护道路15公里 | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 100 | 100 |
            """, origin, ProblemKind.RunTogetherText));
    }

    [Theory]
    [InlineData("一级指标/产出指标", "三级指标/清扫", "年度指标值/≥45条", "分值/50", "得分/49", true)]
    [InlineData("一级指标", "三级指标", "年度/指标值", "分值/（分）", "得分/100", false)]
    public void Headings_in_one_cell_with_the_first_row_are_told_and_no_sum_rests_on_the_others(string level, string name, string target, string weight, string score, bool isTold)
    {
        var page = Assert.Single(DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | {level} | 二级指标 | {name} | {target} | 实际完成值 | {weight} | {score} |
            | 效益指标 | 社会效益指标 | 市容 | ≥90分 | 95分 | 50 | 50 |
            | 总分 | < | < | | | 100 | 99 |
            """));
        var table = Assert.Single(page.Tables);
        var form = Assert.Single(FormReader.Read([page with { Tables = [table with { Cells = [.. table.Cells.Select(OnLines)] }] }]).Forms);
        Assert.Equal(isTold ? [level, name, target, weight, score] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => AsDrawn(problem.Text)));
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == form.ProjectName?.Place));

        string AsDrawn(string text) => new[] { level, name, target, weight, score }.Single(drawn => drawn.Replace("/", "", StringComparison.Ordinal) == text);
        static Cell OnLines(Cell cell) => cell with
        {
            Lines = [.. cell.Text.Split('/').Select((text, i) => new TextLine(text, text, new Box(cell.Box.Left, cell.Box.Top + (8 * i), cell.Box.Right, cell.Box.Top + (8 * (i + 1))), text.Length))],
        };
    }

    /// <summary>What is told so of a form whose lines are drawn, or were inferred.</summary>
    private static IEnumerable<string> Told(string text, TableOrigin origin, ProblemKind kind)
    {
        var page = Assert.Single(DrawnPages.Draw(text));
        return Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Origin = origin }] }]).Forms).Problems.Where(problem => problem.Kind == kind).Select(problem => problem.Text);
    }
}
