using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B14NotComparable
{
    public static readonly Rule Rule = new(
        "B14", RuleKind.Suspicion, Severity.Info,
        new Bilingual("指标值与实际完成值无法比较", "Not comparable"),
        new Bilingual("指标值为数量或日期的，实际完成值应写明数量或日期（已扣分的除外）；百分比指标的实际完成值按比例填写的，同样应达到指标值", "a target that is a quantity or date has an actual that tells one (unless points are cut); a ratio beside a percentage reaches it, too"),
        new Bilingual("自评应写明与指标值可比的实际完成情况", "an actual says what was reached in terms of the target"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    private static Outcome Of(ScoringRow row)
    {
        var (standing, target, actual) = (row.Standing, row.Indicator.Target, row.Indicator.Actual);
        if (standing.Reason is "actual is text" && IsJudgement(target!, actual!) && !IsCut(row)) return Failed(row, new Bilingual(
            $"指标值“{target!.Printed}”为数量或日期，实际完成值“{actual!.Printed}”未写明数量，无法比较",
            $"the target '{target.Printed}' is a quantity or date, the actual '{actual.Printed}' tells none: they cannot be compared"));
        if (standing.Reason is "different dimensions" && AsPercent(row) is { Standing: Standing.Missed }) return Failed(row, new Bilingual(
            $"指标值“{target!.Printed}”，实际完成值“{actual!.Printed}”无百分号，按比例计未达到指标值",
            $"the target is '{target.Printed}', the actual '{actual.Printed}' has no percent sign: as a ratio it is missed"));
        return standing.Reason is null or "outside a range" or "equal to a strict bound" or "no operator" or TargetStanding.OpenDirection || (target?.Value, actual?.Value) is (WordsReading, WordsReading)
            ? Rule.Passed(row.Subject) with { Cells = Cells.Evidence((target, "target"), (actual, "actual")) }
            : Rule.NotApplicable(row.Subject, standing.Reason);
    }

    /// <summary>Words without any figure; 无 beside a target of none says what was reached, and so does 第八名.</summary>
    private static bool IsJudgement(Field target, Field actual) =>
        target.Value is not QuantityReading { Number: 0 } && PrintedText.Fold(actual.Printed) is var words && !words.Any(char.IsAsciiDigit) && !QuantityInWords.Names(words);

    /// <summary>Points were cut: the row does not count what cannot be compared as reached.</summary>
    private static bool IsCut(ScoringRow row) => row.Score?.Number is { } score && row.Weight?.Number is { } weight && score < weight;

    /// <summary>A bare 0.90 beside ≥95%, read as the ratio that it may be; null for other units.</summary>
    private static TargetStanding? AsPercent(ScoringRow row)
    {
        var percent = Dimension.Of("%");
        if (row.Indicator.Target?.Value is not QuantityReading target || Dimension.Of(target.Unit).Name != percent.Name) return null;
        if (row.Indicator.Actual is not { Value: QuantityReading { Unit: null } actual } cell) return null;
        var ratio = cell with { Value = actual with { Number = actual.Number / percent.Factor, Unit = "%" } };
        return TargetStanding.Of(row.Indicator with { Actual = ratio });
    }

    private static Outcome Failed(ScoringRow row, Bilingual what) =>
        Rule.Failed(row.Subject, new Bilingual($"“{row.Subject.Name}”{what.Zh}", $"{row.Subject.Name}: {what.En}")) with
        {
            Cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual")),
        };
}
