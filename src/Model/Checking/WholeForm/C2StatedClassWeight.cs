using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C2StatedClassWeight
{
    public static readonly Rule Rule = new(
        "C2", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("一级指标标明分值", "Stated level-1 weight"),
        new Bilingual("一级指标名称中标明的分值（如“产出指标(50分)”）＝该级各行分值之和", "the weight printed in a level-1 label (产出指标(50分)) = Σ weights of its rows"),
        new Bilingual("算术；自评表自身标明", "arithmetic; stated by the form itself"), 1);

    private static readonly WeightOf[] ClassWeights = [WeightOf.Output, WeightOf.Benefit, WeightOf.Satisfaction, WeightOf.Cost, WeightOf.Other];

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (!form.Rows.HasWeightColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no weight column")];
        // A label that is printed beside each of its rows states one weight.
        var stated = form.Form.StatedWeights.Where(weight => ClassWeights.Contains(weight.Of)).DistinctBy(weight => (weight.Value, PrintedText.Fold(weight.Label))).ToList();
        return stated.Count == 0
            ? [Rule.NotApplicable(FormUnderCheck.Indicators, "no weight stated in a label")]
            : stated.Select(weight => OfLabel(form, weight));
    }

    private static Outcome OfLabel(FormUnderCheck form, StatedWeight stated)
    {
        var rows = form.Rows.All.Where(row => IsUnder(row, stated)).ToList();
        if (rows.Count == 0) return Rule.NotApplicable(FormUnderCheck.Indicators with { Name = stated.Label }, "no row under the label");
        var subject = rows[0].Subject with { Name = stated.Label };
        var sum = Level1Sums.WeightsOf(form, row => IsUnder(row, stated));
        var where = new Bilingual($"一级指标“{stated.Label}”标明", $"the label {stated.Label}");
        return sum.Against(Rule, subject, new StatedSum(
            stated.Value, new Evidence("stated", stated.Label, stated.Place), new Bilingual("该级各行分值", "the weights of its rows"), where));
    }

    private static bool IsUnder(ScoringRow row, StatedWeight stated) =>
        row.Indicator.Level1 is { } level1
        && (level1.Place == stated.Place || PrintedText.Fold(level1.Printed) == PrintedText.Fold(stated.Label));
}
