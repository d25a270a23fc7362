using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>Targets in words that can be held against what was reached.</summary>
internal static class MeasuredWords
{
    /// <summary>A folded text that tells a quantity, a time, a period (全年) or a place in an order.</summary>
    public static bool Are(string folded) => folded.Any(char.IsAsciiDigit) || Vocabulary.Found("time_word", folded) is not null || Vocabulary.Of("period").Contains(folded) || QuantityInWords.Names(folded);

    /// <summary>A standard that is met or not: 符合, 是/否.</summary>
    public static bool AskYesOrNo(string folded) => Vocabulary.Of("yes_or_no").Contains(folded);

    /// <summary>Such a standard, and an answer to it that does not deny.</summary>
    public static bool AnswerYes(string target, string? actual) => AskYesOrNo(target) && !Vocabulary.Of("denial").Any(word => PrintedText.Fold(actual ?? "").StartsWith(word, StringComparison.Ordinal));
}
