using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B19Dates
{
    public static readonly Rule Rule = new(
        "B19", RuleKind.ByRule, Severity.Warning,
        new Bilingual("时限指标", "Dates"),
        new Bilingual(
            "实际完成日期不晚于目标日期（晚于目标而已扣分并说明原因，或原因可能写在未识别的栏目中的，仅提示）；目标日期在年度之内（仅提示）",
            "the actual is not later than the target (info where points are cut and a reason is given, or may stand under a heading that is not known); the target lies within the fiscal year (info)"),
        new Bilingual("时效指标的含义", "what a deadline is"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, row => Of(form, row));

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        if (row.Indicator.Target?.Value is not DateReading target) return Rule.NotApplicable(row.Subject, "target is no date");
        var outside = form.FiscalYear is { } year && target.Latest.Year != year ? year : (int?)null;
        if (IsLate(form, row, target)) return Late(form, row, outside);
        var cells = Cells.Evidence((row.Indicator.Actual, "stated"), (row.Indicator.Target, "target"));
        if (outside is null) return Rule.Passed(row.Subject) with { Cells = cells };
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”目标日期{row.Indicator.Target.Printed}不在{outside}年度之内",
            $"{row.Subject.Name}: the target {row.Indicator.Target.Printed} is outside the fiscal year {outside}")) with
        {
            Severity = Severity.Info,
            Cells = cells,
        };
    }

    /// <summary>Only info where the office says so itself: points cut, and a reason.</summary>
    private static Outcome Late(FormUnderCheck form, ScoringRow row, int? outside)
    {
        var (due, done, reason) = (row.Indicator.Target!, row.Indicator.Actual!, Given(row.Indicator.Reason));
        var points = PointsOf(form, row);
        var (zhPoints, enPoints) = points is null ? ("", "") : Told(row, points.Value);
        var (zhReason, enReason) = reason is null ? ("", "") : ($"，原因栏写明“{reason.Printed}”", $"; the reason given is '{reason.Printed}'");
        var (zhYear, enYear) = outside is null ? ("", "") : ($"；目标日期也不在{outside}年度之内", $"; the target is outside the fiscal year {outside}, too");
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”目标日期{due.Printed}，实际完成{done.Printed}，晚于目标{zhPoints}{zhReason}{zhYear}",
            $"{row.Subject.Name}: due {due.Printed}, done {done.Printed}: later than the target{enPoints}{enReason}{enYear}")) with
        {
            Severity = (reason is null && !row.MayTellElsewhere("reason")) || (points is { } own && own.Score >= own.Weight) ? Rule.Severity : Severity.Info,
            Cells = [.. Cells.Evidence((done, "stated"), (due, "target"), (reason, "reason")), .. points is null ? [] : Cells.Evidence((row.Score, "score"), (row.Weight, "weight"))],
        };
    }

    private static (string Zh, string En) Told(ScoringRow row, Points points) => points.Score < points.Weight
        ? ($"，得分{row.Score!.Printed}低于分值{row.Weight!.Printed}", $"; score {row.Score.Printed} of {row.Weight.Printed}")
        : ($"，得分{row.Score!.Printed}（分值{row.Weight!.Printed}）却未扣分", $", yet no points are cut (score {row.Score.Printed} of {row.Weight.Printed})");

    /// <summary>The row's own points, where they can be held against each other.</summary>
    private static Points? PointsOf(FormUnderCheck form, ScoringRow row) =>
        !row.Shared && !form.Rows.WeightsAreShares && row.Score?.Number is { } score && row.Weight?.Number is { } weight and > 0 ? new Points(weight, score) : null;

    private static Field? Given(Field? reason) => reason is not null && !BlankText.IsNoReason(reason.Printed) ? reason : null;

    /// <summary>Late only if the whole printed period lies after the target: "December" is not later than the 15th of it.</summary>
    private static bool IsLate(FormUnderCheck form, ScoringRow row, DateReading target) =>
        row.Indicator.Actual is { Value: DateReading } actual
        && DateGrammar.TryRead(PrintedText.Fold(actual.Printed), form.FiscalYear, out var period)
        && period is not null && period.First > target.Latest;
}
