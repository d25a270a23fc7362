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

    private static IEnumerable<string> Rows(params TextBlock[] blocks) => RowFinder.Find([.. blocks])!.Rows.Select(row => string.Join(' ', row.Blocks.Select(block => block.Text)));

    private static TextBlock Text(string text, double left, double line) =>
        new([new Piece(new Box(left, 100 + (line * 13), left + (text.Length * 10), 110 + (line * 13)), 10, [], IsFigure: false) { Text = text }]);
}
