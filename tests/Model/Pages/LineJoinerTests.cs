using Selfeval.Model.Pages;

namespace Selfeval.Tests.Model.Pages;

public class LineJoinerTests
{
    [Theory]
    [InlineData(new[] { "上海市研发公共服", "务平台管理中心" }, "上海市研发公共服务平台管理中心")]
    [InlineData(new[] { "年度 总体 目标" }, "年度总体目标")]
    [InlineData(new[] { "Annual  Report 2021 年" }, "Annual Report 2021年")]
    [InlineData(new[] { "3,718,", "466.29" }, "3,718,466.29")]
    [InlineData(new[] { " ", "" }, "")]
    public void Lines_join_without_breaks_and_keep_one_blank_between_latin_words(string[] lines, string expected) =>
        Assert.Equal(expected, LineJoiner.Join(lines));
}
