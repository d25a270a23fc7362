using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Columns of indicators under two rows of headings.</summary>
public class HeadingNameTests
{
    [Fact]
    public void A_heading_that_says_nothing_alone_is_read_with_the_one_above()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | < |
            | ^ | ^ | ^ | ^ | ^ | ^ | 自评 | 复核 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 12座 | 50 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("50", "复核得分", "49"), (row.Score?.Printed, row.Extra.Single().Heading, row.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Values_and_units_stand_in_columns_of_their_own_below_their_heading()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | < | 分值 | 得分 |
            | ^ | ^ | ^ | 数值 | 单位 | 数值 | 单位 | ^ | ^ |
            | 产出指标 | 数量指标 | 整治山塘 | 12 | 座 | 11 | 座 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("12座", "11座"), (row.Target?.Printed, row.Actual?.Printed));
        Assert.Empty(form.Problems);
    }
}
