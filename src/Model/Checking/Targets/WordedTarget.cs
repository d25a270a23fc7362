using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>A target in words as it is printed: the word that says that nothing is compared (定性) may stand in a column of its own, and is then no part of what was aimed at.</summary>
internal static class WordedTarget
{
    /// <summary>定性 良好: for messages.</summary>
    public static string Printed(Field target) => OperatorOf(target) is { } word ? $"{word} {target.Printed[word.Length..]}" : target.Printed;

    /// <summary>良好: what an actual is held against.</summary>
    public static string Value(Field target) => OperatorOf(target) is { } word ? target.Printed[word.Length..] : target.Printed;

    /// <summary>Only where the field was joined from several cells: 定性评价 in one cell is a text of its own.</summary>
    private static string? OperatorOf(Field target) =>
        target.More.Count > 0 && Operators.UncomparedWord(target.Printed) is { } word && word.Length < target.Printed.Length ? word : null;
}
