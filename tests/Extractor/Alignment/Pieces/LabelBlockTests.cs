using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Alignment.Pieces;

/// <summary>Texts of 10 pt below one another, some white apart.</summary>
public class LabelBlockTests
{
    [Theory]
    [InlineData(4, "项目资金", "（万元）")]
    [InlineData(15, "项目资金", "（万元）")]
    [InlineData(4, "年", "度", "总", "体", "目", "标")]
    [InlineData(4, "社会效益", "指标")]
    public void What_is_a_label_together_is_one(double white, params string[] lines) => Assert.Equal([string.Concat(lines)], Joined(white, lines));

    [Theory]
    [InlineData(4, "产出指标", "效益指标")]
    [InlineData(4, "上年结转资金", "其他资金")]
    [InlineData(4, "（2023年度）", "实施单位")]
    [InlineData(4, "得分", "10")]
    [InlineData(4, "指标性质", "=", "≥", "定性")]
    [InlineData(4, "得分", "/")]
    [InlineData(4, "培训", "人数")]
    [InlineData(20, "项目资金", "（万元）")]
    public void What_is_a_label_each_or_none_stays_apart(double white, params string[] lines) => Assert.Equal(lines, Joined(white, lines));

    [Fact]
    public void A_text_below_two_others_is_the_end_of_one_label()
    {
        List<TextBlock> blocks = [Block("社会效益", 0), Block("经济效益", 0.5), Block("指标", 14)];
        Assert.Equal(["社会效益指标", "经济效益"], LabelBlocks.Join(blocks).Select(block => block.Text));
    }

    private static IEnumerable<string> Joined(double white, string[] lines) => LabelBlocks.Join([.. lines.Select((text, i) => Block(text, i * (10 + white)))]).Select(block => block.Text);

    private static TextBlock Block(string text, double top) =>
        new([new Piece(new Box(100, top, 140, top + 10), 10, [], IsFigure: text.All(char.IsDigit)) { Text = text }]);
}
