using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A form that is announced and not understood is told of, never passed over.</summary>
public class AnnouncedFormTests
{
    [Fact]
    public void A_title_over_lines_without_a_table_is_reported()
    {
        var problem = Assert.Single(FormReader.Read([PageOf(Centred("项目支出绩效自评表", 100), Centred("项目名称 某项目", 130))]).Problems);
        Assert.Equal((ProblemKind.FormNotUnderstood, "项目支出绩效自评表", 1), (problem.Kind, problem.Text, problem.Place.Page));
    }

    [Fact]
    public void Columns_below_the_title_that_were_not_read_are_reported_with_their_place_once()
    {
        var columns = new Box(40, 130, 555, 700);
        var first = PageOf(Centred("项目支出绩效自评表", 100), Centred("第二张项目支出绩效自评表", 400)) with { UnreadColumns = columns };
        var problems = FormReader.Read([first, first with { Number = 2, Lines = [] }, first with { Number = 3, Lines = [] }]).Problems;
        Assert.Equal(2, problems.Count(problem => problem.Kind == ProblemKind.FormNotUnderstood));
        Assert.Equal([(1, columns, "第二张项目支出绩效自评表"), (2, columns, "")], problems.Where(problem => problem.Kind == ProblemKind.ColumnsNotRead).Select(problem => (problem.Place.Page, problem.Place.Box, problem.Text)));
    }

