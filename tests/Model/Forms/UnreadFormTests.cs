using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A table that may be a form, and in which none was understood.</summary>
public class UnreadFormTests
{
    /// <summary>A form whose bold headings and title OCR could not read.</summary>
    private const string WithoutHeadings = """
        | 页 | 服务项目 | < | < | < | < |
        | 顶 | 年初预 | 全年预× | 全年执· | 分直 | 执 |
        | 年度资金总额 | 100 | 100 | 98.5 | 10 | 98.5% |
        | 及指标 | 吸指标 | 级指标 | 年度指标·直 | 头你元成值 | 分直 |
        | 产出指标 | 数量指标 | 培训会 | >=8次 | 18次 | 40 |
        | 效益指标 | 社会效益指标 | 知晓度 | 扩大 | 扩大 | 40 |
        """;

    private const string Declaration = """
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训会 | >=8次 |
        | 效益指标 | 社会效益指标 | 知晓度 | 扩大 |
        """;

    [Fact]
    public void Rows_that_speak_a_forms_words_are_told_at_their_table()
    {
        var page = ReadByOcr(WithoutHeadings);
        var problem = Assert.Single(FormReader.Read([page]).Problems);
        Assert.Equal((ProblemKind.FormNotUnderstood, new Place(1, page.Tables[0].Box)), (problem.Kind, problem.Place));
        Assert.Equal(string.Join(' ', page.Tables[0].Cells.Select(cell => cell.Text)), problem.Text);
    }

    [Fact]
    public void Text_that_the_file_itself_holds_is_told_as_well() =>
        Assert.Equal(ProblemKind.FormNotUnderstood, Assert.Single(FormReader.Read(DrawnPages.Draw(WithoutHeadings)).Problems).Kind);

    private const string BlankResults = """
        2024年度项目支出绩效目标申报表
        | 项目名称 | 学生资助 | < | < | < | < |
        | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
        | 年度资金总额 | 20 | 20 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 产出指标 | 数量指标 | 资助人数 | ≥100人 |  |  |
        | ^ | 质量指标 | 资助准确率 | 100% |  |  |
        """;

    [Fact]
    public void A_declaration_in_the_columns_of_a_self_evaluation_that_reached_nothing_is_told_as_a_form_of_another_kind()
    {
        var reading = FormReader.Read(DrawnPages.Draw(BlankResults));
        Assert.Empty(reading.Forms);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((ProblemKind.OtherForm, "2024年度项目支出绩效目标申报表"), (problem.Kind, problem.Text));
    }

    [Theory]
    [InlineData("申报表", "自评表")]
    [InlineData("100% |  |  |", "100% | 100% |  |")]
    [InlineData("| 20 | 20 |  |", "| 20 | 20 | 19 |")]
    public void A_form_that_is_called_otherwise_or_tells_what_was_reached_is_none(string printed, string other) =>
        Assert.Single(FormReader.Read(DrawnPages.Draw(BlankResults.Replace(printed, other, StringComparison.Ordinal))).Forms);

    /// <summary>What an office fills in within the year: no self-evaluation, but no table of another matter.</summary>
    [Fact]
    public void A_form_of_monitoring_is_told_as_one_of_another_kind()
    {
        var reading = FormReader.Read(DrawnPages.Draw("""
            2024年度项目绩效运行监控表
            | 项目名称 | 学生资助 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1至7月执行情况 | 全年预计完成情况 |
            | 产出指标 | 数量指标 | 资助人数 | ≥100人 | 60人 | 100人 |
            | ^ | 质量指标 | 资助准确率 | 100% | 100% | 100% |
            | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 95% | 95% |
            """));
        Assert.Empty(reading.Forms);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((ProblemKind.OtherForm, "2024年度项目绩效运行监控表"), (problem.Kind, problem.Text));
    }

    [Fact]
    public void A_title_on_the_page_tells_enough()
    {
        var reading = FormReader.Read([ReadByOcr("项目支出绩效自评表\n" + WithoutHeadings.Replace("产出", "", StringComparison.Ordinal) + "\n\n" + WithoutHeadings)]);
        Assert.Empty(reading.Forms);
        Assert.Equal("项目支出绩效自评表", Assert.Single(reading.Problems).Text);
    }

