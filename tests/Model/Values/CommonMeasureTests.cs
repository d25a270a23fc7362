using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Tests.Model.Values;

public class CommonMeasureTests
{
    [Theory]
    [InlineData("≥8万人", "80000人", 80000, 80000)]
    [InlineData("≤90万元", "900000元", 900000, 900000)]
    [InlineData("≥1公里", "1200米", 1000, 1200)]
    [InlineData("≥0.5亿元", "6000万元", 50000000, 60000000)]
    [InlineData("≤5300元/户", "0.5万元/户", 5300, 5000)]
    [InlineData("≥40台（套）", "31台", 40, 31)]
    [InlineData("≥180万头（只、羽）", "1900000头", 1800000, 1900000)]
    [InlineData("≥50个", "48", 50, 48)]
    [InlineData("50", "48个", 50, 48)]
    [InlineData("≥100百分比", "100", 100, 100)]
    [InlineData("=0起", "3", 0, 3)]
    [InlineData("≤3000元/人·月", "2900元/月·人", 3000, 2900)]
    [InlineData("≤5000元/公里", "6元/米", 5, 6)]
    [InlineData("≥1万亿元", "1000000000000元", 1000000000000, 1000000000000)]
    [InlineData("≥8万次", "80000次", 80000, 80000)]
    [InlineData("≤0元", "5000", 0, 5000)]
    [InlineData("≤2%", "2", 2, 2)]
    [InlineData("≥4%", "3", 4, 3)]
    [InlineData("≤999元", "1", 999, 1)]
    [InlineData("≤24小时", "2天", 86400, 172800)]
    [InlineData("≥3天", "30小时", 259200, 108000)]
    [InlineData("≥1公顷", "15亩", 15, 15)]
    [InlineData("≥4亩", "2000平方米", 4, 3)]
    [InlineData("≥12名", "11人", 12, 11)]
    [InlineData("≥1000元/月", "12000元/年", 1000, 1000)]
    public void Quantities_of_one_dimension_come_to_one_unit(string target, string actual, decimal left, decimal right)
    {
        var measure = Of(target, actual);
        Assert.Equal(left, measure!.Target);
        Assert.Equal(right, measure.Actual);
    }

    [Theory]
    [InlineData("≥8人", "8人次")]
    [InlineData("≥8个", "8件")]
    [InlineData("≥5%", "5个百分点")]
    [InlineData("≤5300元/户", "5300元")]
    [InlineData("≤90万元", "900000")]
    [InlineData("≥95%", "0.98")]
    [InlineData("≥100%", "1")]
    [InlineData("≥5天", "5个工作日")]
    [InlineData("≤2%", "3")]
    [InlineData("≥3%", "2")]
    [InlineData("≤1000元", "1")]
    [InlineData("≥5件/套", "5件套")]
    [InlineData("≥8万", "80000人")]
    public void Quantities_of_different_dimensions_do_not_compare(string target, string actual) => Assert.Null(Of(target, actual));

    [Theory]
    [InlineData("≥6670平方米", "10亩", true)]
    [InlineData("≥6700平方米", "10亩", false)]
    [InlineData("≥5000元", "0.49999万元", false)]
    public void Figures_that_only_the_rounding_of_a_unit_parts_may_be_equal(string target, string actual, bool expected) => Assert.Equal(expected, Of(target, actual)!.MayBeEqual);

    private static CommonMeasure? Of(string target, string actual) => CommonMeasure.Of(
        (QuantityReading)ValueReader.Target(target, TargetDirection.HigherIsBetter).Value!, (QuantityReading)ValueReader.Actual(actual).Value!);
}
