using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C2StatedClassWeight
{
    public static readonly Rule Rule = new(
        "C2", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("名称中标明的分值", "Stated weight of a class or of the execution"),
        new Bilingual(
            "一级指标名称中标明的分值（如“产出指标(50分)”）＝该级各行分值之和；“预算执行情况(20分)”标明的分值＝预算执行分值（及该栏各指标分值）之和",
            "the weight printed in a level-1 label (产出指标(50分)) = Σ weights of its rows; that in the title of the funds (预算执行情况(20分)) = the execution's weight + those of indicators in that block"),
        new Bilingual("算术；自评表自身标明", "arithmetic; stated by the form itself"), 1);

    private static readonly WeightOf[] ClassWeights = [WeightOf.Output, WeightOf.Benefit, WeightOf.Satisfaction, WeightOf.Cost, WeightOf.Other];

    private static readonly Bilingual What = new("预算执行分值", "the points of the execution");

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var ofExecution = form.Form.StatedWeights.Where(weight => weight.Of == WeightOf.Execution && form.Execution.Line is not null).Select(weight => OfExecution(form, weight)).ToList();
        var ofClasses = OfClasses(form);
        return ofExecution.Count == 0 ? ofClasses : [.. ofExecution, .. ofClasses.Where(outcome => outcome.Kind != OutcomeKind.NotApplicable || outcome.Subject.Name is not null)];
    }

    private static IEnumerable<Outcome> OfClasses(FormUnderCheck form)
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

    /// <summary>What the title of the funds states, and what stands in the cell of the weight; a block that scores how the funds were handled as well has rows of its own.</summary>
    private static Outcome OfExecution(FormUnderCheck form, StatedWeight stated)
    {
        var subject = form.Execution.Subject with { Name = stated.Label };
        if (form.Execution.WeightIsUnreadable) return Rule.NotApplicable(subject, "unreadable execution weight");
        if (!Cells.IsPrinted(form.Execution.WeightCell)) return Rule.NotApplicable(subject, "no execution weight printed");
        var cells = form.Rows.Counted(row => row.Weight, row => row.Indicator.Block?.Printed == stated.Label);
        var rows = cells.Count == 0 ? new PrintedSum(0, []) : form.SumOf(cells, "weight");
        var where = new Bilingual($"“{stated.Label}”标明", $"the title {stated.Label}");
        var statedSum = new StatedSum(stated.Value, new Evidence("stated", stated.Label, stated.Place), What, where);
        return form.OfFunds(rows.Plus(form.Execution.WeightCell!.Number!.Value, form.Execution.WeightEvidence).Against(Rule, subject, statedSum), "weight");
    }

    private static bool IsUnder(ScoringRow row, StatedWeight stated) =>
        row.Indicator.Level1 is { } level1
        && (level1.Place == stated.Place || PrintedText.Fold(level1.Printed) == PrintedText.Fold(stated.Label));
}
