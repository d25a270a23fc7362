namespace Selfeval.Model.Checking.Indicators;

internal static class B13EverythingFull
{
    public static readonly Rule Rule = new(
        "B13", RuleKind.Suspicion, Severity.Info,
        new Bilingual("各项均为满分", "Everything full"),
        new Bilingual("所有指标得分均等于分值，且总分等于总分值（至少三行）", "every row has full marks and the total equals the weights (at least three rows)"),
        new Bilingual("自评应有区分度", "a self-evaluation that never deducts says little"), 1);

    private const int LeastRows = 3;

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => [Of(form)];

    private static Outcome Of(FormUnderCheck form)
    {
        var rows = form.Rows.All;
        if (!form.Rows.HasWeightColumn) return Rule.NotApplicable(FormUnderCheck.Total, "no weight column");
        if (rows.Count < LeastRows) return Rule.NotApplicable(FormUnderCheck.Total, "fewer than three scoring rows");
        var (weight, score) = (form.Form.Total.Weight, form.Form.Total.Score);
        var missing = Cells.Missing(weight, "total weight") ?? Cells.Missing(score, "total score")
            ?? rows.Select(row => Cells.Missing(row.Weight, "weight") ?? Cells.Missing(row.Score, "score")).FirstOrDefault(reason => reason is not null);
        if (missing is not null) return Rule.NotApplicable(FormUnderCheck.Total, missing);
        var cells = Cells.Evidence((score, "stated"), (weight, "weight"));
        if (score!.Number != weight!.Number || rows.Any(row => !row.HasFullMarks))
        {
            return Rule.Passed(FormUnderCheck.Total) with { Cells = cells };
        }

        if ((form.Gaps.OfIndicators("weight", "score") ?? form.WhyRowLacks("weight") ?? form.WhyRowLacks("score")) is { } gap) return Rule.NotApplicable(FormUnderCheck.Total, gap);
        return Rule.Failed(FormUnderCheck.Total, new Bilingual(
            $"全部{rows.Count}项指标均为满分，总分{score.Printed}",
            $"all {rows.Count} rows have full marks, total {score.Printed}")) with
        {
            Stated = score.Printed,
            Cells = cells,
        };
    }
}
