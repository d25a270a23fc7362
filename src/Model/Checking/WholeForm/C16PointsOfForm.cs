namespace Selfeval.Model.Checking.WholeForm;

internal static class C16PointsOfForm
{
    public static readonly Rule Rule = new(
        "C16", RuleKind.ByRule, Severity.Warning,
        new Bilingual("分值总和不是100分", "Points of the whole form"),
        new Bilingual("各指标分值之和（含预算执行分值）为100分；与表中所印总分值不符的，见A1", "the weights of a form, with that of the execution or without, make 100; where they are not what the form's total prints, see A1"),
        new Bilingual("财预〔2020〕10号；公开表格的表注（预算执行10分、产出50分、效益30分、满意度10分）", "财预〔2020〕10号; footnotes of published forms (execution 10, output 50, benefit 30, satisfaction 10)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => [Of(form)];

    private static Outcome Of(FormUnderCheck form)
    {
        if (!form.Rows.HasWeightColumn) return NotApplicable("no weight column");
        if (form.Rows.WeightsAreShares) return NotApplicable("weights are shares");
        if (form.Rows.All.Count == 0) return NotApplicable("no scoring row");
        if (form.Execution.WeightIsUnreadable) return NotApplicable("unreadable execution weight");
        var rows = form.WeightsOfRows;
        if ((rows.Unreadable ?? rows.Incomplete) is { } reason) return NotApplicable(reason);
        return Of(form, rows, form.Execution.Weight is { } execution ? rows.Plus(execution, form.Execution.WeightEvidence) : null);
    }

    private static Outcome Of(FormUnderCheck form, PrintedSum rows, PrintedSum? withExecution)
    {
        var (all, stated) = (withExecution ?? rows, form.Form.Total.Weight?.Number);
        if (stated is not null && stated != rows.Value && stated != all.Value) return NotApplicable("the weights are not the printed total");
        // A total that counts the execution leaves no doubt that it belongs to the form's points.
        var isFull = all.Value == FormUnderCheck.FullPoints || (rows.Value == FormUnderCheck.FullPoints && (stated is null || stated == rows.Value));
        if (isFull) return Rule.Passed(FormUnderCheck.Total) with { Cells = all.Parts };
        if (all.Value < FormUnderCheck.FullPoints && WhyMore(form, withExecution) is { } reason) return NotApplicable(reason);
        return form.OfFunds(
            Rule.Failed(FormUnderCheck.Total, new Bilingual($"各项分值合计为{Figures.Text(all.Value)}分，不是100分", $"the weights make {Figures.Text(all.Value)} in all, not 100")) with
            {
                Stated = Figures.Stated(all.Value),
                Recomputed = Figures.Text(FormUnderCheck.FullPoints),
                Cells = all.Parts,
            }, "weight");
    }

    /// <summary>Why the form may have more points than were found.</summary>
    private static string? WhyMore(FormUnderCheck form, PrintedSum? withExecution) =>
        form.WhyNotWhole ?? (withExecution is null && form.ExecutionRow is null ? "no execution weight printed" : null);

    private static Outcome NotApplicable(string reason) => Rule.NotApplicable(FormUnderCheck.Total, reason);
}
