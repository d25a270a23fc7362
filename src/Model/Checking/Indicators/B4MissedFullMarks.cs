namespace Selfeval.Model.Checking.Indicators;

internal static class B4MissedFullMarks
{
    public static readonly Rule Rule = new(
        "B4", RuleKind.ByRule, Severity.Warning,
        new Bilingual("未达指标值却得满分（≥）", "Missed, full marks (≥)"),
        new Bilingual("实际完成值<指标值，或以文字写明与指标值相反（不及时、下降）时，得分应小于分值", "actual < target, or in words the contrary of it (不及时, 下降): the score must be below the weight"),
        new Bilingual(
            "公开表格的表注：完成值达到指标值，记满分；未达到的按比例记分",
            "footnote of published forms: full marks if the target is reached, else in proportion"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverScored(form, Rule, (row, points) =>
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        var standing = row.Standing;
        if (standing.Reason is { } reason) return StrictBound.Of(Rule, row, points) ?? Rule.NotApplicable(row.Subject, reason);
        if (standing is { Measure: null, IsContrary: false }) return Rule.NotApplicable(row.Subject, "date or range");
        return standing.LowerIsBetter
            ? Rule.NotApplicable(row.Subject, "lower is better")
            : FullMarksDespite.Of(Rule, row, points, standing);
    });
}
