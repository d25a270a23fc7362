using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B21WeightWithoutScore
{
    public static readonly Rule Rule = new(
        "B21", RuleKind.ByRule, Severity.Warning,
        new Bilingual("有分值未填得分", "Weight without a score"),
        new Bilingual(
            "印有分值的指标应填写得分（全表均未填得分的、得分栏填横线的、多行共用得分的和有下级行的除外）",
            "a row with a weight has a score (not where the form prints none at all, where a stroke stands for it, where several rows share one, nor for parent rows)"),
        new Bilingual("自评表填报要求", "the form's own columns"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (!form.Rows.HasWeightColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no weight column")];
        if (!form.Rows.HasScoreColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no score column")];
        if (!form.Rows.All.Any(row => Cells.IsPrinted(row.Score))) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no score printed")];
        return RowChecks.OverScoring(form, Rule, row => Of(form, row));
    }

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        if (Cells.Missing(row.Weight, "weight") is { } noWeight) return Rule.NotApplicable(row.Subject, noWeight);
        if (row.Weight!.Number == 0) return Rule.NotApplicable(row.Subject, "weight is 0");
        if (row.Score is not { } score) return Rule.NotApplicable(row.Subject, "no score column");
        var cells = Cells.Evidence((score, "stated"), (row.Weight, "weight"));
        if (Cells.IsPrinted(score)) return Rule.Passed(row.Subject) with { Cells = cells };
        if (WhyNone(form, row) is { } reason) return Rule.NotApplicable(row.Subject, reason);
        return form.WithoutScore(row, Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”分值{row.Weight.Printed}，得分未填",
            $"{row.Subject.Name}: weight {row.Weight.Printed}, the score is blank")) with
        { Stated = score.Printed, Cells = cells });
    }

    /// <summary>Why the row needs no score of its own.</summary>
    private static string? WhyNone(FormUnderCheck form, ScoringRow row)
    {
        if (row.IsParent) return "parent row";
        if (row.Shared || (row.Indicator.Parent is { } parent && Cells.IsPrinted(form.Form.Indicators[parent].Score))) return "points of several rows";
        if (!string.IsNullOrWhiteSpace(row.Score!.Printed)) return "score marked as not applicable";
        return NotApplicableMark.IsIn(row.Indicator) ? "target marked as not applicable" : null;
    }
}
