using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>What stands behind a form: its rest, another matter, or what could be either.</summary>
public class NextTableTests
{
    private const string Form = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |

        """;

    private const string FormWithFunds = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | 10 | 10 | 9 | 10 | 90% | 9 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |

        """;

    private const string Other = """
        | 天干 | 地支 |
        | 管护站点分散 | 增加两名 |
        """;

    [Fact]
    public void A_table_right_behind_a_form_that_says_nothing_of_it_is_told_with_its_text()
    {
        var form = Single(Form + "---\n" + Other);
        var problem = Assert.Single(form.Problems);
        Assert.Equal((ProblemKind.OrphanText, "天干 地支 管护站点分散 增加两名", 2), (problem.Kind, problem.Text, problem.Place.Page));
        Assert.Single(form.Indicators);
    }

    [Fact]
    public void Rows_of_a_table_that_goes_on_are_told_where_they_begin_like_a_form_and_make_none()
    {
        var pages = DrawnPages.Draw(Form + "---\n| 项目名称 | 乙 | < | < | < | < | < |\n| 管护 | 两名 | < | < | < | < | < |");
        var form = Assert.Single(FormReader.Read([pages[0], pages[1] with { Tables = [pages[1].Tables[0] with { Continues = true }] }]).Forms);
        Assert.Equal([(ProblemKind.OrphanText, "项目名称 乙 管护 两名")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void The_offices_above_the_projects_name_are_the_forms()
    {
        var form = Single(Form.Replace("| 项目名称", "| 主管部门 | 某局 | < | 实施单位 | 某中心 | < | < |\n| 项目名称", StringComparison.Ordinal));
        Assert.Equal(("甲", "某局", "某中心"), (form.ProjectName?.Printed, form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
    }

    [Theory]
    [InlineData("---\n表五 收入决算表\n")]
    [InlineData("第五部分 名词解释\n---\n")]
    [InlineData("\n项目支出绩效自评表（第2页）\n")]
    [InlineData("\n佐证材料清单\n")]
    public void A_table_that_a_line_announces_is_another_matter(string between) => Assert.Empty(Single(Form + between + Other).Problems);

    [Theory]
    [InlineData("项目支出绩效自评表（续）")]
    [InlineData("项目支出绩效自评表（续一）")]
    [InlineData("项目支出绩效自评表（续表1）")]
    [InlineData("项目支出绩效自评表（续表一）")]
    [InlineData("续表二：项目支出绩效自评表")]
    [InlineData("项目支出绩效自评表续表")]
    [InlineData("续表：项目支出绩效自评表")]
    [InlineData("续：项目支出绩效自评表")]
    [InlineData("附表1（续） 项目支出绩效自评表")]
    [InlineData("（接上页）项目支出绩效自评表")]
    public void A_title_that_says_so_goes_on_with_the_form(string title)
    {
        var form = Single(Form + $"""
            ---
            {title}
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_title_of_works_that_go_on_is_that_of_another_form() =>
        Assert.Equal(2, FormReader.Read(DrawnPages.Draw(Form + "---\n续建项目支出绩效自评表\n" + Form[(Form.IndexOf('\n', StringComparison.Ordinal) + 1)..])).Forms.Count);

    private const string Declared = """
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | ≥1500人 |
        """;

    private const string Scored = """
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分 |
        | 产出指标 | 职责履行 | 重点工作完成率 | 40 | 39 |
        """;

    private const string Sums = "| 总分 | < | < | < | < | 50 | 50 |\n";

    [Fact]
    public void A_table_of_the_same_width_with_a_sum_that_a_line_announces_is_none_of_the_forms()
    {
        var form = Single(Form.TrimEnd() + "\n\n附：收入支出决算表（万元）\n" + """
            | 项目 | < | < | 决算数 | < | < | < |
            | 上级补助收入 | < | < | 1197 | < | < | < |
            | 总计 | < | < | 1197 | < | < | < |
            """);
        Assert.Single(form.Indicators);
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
        Assert.Null(form.Total.Score);
    }

    [Theory]
    [InlineData("", Declared)]
    [InlineData(Sums, Declared)]
    [InlineData(Sums, Scored)]
    public void Indicators_of_another_matter_are_none_of_the_forms(string sums, string other)
    {
        var form = Single(Form.TrimEnd() + "\n" + sums + "---\n2023年度部门整体绩效目标表\n" + other);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("---\n附件2 绩效评价评分表\n", Scored)]
    [InlineData("---\n", Declared)]
    [InlineData("---\n三公经费支出决算表\n", Funds)]
    [InlineData("---\n附件2 绩效评价评分表\n", "| 评价维度 | 评价要点 | 评分标准 |\n| 产出指标 | 立项依据 | 酌情 |\n")]
    public void Behind_the_sums_on_a_page_without_headings_another_matter_is_none_of_the_forms(string between, string other)
    {
        var form = Single(FormWithFunds + """
            ---
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 |
            | 总分 | < | < | < | < | 90 | 89 |
            """ + "\n" + between + other);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Single(form.FundingLines);
        Assert.Empty(form.Extra);
    }

    [Theory]
    [InlineData("年度绩效目标2")]
    [InlineData("续表\n表样见附件")]
    [InlineData("")]
    public void More_indicators_below_the_sums_are_told_unless_a_line_names_another_table(string line)
    {
        var form = Single(Form.TrimEnd() + "\n" + Sums + $"\n{line}\n| 一级指标 | 三级指标 | 评分 |\n| 产出指标 | 重点工作完成率 | 39 |");
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.OrphanText && problem.Text.Contains("重点工作完成率", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sums_alone_on_the_next_page_are_the_forms() => Assert.Equal("50", Single(Form + "---\n" + Sums).Total.Score?.Printed);

    [Theory]
    [InlineData("续表")]
    [InlineData("续上表")]
    [InlineData("（接上表）")]
    public void A_line_that_says_the_table_goes_on_names_no_other_table(string line)
    {
        var form = Single(Form + $"""
            ---
            {line}
            |  |  | 市容 | 整洁 | 整洁 | 30 | 30 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Indicators_right_behind_a_form_that_tell_nothing_reached_are_told()
    {
        var form = Single(Form + "---\n" + Declared);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Equal(ProblemKind.OrphanText, Assert.Single(form.Problems).Kind);
    }

    private const string Funds = """
        | 项目 | 行次 | 年初预算 | 决算数 |
        | 一、一般公共预算财政拨款收入 | 1 | 129 | 127 |
        | 二、其他收入 | 2 | 77 | 76 |
        """;

    [Theory]
    [InlineData("---\n项目资金明细表\n")]
    [InlineData("---\n")]
    public void Funds_behind_the_indicators_of_a_form_that_has_its_own_are_none_of_its(string between)
    {
        var form = Single(FormWithFunds + """

            """ + between + Funds);
        Assert.Equal("年度资金总额", Assert.Single(form.FundingLines).Label.Printed);
        Assert.Equal(between.Contains('表', StringComparison.Ordinal), form.Problems.Count == 0);
    }

    [Fact]
    public void So_are_those_in_its_own_table()
    {
        var form = Single(FormWithFunds + """
            | 序号 | 项目名称 | < | 预算数 | 执行数 | < | < |
            | 1 | 河道保洁 | < | 6 | 5 | < | < |
            """);
        Assert.Equal("年度资金总额", Assert.Single(form.FundingLines).Label.Printed);
        Assert.Equal(["序号 项目名称 预算数 执行数 1 河道保洁 6 5"], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void Own_funds_may_be_of_any_layout()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 项目资金（万元） | 预算数 | 75 | 执行数 | 74 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            ---

            """ + Funds);
        Assert.Equal("75", Assert.Single(form.FundingLines).FullYearBudget?.Printed);
    }

    [Fact]
    public void Funds_behind_the_indicators_of_a_form_without_any_are_its_own() =>
        Assert.Equal(2, Single(Form + "---\n" + Funds).FundingLines.Count);

    [Fact]
    public void Whatever_stands_below_a_line_that_says_the_form_goes_on_is_the_forms()
    {
        var form = Single(Form + "---\n续表\n| 改进措施 | 加强管理 |");
        Assert.Equal([("改进措施", "加强管理")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Fact]
    public void Headings_repeated_above_the_notes_behind_the_sums_begin_no_other_indicators()
    {
        var pages = DrawnPages.Draw(Form.TrimEnd() + "\n" + Sums + """
            ---
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 改进措施 | 加强管理 | < | < | < | < | < |
            """);
        var form = Assert.Single(FormReader.Read(pages.Select(page => page with { Tables = [page.Tables[0] with { Continues = page.Number > 1 }] })).Forms);
        Assert.Equal([("改进措施", "加强管理")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Funds_and_goals_whose_indicators_tell_nothing_reached_are_no_form() => Assert.Empty(FormReader.Read(DrawnPages.Draw("""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < |
        | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |
        | 年度资金总额 | 10 | 10 | 9 |
        | 年度总体目标 | 预期目标 | 实际完成情况 | < |
        | ^ | 完成培训 | 完成了培训 | < |
        ---

        """ + Declared)).Forms);

    [Fact]
    public void A_break_between_two_rows_of_headings_begins_no_other_indicators()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 得分 |
            ---
            | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 |  |  |
            | 产出指标 | 数量指标 | 清扫 | 45 | 条 | 45条 | 50 |
            """);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
    }

    [Fact]
    public void A_table_without_rulings_behind_a_form_is_told_as_columns_that_were_not_read()
    {
        var pages = DrawnPages.Draw(Form + "---\n" + Other);
        var form = Assert.Single(FormReader.Read([pages[0], pages[1] with { Tables = [pages[1].Tables[0] with { Origin = TableOrigin.Aligned }] }]).Forms);
        Assert.Equal((ProblemKind.ColumnsNotRead, 2), (Assert.Single(form.Problems).Kind, form.Problems[0].Place.Page));
    }

    [Fact]
    public void A_title_with_the_number_of_its_page_goes_on_with_the_form()
    {
        var form = Single(Form + """
            ---
            项目支出绩效自评表（第2页）
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Fact]
    public void Rows_without_a_word_of_a_form_go_on_with_it_in_its_own_columns()
    {
        var form = Single(Form + """
            ---
            |  |  | 市容 | 整洁 | 整洁 | 30 | 30 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData("---\n绩\n")]
    [InlineData("\n绩\n")]
    [InlineData("\n")]
    public void Rows_in_the_forms_columns_below_another_line_or_on_its_page_are_told(string between)
    {
        var form = Single(Form + between + "|  |  | 市容 | 整洁 | 整洁 | 30 | 30 |");
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.OrphanText && problem.Text.Contains("市容", StringComparison.Ordinal));
    }

    private const string Official = """
        | 合计 | < | 因公出国费 | < | 公务用车费 | < | 公务接待费 |
        | 26.42 | < | 0 | < | 18.60 | < | 7.82 |
        """;

    [Theory]
    [InlineData("五、国有资产占用情况")]
    [InlineData("附：“三公”经费支出情况")]
    [InlineData("（三）政府采购情况")]
    [InlineData("第四部分 其他情况")]
    public void A_table_below_the_heading_of_another_chapter_is_none_of_the_forms(string heading)
    {
        var form = Single(Form.TrimEnd() + "\n" + Sums + $"\n{heading}\n" + Official);
        Assert.Equal("50", form.Total.Score?.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("三、自评结论")]
    [InlineData("二、绩效指标完成情况")]
    public void A_chapter_of_the_forms_own_words_is_its(string heading)
    {
        var form = Single(Form + $"{heading}\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 |");
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Fact]
    public void A_form_that_is_divided_into_chapters_goes_on_with_the_next()
    {
        var form = Single(Form.Replace("自评表\n", "自评表\n一、项目情况\n", StringComparison.Ordinal).TrimEnd() + "\n" + Sums + "\n二、他山之石\n| 改进措施 | 加强管理 | < | < | < | < | < |");
        Assert.Contains(form.Extra, extra => (extra.Heading, extra.Text.Printed) == ("改进措施", "加强管理"));
    }

    [Theory]
    [InlineData(Official)]
    [InlineData("| “三公”经费支出决算表 | < | < | < | < | < | < |\n" + Official)]
    [InlineData("| 序号 | 采购项目 | < | 采购金额 | < | 采购方式 | < |\n| 1 | 办公设备 | < | 12 | < | 询价 | < |\n| 合计 | < | < | 12 | < | - | < |")]
    public void Sums_of_another_table_are_none_of_the_forms_and_its_text_is_told_once(string other)
    {
        foreach (var sums in new[] { "", Sums })
        {
            var form = Single(Form.TrimEnd() + "\n" + sums + "\n\n" + other);
            Assert.Equal(sums.Length > 0 ? "50" : null, form.Total.Score?.Printed);
            Assert.Equal(ProblemKind.OrphanText, Assert.Single(form.Problems).Kind);
        }
    }

    [Fact]
    public void The_heading_of_a_column_is_no_level_of_the_form()
    {
        var form = Single(Form.TrimEnd() + "\n\n五、国有资产占用情况\n" + """
            | 资产类别 | 数量 | 账面原值 | < | 账面净值 | < | < |
            | 房屋 | 2 | 860 | < | 740 | < | < |
            | 合计 | 5 | 926 | < | 766 | < | < |
            """);
        Assert.Null(form.Total.Score);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Indicators_without_a_result_in_the_forms_own_table_behind_its_sums_are_told_once()
    {
        var form = Single(Form.TrimEnd() + "\n" + Sums + """
            | 一级指标 | 二级指标 | 三级指标 | 指标解释 | < | 评分标准 | < |
            | 决策 | 项目立项 | 立项依据 | 依据充分 | < | 酌情 | < |
            """);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.EndsWith("依据充分 酌情", Assert.Single(form.Problems).Text, StringComparison.Ordinal);
    }

    private static SelfEvaluation Single(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
