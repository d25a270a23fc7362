using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B17CostWithLowerBound
{
    public static readonly Rule Rule = new(
        "B17", RuleKind.Suspicion, Severity.Info,
        new Bilingual("成本指标设为下限", "Cost indicator with a lower bound"),
        new Bilingual("成本指标的指标值一般为上限（≤），填为≥的请核对（节约率、保障标准等除外）", "a cost target is an upper bound; ≥ is questionable (savings and guaranteed standards excepted)"),
        new Bilingual("财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引(试行)》", "财预〔2021〕101号 (guidance on setting core targets, indicators and their values)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    /// <summary>The printed ≥ stands where ≤ is usual: whether the target is met cannot be told with certainty.</summary>
    public static bool IsDoubtful(ScoringRow row) => Of(row).Kind == OutcomeKind.Failed;

    private static Outcome Of(ScoringRow row)
    {
        if (!CostRows.IsCost(row)) return Rule.NotApplicable(row.Subject, "no cost indicator");
        if (DirectionWords.IsSaving(row.Indicator.Level3?.Printed)) return Rule.NotApplicable(row.Subject, "a saving");
        if (Vocabulary.Matches("guaranteed_standard", row.Indicator.Level3?.Printed)) return Rule.NotApplicable(row.Subject, "a guaranteed standard");
        if (row.Indicator.Target?.Value is not QuantityReading { OperatorInferred: false } target)
        {
            return Rule.NotApplicable(row.Subject, "no number target with an operator");
        }

        var cells = Cells.Evidence((row.Indicator.Target, "target"));
        if (target.Operator is not (Comparison.AtLeast or Comparison.More)) return Rule.Passed(row.Subject) with { Cells = cells };
        return Rule.Failed(row.Subject, new Bilingual(
            $"成本指标“{row.Subject.Name}”的指标值为{row.Indicator.Target.Printed}，是下限",
            $"cost indicator {row.Subject.Name}: the target {row.Indicator.Target.Printed} is a lower bound")) with
        {
            Cells = cells,
        };
    }
}