    [Fact]
    public void A_declaration_of_goals_is_told_only_if_a_heading_of_it_was_not_understood()
    {
        Assert.Empty(FormReader.Read([ReadByOcr(Declaration)]).Problems);
        Assert.Equal(ProblemKind.FormNotUnderstood, Assert.Single(FormReader.Read([ReadByOcr(Declaration.Replace("| 指标值 |", "| 头你元成值 |", StringComparison.Ordinal))]).Problems).Kind);
    }

    private const string WideForm = """
        | 项目名称 | < | 学生资助 | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某校 |
        | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
        | 年度资金总额 | 20 | 20 | 19 | 95% | 9.5 |
        | 年度目标 | 预期目标 | < | < | 实际完成情况 | < |
        | ^ | 资助学生一百人 | < | < | 已资助学生 | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 产出指标 | 数量指标 | 资助人数 | ≥100人 | 100人 | 50 |
        | ^ | 质量指标 | 资助准确率 | 100% | 100% | 40 |
        """;

    /// <summary>Its targets alone are those of a declaration, which is none if it is cut: 3 is within the project's name and the goal.</summary>
    [Fact]
    public void The_left_half_of_a_sheet_cut_within_its_columns_is_told()
    {
        var left = CutSheet.DownThenOver(DrawnPages.Draw(WideForm), 3)[0];
        Assert.Equal(ProblemKind.FormNotUnderstood, Assert.Single(FormReader.Read([left]).Problems).Kind);
        var whole = left.Tables[0] with { Cells = [.. left.Tables[0].Cells.Select(cell => cell with { OpenSides = CellSides.None })] };
        Assert.Empty(FormReader.Read([left with { Tables = [whole] }]).Problems);
        Assert.Single(FormReader.Read([left with { Tables = [whole with { CutSides = CellSides.Right }] }]).Problems);
    }

    [Fact]
    public void A_table_without_any_side_is_not_cut()
    {
        var page = Assert.Single(DrawnPages.Draw(Declaration));
        var open = page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell with { OpenSides = CellSides.Left | CellSides.Right })] };
        Assert.Empty(FormReader.Read([page with { Tables = [open] }]).Problems);
    }

    /// <summary>The funds' scores and the reasons of a sheet whose last column is on pages of its own; a list that heads its rows again says the same twice.</summary>
    [Theory]
    [InlineData("偏差原因分析及改进措施", ProblemKind.FormNotUnderstood)]
    [InlineData("得分", null)]
    public void A_column_alone_is_told_by_the_headings_of_two_blocks(string second, ProblemKind? told)
    {
        var page = Assert.Single(DrawnPages.Draw($"""
            | 得分 |
            | 9.5 |
            | 已资助学生 |
            | {second} |
            | 学校放假 |
            """));
        Assert.Equal(told is { } kind ? [kind] : [], FormReader.Read([page]).Problems.Select(problem => problem.Kind));
    }

    /// <summary>What it reached is a form; where OCR or the cut spoils the one column that says so, its headings tell it.</summary>
    [Theory]
    [InlineData("| 执行率 |", ProblemKind.FormNotUnderstood)]
    [InlineData("| 名称 |", null)]
    public void The_right_half_of_a_sheet_is_told_by_the_headings_of_two_of_its_blocks(string funds, ProblemKind? told)
    {
        var page = Assert.Single(DrawnPages.Draw($"""
            {funds} 备注 |
            | 95% | 无 |
            | 全年 | 无 |
            | 已资助学生 | 无 |
            | 100人 | 实际完成值 |
            | 50 | 50 |
            """));
        var cells = page.Tables[0].Cells.Select(cell => cell is { Column: 0, Row: 2 or 3 } ? cell with { OpenSides = CellSides.Left } : cell);
        Assert.Equal(told, FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Problems.SingleOrDefault()?.Kind);
    }

    [Theory]
    [InlineData("\uFFFD目", 1)]
    [InlineData("项目", 0)]
    public void A_large_table_of_another_matter_is_told_only_if_most_of_it_is_illegible(string text, int problems) =>
        Assert.Equal(problems, FormReader.Read([ReadByOcr(string.Concat(Enumerable.Repeat($"| {text} | {text} | 12.5 |\n", 20)))]).Problems.Count);

    private static Page ReadByOcr(string text) => Assert.Single(DrawnPages.Draw(text)) with { Text = PageText.ReadByOcr };
}
