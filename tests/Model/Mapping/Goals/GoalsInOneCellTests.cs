using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Goals;

/// <summary>Both goals in the one cell beside their name; a stroke stands for the end of a line.</summary>
public class GoalsInOneCellTests
{
    [Theory]
    [InlineData("年度总体目标", "预期目标：完成南塔/维修。/实际完成情况：南塔维修/竣工。")]
    [InlineData("年度总体目标", "预期目标：完成南塔维修。 实际完成情况：南塔维修竣工。")]
    [InlineData("年度总体目标", "一、预期目标：完成南塔维修。/二、实际完成情况：南塔维修竣工。")]
    [InlineData("年度目标完成情况", "年初设定目标：完成南塔维修。/全年完成情况：南塔维修竣工。")]
    [InlineData("绩效目标完成情况", "【年初目标】完成南塔维修。/【完成情况】南塔维修竣工。")]
    [InlineData("总体目标及完成情况", "年度目标：完成南塔维修。/完成情况：南塔维修竣工。")]
    [InlineData("年度总体目标", "目标：完成南塔维修。/完成：南塔维修竣工。")]
    [InlineData("年度总体目标", "预期目标：/完成南塔维修。/实际完成/情况：/南塔维修竣工。")]
    public void Each_goal_stands_behind_its_label(string name, string goals)
    {
        var form = With(name, goals);
        Assert.Equal(("完成南塔维修。", "南塔维修竣工。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("完成南塔维修。/实际完成情况：南塔维修竣工。")]
    [InlineData("预期目标：完成南塔维修。/完成情况：竣工。/预期目标：完成北塔维修。/完成情况：未竣工。")]
    public void Goals_that_are_labelled_otherwise_are_told(string goals)
    {
        var form = With("年度总体目标", goals);
        Assert.Equal(goals.Replace("/", "", StringComparison.Ordinal), form.Goal.Planned?.Printed);
        Assert.Equal(ProblemKind.RunTogetherText, Assert.Single(form.Problems).Kind);
    }

    [Theory]
    [InlineData("完成南塔维修，确保年度目标完成情况：优。")]
    [InlineData("目标1：完成南塔维修。/目标2：完成北塔维修。")]
    public void A_goal_alone_keeps_its_text(string goal)
    {
        var form = With("年度总体目标", goal);
        Assert.Equal((goal.Replace("/", "", StringComparison.Ordinal), null), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    private static SelfEvaluation With(string name, string goals) =>
        Assert.Single(FormReader.Read([DrawnPages.InLines(DrawnPages.Draw(Head + $"| {name} | {goals} | < | < | < | < | < | < |\n" + Indicators)[0])]).Forms);
}
