using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// Rows named or numbered as parts (其中：脱贫户, 1.1城区, －城区) that print points of their own: they may have a part of their parent's, or their own as any row has. Which of the two it is tell the printed
/// sums (of the weights, of the scores): that by which more of them are made up.
/// </summary>
internal static class PartRows
{
    public static SelfEvaluation Settled(SelfEvaluation form)
    {
        var (apart, named, numbered) = (Apart(form), WithPartsBehind(form, row => row.Parent is not null), WithPartsBehind(form, IsNumbered));
        // Few forms have such rows, and the others need no adding up.
        if (apart is null && named is null && numbered is null) return form;
        var madeUp = SumsMadeUp(form);
        if (apart is not null && SumsMadeUp(apart) > madeUp) return apart;
        if (named is not null && SumsMadeUp(named) >= madeUp) return named;
        return numbered is not null && SumsMadeUp(numbered) > madeUp ? numbered : form;
    }

    /// <summary>Rows that are named as parts, as rows like any other; null without any.</summary>
    private static SelfEvaluation? Apart(SelfEvaluation form) => form.Indicators.Any(row => row.Parent is not null && ParentRows.IsScored(row))
        ? form with { Indicators = [.. form.Indicators.Select(row => ParentRows.IsScored(row) ? row with { Parent = null } : row)] } : null;

    /// <summary>With the rows behind another as its parts, where the first of them is one, each prints points and together they have its weight: behind 其中：城区 stands 乡镇 alone. Null where there are none.</summary>
    private static SelfEvaluation? WithPartsBehind(SelfEvaluation form, Predicate<Indicator> isPart)
    {
        List<Indicator> rows = [.. form.Indicators];
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            if (rows[i].Parent is not null || rows[i].Weight?.Number is not { } weight || !isPart(rows[i + 1]) || IsNumbered(rows[i])) continue;
            var (end, sum) = (i + 1, 0m);
            for (; end < rows.Count && sum < weight && rows[end].Weight?.Number is { } part && ParentRows.SameGroup(rows[i], rows[end]); end++) sum += part;
            if (sum != weight) continue;
            for (var row = i + 1; row < end; row++) rows[row] = rows[row] with { Parent = i };
        }

        return rows.SequenceEqual(form.Indicators) ? null : form with { Indicators = rows };
    }

    private static bool IsNumbered(Indicator row) => row.Level3 is { } name && Headings.Vocabulary.Pattern("part_number").IsMatch(name.Printed);

    /// <summary>How many of the two printed sums the points of the rows make up. A form that contradicts one of them still tells by the other whose points they are.</summary>
    private static int SumsMadeUp(SelfEvaluation form)
    {
        var sums = new FormUnderCheck(form, RuleProfiles.Choose(form));
        return (sums.HasAllWeights ? 1 : 0) + (sums.HasAllScores ? 1 : 0);
    }
}
