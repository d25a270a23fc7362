using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Grids;

/// <summary>What is remembered of a table is not changed by the form that it is joined to.</summary>
public class TableAloneTests
{
    private const string Headings = "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n";

    /// <summary>At the break headings are dropped, labels are joined and a row is cut.</summary>
    private const string Form = "项目支出绩效自评表\n| 项目名称 | < | 甲 | < | < | < | < | < |\n" + Headings + """
        | ^ | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 20 | 20 |
        | ^ | ^ | ^ | 规模 | 不断扩 | 扩大 | 30 | 30 |
        ---

        """ + Headings + """
        |  |  |  |  | 大 |  |  |  |
        | ^ | ^ | ^ | 市容 | 整洁 | 较整洁 | 50 | 49 |
        | 总分 | < | < | < | < | < | 100 | 99 |
        """;

    [Fact]
    public void A_document_that_is_read_again_says_the_same()
    {
        var pages = DrawnPages.Draw(Form);
        string[] expected = ["清扫 45条 45条 20 20", "规模 不断扩大 扩大 30 30", "市容 整洁 较整洁 50 49", "99"];
        Assert.Equal(expected, Texts(FormReader.Read(pages)));
        Assert.Equal(expected, Texts(FormReader.Read(pages)));
    }

    private static IEnumerable<string> Texts(FormReading reading)
    {
        var form = Assert.Single(reading.Forms);
        return form.Indicators.Select(row => string.Join(' ', new[] { row.Level3, row.Target, row.Actual, row.Weight, row.Score }.Select(field => field?.Printed))).Append(form.Total.Score?.Printed ?? "");
    }
}
