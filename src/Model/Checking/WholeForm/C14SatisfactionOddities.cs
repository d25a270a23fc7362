using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C14SatisfactionOddities
{
    public static readonly Rule Rule = new(
        "C14", RuleKind.Suspicion, Severity.Info,
        new Bilingual("满意度恰为指标值或100%", "Satisfaction oddities"),
        new Bilingual("满意度实际完成值恰等于指标值，或为100%", "a satisfaction that is exactly the target, or 100 %"),
        new Bilingual("满意度应有调查依据", "a satisfaction rests on a survey"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    private static Outcome Of(ScoringRow row)
    {
        var isSatisfaction = Vocabulary.Matches("level2.satisfaction", row.Indicator.Level2?.Printed)
            || (row.Level1Class == "satisfaction" && Vocabulary.Matches("level1.satisfaction", row.Indicator.Level1?.Printed));
        if (!isSatisfaction) return Rule.NotApplicable(row.Subject, "no satisfaction row");
        if (row.Indicator.Actual?.Value is not QuantityReading { Operator: null } actual) return Rule.NotApplicable(row.Subject, "actual is no number");
        if (row.Indicator.Target?.Value is QuantityReading { Number: 0 }) return Rule.NotApplicable(row.Subject, "target not above 0");
        var measure = row.Indicator.Target?.Value is QuantityReading target ? CommonMeasure.Of(target, actual) : null;
        var cells = Cells.Evidence((row.Indicator.Actual, "stated"), (row.Indicator.Target, "target"));
        // 100 beside a target of ≥95% is 100 %, the sign is left out.
        var isAll = actual.Number == 100 && (actual.Unit ?? (row.Indicator.Target?.Value as QuantityReading)?.Unit) == "%";
        if (!isAll && (measure is null || measure.Target != measure.Actual)) return Rule.Passed(row.Subject) with { Cells = cells };
        var (zh, en) = isAll ? ("为100%", "100 %") : ("恰等于指标值", "exactly the target");
        return Rule.Failed(row.Subject, new Bilingual(
            $"满意度“{row.Subject.Name}”实际完成值{row.Indicator.Actual.Printed}，{zh}",
            $"satisfaction {row.Subject.Name}: the actual {row.Indicator.Actual.Printed} is {en}")) with
        {
            Stated = row.Indicator.Actual.Printed,
            Cells = cells,
        };
    }
}
