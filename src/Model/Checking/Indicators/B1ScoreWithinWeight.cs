namespace Selfeval.Model.Checking.Indicators;

internal static class B1ScoreWithinWeight
{
    public static readonly Rule Rule = new(
        "B1", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("得分不超过分值", "Score within weight"),
        new Bilingual("0≤得分≤分值（逐行）", "0 ≤ score ≤ weight, each row"),
        new Bilingual("公开表格的表注：最高不得超过分值上限", "footnote of published forms: never above the weight"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverScored(form, Rule, Of);

    private static Outcome Of(ScoringRow row, Points points)
    {
        // A weight and a score that span different rows are not about the same thing; those that span the same rows are judged once.
        if (row.SharedUnevenly || row.IsContinued) return Rule.NotApplicable(row.Subject, "points of several rows");
        var cells = Cells.Evidence((row.Score, "stated"), (row.Weight, "weight"));
        var stated = Figures.Stated(points.Score);
        if (points.Score >= 0 && points.Score <= points.Weight) return Rule.Passed(row.Subject) with { Stated = stated, Cells = cells };
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”得分为{row.Score!.Printed}，超出0至分值{row.Weight!.Printed}的范围",
            $"{row.Subject.Name}: score {row.Score.Printed} is not between 0 and the weight {row.Weight.Printed}")) with
        {
            Stated = stated,
            Cells = cells,
        };
    }
}
