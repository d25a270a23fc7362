namespace Selfeval.Model.Checking;

/// <summary>The points of a row, once both cells are known to be readable and its own.</summary>
internal readonly record struct Points(decimal Weight, decimal Score);

/// <summary>Runs a check over the rows it is for; a row, or a form, that it is not for says why.</summary>
internal static class RowChecks
{
    /// <summary>Every scoring row whose weight and score are readable and for that row alone.</summary>
    public static IEnumerable<Outcome> OverScored(FormUnderCheck form, Rule rule, Func<ScoringRow, Points, Outcome> check)
    {
        if (!form.Rows.HasWeightColumn) return [rule.NotApplicable(FormUnderCheck.Indicators, "no weight column")];
        if (!form.Rows.HasScoreColumn) return [rule.NotApplicable(FormUnderCheck.Indicators, "no score column")];
        if (form.Rows.WeightsAreShares) return [rule.NotApplicable(FormUnderCheck.Indicators, "weights are shares")];
        return OverScoring(form, rule, row => WithPoints(rule, row, check));
    }

    /// <summary>Every row that prints a weight or score.</summary>
    public static IEnumerable<Outcome> OverScoring(FormUnderCheck form, Rule rule, Func<ScoringRow, Outcome> check) =>
        form.Rows.All.Count == 0
            ? [rule.NotApplicable(FormUnderCheck.Indicators, "no scoring row")]
            : form.Rows.All.Select(check);

    /// <summary>Every row that is no placeholder, scored or not.</summary>
    public static IEnumerable<Outcome> OverAll(FormUnderCheck form, Rule rule, Func<ScoringRow, Outcome> check)
    {
        var rows = form.Rows.Real;
        return rows.Count == 0 ? [rule.NotApplicable(FormUnderCheck.Indicators, "no indicator row")] : rows.Select(check);
    }

    private static Outcome WithPoints(Rule rule, ScoringRow row, Func<ScoringRow, Points, Outcome> check)
    {
        if (Cells.Missing(row.Weight, "weight") is { } noWeight) return rule.NotApplicable(row.Subject, noWeight);
        if (Cells.Missing(row.Score, "score") is { } noScore) return rule.NotApplicable(row.Subject, noScore);
        return check(row, new Points(row.Weight!.Number!.Value, row.Score!.Number!.Value));
    }

    /// <summary>Everything that a row's score was decided on.</summary>
    public static IReadOnlyList<Evidence> Evidence(ScoringRow row) => Cells.Evidence(
        (row.Score, "stated"), (row.Weight, "weight"), (row.Indicator.Target, "target"), (row.Indicator.Actual, "actual"), (row.Indicator.Reason, "reason"));

    /// <summary>Why the row's points cannot be held against its own target and actual: null when they can.</summary>
    public static string? NotItsOwn(ScoringRow row)
    {
        if (row.Shared) return "points of several rows";
        return row.IsParent && !Cells.IsPrinted(row.Indicator.Target) && !Cells.IsPrinted(row.Indicator.Actual) ? "parent row" : null;
    }
}
