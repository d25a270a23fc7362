using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Model.Evaluations;

/// <summary>What offices print into a cell to say that there is nothing.</summary>
public class BlankTextTests
{
    [Theory]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("━")]
    [InlineData("ㄧ")]
    [InlineData("╱")]
    [InlineData("∕")]
    [InlineData("⁄")]
    [InlineData(" / ")]
    public void A_stroke_of_whatever_character_is_a_dash(string printed)
    {
        Assert.True(BlankText.IsDash(printed));
        Assert.True(BlankText.IsBlankLike(printed));
    }

    [Theory]
    [InlineData("一")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1/2")]
    [InlineData("丨")]
    public void What_may_be_a_figure_is_none(string printed) => Assert.False(BlankText.IsBlankLike(printed));
}
