using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>Weight and score stand beside one another: where a row prints one alone, the other was left out, or stands in the wrong cell.</summary>
internal static class B21WeightWithoutScore
{
    /// <summary>Of so many rows with a score one may lack its weight; where more do, weights may be printed once for several rows.</summary>
    private const int RowsForOneWithoutWeight = 3;

    public static readonly Rule Rule = new(
        "B21", RuleKind.ByRule, Severity.Warning,
        new Bilingual("分值、得分缺一", "Weight or score missing"),
        new Bilingual(
            "印有分值的指标、预算执行应填写得分（全表均未填得分的、得分栏填横线的、多行共用得分的和有下级行的除外）；填有得分的指标应印有分值（多行未印分值的、其余各行分值已合计为总分值的除外）",
            "a row with a weight, and the budget's execution, has a score (not where the form prints none at all, where a stroke stands for it, where several rows share one, nor for parent rows), and one with a score has a weight (not where many rows print none, nor where the weights of the others make up the total)"),
        new Bilingual("自评表填报要求", "the form's own columns"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (!form.Rows.HasWeightColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no weight column")];
        if (!form.Rows.HasScoreColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no score column")];
        if (!form.Rows.All.Any(row => Cells.IsPrinted(row.Score))) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no score printed")];
        return [.. RowChecks.OverScoring(form, Rule, row => Of(form, row)), .. OfExecution(form)];
    }

    /// <summary>The points for executing the budget, where the line of all funds has cells for both; a stroke in one of them says that none is given.</summary>
    private static IEnumerable<Outcome> OfExecution(FormUnderCheck form)
    {
        if (form.Execution is not { Line.Source: FundingSource.Total, WeightCell: { } weight, Score: { } score } execution) return [];
        var cells = Cells.Evidence((score, "stated"), (weight, "weight"));
        if (Cells.IsPrinted(weight) && Cells.IsPrinted(score)) return [Rule.Passed(execution.Subject) with { Cells = cells }];
        if (weight.Number > 0 && IsEmpty(score)) return [form.OfFunds(Failed($"分值{weight.Printed}，得分未填", $"weight {weight.Printed}, the score is blank", score), "score")];
        if (score.Number > 0 && IsEmpty(weight) && execution.Weight is null) return [form.OfFunds(Failed($"得分{score.Printed}，分值未填", $"score {score.Printed}, the weight is blank", weight), "weight")];
        return [];

        Outcome Failed(string zh, string en, Field blank) => Rule.Failed(execution.Subject, new Bilingual($"“{execution.Subject.Name}”{zh}", $"{execution.Subject.Name}: {en}")) with { Stated = blank.Printed, Cells = cells };
    }

    private static bool IsEmpty(Field points) => string.IsNullOrWhiteSpace(points.Printed);

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        if (row is { Weight: { IsBlankLike: true } weight, Score.Number: > 0 }) return WithoutWeight(form, row, weight);
        if (Cells.Missing(row.Weight, "weight") is { } noWeight) return Rule.NotApplicable(row.Subject, noWeight);
        if (row.Weight!.Number == 0) return Rule.NotApplicable(row.Subject, "weight is 0");
        if (row.Score is not { } score) return Rule.NotApplicable(row.Subject, "no score column");
        var cells = Cells.Evidence((score, "stated"), (row.Weight, "weight"));
        if (Cells.IsPrinted(score)) return Rule.Passed(row.Subject) with { Cells = cells };
        if (WhyNone(form, row) is { } reason) return Rule.NotApplicable(row.Subject, reason);
        return form.WithoutPoints(row, "score", Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”分值{row.Weight.Printed}，得分未填",
            $"{row.Subject.Name}: weight {row.Weight.Printed}, the score is blank")) with
        { Stated = score.Printed, Cells = cells });
    }

    private static Outcome WithoutWeight(FormUnderCheck form, ScoringRow row, Field weight)
    {
        if (WhyNotItsOwn(form, row, indicator => indicator.Weight) is { } reason) return Rule.NotApplicable(row.Subject, reason);
        if (WeightsStandForMore(form)) return Rule.NotApplicable(row.Subject, "no weight printed");
        return form.WithoutPoints(row, "weight", Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”得分{row.Score!.Printed}，分值未填",
            $"{row.Subject.Name}: score {row.Score.Printed}, the weight is blank")) with
        { Stated = weight.Printed, Cells = Cells.Evidence((weight, "weight"), (row.Score, "score")) });
    }

    /// <summary>Why the row has no points of its own; null where it has.</summary>
    private static string? WhyNotItsOwn(FormUnderCheck form, ScoringRow row, Func<Indicator, Field?> points) => row.IsParent ? "parent row"
        : row.Shared || (row.Indicator.Parent is { } parent && Cells.IsPrinted(points(form.Form.Indicators[parent]))) ? "points of several rows" : null;

    /// <summary>The weights that are printed may be those of the rows that print none, too.</summary>
    private static bool WeightsStandForMore(FormUnderCheck form)
    {
        var scored = form.Rows.All.Where(row => row.Score?.Number is not null).ToList();
        return form.HasAllWeights || scored.Count(row => row.Weight is { IsBlankLike: true }) * RowsForOneWithoutWeight > scored.Count;
    }

    /// <summary>Why the row needs no score of its own.</summary>
    private static string? WhyNone(FormUnderCheck form, ScoringRow row)
    {
        if (WhyNotItsOwn(form, row, indicator => indicator.Score) is { } reason) return reason;
        if (!IsEmpty(row.Score!)) return "score marked as not applicable";
        return NotApplicableMark.IsIn(row.Indicator) ? "target marked as not applicable" : null;
    }
}
