using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>A label that a page break cuts beside its text, which may be cut with it.</summary>
public class CutLabelTests
{
    /// <summary>It fills its line.</summary>
    private const string Text = "部分管护人员责任心不强，公厕管护达标率未达到年初目标，群众对厕所改造后期管护的意见较为集中，设施维修也不够及时，个别村庄没有落实专人负责。下一步将加强日常检查，";

    [Theory]
    [InlineData("五、", "存在问题及整改措施")]
    [InlineData("五、存", "在问题及整改")]
    [InlineData("存在", "问题")]
    [InlineData("存在问题及", "改进措施")]
    public void A_label_is_put_together_before_it_is_looked_up(string upper, string lower)
    {
        var form = Read(upper, lower, Text, "实行考核挂钩。");
        Assert.Equal((upper + lower).Replace("五、", "", StringComparison.Ordinal), form.Extra[0].Heading);
        Assert.Equal(Text + "实行考核挂钩。", form.Extra[0].Text.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin);
    }

    [Fact]
    public void A_label_that_nobody_knows_is_put_together_where_its_text_goes_on_and_that_is_told()
    {
        var form = Read("管护工作主要困难", "情况综述", Text, "实行考核挂钩。");
        Assert.Equal(("管护工作主要困难情况综述", Text + "实行考核挂钩。"), (form.Extra[0].Heading, form.Extra[0].Text.Printed));
        Assert.Contains((ProblemKind.UncertainJoin, "管护工作主要困难 | 情况综述"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("存在问题", Text, "改进措施")]
    [InlineData("领导签字", "张三", "改进措施")]
    [InlineData("领导签字", "张三", "管护困难综述")]
    public void The_label_of_the_next_row_is_another(string upper, string text, string lower) =>
        Assert.Equal([upper, lower], Read(upper, lower, text, "实行考核挂钩。").Extra.Take(2).Select(extra => extra.Heading));

    [Fact]
    public void A_number_alone_is_a_heading_as_it_is_printed() =>
        Assert.Equal(["五、", "六、"], Read("五、", "六、", Text, "实行考核挂钩。").Extra.Take(2).Select(extra => extra.Heading));

    [Theory]
    [InlineData("", "30", "")]
    [InlineData("30", "", "")]
    public void The_points_of_a_level_go_on_beside_its_label(string upper, string lower, string label)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw($$"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 一级指标 | 分值 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 70 | 数量指标 | 清扫 | 10次 | 10次 | 70 | 70 |
            | 效益指标 | {{upper}} | 社会效益指标 | 保障水平 | 10次 | 10次 | 20 | 20 |
            ---
            | {{label}} | {{lower}} | 满意度指标 | 满意度 | ≥90% | 95% | 10 | 10 |
            | 总分 | < | < | < | < | < | 100 | 100 |
            """)).Forms);
        Assert.Equal(["70", "30", "30"], form.Indicators.Select(row => row.Extra.Single().Text.Printed));
        Assert.Equal("效益指标", form.Indicators[2].Level1!.Printed);
    }

    private static SelfEvaluation Read(string label, string restOfLabel, string text, string restOfText)
    {
        var pages = DrawnPages.Draw($$"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | ^ | 产出指标 | 数量指标 | 清扫 | 10次 | 10次 | 100 | 100 |
            | | 总分 | < | < | < | < | 100 | 100 |
            | {{label}} | {{text}} | < | < | < | < | < | < |
            ---
            | {{restOfLabel}} | {{restOfText}} | < | < | < | < | < | < |
            """);
        return Assert.Single(FormReader.Read([pages[0], pages[1] with { Tables = [pages[1].Tables[0] with { Continues = true }] }]).Forms);
    }
}
