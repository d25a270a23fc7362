using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A row that every page prints at the edge of the form's table, touching it, with the number of the page.</summary>
public class RunningRowTests
{
    private const string Foot = "| 填表人：田某 | < | 审核人：骆某 | < | < | 第1页 | < |\n";
    private const string Head = "| 密级：内部 | < | 某局项目档案 | < | < | 共2页第1页 | < |\n";

    private const string Upper = """
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 29 |

        """;

    private const string Lower = """
        |  |  | 清运垃圾 | 900吨 | 880吨 | 20 | 20 |
        | 满意度指标 | 满意度指标 | 居民满意度 | 90% | 95% | 50 | 48 |
        | 总分 | < | < | < | < | 100 | 97 |

        """;

    [Fact]
    public void Signatures_below_each_page_part_no_levels_and_are_said_of_the_form_once()
    {
        var form = Read(Upper.TrimEnd() + "\n" + Foot, Lower.TrimEnd() + "\n" + Foot.Replace("第1页", "第2页", StringComparison.Ordinal));
        AssertWhole(form);
        Assert.Equal([("填表人", "田某"), ("审核人", "骆某")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void So_a_row_above_each_page_whose_texts_are_told_where_nobody_knows_them()
    {
        var form = Read(Head + Upper, Head.Replace("第1页", "第2页", StringComparison.Ordinal) + Lower);
        AssertWhole(form);
        Assert.All(form.Problems, problem => Assert.Equal((ProblemKind.OrphanText, 1), (problem.Kind, problem.Place.Page)));
    }

    /// <summary>Where the number stands still, or another text changes with it, nothing says that the row is the page's.</summary>
    [Theory]
    [InlineData("第1页", "第1页")]
    [InlineData("第1页", "第3页")]
    [InlineData("骆某", "翟某")]
    public void Rows_that_do_not_count_the_pages_stay_in_the_table(string printed, string other)
    {
        var form = Read(Upper.TrimEnd() + "\n" + Foot, Lower.TrimEnd() + "\n" + Foot.Replace(printed, other, StringComparison.Ordinal));
        Assert.NotEqual("产出指标", form.Indicators[1].Level1?.Printed);
        Assert.NotEmpty(form.Problems);
    }

    private static void AssertWhole(SelfEvaluation form)
    {
        Assert.Equal([("产出指标", "清扫街道"), ("产出指标", "清运垃圾"), ("满意度指标", "居民满意度")], form.Indicators.Select(row => (row.Level1!.Printed, row.Level3!.Printed)));
        Assert.Equal(("100", "97"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    private static SelfEvaluation Read(string first, string second) =>
        Assert.Single(FormReader.Read(CutSheet.GoingOn(DrawnPages.Draw("项目支出绩效自评表\n" + first + "---\n" + second))).Forms);
}
