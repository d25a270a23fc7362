using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>The total that a form prints in a sentence alone (自评结论：该项目自评总分95.47分，评价等级为优。): it is kept with that text, and told, as no sum can be held against it.</summary>
internal static class SumInSentence
{
    public static void Report(EvaluationDraft draft)
    {
        if (draft.Total is not { Weight: null, Score: null } || draft.Head("header_score") is not null) return;
        foreach (var extra in draft.Extra.Where(extra => Vocabulary.Pattern("sum_in_sentence").IsMatch(HeadingText.Fold(extra.Text.Printed)))) draft.Problems.Add(new Problem(ProblemKind.Unreadable, extra.Text.Printed, extra.Text.Place));
    }
}
