using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Two columns, or two labels of the head, that mean the same.</summary>
public class ContestedHeadingTests
{
    [Fact]
    public void The_one_that_was_read_is_told_and_the_other_is_kept_as_unknown()
    {
        var form = Read("实际完成值", "完成值");
        Assert.Equal(["12次", "提升了"], form.Indicators.Select(indicator => indicator.Actual!.Printed));
        Assert.Equal(["10次", "改善"], form.Indicators.Select(indicator => indicator.Extra.Single(extra => extra.Heading == "完成值").Text.Printed));
        Assert.Equal(["实际完成值"], Told(form, ProblemKind.ContestedHeading));
        Assert.Equal(["完成值"], Told(form, ProblemKind.UnknownHeading));
    }

    [Fact]
    public void A_heading_that_nobody_knows_contests_none()
    {
        var form = Read("实际完成值", "责任科室电话");
        Assert.Empty(Told(form, ProblemKind.ContestedHeading));
        Assert.Equal(["责任科室电话"], Told(form, ProblemKind.UnknownHeading));
    }

    [Fact]
    public void Of_two_years_the_headings_tell_which_is_meant() => Assert.Empty(Told(Read("实际完成值（2023年）", "实际完成值（2022年）"), ProblemKind.ContestedHeading));

    [Theory]
    [InlineData("2022年度", "2023年", "2023")]
    [InlineData("2023年度", "2023年", null)]
    public void A_second_year_is_told_if_it_is_another_one(string above, string beside, string? told)
    {
        var form = ReadHead($"""
            项目支出绩效自评表
            （{above}）
            | 年度 | {beside} | < | < | < | < | < |
            """);
        Assert.Equal(above[..4], form.FiscalYear!.Printed);
        Assert.Equal(told is null ? [] : [told], Told(form, ProblemKind.ContestedHeading));
    }

    [Theory]
    [InlineData("项目名称", "桥梁养护项目", "桥梁养护项目")]
    [InlineData("项目名称", "道路养护项目", null)]
    [InlineData("项目", "桥梁养护项目", null)]
    public void A_second_value_under_the_same_label_is_told_if_it_is_another_one(string label, string value, string? told)
    {
        var form = ReadHead($"""
            项目支出绩效自评表
            | 项目名称 | 道路养护项目 | < | < | < | < | < |
            | {label} | {value} | < | < | < | < | < |
            """);
        Assert.Equal("道路养护项目", form.ProjectName!.Printed);
        Assert.Equal(told is null ? [] : [told], Told(form, ProblemKind.ContestedHeading));
    }

    private static SelfEvaluation ReadHead(string head) => Assert.Single(FormReader.Read([Assert.Single(DrawnPages.Draw($"""
        {head}
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 50 | 50 |
        | 效益指标 | 社会效益指标 | 通行能力 | 提升 | 提升了 | 50 | 50 |
        | 总分 | < | < |  |  | 100 | 100 |
        """))]).Forms);

    private static IEnumerable<string> Told(SelfEvaluation form, ProblemKind kind) => form.Problems.Where(problem => problem.Kind == kind).Select(problem => problem.Text);

    private static SelfEvaluation Read(string first, string second) => Assert.Single(FormReader.Read([Assert.Single(DrawnPages.Draw($"""
        项目支出绩效自评表
        | 项目名称 | 道路养护项目 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | {first} | {second} | 分值 | 得分 |
        | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10次 | 50 | 50 |
        | 效益指标 | 社会效益指标 | 通行能力 | 提升 | 提升了 | 改善 | 50 | 50 |
        | 总分 | < | < |  |  |  | 100 | 100 |
        """))]).Forms);
}
