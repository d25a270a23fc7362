using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Goals that stand apart from the rest of their form.</summary>
public class FormGoalsTests
{
    private const string Title = "项目支出绩效自评表\n";

    private const string Head = """
        | 项目名称 | 道路清扫 | < | < |

        """;

    private const string Indicators = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 44条 | 50 | 49 |
        | 总分 | < | < | < | < | 50 | 49 |

        """;

    private const string Stacked = """
        | 预期目标 | 清扫街道45条 |
        | 实际完成情况 | 已清扫44条 |

        """;

    [Theory]
    [InlineData(Stacked)]
    [InlineData("| 年度总体目标 | 预期目标 | 清扫街道45条 |\n| ^ | 实际完成情况 | 已清扫44条 |\n")]
    [InlineData("| 年初设定目标 | 清扫街道45条 | 全年完成情况 | 已清扫44条 |\n")]
    public void In_a_table_of_their_own_they_are_the_forms(string goals)
    {
        foreach (var form in new[] { Head + "\n" + goals + "\n" + Indicators, Head + "\n" + Indicators + "---\n" + goals })
        {
            Assert.Equal(("清扫街道45条 已清扫44条", "清扫街道", ""), Read(Title + form));
        }
    }

    /// <summary>The two stand beside one another perhaps, which is their order from the left.</summary>
    [Theory]
    [InlineData("年初设定的总体目标", "年度总体目标完成情况", 20)]
    [InlineData("预期目标", "实际完成情况", 20)]
    [InlineData("年初设定的总体目标", "年度总体目标完成情况", 0)]
    public void Each_in_a_table_of_its_own_below_its_label_they_are_the_forms(string planned, string reached, double gap)
    {
        const string funds = "| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |\n| ^ | 年度资金总额 | 220 | 220 | 215 | 10 | 9.8 |\n";
        var page = Assert.Single(DrawnPages.Draw($"{Title}{Head.Replace("| < | < |\n", "| < | < | < | < | < |\n", StringComparison.Ordinal)}{funds}\n| {planned} | < | < |\n| 清扫街道45条 | < | < |\n\n| {reached} | < | < |\n| 已清扫44条 | < | < |\n\n{Indicators}"));
        var (left, right) = (page.Tables[1].Box, page.Tables[2].Box);
        var beside = page with { Tables = [.. page.Tables.Select((table, i) => i == 2 ? table.WithBoxes(box => new Box(box.Left + left.Width + gap, box.Top + left.Top - right.Top, box.Right + left.Width + gap, box.Bottom + left.Top - right.Top)) : table)] };
        foreach (var drawn in new[] { page, beside }) Assert.Equal(("清扫街道45条 已清扫44条", "清扫街道", ""), Summary(FormReader.Read([drawn])));
    }

    [Fact]
    public void The_end_of_a_page_may_cut_the_label_of_the_last_one() =>
        Assert.Equal(("清扫街道45条 已清扫44条", "清扫街道", ""), Read(Title + Head + "\n" + Stacked.Replace("实际完成情况", "实际", StringComparison.Ordinal) + "---\n| 完成情况 | |\n\n" + Indicators));

    [Fact]
    public void A_table_of_labels_of_another_matter_ends_the_form()
    {
        var problems = FormReader.Read(DrawnPages.Draw(Title + Head + "\n| 存放地点 | 甲库 |\n| 实际完成情况 | 已入库 |\n\n" + Indicators));
        Assert.Empty(problems.Forms);
    }

    [Theory]
    [InlineData("二、绩效目标完成情况")]
    [InlineData("三、绩效目标及指标")]
    [InlineData("二、项目资金")]
    public void The_name_of_a_block_between_the_tables_is_neither_told_nor_the_end_of_the_form(string name)
    {
        foreach (var space in new[] { "\n", "\n---\n" }) Assert.Equal(("清扫街道45条 已清扫44条", "清扫街道", ""), Read("一、工作情况\n" + Title + Head + space + name + "\n" + Stacked + "\n" + Indicators));
    }

    private static (string Goals, string Names, string Told) Read(string text) => Summary(FormReader.Read(DrawnPages.Draw(text)));

    private static (string Goals, string Names, string Told) Summary(FormReading reading)
    {
        var form = Assert.Single(reading.Forms);
        return ($"{form.Goal.Planned?.Printed} {form.Goal.Actual?.Printed}", string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed)), string.Join(' ', form.Problems.Where(problem => problem.Kind != ProblemKind.UncertainSplit).Select(problem => problem.Text)));
    }
}
