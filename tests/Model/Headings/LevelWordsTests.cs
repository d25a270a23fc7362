using Selfeval.Model.Headings;

namespace Selfeval.Tests.Model.Headings;

public class LevelWordsTests
{
    [Theory]
    [InlineData("数量、质量指标", IndicatorClass.Output)]
    [InlineData("经济和社会效益指标", IndicatorClass.Benefit)]
    [InlineData("生态效益及可持续影响指标", IndicatorClass.Benefit)]
    [InlineData("时效、成本指标", IndicatorClass.Other)]
    public void A_label_of_several_known_words_is_known(string printed, IndicatorClass expected) => Assert.Equal(expected, LevelWords.Level2(printed));

    [Theory]
    [InlineData("培训、宣传指标")]
    [InlineData("、数量指标")]
    [InlineData("时效、成")]
    public void A_label_with_an_unknown_word_is_not(string printed) => Assert.Null(LevelWords.Level2(printed));
}
