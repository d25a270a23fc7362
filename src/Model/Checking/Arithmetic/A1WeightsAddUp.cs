using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A1WeightsAddUp
{
    public static readonly Rule Rule = new(
        "A1", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("分值合计", "Weights add up"),
        new Bilingual(
            "各指标分值之和＋预算执行分值＝表中总分值；标明“绩效指标(90分)”的，各指标分值之和＝90；总分含预算执行得分的，总分值也应含其分值；“小计”＝其所属各指标分值之和",
            "Σ leaf weights + execution weight = printed weight total; a block that states its own total is held against that; where the total score counts the execution, the total weight counts it, too; a sum of some of the rows (小计) = Σ weights of these"),
        new Bilingual("算术；自评表总分值", "arithmetic; the form's own total"), 1);

    private static readonly Bilingual What = new("分值", "weights");

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (!form.Rows.HasWeightColumn) return [Rule.NotApplicable(FormUnderCheck.Total, "no weight column")];
        var total = form.Form.Total.Weight;
        var subtotals = Subtotals.Check(form, Rule, new SummedColumn("weight", row => row.Weight, form.Execution.Weight, What));
        if (!Cells.IsPrinted(total) && form.IndicatorBlock is null) return [Rule.NotApplicable(FormUnderCheck.Total, form.WhyNoTotal), .. subtotals];
        return [.. OfTotal(form, total), .. OfBlock(form), .. subtotals];
    }

    private static IEnumerable<Outcome> OfTotal(FormUnderCheck form, Field? total)
    {
        if (!Cells.IsPrinted(total) || form.TotalIsOfIndicatorsOnly) yield break;
        if (total!.Number is not { } stated)
        {
            yield return Rule.NotApplicable(FormUnderCheck.Total, "unreadable total");
            yield break;
        }

        var statedSum = new StatedSum(stated, Cells.Evidence(total, "stated"), What, new Bilingual("表中总分值", "the form's total"));
        yield return WithExcess(form.Form.Total.Score, statedSum, ExecutionShare.Choose(
            form, form.WeightsOfRows, WithExecution(form), stated, sum => sum.Against(Rule, FormUnderCheck.Total, statedSum)));
    }

    /// <summary>Weights that are too many give scores above the total, which no other rule names.</summary>
    private static Outcome WithExcess(Field? score, StatedSum stated, Outcome outcome)
    {
        if (outcome is not { Kind: OutcomeKind.Failed, Message: { } message } || score is not { Number: { } points } || points <= stated.Value) return outcome;
        return outcome with
        {
            Message = new Bilingual($"{message.Zh}；自评总分{score.Printed}也高于总分值", $"{message.En}; the total score {score.Printed} is above it, too"),
            Cells = [.. outcome.Cells, Cells.Evidence(score, "total score")],
        };
    }

    private static IEnumerable<Outcome> OfBlock(FormUnderCheck form)
    {
        if (form.IndicatorBlock is not { } block) yield break;
        var evidence = new Evidence("stated", block.Label, block.Place);
        yield return form.SumOf(form.Rows.Counted(row => row.Weight, form.IsOfIndicatorBlock), "weight").Against(
            Rule, FormUnderCheck.Indicators, new StatedSum(block.Value, evidence, What, new Bilingual("表中标明", "the block's title")));
    }

    private static PrintedSum WithExecution(FormUnderCheck form)
    {
        var rows = form.WeightsOfRows;
        var sum = rows with { Incomplete = rows.Incomplete ?? form.Gaps.OfFunds("weight") };
        if (form.Execution.WeightIsUnreadable) return sum with { Incomplete = "unreadable execution weight" };
        if (form.Execution.Weight is { } weight) return sum.Plus(weight, form.Execution.WeightEvidence);
        return sum with { Incomplete = sum.Incomplete ?? (form.Execution.Line is null ? form.Gaps.OfExecution : "no execution weight printed") };
    }
}
