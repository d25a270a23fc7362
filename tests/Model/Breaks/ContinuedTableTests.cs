using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>A table that goes on over the page with the same headings over columns of other widths (续表), as programs that set each page's table anew draw it.</summary>
public class ContinuedTableTests
{
    [Fact]
    public void Rows_below_the_same_headings_over_other_columns_are_read_under_these()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw("""
            某项目支出绩效自评表
            | 项目名称 | < | < | 道路养护 | < | < | < | < | < | < | < | < | < | < | < |
            | 绩效指标 | 一级指标 | < | 二级指标 | < | 三级指标 | < | 年度指标值 | < | 实际完成值 | < | 分值 | < | 得分 | < |
            | ^ | 产出指标 | < | 数量指标 | < | 养护里程 | < | 45公里 | < | 44公里 | < | 20 | < | 19 | < |
            ---
            续表
            | 一级指标 | < | 二级指标 | < | 三级指标 | < | 年度指标值 | < | 实际完成值 | < | 分值 | < | 得分 | < | < |
            | 效益指标 | < | 社会效益指标 | < | 通车率 | < | 100% | < | 99% | < | 30 | < | 29 | < | < |
            | ^ | < | 经济效益指标 | < | 节约工时 | < | 5天 | < | 4天 | < | 50 | < | 40 | < | < |
            | 总分 | < | < | < | < | < | < | < | < | < | 100 | < | 88 | < | < |
            """)).Forms);
        Assert.Equal(
            ["产出指标 数量指标 养护里程 45公里 44公里 20 19", "效益指标 社会效益指标 通车率 100% 99% 30 29", "效益指标 经济效益指标 节约工时 5天 4天 50 40"],
            form.Indicators.Select(row => string.Join(' ', new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Actual, row.Weight, row.Score }.Select(field => field?.Printed))));
        Assert.Equal("100 88", $"{form.Total!.Weight!.Printed} {form.Total.Score!.Printed}");
        Assert.Empty(form.Problems);
    }
}
