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

    [Theory]
    [InlineData("上年结转资", "金", 100, 4, true)]
    [InlineData("上年结转资", "金", 100, 9, false)]
    [InlineData("上年结转资", "金", 60, 4, false)]
    [InlineData("上年结转", "其他资金", 100, 4, false)]
    public void The_last_line_of_an_indented_label_stands_left_of_the_first(string first, string last, double left, double white, bool isOne)
    {
        List<TextBlock> blocks = [Block(first, 0, left: 120), Block(last, 10 + white, left, width: last.Length * 10)];
        Assert.Equal(isOne ? [first + last] : [first, last], LabelBlocks.Join(blocks).Select(block => block.Text));
    }

    private static IEnumerable<string> Joined(double white, string[] lines) => LabelBlocks.Join([.. lines.Select((text, i) => Block(text, i * (10 + white)))]).Select(block => block.Text);

    private static TextBlock Block(string text, double top, double left = 100, double width = 40) =>
        new([new Piece(new Box(left, top, left + width, top + 10), 10, [], IsFigure: text.All(char.IsDigit)) { Text = text }]);
}
