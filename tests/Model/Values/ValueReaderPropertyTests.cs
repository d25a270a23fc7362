using System.Globalization;
using CsCheck;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Tests.Model.Values;

public class ValueReaderPropertyTests
{
    private static readonly long Cases = long.Parse(Environment.GetEnvironmentVariable("SELFEVAL_PROPERTY_CASES") ?? "200", CultureInfo.InvariantCulture) * 10;

    [Fact]
    public void No_text_makes_a_reader_throw() =>
        PrintedTexts.Any.Sample(
            printed =>
            {
                Assert.All(
                    [
                        ValueReader.Amount(printed), ValueReader.Score(printed), ValueReader.Rate(printed, 5, 10),
                        ValueReader.Target(printed, TargetDirection.HigherIsBetter, 2021), ValueReader.Actual(printed),
                    ],
                    read => Assert.False(read.IsUnreadable && read.Value is not null));
            },
            iter: Cases);

    [Fact]
    public void A_decimal_is_read_as_printed_with_and_without_grouping() =>
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.Int[0, 4]).Sample(
            (digits, scale) =>
            {
                var number = new decimal((int)(digits % int.MaxValue), (int)(digits / int.MaxValue), 0, isNegative: false, (byte)scale);
                var plain = number.ToString(CultureInfo.InvariantCulture);
                var grouped = number.ToString("N" + scale, CultureInfo.InvariantCulture);
                Assert.Equal(plain, ReadingText.Of(ValueReader.Amount(plain)));
                Assert.Equal(plain, ReadingText.Of(ValueReader.Amount(grouped)));
                Assert.Equal(plain + " 万元", ReadingText.Of(ValueReader.Amount(grouped + "万元")));
                Assert.Equal($"≥ {plain} 次", ReadingText.Of(ValueReader.Target($"≥{plain}次", TargetDirection.LowerIsBetter)));
            },
            iter: Cases);

    [Fact]
    public void A_number_in_chinese_numerals_is_read_as_it_is_written_and_not_at_all_from_a_trillion() =>
        Gen.Select(Gen.Long[1, 9_999_999_999_999_999], Gen.Int[0, 15]).Sample(
            (digits, cut) =>
            {
                var number = Math.Max(1, digits / (long)Math.Pow(10, cut));
                var read = ReadingText.Of(ValueReader.Amount(ChineseNumber.Of(number) + "元整"));
                var (tenThousands, rest) = Math.DivRem(number, 10_000);
                var expected = number >= 1_000_000_000_000 ? "unreadable" : rest == 0 && number < 100_000_000 ? $"{tenThousands} 万元" : $"{number} 元";
                Assert.Equal(expected, read);
            },
            iter: Cases);

    [Fact]
    public void A_grouping_that_is_broken_is_never_read() =>
        Gen.Select(Gen.Int[1, 999], Gen.Int[0, 99], Gen.Int[0, 9999]).Sample(
            (head, two, four) =>
            {
                Assert.True(ValueReader.Amount($"{head},{two:00}").IsUnreadable);
                Assert.True(ValueReader.Amount($"{head},{four:0000}").IsUnreadable);
                Assert.True(ValueReader.Amount($"{head},{two:00}0,{two:00}").IsUnreadable);
            },
            iter: Cases);

    [Fact]
    public void A_day_of_the_calendar_is_read_in_every_way_of_writing_it() =>
        Gen.Int[0, 15_000].Sample(
            day =>
            {
                var date = new DateOnly(2000, 1, 1).AddDays(day);
                foreach (var printed in new[] { $"{date:yyyy}年{date.Month}月{date.Day}日", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToString("yyyy.M.d", CultureInfo.InvariantCulture) })
                {
                    Assert.Equal(new DateReading(date), ValueReader.Actual(printed).Value);
                }
            },
            iter: Cases);
}
