using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B14NotComparable
{
    public static readonly Rule Rule = new(
        "B14", RuleKind.Suspicion, Severity.Info,
        new Bilingual("指标值与实际完成值无法比较", "Not comparable"),
        new Bilingual("指标值为数量或日期的，实际完成值应写明数量或日期（已扣分的除外）；百分比指标的实际完成值按比例填写的，同样应达到指标值（按百分数计达到的，只提示缺单位）", "a target that is a quantity or date has an actual that tells one (unless points are cut); a ratio beside a percentage reaches it, too (where it does as a percentage, only the missing unit is told)"),
        new Bilingual("自评应写明与指标值可比的实际完成情况", "an actual says what was reached in terms of the target"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    private static Outcome Of(ScoringRow row)
    {
        var (standing, target, actual) = (row.Standing, row.Indicator.Target, row.Indicator.Actual);
        if (standing.Reason is "actual is text" && IsJudgement(target!, actual!) && !IsCut(row)) return Failed(row, new Bilingual(
            $"指标值“{target!.Printed}”为数量或日期，实际完成值“{actual!.Printed}”未写明数量，无法比较",
            $"the target '{target.Printed}' is a quantity or date, the actual '{actual.Printed}' tells none: they cannot be compared"));
        if (standing.Reason is "different dimensions" && IsMissedAsRatio(row)) return Failed(row, IsMetAsPercent(row)
            ? new Bilingual(
                $"指标值“{target!.Printed}”，实际完成值“{actual!.Printed}”缺单位，是否达到无法比较（按百分数计已达到）",
                $"the target is '{target.Printed}', the actual '{actual.Printed}' has no unit: they cannot be compared (as a percentage it is met)")
            : new Bilingual(
                $"指标值“{target!.Printed}”，实际完成值“{actual!.Printed}”无百分号，按比例计未达到指标值",
                $"the target is '{target.Printed}', the actual '{actual.Printed}' has no percent sign: as a ratio it is missed"));
        return standing.Reason is null or "outside a range" or TargetStanding.StrictBound or "apart by the rounding of a unit" or "no operator" or TargetStanding.OpenDirection || (target?.Value, actual?.Value) is (WordsReading, WordsReading)
            ? Rule.Passed(row.Subject) with { Cells = Cells.Evidence((target, "target"), (actual, "actual")) }
            : Rule.NotApplicable(row.Subject, standing.Reason);
    }

    /// <summary>Words without any figure; 无 beside a target of none says what was reached, and so does 第八名.</summary>
    private static bool IsJudgement(Field target, Field actual) =>
        target.Value is not QuantityReading { Number: 0 } && PrintedText.Fold(actual.Printed) is var words && !words.Any(char.IsAsciiDigit) && !QuantityInWords.Names(words);

    /// <summary>Points were cut: the row does not count what cannot be compared as reached.</summary>
    private static bool IsCut(ScoringRow row) => row.Score?.Number is { } score && row.Weight?.Number is { } weight && score < weight;

    /// <summary>A bare 0.90 beside ≥95% as the ratio that it may be.</summary>
    private static bool IsMissedAsRatio(ScoringRow row) => InPercent(row, 1 / Dimension.Of("%").Factor) == Standing.Missed;

    /// <summary>A bare 1.5 beside ≤2% is likelier 1.5% than 150%.</summary>
    private static bool IsMetAsPercent(ScoringRow row) => InPercent(row, 1) == Standing.Met;

    /// <summary>How a bare number stands to a target in percent if it is this many of them; null for other units.</summary>
    private static Standing? InPercent(ScoringRow row, decimal factor)
    {
        if (row.Indicator.Target?.Value is not QuantityReading target || Dimension.Of(target.Unit).Name != Dimension.Of("%").Name) return null;
        if (row.Indicator.Actual is not { Value: QuantityReading { Unit: null } actual } cell) return null;
        return TargetStanding.Of(row.Indicator with { Actual = cell with { Value = actual with { Number = actual.Number * factor, Unit = "%" } } }).Standing;
    }

    private static Outcome Failed(ScoringRow row, Bilingual what) =>
        Rule.Failed(row.Subject, new Bilingual($"“{row.Subject.Name}”{what.Zh}", $"{row.Subject.Name}: {what.En}")) with
        {
            Cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual")),
        };
}
