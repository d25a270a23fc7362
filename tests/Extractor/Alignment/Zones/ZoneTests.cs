using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Alignment.Zones;

/// <summary>Rows 13 pt apart, of texts of 10 pt.</summary>
public class ZoneTests
{
    [Fact]
    public void A_text_over_two_columns_with_texts_side_by_side_is_of_neither_though_a_heading_stands_between()
    {
        var zone = new Zone([]);
        Assert.True(zone.TryAdd(Row(0, ("地方资金", 0, 60), ("63.98", 200, 240))));
        Assert.True(zone.TryAdd(Row(1, ("预期目标", 100, 140), ("实际完成情况", 300, 360))));
        Assert.False(zone.TryAdd(Row(2, ("清扫城市道路", 0, 220), ("已清扫", 310, 340))));
    }

    [Theory]
    [InlineData("三级指标", true)]
    [InlineData("名称", false)]
    public void A_row_below_headings_of_indicators_is_a_table(string heading, bool isTable) => Assert.Equal(isTable, Zone.Of(
    [
        Row(0, (heading, 0, 40), ("年度指标值", 90, 140), ("得分", 190, 210)),
        Row(1, ("培训", 0, 20), ("12", 90, 100), ("9", 190, 195)),
    ]).IsTable);

    /// <summary>The texts of the upper row stand above those of the funds, as headings of these would.</summary>
    [Theory]
    [InlineData("主管部门", false)]
    [InlineData("资金来源", true)]
    public void A_label_of_the_head_with_its_value_heads_no_funds(string label, bool isOfFunds)
    {
        List<TextRow> rows =
        [
            Row(0, (label, 0, 40), ("某某局", 90, 130), ("实施单位", 190, 230), ("某某院", 290, 330)),
            Row(1, ("预算数", 90, 130), ("执行数", 190, 230), ("执行率", 290, 330)),
            .. Enumerable.Range(2, 4).Select(row => Row(row, ("地方资金", 20, 60), ("20.09", 95, 125), ("20.09", 195, 225), ("100%", 295, 325))),
        ];
        var zones = ZoneFinder.Find(rows, ColumnsBefore.None);
        Assert.Same(zones[1], zones[2]);
        Assert.Equal(isOfFunds, zones[0] == zones[1]);
    }

    /// <summary>The headings of the goals stand in columns of the funds above them; the goals below are too long to do so.</summary>
    [Theory]
    [InlineData("年度目标", true)]
    [InlineData("项目资金", false)]
    public void Headings_of_goals_with_their_label_printed_in_each_row_are_those_of_the_rows_with_this_label(string label, bool isOfGoals)
    {
        List<TextRow> rows =
        [
            Row(0, ("项目资金", 0, 40), ("预算数", 150, 180), ("执行数", 190, 230), ("执行率", 290, 330)),
            .. Enumerable.Range(1, 4).Select(row => Row(row, ("项目资金", 0, 40), ("地方资金", 60, 100), ("20.09", 152, 178), ("20.09", 195, 225), ("100%", 295, 325))),
            Row(5, (label, 0, 40), ("预期目标", 145, 185), ("实际完成情况", 280, 340)),
            Row(6, ("年度目标", 0, 40), ("改造活动室两处，增设护理床位", 55, 220), ("活动室已改造，床位已增设", 224, 380)),
        ];
        var zones = ZoneFinder.Find(rows, ColumnsBefore.None);
        Assert.Equal(isOfGoals, zones[5] == zones[6]);
        Assert.Equal(!isOfGoals, zones[5] == zones[4]);
    }

    private static TextRow Row(int row, params (string Text, double Left, double Right)[] texts) => new(texts.Select(text =>
        new TextBlock([new Piece(new Box(text.Left, 100 + (row * 13), text.Right, 110 + (row * 13)), 10, [], IsFigure: char.IsAsciiDigit(text.Text[0])) { Text = text.Text }])));
}
