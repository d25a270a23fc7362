using Selfeval.Loader.Output;
using Selfeval.Loader.Texts;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Loader;

/// <summary>What could not be read, told to people: the kind, the page, the field and its row, the text.</summary>
public class ProblemLineTests
{
    [Theory]
    [InlineData("zh", "未读出：无法读取（第 1 页，“清扫”的得分）：4九")]
    [InlineData("en", "problem: unreadable (page 1, score of “清扫”): 4九")]
    public void A_cell_of_a_row_is_told_with_its_heading_and_the_name_of_the_row(string language, string line) =>
        Assert.Equal(line, Assert.Single(Lines("| 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 4九 | |", language)));

    [Theory]
    [InlineData("zh", "未读出：无法读取（第 1 页，“清扫、洒水”的分值）：5·十")]
    [InlineData("en", "problem: unreadable (page 1, weight of “清扫, 洒水”): 5·十")]
    public void A_cell_over_several_rows_is_told_with_the_names_of_all(string language, string line) =>
        Assert.Equal(line, Assert.Single(Lines("""
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 5·十 | 25 | |
            | ^ | ^ | 洒水 | 20条 | 20条 | ^ | 25 | |
            """, language)));

    [Fact]
    public void One_text_for_two_fields_is_told_with_both() =>
        Assert.Equal("未读出：无法读取（第 1 页，“清扫”的分值、得分）：50", Assert.Single(Lines("| 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | < | |", "zh")));

    [Fact]
    public void A_sum_is_told_as_one() =>
        Assert.Equal("problem: unreadable (page 1, score of “total”): 9·十", Assert.Single(Lines("""
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | |
            | 总分 | < | < | < | < | 50 | 9·十 | |
            """, "en")));

    [Fact]
    public void A_heading_is_no_field() =>
        Assert.Equal("未读出：未知的表头（第 1 页）：协办股室意见", Assert.Single(Lines("| 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 好 |", "zh", "协办股室意见")));

    private static IEnumerable<string> Lines(string rows, string language, string last = "偏差原因")
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | {last} |
            {rows}
            """);
        return ProblemLines.Of(form, new UserTexts(language == "zh" ? Language.Chinese : Language.English));
    }
}
