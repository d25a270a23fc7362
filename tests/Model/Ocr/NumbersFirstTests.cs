using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Ocr;

/// <summary>What OCR read where a column wants a figure, in a form drawn as text.</summary>
public class NumbersFirstTests
{
    [Theory]
    [InlineData("o", "0")]
    [InlineData("〇", "0")]
    [InlineData("o。", "o。")]
    [InlineData("oO", "oO")]
    [InlineData("口", "口")]
    public void A_round_sign_alone_where_an_amount_stands_is_a_nought_in_doubt(string read, string expected)
    {
        var executed = ReadByOcr(read).FundingLines[1].Executed!;
        Assert.Equal((expected, expected == "0"), (executed.Printed, executed.Value is NumberReading or QuantityReading));
        Assert.True(executed.Ocr!.Confidence <= 0.5);
        Assert.Equal(expected == "0", executed.Ocr.Others.Contains(read));
    }

    [Fact]
    public void A_likely_reading_that_is_a_figure_goes_before_the_nought() => Assert.Equal("6", ReadByOcr("o", "6").FundingLines[1].Executed!.Printed);

    private static SelfEvaluation ReadByOcr(string executed, params string[] others)
    {
        var page = Assert.Single(DrawnPages.Draw(SmallForm.Head + $"""
            | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 50 | 50 | 47.5 | 95% | 10 | 9.5 |
            | ^ | 其他资金 | 5 | 5 | {executed} | — | — | — |

            """ + SmallForm.Indicators));
        var table = Assert.Single(page.Tables);
        IReadOnlyList<Cell> cells = [.. table.Cells.Select(cell => cell with { Lines = [.. cell.Lines.Select(line => line with { Ocr = line.Text == executed ? new OcrLine(0.25, others) : new OcrLine(0.99, []) })] })];
        return Assert.Single(FormReader.Read([page with { Text = PageText.ReadByOcr, Tables = [table with { Cells = cells }] }]).Forms);
    }
}
