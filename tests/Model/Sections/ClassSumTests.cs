using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Sums of the classes of indicators that are called as the sum of the form is.</summary>
public class ClassSumTests
{
    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 道路清扫 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 44条 | 30 | 29 |
        | ^ | 质量指标 | 达标率 | 95% | 96% | 20 | 20 |

        """;

    [Theory]
    [InlineData("50", "49")]
    [InlineData("55", "50")]
    public void Beside_the_cell_of_their_class_they_are_no_sums_of_the_form(string weight, string score)
    {
        var form = Read($"""
            {Head.TrimEnd()}
            | ^ | 合计 | < | < | < | {weight} | {score} |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 28 |
            | ^ | 合计 | < | < | < | 30 | 28 |
            | 合计 | < | < | < | < | 80 | 77 |
            """);
        Assert.Equal(("80", "77"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(["清扫街道", "达标率", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal([$"产出指标合计:分值 {weight}", $"产出指标合计:得分 {score}", "效益指标合计:分值 30", "效益指标合计:得分 28"], form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("合计", "30", "28")]
    [InlineData("小计", "30", "28")]
    [InlineData("小计", "31", "29")]
    public void Below_the_cell_of_their_class_they_are_no_sums_of_the_form(string name, string weight, string score)
    {
        var form = Read($"""
            {Head.TrimEnd()}
            | {name} | < | < | < | < | 50 | 49 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 28 |
            | {name} | < | < | < | < | {weight} | {score} |
            | 总分 | < | < | < | < | 80 | 77 |
            """);
        Assert.Equal(("80", "77"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(["清扫街道", "达标率", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal([$"产出指标{name}:分值 50", $"产出指标{name}:得分 49", $"效益指标{name}:分值 {weight}", $"效益指标{name}:得分 {score}"], form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("小计")]
    [InlineData("产出指标小计")]
    public void Across_the_columns_of_operators_and_units_they_are_told_nowhere(string name)
    {
        var form = Read($"""
            项目支出绩效自评表
            | 项目名称 | 道路清扫 | < | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫街道 | ≥ | 45 | 条 | 44 | 50 | 49 |
            | {name} | < | < | < | < | < | < | 50 | 49 |
            | 效益指标 | 社会效益指标 | 市容 | ≥ | 90 | 分 | 95 | 30 | 28 |
            | 总分 | < | < | < | < | < | < | 80 | 77 |
            """);
        Assert.Equal(["清扫街道", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| | 合计 | < | < | < | 50 | 49 |\n")]
    [InlineData("| | 时效指标 | 完成时间 | 12月底前 | 12月 | 10 | 10 |\n| ^ | 合计 | < | < | < | 60 | 59 |\n")]
    public void The_cell_of_the_class_may_begin_on_the_page_before(string rest)
    {
        var form = Read(Head + "---\n" + rest + "| 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 28 |\n| 合计 | < | < | < | < | 90 | 87 |\n");
        Assert.Equal(("90", "87"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal("市容", form.Indicators[^1].Level3!.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Fact]
    public void The_sums_of_the_form_are_so_though_the_cell_of_the_last_class_was_merged_over_their_row()
    {
        var form = Read($"""
            {Head.TrimEnd()}
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 28 |
            | ^ | 合计 | < | < | < | 80 | 77 |
            """);
        Assert.Equal(("80", "77"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    [Fact]
    public void Beside_the_side_label_they_are_those_of_the_form()
    {
        var form = Read("""
            项目支出绩效自评表
            | 项目名称 | 道路清扫 | < | < | < |
            | 绩效指标 | 一级指标 | 三级指标 | 实际完成值 | 得分 |
            | ^ | 产出指标 | 清扫街道 | 44条 | 29 |
            | ^ | 合计 | < | < | 29 |
            """);
        Assert.Equal("29", form.Total.Score?.Printed);
    }

    private static SelfEvaluation Read(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
