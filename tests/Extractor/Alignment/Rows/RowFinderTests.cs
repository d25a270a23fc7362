using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Rows;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Alignment.Rows;

/// <summary>Texts of 10 pt, lines 13 pt apart; a label at the left, and two columns.</summary>
public class RowFinderTests
{
    [Fact]
    public void Headings_over_texts_too_short_to_reach_below_them_are_a_row_of_their_own() =>
        Assert.Equal(["预期目标 实际完成情况", "走访五户 均已走访"], Rows(Text("年度目标", 0, 0.5), Text("预期目标", 150, 0), Text("走访五户", 80, 1), Text("实际完成情况", 350, 0), Text("均已走访", 280, 1)));

    [Fact]
    public void A_text_alone_at_another_height_is_of_the_row() =>
        Assert.Single(Rows(Text("年度目标", 0, 0.5), Text("预期目标", 150, 0), Text("走访五户", 80, 1), Text("实际完成情况", 350, 0)));

    [Fact]
    public void Texts_of_two_heights_that_a_text_right_of_some_joins_are_of_one_row() =>
        Assert.Single(Rows(Text("预期目标", 150, 0), Text("走访五户", 80, 1), Text("年度目标", 200, 0.5), Text("实际完成情况", 350, 0), Text("均已走访", 280, 1)));

    /// <summary>Rows as close as lines, of which none has a text above or below the headings.</summary>
    [Fact]
    public void Headings_right_of_the_texts_above_and_below_are_no_labels_of_both() =>
        Assert.Equal(["其他资金", "预期目标 实际完成情况", "走访五户 均已走访"], Rows(Text("其他资金", 80, 0), Text("预期目标", 150, 1), Text("实际完成情况", 350, 1), Text("走访五户", 80, 2), Text("均已走访", 280, 2)));

    [Fact]
    public void Labels_left_of_the_texts_above_and_below_stand_beside_both() =>
        Assert.Equal(["培训 12", "宣传 4"], Rows(Text("培训", 180, 0), Text("12", 350, 0), Text("产出指标", 50, 1), Text("数量指标", 100, 1), Text("宣传", 180, 2), Text("4", 350, 2)));

    [Theory]
    [InlineData("产出指标", 2)]
    [InlineData("绩效指标", 2)]
    [InlineData("其他资金", 3)]
    public void A_label_of_levels_alone_in_the_wide_white_between_two_rows_stands_beside_both(string label, int rows) =>
        Assert.Equal(rows, Rows(Text("培训", 180, 0), Text("12", 350, 0), Text(label, 50, 2), Text("宣传", 180, 4), Text("4", 350, 4)).Count());

    private static IEnumerable<string> Rows(params TextBlock[] blocks) => RowFinder.Find([.. blocks])!.Rows.Select(row => string.Join(' ', row.Blocks.Select(block => block.Text)));

    private static TextBlock Text(string text, double left, double line) =>
        new([new Piece(new Box(left, 100 + (line * 13), left + (text.Length * 10), 110 + (line * 13)), 10, [], IsFigure: false) { Text = text }]);
}
