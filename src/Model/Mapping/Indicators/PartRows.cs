using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// Rows named as parts (其中：脱贫户) that print points of their own: they may have a part of their parent's, or their own as any row has. Their own it is where more of the printed sums (of the weights,
/// of the scores) are made up with theirs alone.
/// </summary>
internal static class PartRows
{
    public static SelfEvaluation Settled(SelfEvaluation form)
    {
        if (!form.Indicators.Any(row => row.Parent is not null && ParentRows.IsScored(row)) || SumsMadeUp(form) is var asParts && asParts == 2) return form;
        var apart = form with { Indicators = [.. form.Indicators.Select(row => ParentRows.IsScored(row) ? row with { Parent = null } : row)] };
        return SumsMadeUp(apart) > asParts ? apart : form;
    }

    /// <summary>How many of the two printed sums the points of the rows make up. A form that contradicts one of them still tells by the other whose points they are.</summary>
    private static int SumsMadeUp(SelfEvaluation form)
    {
        var sums = new FormUnderCheck(form, RuleProfiles.Choose(form));
        return (sums.HasAllWeights ? 1 : 0) + (sums.HasAllScores ? 1 : 0);
    }
}
