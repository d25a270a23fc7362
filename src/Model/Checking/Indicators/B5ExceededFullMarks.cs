namespace Selfeval.Model.Checking.Indicators;

internal static class B5ExceededFullMarks
{
    public static readonly Rule Rule = new(
        "B5", RuleKind.ByRule, Severity.Warning,
        new Bilingual("超过上限却得满分（≤）", "Exceeded, full marks (≤)"),
        new Bilingual("实际完成值>指标值上限时，得分应小于分值；指标值为0的、以文字写明超出的（超预算）同", "actual > bound: the score must be below the weight; likewise for a target of 0, and for what is told in words (超预算)"),
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
            ? FullMarksDespite.Of(Rule, row, points, standing)
            : Rule.NotApplicable(row.Subject, "higher is better");
    });
}
