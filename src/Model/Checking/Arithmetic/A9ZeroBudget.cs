using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A9ZeroBudget
{
    public static readonly Rule Rule = new(
        "A9", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("预算为零却有执行率或得分", "Zero budget with a rate or score"),
        new Bilingual("全年预算数为0或空时，执行率应为0或空，得分不应大于0", "budget 0 or blank: no rate other than 0, no score above 0"),
        new Bilingual("算术：除数为零", "arithmetic: nothing divides by zero"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.Form.FundingLines.Count == 0) return [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")];
        return form.Form.FundingLines.Select((line, index) => RepeatsTheTotal(form.Execution.Line!, line)
            ? Rule.NotApplicable(FormUnderCheck.Line(index, line), "rate and score of the total repeated")
            : OfLine(FormUnderCheck.Line(index, line), line, form.Form.FundingLines.Take(index)));
    }

    private static Outcome OfLine(Subject subject, FundingLine line, IEnumerable<FundingLine> above)
    {
        var budget = line.FullYearBudget;
        if (budget is null) return Rule.NotApplicable(subject, "no full-year budget column");
        if (!budget.IsBlankLike && budget.Number is null) return Rule.NotApplicable(subject, "unreadable full-year budget");
        var (rate, score) = (Own(line, above, l => l.ExecutionRate), Own(line, above, l => l.Score));
        if (!Cells.IsPrinted(rate) && !Cells.IsPrinted(score)) return Rule.NotApplicable(subject, "no rate or score printed");
        var isZero = budget.IsBlankLike || budget.Number == 0;
        var claims = rate?.Number is { } r and not 0 ? r : score?.Number is { } s and > 0 ? s : (decimal?)null;
        // A spreadsheet prints #DIV/0! for the rate of nothing: points beside it are claimed all the same.
        if ((claims is null || !isZero) && (IsUnreadable(rate) || IsUnreadable(score))) return Rule.NotApplicable(subject, "unreadable rate or score");
        var (zhBudget, enBudget) = budget.IsBlankLike ? ("空", "blank") : (budget.Printed, budget.Printed);
        var given = new[] { (Cell: rate, Zh: "执行率", En: "rate"), (Cell: score, Zh: "得分", En: "score") }.Where(claim => claim.Cell is { IsBlankLike: false, Number: not (null or 0) }).ToList();
        var message = new Bilingual(
            $"全年预算数为{zhBudget}，却填有{string.Join('、', given.Select(claim => $"{claim.Zh}“{claim.Cell!.Printed}”"))}",
            $"the full-year budget is {enBudget}, yet this is given: {string.Join(", ", given.Select(claim => $"{claim.En} {claim.Cell!.Printed}"))}");
        var outcome = isZero && claims is not null ? Rule.Failed(subject, message) : Rule.Passed(subject);
        return outcome with { Cells = Cells.Evidence((rate, "rate"), (score, "score"), (budget, "budget")) };
    }

    /// <summary>
    /// Points are given once for all funds: a source line that prints them beside the same rate shows the total's, as a merged cell would.
    /// The total then has a budget; where it has none, every line is judged by itself.
    /// </summary>
    private static bool RepeatsTheTotal(FundingLine total, FundingLine line) =>
        !ReferenceEquals(line, total) && total is { Source: FundingSource.Total, FullYearBudget.Number: > 0 }
        && IsRepeated(total.ExecutionRate, line.ExecutionRate) && IsRepeated(total.Score, line.Score);

    private static bool IsRepeated(Field? total, Field? own) =>
        Cells.IsPrinted(total) && Cells.IsPrinted(own) && !total!.SameCell(own!) && total.Number is not null && total.Number == own!.Number && total.Unit == own.Unit;

    /// <summary>A cell that spans lines belongs to the first of them.</summary>
    private static Field? Own(FundingLine line, IEnumerable<FundingLine> above, Func<FundingLine, Field?> column) =>
        column(line) is { } cell && !above.Any(other => column(other) is { } theirs && theirs.SameCell(cell)) ? cell : null;

    private static bool IsUnreadable(Field? field) => Cells.IsPrinted(field) && field!.Number is null;
}
