using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Targets, results and further texts that end where something has to follow: the stroke of a unit (1500元/), an operator, the point of a figure (98.). Browsers paint nothing of the lines that a cell of
/// fixed height hides, and a figure with a gap may be taken apart; these signs alone tell that there is more.
/// </summary>
internal static class UnfinishedValues
{
    private const string Operators = "≥≤><=";

    public static void Report(EvaluationDraft draft)
    {
        var values = draft.Indicators.SelectMany(row => new[] { row.Target, row.Actual }).OfType<Field>().Where(value => IsUnfinished(PrintedText.Fold(value.Printed)))
            .Concat(draft.Extra.Select(extra => extra.Text).Where(text => EndsInPoint(PrintedText.Fold(text.Printed)))).DistinctBy(value => value.Place);
        foreach (var value in values.ToList().Where(value => !draft.Problems.Exists(problem => problem.Kind == ProblemKind.CutOffText && problem.Place == value.Place)))
            draft.Problems.Add(new Problem(ProblemKind.CutOffText, value.Printed, value.Place));
    }

    /// <summary>An operator alone is all that its column prints.</summary>
    private static bool IsUnfinished(string text) => text.Length > 1 && (Operators.Contains(text[^1]) || EndsInUnit(text));

    /// <summary>Nothing but the digits of a figure and its point. One digit numbers a list.</summary>
    private static bool EndsInPoint(string text) => text.Length > 2 && text[^1] == '.' && text[..^1].All(char.IsAsciiDigit);

    /// <summary>A stroke behind a word, or alone, says in the column of units that there is none.</summary>
    private static bool EndsInUnit(string text) => text is [.., var unit, '/'] && PrintedText.IsIdeograph(unit) && text.Any(char.IsAsciiDigit);
}
