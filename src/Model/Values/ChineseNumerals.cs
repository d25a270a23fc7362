using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Selfeval.Model.Values;

/// <summary>
/// Numbers written in Chinese numerals (八, 一百二十, 壹佰贰拾), by Microsoft.Recognizers; the only file that knows it.
/// It is not asked where it is known to be wrong: ordinals and grades (第三, 一级), 廿, digits side by side, 万 before 亿.
/// What is left has at most twelve digits, which its doubles hold exactly.
/// </summary>
internal static class ChineseNumerals
{
    /// <summary>万 and 亿 are numerals only inside a number; one at its end is left to the unit: 一百二十 + 万元.</summary>
    public const string Characters = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億";

    private static readonly char[] TenThousands = ['万', '萬', '亿', '億'];

    private static readonly char[] HundredMillions = ['亿', '億'];

    private const string Zeros = "零〇";

    /// <summary>What multiplies: 万元 alone is a unit whose number is missing, 百元 a kind of banknote.</summary>
    private const string Multipliers = "百千佰仟万萬亿億";

    /// <summary>十 stands for a number by itself, and between digits: 十二, 二十三.</summary>
    private const string Tens = "十拾";

    /// <summary>Words that only look like a numeral with a unit: 十分 is "very", 一度 "for a time", 一批 "a batch".</summary>
    private static readonly FrozenSet<string> Idioms = new[]
    {
        "十分", "一度", "一点", "一路", "一面", "一段", "一代", "一层", "一批", "一部", "一些", "一体", "一科", "一期", "二期", "三期",
        "一级", "二级", "三级", "四级", "五级",
    }.ToFrozenSet();

    public static bool IsIdiom(string text) => Idioms.Contains(text);

    /// <summary>The value of a text that holds nothing but <see cref="Characters"/>; null where it is no well-formed number.</summary>
    public static decimal? Read(string numeral)
    {
        if (numeral.All(IsMultiplier) || IsSpelledOut(numeral) || CountsHundredMillionsInTenThousands(numeral)) return null;
        var found = NumberRecognizer.RecognizeNumber(numeral, Culture.Chinese);
        if (found is not [{ } only] || only.Start != 0 || only.End != numeral.Length - 1) return null;
        return only.Resolution.TryGetValue("value", out var value)
            && decimal.TryParse(value as string, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Digits side by side say about how many (五六人, 三四百人) or spell a year (二〇二一): no number of things.</summary>
    private static bool IsSpelledOut(string numeral) =>
        numeral.Zip(numeral.Skip(1)).Any(pair => IsDigit(pair.First) && (IsDigit(pair.Second) || Zeros.Contains(pair.Second)));

    /// <summary>一万二千亿, 一万亿: read without their first part.</summary>
    private static bool CountsHundredMillionsInTenThousands(string numeral) =>
        numeral.LastIndexOfAny(HundredMillions) > numeral.IndexOfAny(TenThousands);

    private static bool IsMultiplier(char c) => Multipliers.Contains(c);

    private static bool IsDigit(char c) => !IsMultiplier(c) && !Tens.Contains(c) && !Zeros.Contains(c);
}