    [Fact]
    public void Columns_with_headings_of_indicators_are_told_without_a_title_in_the_middle()
    {
        var columns = new Box(40, 130, 555, 700);
        var first = PageOf(At("绩效自评表", 40, 100), At("二级指标", 100, 140), At("三级指标", 200, 140), At("分值", 300, 140)) with { UnreadColumns = columns };
        var problems = FormReader.Read([first, first with { Number = 2, Lines = [] }]).Problems;
        Assert.Equal([(ProblemKind.FormNotUnderstood, "绩效自评表", 1), (ProblemKind.ColumnsNotRead, "二级指标 三级指标 分值", 1), (ProblemKind.ColumnsNotRead, "", 2)], problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)));
    }

    [Fact]
    public void Columns_of_other_tables_are_not() =>
        Assert.Empty(FormReader.Read([PageOf(At("科室", 40, 140), At("分值", 100, 140), At("得分", 200, 140)) with { UnreadColumns = new Box(40, 130, 555, 700) }]).Problems);

    /// <summary>The contents of a file, ruled; a title in a row of its own, or at the top beside its number, heads the table.</summary>
    [Theory]
    [InlineData("| 序号 | 附表名称 | 页码 |\n| 1 | 湖库清淤项目支出绩效自评表 | 2 |\n| 2 | 危房改造项目支出绩效自评表 | 5 |", 0)]
    [InlineData("| 1 | 湖库清淤项目支出绩效自评表 | 2 |\n| 2 | 危房改造项目支出绩效自评表 | 5 |", 0)]
    [InlineData("| 序号 | 附表名称 | 备注 |\n| 一 | 湖库清淤项目支出绩效自评表 | 本级 |", 0)]
    [InlineData("| 附件3 | 项目支出绩效自评表 | 公开13表 |\n| 项目名称 | < | 湖库清淤 |", 1)]
    [InlineData("| 项目支出绩效自评表 | < | < |\n| 项目名称 | < | 湖库清淤 |", 1)]
    public void A_table_that_lists_forms_announces_none(string table, int announced) =>
        Assert.Equal(announced, FormReader.Read(DrawnPages.Draw(table + "\n")).Problems.Count(problem => problem.Kind == ProblemKind.FormNotUnderstood));

    [Fact]
    public void Prose_that_names_the_form_is_no_title()
    {
        const string prose = "根据要求，本部门对2022年度项目进行了绩效自评，结果见附件项目支出绩效自评表";
        Assert.Empty(FormReader.Read([PageOf(new TextLine(prose, prose, new Box(60, 100, 535, 112), prose.Length))]).Problems);
    }

    [Fact]
    public void A_report_that_only_speaks_of_evaluations_has_none()
    {
        var reading = FormReader.Read(DrawnPages.Draw("""
            某局2023年度部门决算
            目录
            第三部分 预算绩效情况说明
            ---
            | 项目 | 决算数 | 项目 | 决算数 |
            | 一、一般公共预算财政拨款收入 | 1,250.00 | 一、一般公共服务支出 | 1,180.00 |
            | 本年收入合计 | 1,250.00 | 本年支出合计 | 1,180.00 |
            ---
            （一）绩效自评结果：道路养护项目全年预算数为200万元，执行数为190万元，自评得分97.5分。
            | 序号 | 项目名称 | 全年预算数（万元） | 执行数（万元） | 执行率 | 自评得分 | 等级 |
            | 1 | 道路养护 | 200 | 190 | 95% | 97.5 | 优 |
            | 2 | 桥梁加固 | 80 | 80 | 100% | 99 | 优 |
            | 合计 | < | 280 | 270 | 96.43% | | |
            ---
            | “三公”经费 | 因公出国（境）费 | 公务用车运行维护费 | 公务接待费 |
            | 12.50 | 0 | 10.00 | 2.50 |
            """));
        Assert.Empty(reading.Forms);
    }

    [Fact]
    public void A_named_project_in_an_unheard_of_table_is_reported_by_its_title()
    {
        var reading = FormReader.Read(DrawnPages.Draw("""
            | 项目支出绩效自评表 | < |
            | 项目名称 | 甲 |
            | 天干 | 地支 |
            """));
        Assert.Empty(reading.Forms);
        Assert.Equal(ProblemKind.FormNotUnderstood, Assert.Single(reading.Problems).Kind);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("| 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | < | < |\n| ^ | 年度资金总额 | 10 | 10 | 100% | < | < |\n", false)]
    public void No_finding_rests_on_the_sums_of_a_form_without_funds_behind_a_page_that_was_not_understood(string funds, bool isTold)
    {
        var second = DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            {funds}| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 满意度指标 | 服务对象满意度指标 | 清扫 | 90% | 95% | 10 | 9 |
            | 总分 | < | < | | | 100 | 97 |
            """);
        var reading = FormReader.Read([PageOf([Centred("项目支出绩效自评表", 100), .. Enumerable.Range(1, 8).Select(line => Centred("项目名称 甲", 100 + (30 * line)))]), Assert.Single(second) with { Number = 2 }]);
        var form = Assert.Single(reading.Forms);
        Assert.Equal(isTold, form.Problems.Any(problem => problem is { Kind: ProblemKind.UncertainSplit, Text: "97" }));
        var failed = RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.Kind == OutcomeKind.Failed).Select(outcome => outcome.Rule.Id).ToList();
        Assert.Equal(!isTold, failed.Contains("A2"));
    }

    [Theory]
    [InlineData(700, true)]
    [InlineData(20, false)]
    public void A_title_is_told_of_below_the_forms_of_its_page_and_not_above_them(double top, bool isTold)
    {
        var page = Assert.Single(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            """));
        var reading = FormReader.Read([page with { Lines = [.. page.Lines, Centred("项目支出绩效自评表（二）", top), .. Enumerable.Range(1, 8).Select(line => Centred("项目名称 乙", top + 1 + line))] }]);
        Assert.Single(reading.Forms);
        Assert.Equal(isTold ? [ProblemKind.FormNotUnderstood] : [], reading.Problems.Select(problem => problem.Kind));
    }

    [Theory]
    [InlineData(1, 700, true)]
    [InlineData(2, 700, true)]
    [InlineData(3, 700, true)]
    [InlineData(1, 20, false)]
    [InlineData(2, 20, false)]
    [InlineData(3, 20, false)]
    public void On_a_turned_page_above_and_below_are_those_of_its_text(int quarters, double top, bool isTold)
    {
        var page = Assert.Single(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            """));
        page = page with { Lines = [.. page.Lines, Centred("项目支出绩效自评表（二）", top), .. Enumerable.Range(1, 8).Select(line => Centred("项目名称 乙", top + 1 + line))] };
        var reading = FormReader.Read([Turned(page, quarters)]);
        Assert.Single(reading.Forms);
        Assert.Equal(isTold ? [ProblemKind.FormNotUnderstood] : [], reading.Problems.Select(problem => problem.Kind));
    }

    /// <summary>A form printed sideways on a page of other text: nothing but its title is known of it.</summary>
    [Fact]
    public void A_title_that_reads_across_the_other_texts_of_its_page_is_reported_wherever_it_stands()
    {
        var sideways = Centred("项目支出绩效自评表", 100) with { Box = new Box(40, 300, 52, 408) };
        var problem = Assert.Single(FormReader.Read([PageOf(Centred("某市某局二〇二二年度部门决算", 60), sideways)]).Problems);
        Assert.Equal((ProblemKind.FormNotUnderstood, "项目支出绩效自评表"), (problem.Kind, problem.Text));
    }

    /// <summary>As on a page that was cut: the middle of what is left of it is no title's.</summary>
    [Fact]
    public void A_title_above_a_table_that_names_a_project_is_reported_wherever_it_stands()
    {
        var reading = FormReader.Read(DrawnPages.Draw("""
            项目支出绩效自评表

            | 项目名称 | 甲 |
            | 一级指标 | 二级指标 |
            | 产出指标 | 数量指标 |
            """));
        Assert.Empty(reading.Forms);
        Assert.Equal(("项目支出绩效自评表", ProblemKind.FormNotUnderstood), (Assert.Single(reading.Problems).Text, reading.Problems[0].Kind));
    }

    [Theory]
    [InlineData("附件3 项目支出绩效自评表\n---\n")]
    [InlineData("各单位填报的、经审核的项目支出绩效自评表\n")]
    public void A_list_on_a_page_before_and_prose_above_a_table_that_names_a_project_announce_none(string above) =>
        Assert.Empty(FormReader.Read(DrawnPages.Draw(above + "| 项目名称 | 甲 |\n| 批复文号 | 乙 |")).Problems);

    [Fact]
    public void A_title_at_the_foot_of_the_page_before_its_form_is_that_forms_title()
    {
        var reading = FormReader.Read(DrawnPages.Draw(DrawnForms.National.Replace("（2021年度）", "（2021年度）\n---", StringComparison.Ordinal)));
        Assert.Empty(reading.Problems);
        Assert.Equal(("财政项目支出绩效自评表", 1), (Assert.Single(reading.Forms).Title!.Printed, reading.Forms[0].Title!.Place.Page));
    }

    [Fact]
    public void Between_a_title_at_the_foot_of_a_page_and_its_form_page_numbers_and_running_lines_are_nothing_of_the_form()
    {
        var reading = FormReader.Read(DrawnPages.Draw(DrawnForms.National.Replace("（2021年度）", "（2021年度）\n第3页\n---\n某市某局2021年度部门决算公开", StringComparison.Ordinal)));
        Assert.Empty(Assert.Single(reading.Forms).Problems);
    }

    [Fact]
    public void Rows_of_the_head_that_were_no_table_below_a_title_at_the_foot_of_a_page_are_told()
    {
        var reading = FormReader.Read(DrawnPages.Draw(DrawnForms.National.Replace("（2021年度）", "（2021年度）\n项目名称 道路养护项目\n第3页\n---", StringComparison.Ordinal)));
        Assert.Equal([(ProblemKind.OrphanText, "项目名称道路养护项目")], Assert.Single(reading.Forms).Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    private static Page Turned(Page page, int quarters)
    {
        var turn = new PageTurn(quarters, int.IsOddInteger(quarters) ? page.Height : page.Width, int.IsOddInteger(quarters) ? page.Width : page.Height);
        return page with
        {
            Width = turn.Width,
            Height = turn.Height,
            Turn = turn,
            Tables = [.. page.Tables.Select(table => table.WithBoxes(turn.Shown))],
            Lines = [.. page.Lines.Select(line => line with { Box = turn.Shown(line.Box) })],
        };
    }

    private static Page PageOf(params TextLine[] lines) => new(1, 595, 842, [], lines, PageText.Decodable, lines.Sum(line => line.Glyphs));

    private static TextLine At(string text, double left, double top) => new(text, text, new Box(left, top, left + (text.Length * 12), top + 12), text.Length);

    private static TextLine Centred(string text, double top) =>
        new(text, text, new Box(297 - (text.Length * 6), top, 297 + (text.Length * 6), top + 12), text.Length);
}
