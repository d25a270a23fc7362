using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B15UnitSlip
{
    public static readonly Rule Rule = new(
        "B15", RuleKind.Suspicion, Severity.Info,
        new Bilingual("疑似漏写或多写“万”", "Unit slip"),
        new Bilingual("仅一方带“万”，且两者相差约一万倍（8万人与80000人相等，不算）", "ratio about 10⁴ or 10⁻⁴ with 万 on one side only (8万人 equals 80000人)"),
        new Bilingual("计量单位一致", "one unit on both sides"), 1);

    /// <summary>What counts as about ten thousand: half to twice of it, so that ordinary over- and under-achievement does not hide a slip.</summary>
    private const decimal Least = 5000;
    private const decimal Most = 20000;

    private const char TenThousand = '万';

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    /// <summary>One of the two amounts is perhaps ten thousand times what stands there.</summary>
    public static bool IsDoubtful(ScoringRow row) => Of(row).Kind == OutcomeKind.Failed;

    private static Outcome Of(ScoringRow row)
    {
        if (row.Indicator.Target?.Value is not QuantityReading target || row.Indicator.Actual?.Value is not QuantityReading actual)
        {
            return Rule.NotApplicable(row.Subject, "target or actual is no number");
        }

        var (left, right) = (Dimension.Of(target.Unit), Dimension.Of(actual.Unit));
        if (left.Name != right.Name || target.Number <= 0 || actual.Number <= 0) return Rule.NotApplicable(row.Subject, "not comparable");
        var (goal, reached) = (target.Number * left.Factor, actual.Number * right.Factor);
        var ratio = goal > reached ? goal / reached : reached / goal;
        var cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual"));
        if (HasTenThousand(target) == HasTenThousand(actual) || ratio < Least || ratio > Most)
        {
            return Rule.Passed(row.Subject) with { Cells = cells };
        }

        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target!.Printed}与实际完成值{row.Indicator.Actual!.Printed}相差约一万倍，疑为单位笔误",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed} and actual {row.Indicator.Actual.Printed} differ about 10,000 times: perhaps a slip of the unit")) with
        {
            Cells = cells,
        };
    }

    private static bool HasTenThousand(QuantityReading quantity) => quantity.Unit?.Contains(TenThousand, StringComparison.Ordinal) == true;
}
