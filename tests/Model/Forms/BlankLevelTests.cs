using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Forms that print a group's label beside its first row and leave the cells below it blank.</summary>
public class BlankLevelTests
{
    [Fact]
    public void A_blank_level_above_a_break_is_not_of_the_group_that_begins_below_it()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            |  |  | 巡查 | 12次 | 12次 | 10 | 10 |
            |  |  | 维修 | 20盏 | 20盏 | 10 | 10 |
            ---
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 |
            """)).Forms);
        Assert.Equal(["产出指标", "", "", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal(["数量指标", "", "", "社会效益指标"], form.Indicators.Select(row => row.Level2!.Printed));
    }
}
