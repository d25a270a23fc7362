using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Rows beside one name and one weight that may be one.</summary>
public class DividedRowTests
{
    [Theory]
    [InlineData("| 45条 | 45条 |", "| ^ | |", "45条", "清扫")]
    [InlineData("| 45条 | 45条 |", "| | |", "45条", "清扫", "45条", "清扫")]
    [InlineData("| | |", "| 45条 | 45条 |", "清扫", "45条", "清扫", "45条")]
    [InlineData("| 45条 | 45条 |", "| 30条 | 30条 |")]
    [InlineData("| 45条 | 45条 |", "| 30条 | |")]
    [InlineData("| 45条 | 45条 |", "| / | / |")]
    [InlineData("| | |", "| | |")]
    public void One_that_prints_nothing_of_its_own_is_told(string upper, string lower, params string[] told) => Assert.Equal(told, Told(Form(upper, lower)));

    [Theory]
    [InlineData("在项目计划完成时", "间内全部完成", 10.4, "在项目计划完成时", "间内全部完成")]
    [InlineData("在项目计划完成时", "间内全部完成", 16)]
    [InlineData("完成", "完成验收", 10.4)]
    [InlineData("≥1000000平方米", "≥10次", 10.4)]
    public void Texts_that_read_on_are_told(string upper, string lower, double leading, params string[] told)
    {
        var page = Assert.Single(DrawnPages.Draw(Form($"| {upper} | ^ |", $"| {lower} | ^ |")));
        var table = page.Tables[0];
        var above = table.Cells.Single(cell => cell.Text == upper);
        var cells = table.Cells.Select(cell => cell.Text == upper || cell.Text == lower
            ? cell with { Lines = [cell.Lines[0] with { Box = new(cell.Box.Left + 2, above.Box.Bottom - 9 + (cell.Text == lower ? leading : 0), cell.Text == "完成" ? cell.Box.Left + 10 : cell.Box.Right - 2, above.Box.Bottom - 1 + (cell.Text == lower ? leading : 0)) }] }
            : cell);
        var form = Assert.Single(FormReader.Read([page with { Tables = [table with { Cells = [.. cells] }] }]).Forms);
        Assert.Equal(told, form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Text));
    }

    private static string Form(string upper, string lower) => SmallForm.Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 {upper} 50 | 49 | 雨季 |
        | ^ | ^ | ^ {lower} ^ | ^ | ^ |
        | 效益指标 | 社会效益指标 | 市容 | ≥90分 | 95分 | 50 | 50 | |

        """;

    private static IEnumerable<string> Told(string text) =>
        SmallForm.Single(text).Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Text);
}
