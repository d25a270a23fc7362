using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// Rows named or numbered as parts (其中：脱贫户, 1.1城区) that print points of their own: they may have a part of their parent's, or their own as any row has. Which of the two it is tell the printed sums (of the
/// weights, of the scores): that by which more of them are made up.
/// </summary>
internal static class PartRows
{
    public static SelfEvaluation Settled(SelfEvaluation form)
    {
        var asParts = SumsMadeUp(form);
        if (asParts == Sums) return form;
        var (apart, numbered) = (Apart(form), Numbered(form));
        if (apart is not null && SumsMadeUp(apart) > asParts) return apart;
        return numbered is not null && SumsMadeUp(numbered) > asParts ? numbered : form;
    }

    private const int Sums = 2;

    /// <summary>Rows that are named as parts, as rows like any other; null without any.</summary>
    private static SelfEvaluation? Apart(SelfEvaluation form) => form.Indicators.Any(row => row.Parent is not null && ParentRows.IsScored(row))
        ? form with { Indicators = [.. form.Indicators.Select(row => ParentRows.IsScored(row) ? row with { Parent = null } : row)] } : null;

    /// <summary>Rows that are numbered below another, and whose weights are together that one's, as parts of it; null without any.</summary>
    private static SelfEvaluation? Numbered(SelfEvaluation form)
    {
        List<Indicator> rows = [.. form.Indicators];
        for (var i = 0; i < rows.Count; i++)
        {
            var end = i + 1;
            while (end < rows.Count && rows[end].Parent is null && IsNumbered(rows[end]) && ParentRows.SameGroup(rows[i], rows[end])) end++;
            if (IsNumbered(rows[i]) || end == i + 1 || rows[i].Weight?.Number is not { } weight || rows[(i + 1)..end].Sum(row => row.Weight?.Number ?? 0) != weight) continue;
            for (var part = i + 1; part < end; part++) rows[part] = rows[part] with { Parent = i };
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
