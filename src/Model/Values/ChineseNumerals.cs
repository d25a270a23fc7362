using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Selfeval.Model.Values;

/// <summary>
/// Numbers written in Chinese numerals (八, 一百二十, 壹佰贰拾), by Microsoft.Recognizers; the only file that knows it.
/// Its readings are corrected or refused where it is known to be wrong: ordinals and grades (第三, 一级), 廿, and values that a double does not hold exactly.
/// </summary>
internal static class ChineseNumerals
{
    /// <summary>万 and 亿 are numerals only inside a number; one at its end is left to the unit: 一百二十 + 万元.</summary>
    public const string Characters = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億";

    /// <summary>A double holds this many decimal digits exactly.</summary>
    private const int ExactDigits = 15;

    /// <summary>Words that only look like a numeral with a unit: 十分 is "very", 一度 "for a time", 一批 "a batch".</summary>
    private static readonly FrozenSet<string> Idioms = new[]
    {
        "十分", "一度", "一点", "一路", "一面", "一段", "一代", "一层", "一批", "一部", "一些", "一体", "一面", "一科", "一期", "二期", "三期",
        "一级", "二级", "三级", "四级", "五级", "万分", "百分", "千万",
    }.ToFrozenSet();

    public static bool IsIdiom(string text) => Idioms.Contains(text);

    /// <summary>The value of a text that holds nothing but numerals; null where it is no well-formed number.</summary>
    public static decimal? Read(string numeral)
    {
        if (numeral.Length == 0 || !numeral.All(Characters.Contains) || IsIdiom(numeral)) return null;
        var found = NumberRecognizer.RecognizeNumber(numeral, Culture.Chinese);
        if (found is not [{ } only] || only.Start != 0 || only.End != numeral.Length - 1) return null;
        return only.Resolution.TryGetValue("value", out var value) ? Exact(value as string) : null;
    }

    private static decimal? Exact(string? value) =>
        value is not null && value.Count(char.IsAsciiDigit) <= ExactDigits
            && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
