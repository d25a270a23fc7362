using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Forms that rows of their own divide into chapters, each over headings of its own (一、基本情况 … 五、存在问题), drawn as text.</summary>
public class ChapterLayoutTests
{
    private const string Amounts = """
        | 二、预算执行情况（万元） | < | < | < | < | < | < |
        | 预算安排情况（调整后） | < | 资金到位情况 | < | 资金执行情况 | < | 预算执行进度 |
        | 预算数： | 36 | 到位数： | 35 | 执行数： | 34.2 | 95% |
        | 其中：财政资金 | 30 | 其中：财政资金 | 29 | 其中：财政资金 | 28.2 | ^ |
        | 其他 | 6 | 其他 | 6 | 其他 | 6 | ^ |

        """;

    private static string Chaptered(string chapters) => $"""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        {chapters.TrimEnd()}
        | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 自评得分 | 原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | |
        """;

    [Fact]
    public void Headings_over_labels_with_their_amounts_are_headings_and_a_rate_below_its_own_needs_no_label()
    {
        var form = Single(Chaptered(Amounts));
        Assert.Equal([(FundingSource.Total, "36", "34.2", "95%"), (FundingSource.CurrentYear, "30", "28.2", "95%"), (FundingSource.Other, "6", "6", "95%")],
            form.FundingLines.Select(line => (line.Source, line.FullYearBudget!.Printed, line.Executed!.Printed, line.ExecutionRate!.Printed)));
        Assert.Equal(("万元", "万元"), (form.AmountUnit?.Printed, form.FundingLines[0].Executed!.Unit));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void An_amount_beside_budget_and_spending_that_the_contract_has_no_field_for_is_kept_in_its_line()
    {
        var extras = Single(Chaptered(Amounts)).FundingLines.Select(line => Assert.Single(line.Extra)).ToList();
        Assert.Equal([("到位数", "35"), ("到位数", "29"), ("到位数", "6")], extras.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal(35m, extras[0].Text.Number);
    }

    [Fact]
    public void A_heading_over_no_pair_that_is_no_rate_leaves_the_row_to_be_told()
    {
        var form = Single(Chaptered(Amounts.Replace("预算执行进度", "节余率", StringComparison.Ordinal)));
        Assert.Contains((ProblemKind.OrphanText, "95%"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.All(form.FundingLines, line => Assert.Null(line.ExecutionRate));
    }

    [Theory]
    [InlineData("总体完成率", false)]
    [InlineData("考核等次说明", true)]
    public void What_stands_beside_the_goals_is_kept_under_its_heading_and_told_where_nobody_knows_it(string heading, bool isTold)
    {
        var form = Single(Chaptered($"""
            | 三、目标完成情况 | < | < | < | < | < | < |
            | 年度预期目标 | < | < | 具体完成情况 | < | < | {heading} |
            | 清扫街道。 | < | < | 清扫了街道。 | < | < | 98% |
            """));
        Assert.Equal(("清扫街道。", "清扫了街道。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal((heading, "98%"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Equal(isTold ? [heading] : [], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void A_note_below_its_heading_is_kept_under_it()
    {
        var form = Single(Chaptered("").TrimEnd() + """

            | 五、存在问题、原因及下一步整改措施 | < | < | < | < | < | < |
            | 路面较旧，明年罩面。 | < | < | < | < | < | < |
            """);
        Assert.Equal(("存在问题、原因及下一步整改措施", "路面较旧，明年罩面。"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Below_the_text_of_a_note_another_text_is_told()
    {
        var form = Single(Chaptered("").TrimEnd() + """

            | 五、其他需要说明的问题 | < | < | < | < | < | < |
            | 无。 | < | < | < | < | < | < |
            | 路面较旧。 | < | < | < | < | < | < |
            """);
        Assert.Equal("路面较旧。", Assert.Single(form.Problems).Text);
    }

    [Fact]
    public void The_text_of_a_note_is_below_its_heading_beside_the_side_label_of_both()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 道路养护 | < | < | < | < | < |
            | 项目基本情况 | 1.项目年度目标完成情况 | < | < | < | < | < |
            | ^ | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | 养护45公里 | < | < | 养护44公里 | < | < |
            | ^ | 2.项目实施内容及过程概述 | < | < | < | < | < |
            | ^ | 四月招标，九月验收。 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程 | 45公里 | 44公里 | 20 | 19 |
            """);
        Assert.Equal(("项目实施内容及过程概述", "四月招标，九月验收。"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }
}
