using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>Quantities that a text names without a digit: 排名前三, 第八名, 九成五, 三级甲等, 每季度一次, 不低于上年; and none at all: 不发生, 无投诉.</summary>
internal static class QuantityInWords
{
    private const string Multipliers = "百千佰仟万萬亿億";

    /// <summary>What stands before a place in an order.</summary>
    private const string OrdinalSigns = "第前";

    /// <summary>What stands behind a number of tenths, and behind that of a grade: 九成五, 三级甲等, 一档.</summary>
    private const string TenthsAndGrades = "成级等档";

    private const string Fraction = "分之";

    /// <summary>A folded text without digits that says how much, how often or which place.</summary>
    public static bool Names(string folded) => IsNone(folded) || IsBoundOfPast(folded) || Enumerable.Range(0, folded.Length).Any(at => NamesAt(folded, at));

    /// <summary>The text says that there is none of something: 无, 不发生, 无投诉. 无缝 and 零距离 say no such thing.</summary>
    public static bool IsNone(string folded)
    {
        if (Vocabulary.Of("none").Contains(folded)) return true;
        var opening = Vocabulary.Of("none_of").FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal));
        return opening is not null && DirectionWords.IsUnwanted(folded);
    }

    /// <summary>不低于上年: last year's figure is the bound.</summary>
    private static bool IsBoundOfPast(string folded) => Operators.Compares(folded) && Vocabulary.Found("past_year", folded) is not null;

    /// <summary>A numeral begins there, of a place in an order, of tenths, of a grade or of a unit; or a fraction goes on.</summary>
    private static bool NamesAt(string folded, int at)
    {
        if (folded[at..].StartsWith(Fraction, StringComparison.Ordinal)) return true;
        if (!IsNumeral(folded[at]) || (at > 0 && IsNumeral(folded[at - 1]))) return false;
        var end = at;
        while (end < folded.Length && IsNumeral(folded[end])) end++;
        if (folded[at..end].All(Multipliers.Contains)) return false;
        return (at > 0 && OrdinalSigns.Contains(folded[at - 1])) || (end < folded.Length && TenthsAndGrades.Contains(folded[end])) || HasUnit(folded, at, end);
    }

    /// <summary>一批 and 十分 are no quantities.</summary>
    private static bool HasUnit(string folded, int at, int end) =>
        Units.Opens(folded[end..]) && !ChineseNumerals.IsIdiom(folded[at..Math.Min(end + 1, folded.Length)]);

    private static bool IsNumeral(char c) => ChineseNumerals.Characters.Contains(c);
}
