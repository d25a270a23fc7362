using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A6FundsAddUp
{
    public static readonly Rule Rule = new(
        "A6", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("资金合计", "Funds add up"),
        new Bilingual(
            "每一列：年度资金总额＝各资金来源之和（仅有一个“其中”行时：该行≤总额）",
            "each column: total row = Σ source rows; with a single source row only Σ ≤ total"),
        new Bilingual("算术；“其中”各项构成总额", "arithmetic; the source rows make up the total"), 1);

    private static readonly (string Role, string Zh, Func<FundingLine, Field?> Of)[] Columns =
    [
        ("initial budget", "年初预算数", line => line.InitialBudget),
        ("full-year budget", "全年预算数", line => line.FullYearBudget),
        ("executed amount", "全年执行数", line => line.Executed),
    ];

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var lines = form.Form.FundingLines;
        if (form.Execution.Line is not { Source: FundingSource.Total } total)
        {
            return [Rule.NotApplicable(FormUnderCheck.Header, "no total funding line")];
        }

        var sources = new FundingSources(lines, total);
        if (sources.All.Count == 0) return [Rule.NotApplicable(form.Execution.Subject, "no source row")];
        return Columns.Select(column => form.OfFunds(OfColumn(form.Execution.Subject, sources, total, column)));
    }

    private static Outcome OfColumn(Subject subject, FundingSources sources, FundingLine totalLine, (string Role, string Zh, Func<FundingLine, Field?> Of) column)
    {
        var total = column.Of(totalLine);
        if (total is null) return Rule.NotApplicable(subject, $"no {column.Role} column");
        var cells = sources.All.Select(column.Of).OfType<Field>().Where(Cells.IsPrinted).ToList();
        if (!Cells.IsPrinted(total)) return Rule.NotApplicable(subject, $"no total {column.Role} printed");
        if (cells.Count == 0) return Rule.NotApplicable(subject, $"no source {column.Role} printed");
        if (total.Number is null || cells.Any(cell => cell.Number is null)) return Rule.NotApplicable(subject, $"unreadable {column.Role}");
        if (cells.Any(cell => cell.Unit != total.Unit)) return Rule.NotApplicable(subject, "amount units differ");
        return Compare(subject, sources, total, column);
    }

    private static Outcome Compare(Subject subject, FundingSources sources, Field total, (string Role, string Zh, Func<FundingLine, Field?> Of) column)
    {
        var readings = sources.Readings.Select(lines => lines.Select(column.Of).OfType<Field>().Where(Cells.IsPrinted).ToList()).ToList();
        var results = readings.Select(cells => (Cells: cells, Agreement: Agree(sources, total, cells))).OrderBy(r => r.Agreement.Kind).ToList();
        var (best, agreement) = results[0];
        // Which rows are nested under another is not always told by the labels: only a sum that fails in every reading is wrong.
        if (agreement.Kind == OutcomeKind.Failed && results.Count > 1)
        {
            return Rule.NotApplicable(subject, "nesting of the source rows is not known");
        }

        if (agreement.Kind == OutcomeKind.Failed && sources.MayLackOne) return Rule.NotApplicable(subject, "a source row of unknown kind");
        var sum = Figures.Text(best.Sum(cell => cell.Number!.Value));
        var message = new Bilingual(
            $"{column.Zh}各来源合计为{sum}，年度资金总额为{total.Printed}",
            $"{column.Role}: the sources add up to {sum}, the total says {total.Printed}");
        return Rule.Compared(subject, agreement, message) with
        {
            Stated = Figures.Stated(total.Number!.Value),
            Recomputed = sum,
            Cells = [Cells.Evidence(total, "stated"), .. best.Select(cell => Cells.Evidence(cell, "part"))],
        };
    }

    private static Agreement Agree(FundingSources sources, Field total, List<Field> cells)
    {
        var parts = cells.Select(cell => cell.Number!.Value).ToList();
        if (sources.AreComplete) return Rounding.Amounts(total.Number!.Value, parts);
        return parts.Sum() <= total.Number!.Value ? Agreement.Passed : Agreement.Failed;
    }
}
