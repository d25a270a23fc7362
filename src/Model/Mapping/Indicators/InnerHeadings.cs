using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// A heading of values inside the rows of an indicator: 年度指标值 | 46户 above 实际完成值 | 45户. Not its column but that word says what the value beside it is: none is read.
/// </summary>
internal static class InnerHeadings
{
    private const int LongestWord = 2;

    public static bool Is(string printed) => FieldOf(printed) is not null;

    /// <summary>The same of a text that stands where a value should. A word of two characters (完成) may be that value.</summary>
    public static bool IsForValue(string printed) => printed.Length > LongestWord && Is(printed);

    /// <summary>What the word says that stands beside it, <c>target</c> or <c>actual</c>; null for another text.</summary>
    public static string? FieldOf(string printed) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, printed) is var field and ("target" or "actual") ? field : null;
}
