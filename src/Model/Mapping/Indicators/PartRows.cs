using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// Rows named as parts (其中：脱贫户) that print points of their own: they may have a part of their parent's, or their own as any row has. Their own it is where the points make up the printed sum with
/// theirs alone.
/// </summary>
internal static class PartRows
{
    public static SelfEvaluation Settled(SelfEvaluation form)
    {
        if (!form.Indicators.Any(row => row.Parent is not null && ParentRows.IsScored(row)) || AddUp(form)) return form;
        var apart = form with { Indicators = [.. form.Indicators.Select(row => ParentRows.IsScored(row) ? row with { Parent = null } : row)] };
        return AddUp(apart) ? apart : form;
    }

    private static bool AddUp(SelfEvaluation form)
    {
        var sums = new FormUnderCheck(form, RuleProfiles.Choose(form));
        return sums.HasAllWeights || (form.Total.Weight is null && sums.HasAllScores);
    }
}
