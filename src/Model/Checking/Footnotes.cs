using System.Text.RegularExpressions;
using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>What the notes below a form say about its own rules.</summary>
internal static partial class Footnotes
{
    /// <summary>A note that gives points for stretches of the execution rate (执行率80%-100%得7分, 85%以上得满分), or takes some off for each step that is missing of it.</summary>
    public static bool StateExecutionPoints(SelfEvaluation form) => Texts(form).Any(text => Sentences(text).Any(sentence =>
        Vocabulary.Found("execution_word", sentence) is not null && (PointsForAPercentage().IsMatch(sentence) || FullPointsBelow().IsMatch(sentence) || StepDeduction.IsIn(sentence))));

    /// <summary>A note that takes off points for each step that is missing (每低1个百分点扣1分), and speaks of no proportion.</summary>
    public static bool StateDeductions(SelfEvaluation form) =>
        Texts(form).Any(text => StepDeduction.IsIn(text) && Vocabulary.Found("method.in_proportion", text) is null);

    private static IEnumerable<string> Texts(SelfEvaluation form) =>
        form.Extra.Concat(form.FundingLines.SelectMany(line => line.Extra)).Select(extra => PrintedText.Fold(extra.Text.Printed));

    /// <summary>What a note says of one thing.</summary>
    private static string[] Sentences(string text) => text.Split('。', ';');

    /// <summary>Full points for 100% alone are those of the proportion.</summary>
    [GeneratedRegex("(?<![0-9.])(?!100(\\.0+)?%)[0-9.]+%[^,。;]*[得计记](满分|全分)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FullPointsBelow();

    [GeneratedRegex("[0-9]%[^。;]*[得计记][0-9.]+分", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PointsForAPercentage();
}
