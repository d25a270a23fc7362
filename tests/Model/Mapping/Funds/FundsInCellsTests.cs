using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Funds;

/// <summary>Labels and figures of the funds in one cell, beside such in two.</summary>
public class FundsInCellsTests
{
    [Fact]
    public void Labels_with_their_figures_in_one_cell_and_in_two_are_one_line_over_two_rows()
    {
        var form = Single(Head + """
            | 项目预算（万元） | 年初预算：4,500.00 | < | < | 调整后预算 | 4,380.00 | < | < |
            | 资金支出情况 | 全年支出：4,292.40 | < | < | 预算执行率 | 98.00% | 得分 | 9.8 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("项目预算（万元）", FundingSource.Total), (line.Label.Printed, line.Source));
        Assert.Equal(["4,500.00", "4,380.00", "4,292.40", "98.00%", "9.8"],
            new[] { line.InitialBudget, line.FullYearBudget, line.Executed, line.ExecutionRate, line.Score }.Select(field => field?.Printed));
        Assert.Equal(("万元", "万元"), (form.AmountUnit?.Printed, line.FullYearBudget!.Unit));
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("得分10", "10")]
    [InlineData("得分：9.9", "9.9")]
    public void Beside_labels_with_their_amounts_a_label_may_stand_in_one_cell_with_its_figure(string cell, string score)
    {
        var form = Single(Head + $"| 预算执行（万元） | 预算数 | 651.00 | 执行数 | 651.00 | 执行率 | 100% | {cell} |\n" + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("651.00", "100%", score), (line.FullYearBudget?.Printed, line.ExecutionRate?.Printed, line.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("资金支出情况 | 全年支出：4,292.40 | < | < | 年初预算 | 4,300.00 | < | <")]
    [InlineData("资金支出情况 | 全年支出：4,292.40 | < | < | 预算执行率 | 见附件 | < | <")]
    [InlineData("甲乙丙 | 全年支出：4,292.40 | < | < | 预算执行率 | 98.00% | < | <")]
    public void A_row_below_that_says_something_else_is_none_of_the_line_and_told(string below)
    {
        var form = Single(Head + $"""
            | 项目预算（万元） | 年初预算：4,500.00 | < | < | 调整后预算 | 4,380.00 | < | < |
            | {below} |

            """ + Indicators);
        Assert.Equal(("4,500.00", "4,380.00", null), (form.FundingLines[0].InitialBudget?.Printed, form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed));
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void The_unit_in_the_brackets_of_a_blocks_name_is_no_label_of_its_own()
    {
        var form = Single(Head + """
            | 预算执行情况（单位：万元） | < | < | < | < | < | < | < |
            | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | 资金总额 | < | 50 | 50 | 47.5 | 95% | 10 | 9.5 |

            """ + Indicators);
        Assert.Equal(("万元", "万元"), (form.AmountUnit?.Printed, Assert.Single(form.FundingLines).Executed!.Unit));
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
    }
}
