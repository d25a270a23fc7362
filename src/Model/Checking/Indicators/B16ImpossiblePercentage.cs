using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

internal static class B16ImpossiblePercentage
{
    public static readonly Rule Rule = new(
        "B16", RuleKind.Suspicion, Severity.Info,
        new Bilingual("百分比超过100%", "Impossible percentage"),
        new Bilingual(
            "比率、覆盖率、满意度不应超过100%（增长率、完成率等除外）",
            "a rate, coverage or satisfaction is not above 100 % (growth, completion and the like excepted)"),
        new Bilingual("比率的含义", "what a share is"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    private static Outcome Of(ScoringRow row)
    {
        var name = row.Indicator.Level3?.Printed;
        if (!Vocabulary.Matches("percentage_name", name)) return Rule.NotApplicable(row.Subject, "no rate, coverage or satisfaction");
        if (Vocabulary.Matches("may_exceed_100", name)) return Rule.NotApplicable(row.Subject, "may exceed 100 %");
        var percentages = new[] { row.Indicator.Target, row.Indicator.Actual }.Where(field => field?.Value is QuantityReading { Unit: "%" }).ToList();
        if (percentages.Count == 0) return Rule.NotApplicable(row.Subject, "no percentage");
        var cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual"));
        var above = percentages.FirstOrDefault(field => field!.Value is QuantityReading { Number: > 100 } figure && !IsUpperBound(field, row, figure));
        if (above is null) return Rule.Passed(row.Subject) with { Cells = cells };
        return Rule.Failed(row.Subject, new Bilingual($"“{name}”填为{above.Printed}，超过100%", $"{name}: {above.Printed} is above 100 %")) with
        {
            Stated = above.Printed,
            Cells = cells,
        };
    }

    /// <summary>An actual of 105%以内 may be any share below.</summary>
    private static bool IsUpperBound(Field field, ScoringRow row, QuantityReading figure) => ReferenceEquals(field, row.Indicator.Actual) && figure is { Operator: Comparison.AtMost or Comparison.Less };
}
