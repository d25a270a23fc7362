using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Published layouts, drawn as text: which heading a value comes under, whatever the order and number of the columns.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("（接下页）", "（接上页）", "")]
    [InlineData("未完，接下页", "续上页", "")]
    [InlineData("（接下页）", "（以下空白）", "")]
    [InlineData("以下无正文", "续上页", "")]
    [InlineData("（接下页）", "加分项2分", "加分项2分")]
    public void A_row_that_says_that_the_table_goes_on_is_no_text_of_it(string below, string above, string told)
    {
        const string Headings = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |";
        var form = SmallForm.Single(SmallForm.Head + $"""
            {Headings}
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |
            | {below} | < | < | < | < | < | < | < |
            | {above} | < | < | < | < | < | < | < |
            {Headings}
            | 效益指标 | 社会效益 | 整洁 | 改善 | 改善 | 50 | 50 | |
            """);
        Assert.Equal(["清扫", "整洁"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void The_national_form_is_read_into_every_field()
    {
        var form = Single(DrawnForms.National);
        Assert.Equal("财政项目支出绩效自评表", form.Title!.Printed);
        Assert.Equal("2021", form.FiscalYear!.Printed);
        Assert.Equal("服务项目", form.ProjectName!.Printed);
        Assert.Equal("某市科委", form.SupervisingDepartment!.Printed);
        Assert.Equal("某中心", form.ImplementingUnit!.Printed);
        Assert.Equal("万元", form.AmountUnit!.Printed);
        Assert.Equal(["年度资金总额", "其中：当年财政拨款"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Equal([FundingSource.Total, FundingSource.CurrentYear], form.FundingLines.Select(line => line.Source));
        Assert.Equal("98.5%", form.FundingLines[0].ExecutionRate!.Printed);
        Assert.Equal("—", form.FundingLines[1].Weight!.Printed);
        Assert.Equal("", form.FundingLines[1].Score!.Printed);
        Assert.Equal(("计划很好", "完成很好"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Equal(["产出指标(50分)", "产出指标(50分)", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal(["培训会", "宣传", "知晓度"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal("有差距", form.Indicators[2].Reason!.Printed);
        Assert.Equal(("100", "97.85", "优"), (form.Total.Weight!.Printed, form.Total.Score!.Printed, form.Total.Grade!.Printed));
        Assert.Equal(["注", "填报人", "联系电话"], form.Extra.Select(extra => extra.Heading));
        Assert.Equal((WeightOf.Output, 50m), (form.StatedWeights[0].Of, form.StatedWeights[0].Value));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Lines_that_begin_with_a_mark_below_the_form_are_its_footnotes()
    {
        var form = Single(DrawnForms.National.Replace("| 98.5 |", "| 98.5① |", StringComparison.Ordinal).Replace("注：1.本表一式两份。", "① 含上年结转\n② 由第三方调查", StringComparison.Ordinal));
        Assert.Equal(98.5m, form.FundingLines[0].Executed!.Number);
        Assert.Equal(["①含上年结转", "②由第三方调查"], form.Extra.Where(extra => extra.Heading == "注").Select(extra => extra.Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("2.定量指标按比例计分。", "1.本表一式两份。2.定量指标按比例计分。")]
    [InlineData("2.5万人从中受益。", "1.本表一式两份。")]
    [InlineData("二、部门决算", "1.本表一式两份。")]
    public void A_footnote_goes_on_by_its_numbers_at_the_head_of_the_next_page(string line, string note)
    {
        var form = Single(DrawnForms.National.Replace("注：1.本表一式两份。", "注：1.本表一式两份。\n---\n" + line, StringComparison.Ordinal));
        Assert.Equal([note], form.Extra.Where(extra => extra.Heading == "注").Select(extra => extra.Text.Printed));
    }

    [Theory]
    [InlineData("注：1.本表一式两份。\n2.定量指标按比例\n计分。\n第三部分 附件", "1.本表一式两份。2.定量指标按比例计分。")]
    [InlineData("第三部分 附件\n注：1.本表一式两份。", null)]
    public void A_footnote_may_stand_alone_at_the_head_of_the_next_page(string lines, string? note)
    {
        var form = Single(DrawnForms.National.Split("注：1.本表一式两份。")[0].TrimEnd() + "\n---\n" + lines);
        Assert.Equal(note, form.Extra.SingleOrDefault(extra => extra.Heading == "注")?.Text.Printed);
    }

    [Fact]
    public void Operator_value_and_unit_columns_are_joined_in_that_order()
    {
        var form = Single("""
            2020年度项目支出绩效自评表
            | 项目名称 | 卫片执法 | < | < | < | < | < | < | < | < |
            | 绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^ |
            | 产出指标 | 数量指标 | 补助 | ﹦ | 72890 | 元 | 72890 | 10.00 | 9.00 | |
            | 效益指标 | 社会效益 | 责停率 | ≥ | 95 | % | 95 | 90 | 90 | |
            | 总分 | < | < | < | < | < | < | 100 | 99 | |
            """);
        Assert.Equal(["﹦72890元", "≥95%"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Equal(new QuantityReading(null, 95, "%", false), form.Indicators[1].Actual!.Value);
        Assert.Equal("2020", form.FiscalYear!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Weights_may_come_first_and_a_starred_row_is_the_parent_of_the_rows_below_it()
    {
        var form = Single("""
            绩效目标自评表
            | 项目名称 | 种养补贴 | < | < | 项目负责人及电话 | 张某 | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
            | ^ | 产出指标（50分） | 数量指标 | ★补助养殖数量 | 10 | 192只 | 192只 | 10 |
            | ^ | ^ | ^ | 其中羊 | | 180只 | 180只 | |
            | ^ | ^ | ^ | 其中猪 | | 12头 | 12头 | |
            | ^ | ^ | 质量指标 | …… | | | | |
            | ^ | 效益指标 | 经济效益指标 | | | | | |
            """);
        Assert.Equal([null, 0, 0, null, null], form.Indicators.Select(row => row.Parent));
        Assert.Equal([false, false, false, true, true], form.Indicators.Select(row => row.Placeholder));
        Assert.Equal("10", form.Indicators[0].Weight!.Printed);
        Assert.Equal("项目负责人及电话", Assert.Single(form.Extra).Heading);
    }

    [Fact]
    public void Of_which_is_printed_before_the_first_part_alone()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 学生资助 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 资助学生人数 | ≥12650人次 | 12894人次 | 8 | 8 |
            | ^ | ^ | 其中：小学 | 7800人次 | 7960人次 | | |
            | ^ | ^ | 初中 | 4850人次 | 4934人次 | | |
            | ^ | ^ | 资助批次 | 2次 | 2次 | 8 | 8 |
            | ^ | 质量指标 | 发放及时率 | 100% | 100% | | |
            """);
        Assert.Equal([null, 0, 0, null, null], form.Indicators.Select(row => row.Parent));
    }

    [Fact]
    public void A_form_without_weights_or_with_two_blocks_keeps_null_columns_and_block_labels()
    {
        var form = Single("""
            2022年度共享工程项目自评表
            项目单位（盖章）：某图书馆 主要领导签字：
            | 项目名称 | < | 共享工程 | < | < | < | < |
            | 主管部门 | < | 文旅局 | < | 项目实施单位 | < | 图书馆 |
            | 项目类别 | < | 1、部门预算项目 ☑ 2、市直专项 | < | < | < | < |
            | 预算执行情况（万元）（20分） | < | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
            | ^ | < | 年度财政资金总额 | 5 | 5 | 100% | 20 |
            | 年度绩效目标1（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | ^ | 产出指标 | 数量指标 | 存储器 | 25TB | 25TB | 40 |
            | 年度绩效目标2（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | ^ | 产出指标 | 质量指标 | 整编 | 100% | 100% | 39 |
            | 总分 | < | < | < | < | < | 99 |
            | 偏差大或目标未完成原因分析 | < | 无 | < | < | < | < |
            """);
        Assert.Equal("图书馆", form.ImplementingUnit!.Printed);
        Assert.All(form.Indicators, row => Assert.Null(row.Weight));
        Assert.Null(form.Total.Weight);
        Assert.Equal("99", form.Total.Score!.Printed);
        Assert.Equal(["年度绩效目标1（40分）", "年度绩效目标2（40分）"], form.Indicators.Select(row => row.Block!.Printed));
        Assert.Equal([WeightOf.Execution, WeightOf.Indicators, WeightOf.Indicators], form.StatedWeights.Select(stated => stated.Of));
        Assert.Null(form.FundingLines[0].InitialBudget);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年度金额（A）", "51236")]
    [InlineData("年度金额（C）", null)]
    [InlineData("年度金额", null)]
    public void The_column_that_the_printed_formula_of_the_rate_divides_by_holds_the_budget_of_the_year(string heading, string? budget)
    {
        var form = Single($"""
            区域绩效目标自评表
            | 专项名称 | 林业改革发展资金 | < | < | < |
            | 资金情况（万元） | | {heading} | 全年执行数（B） | 预算执行率（B/A） |
            | ^ | 年度资金总额 | 51236 | 47649.48 | 93% |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 |
            | 产出指标 | 数量指标 | 造林面积 | ≥32万亩 | 33.1万亩 |
            """);
        Assert.Equal(budget, Assert.Single(form.FundingLines).FullYearBudget?.Printed);
        Assert.Equal(budget is null, form.Problems.Any(problem => problem.Kind == ProblemKind.UnknownHeading));
    }

    [Fact]
    public void A_goal_in_a_row_above_the_headings_of_its_indicators_names_their_block_and_states_their_points()
    {
        var form = Single("""
            2022年度人才培训项目自评表
            | 项目名称 | < | 养老服务培训 | < | < | < |
            | 预算执行情况（万元）（20分） | < | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
            | ^ | < | 350 | 350 | 100% | 20 |
            | 年度绩效目标1（40分）：护理员培训 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | 产出指标 | 数量指标 | 培训人数 | ≥3000人 | 3126人 | 40 |
            | 年度绩效目标2（40分）：教材建设 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | 产出指标 | 质量指标 | 教材 | 3本 | 3本 | 39 |
            | 总分 | < | < | < | < | 99 |
            """);
        Assert.Equal("护理员培训", form.Goal.Planned!.Printed);
        Assert.Equal([("年度绩效目标2(40分)", "教材建设")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal(["年度绩效目标1（40分）：护理员培训", "年度绩效目标2（40分）：教材建设"], form.Indicators.Select(row => row.Block!.Printed));
        Assert.Equal([(WeightOf.Indicators, 40m), (WeightOf.Indicators, 40m), (WeightOf.Execution, 20m)], form.StatedWeights.Select(stated => (stated.Of, stated.Value)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_heading_that_nobody_knows_keeps_its_values_and_shifts_no_other_column()
    {
        var form = Single(DrawnForms.National
            .Replace("| 年初预算数 |", "| 年初锦囊数 |", StringComparison.Ordinal)
            .Replace("| 实际完成值 |", "| 绿野仙踪 |", StringComparison.Ordinal)
            .Replace("| 主管部门 |", "| 天外来客 |", StringComparison.Ordinal));
        Assert.Equal(["天外来客", "年初锦囊数", "绿野仙踪"], form.Problems.Select(problem => problem.Text));
        Assert.All(form.Problems, problem => Assert.Equal(ProblemKind.UnknownHeading, problem.Kind));
        Assert.Null(form.FundingLines[0].InitialBudget);
        Assert.Equal(("年初锦囊数", "100"), (form.FundingLines[0].Extra[0].Heading, form.FundingLines[0].Extra[0].Text.Printed));
        Assert.Null(form.Indicators[0].Actual);
        Assert.Equal("18次", form.Indicators[0].Extra[0].Text.Printed);
        Assert.Equal("40", form.Indicators[0].Score!.Printed);
    }

    /// <summary>At each place but before the levels, where a column names the block, and between them, where one may be a level.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_new_column_at_any_place_keeps_its_values_and_shifts_no_other(int at)
    {
        var form = SmallForm.Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            {With("一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因", "天干")}
            {With("产出指标 数量指标 清扫 ≥45条 46条 50 49 雨季", "子丑")}
            {With("效益指标 社会效益指标 整洁 ≥90% 95% 50 50 无", "寅卯")}
            """);
        Assert.Equal(["产出指标 数量指标 清扫 ≥45条 46条 50 49 雨季", "效益指标 社会效益指标 整洁 ≥90% 95% 50 50 无"], form.Indicators.Select(row => string.Join(' ', new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Actual, row.Weight, row.Score, row.Reason }.Select(field => field?.Printed))));
        Assert.Equal([("天干", "子丑"), ("天干", "寅卯")], form.Indicators.SelectMany(row => row.Extra).Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal("天干", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UnknownHeading).Text);

        string With(string cells, string added)
        {
            var all = cells.Split(' ').ToList();
            all.Insert(at, added);
            return $"| {string.Join(" | ", all)} |";
        }
    }

    [Fact]
    public void A_row_of_sums_under_a_label_that_nobody_knows_is_no_indicator()
    {
        var form = Single(DrawnForms.National.Replace("| 总分 |", "| 大吉大利 |", StringComparison.Ordinal));
        Assert.Equal(3, form.Indicators.Count);
        Assert.Null(form.Total.Score);
        Assert.Equal(["大吉大利 100 97.85 优"], form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text));
    }

    [Fact]
    public void A_class_of_indicators_merged_over_both_levels_names_the_upper_one_too()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | |
            | 满意度指标 | < | 居民满意度 | 95% | 96% | 10 | 10 | |
            | ^ | ^ | 商户满意度 | 90% | 92% | 10 | 10 | |
            | 群众反映 | < | 投诉件数 | 3件 | 2件 | 10 | 10 | |
            """);
        Assert.Equal(["产出指标/数量指标", "满意度指标/满意度指标", "满意度指标/满意度指标", "/群众反映"], form.Indicators.Select(row => $"{row.Level1?.Printed}/{row.Level2?.Printed}"));
    }

    [Fact]
    public void A_column_of_kinds_is_the_level_that_its_words_are_of()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 序号 | 指标类型 | 指标名称 | 目标值 | 完成值 | 分值 | 得分 | 说明 |
            | 1 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | |
            | 2 | 满意度 | 居民满意度 | 95% | 96% | 10 | 10 | |
            """);
        Assert.Equal([(null, "数量指标"), (null, "满意度")], form.Indicators.Select(row => (row.Level1?.Printed, row.Level2?.Printed)));
        var upper = SmallForm.Single(SmallForm.Head + """
            | 序号 | 指标类型 | 指标名称 | 目标值 | 完成值 | 分值 | 得分 | 说明 |
            | 1 | 产出指标 | 清扫 | 45条 | 45条 | 50 | 49 | |
            | 2 | 满意度 | 居民满意度 | 95% | 96% | 10 | 10 | |
            """);
        Assert.Equal(["产出指标", "满意度"], upper.Indicators.Select(row => row.Level1?.Printed));
    }

    [Fact]
    public void The_name_of_a_class_above_headings_of_its_own_is_the_level_of_the_rows_below()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 年度目标 | < | < | < | 完成情况 | < | < | < |
            | 清扫45条 | < | < | < | 清扫44条 | < | < | < |
            | 一、产出指标（50分） | < | < | < | < | < | < | < |
            | 二级指标 | < | 三级指标 | 计划数 | 完成数 | 分值 | 得分 | 说明 |
            | 数量指标 | < | 清扫 | 45条 | 44条 | 50 | 49 | |
            | 二、效益指标（30分） | < | < | < | < | < | < | < |
            | 二级指标 | < | 三级指标 | 预期效益 | 实现效益 | 分值 | 得分 | 说明 |
            | 社会效益指标 | < | 投诉下降 | 5% | 6% | 30 | 30 | |
            """);
        Assert.Equal(["一、产出指标（50分） 数量指标 45条 44条", "二、效益指标（30分） 社会效益指标 5% 6%"],
            form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Target?.Printed} {row.Actual?.Printed}"));
        Assert.Equal("清扫44条", form.Goal.Actual?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Every_glyph_of_a_form_is_accounted_for()
    {
        var form = Single(DrawnForms.National);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
        Assert.True(form.Glyphs.InForm > 200);
    }

    private static SelfEvaluation Single(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
