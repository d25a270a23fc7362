using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A2ScoresAddUp
{
    public static readonly Rule Rule = new(
        "A2", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("得分合计", "Scores add up"),
        new Bilingual("各指标得分之和＋预算执行得分＝表中总分；“小计”＝其所属各指标得分之和", "Σ leaf scores + execution score = printed total; a sum of some of the rows (小计) = Σ scores of these"),
        new Bilingual("算术；自评表总分", "arithmetic; the form's own total"), 1);

    private static readonly Bilingual What = new("得分", "scores");

    private static readonly Bilingual SubRows = new("子项得分", "scores of the sub-rows");

    public static IEnumerable<Outcome> Check(FormUnderCheck form) =>
        [OfTotal(form), .. OfParents(form), .. Subtotals.Check(form, Rule, new SummedColumn("score", row => row.Score, form.Execution.Score?.Number, What))];

    private static Outcome OfTotal(FormUnderCheck form)
    {
        if (!form.Rows.HasScoreColumn) return Rule.NotApplicable(FormUnderCheck.Total, "no score column");
        var (total, subject, where) = Stated(form);
        if (!Cells.IsPrinted(total)) return Rule.NotApplicable(subject, form.WhyNoTotal);
        if (total!.Number is not { } stated) return Rule.NotApplicable(subject, "unreadable total");
        var rows = form.SumOf(form.Counted(row => row.Score), "score");
        var statedSum = new StatedSum(stated, Cells.Evidence(total, "stated"), What, where);
        Outcome Against(PrintedSum sum) => sum.Against(Rule, subject, statedSum);
        return ExecutionShare.Choose(form, rows, WithExecution(form, rows, total), stated, Against);
    }

    /// <summary>A header score stands for the total only where the form has no total row.</summary>
    private static (Field? Total, Subject Subject, Bilingual Where) Stated(FormUnderCheck form)
    {
        return form.HasTotalRow
            ? (form.Form.Total.Score, FormUnderCheck.Total, new Bilingual("表中总分", "the form's total"))
            : (form.Form.HeaderScore, FormUnderCheck.Header, new Bilingual("表头自评总分", "the header's score"));
    }

    private static PrintedSum WithExecution(FormUnderCheck form, PrintedSum rows, Field total)
    {
        var score = form.Execution.Score;
        var sum = rows with { Incomplete = rows.Incomplete ?? form.Gaps.OfFunds("score") };
        // 98% where the total is in points is the rate, typed into the wrong cell.
        if (score?.Number is { } points && !score.IsBlankLike && (score.Unit != "%" || total.Unit == "%")) return sum.Plus(points, Cells.Evidence(score, "execution score"));
        if (Cells.IsPrinted(score)) return sum with { Incomplete = "unreadable execution score" };
        return sum with { Incomplete = sum.Incomplete ?? (form.Execution.Weight is > 0 ? "no execution score printed" : form.Gaps.OfExecution) };
    }

    private static IEnumerable<Outcome> OfParents(FormUnderCheck form)
    {
        foreach (var (parent, scores) in form.Rows.ParentsWithScoredChildren())
        {
            if (parent.Score!.Number is not { } stated)
            {
                yield return Rule.NotApplicable(parent.Subject, "unreadable score");
                continue;
            }

            var where = new Bilingual($"“{parent.Subject.Name}”得分", $"the score of {parent.Subject.Name}");
            var statedSum = new StatedSum(stated, Cells.Evidence(parent.Score, "stated"), SubRows, where);
            yield return form.SumOf(scores, "score").Against(Rule, parent.Subject, statedSum);
        }
    }
}
