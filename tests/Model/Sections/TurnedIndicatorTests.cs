using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Indicator tables that lie on their side, drawn as text: headings below one another, an indicator in each column.</summary>
public class TurnedIndicatorTests
{
    private const string Table = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < |
        | 绩效指标 | 一级指标 | 产出指标 | < | 效益指标 | 合计 |
        | ^ | 二级指标 | 数量指标 | 质量指标 | 社会效益指标 | |
        | ^ | 三级指标 | 工坊 | 存续率 | 就业 | |
        | ^ | 年度指标值 | ≥16家 | ≥90% | ≥260人 | |
        | ^ | 实际完成值 | 17家 | 86% | 271人 | |
        | ^ | 分值 | 30 | 30 | 30 | 90 |
        | ^ | 得分 | 30 | 28 | 30 | 88 |
        | 其他需要说明的问题 | 无 | < | < | < | < |
        """;

    [Fact]
    public void Each_column_is_an_indicator()
    {
        var form = Single(Table);
        Assert.Equal(["产出指标 数量指标 工坊 ≥16家 17家 30 30", "产出指标 质量指标 存续率 ≥90% 86% 30 28", "效益指标 社会效益指标 就业 ≥260人 271人 30 30"], form.Indicators.Select(Text));
        Assert.Equal(("90", "88"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(("其他需要说明的问题", "无"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Every_value_keeps_its_place_on_the_page()
    {
        var row = Single(Table).Indicators[1];
        Assert.Equal(row.Level3!.Place.Box.Left, row.Score!.Place.Box.Left);
        Assert.True(row.Score.Place.Box.Top > row.Level3.Place.Box.Bottom);
    }

    [Fact]
    public void A_cell_that_reaches_out_of_the_table_leaves_it_unread_and_told()
    {
        var reading = FormReader.Read(DrawnPages.Draw(Table.Replace("| 其他需要说明的问题 | 无 | < | < | < | < |", "| 其他需要说明的问题 | 无 | < | < | < | ^ |", StringComparison.Ordinal)));
        Assert.Empty(reading.Forms);
        Assert.Equal(ProblemKind.FormNotUnderstood, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public void A_note_below_the_table_is_no_reason_of_every_indicator()
    {
        var form = Single(Table.Replace("其他需要说明的问题", "备注", StringComparison.Ordinal));
        Assert.All(form.Indicators, row => Assert.Null(row.Reason));
        Assert.Equal(("备注", "无"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
    }

    [Fact]
    public void A_heading_that_nobody_knows_between_the_others_leaves_the_table_unread()
    {
        var reading = FormReader.Read(DrawnPages.Draw(Table.Replace("| ^ | 年度指标值 |", "| ^ | 拟达到的程度 |", StringComparison.Ordinal)));
        Assert.Empty(reading.Forms);
    }

    private static string Text(Indicator row) =>
        string.Join(' ', new[] { row.Level1, row.Level2, row.Level3, row.Target, row.Actual, row.Weight, row.Score }.Select(field => field?.Printed));
}
