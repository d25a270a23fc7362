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

    private static readonly Column[] Columns =
    [
        new("initial budget", "年初预算数", line => line.InitialBudget),
        new("full-year budget", "全年预算数", line => line.FullYearBudget),
        new("executed amount", "全年执行数", line => line.Executed),
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
        var columns = Columns.Select(column => Of(form, sources, total, column)).ToList();
        return
        [
            .. columns.Select(column => column.Reason).OfType<string>().Select(reason => Rule.NotApplicable(form.Execution.Subject, reason)),
            .. columns.Select(column => column.Sum).OfType<ColumnSum>().GroupBy(sum => sum.SameAs).Select(same => form.OfFunds(OfFigures(form.Execution.Subject, [.. same]))),
        ];
    }

    private static (ColumnSum? Sum, string? Reason) Of(FormUnderCheck form, FundingSources sources, FundingLine totalLine, Column column)
    {
        var total = column.Of(totalLine);
        if (total is null) return (null, $"no {column.En} column");
        var cells = sources.All.Select(column.Of).OfType<Field>().Where(IsAmount).ToList();
        if (!Cells.IsPrinted(total)) return (null, $"no total {column.En} printed");
        if (cells.Count == 0) return (null, $"no source {column.En} printed");
        if (total.Number is null || cells.Any(cell => cell.Number is null)) return (null, $"unreadable {column.En}");
        // Nothing is nothing in any unit.
        if (cells.Any(cell => cell.Unit != total.Unit && cell.Number != 0)) return (null, "amount units differ");
        var compared = Compare(sources, total, column);
        return compared.Sum?.Agreement.Kind == OutcomeKind.Failed && WhyLacking(form, sources, totalLine, column) is { } reason ? (null, reason) : compared;
    }

    private static (ColumnSum? Sum, string? Reason) Compare(FundingSources sources, Field total, Column column)
    {
        var readings = sources.Readings.Select(lines => lines.Select(column.Of).OfType<Field>().Where(IsAmount).ToList()).ToList();
        var results = readings.Select(cells => new ColumnSum(column, total, cells, Agree(sources, total, cells))).OrderBy(sum => sum.Agreement.Kind).ToList();
        var best = results[0];
        // Which rows are nested under another is not always told by the labels: only a sum that fails in every reading is wrong.
        if (best.Agreement.Kind == OutcomeKind.Failed && results.Count > 1) return (null, "nesting of the source rows is not known");
        return best.Agreement.Kind == OutcomeKind.Failed && sources.MayLackOne ? (null, "a source row of unknown kind") : (best, null);
    }

    /// <summary>Why the sum may be wrong for want of an amount, or for one that is another line's: the line that lacks it, or whose name is two, is told.</summary>
    private static string? WhyLacking(FormUnderCheck form, FundingSources sources, FundingLine total, Column column) =>
        sources.All.Where(line => column.Of(line) is null or { IsBlankLike: true }).Select(form.WhyToldOf).FirstOrDefault(reason => reason is not null)
            ?? sources.All.Prepend(total).Select(line => form.Gaps.OfPlace(line.Label.Place)).FirstOrDefault(reason => reason is not null);

    /// <summary>A source of which nothing came (—, 无) adds nothing.</summary>
    private static bool IsAmount(Field amount) => Cells.IsPrinted(amount) && !BlankText.IsNone(amount.Printed);

    /// <summary>Columns of the same figures go wrong together: what is wrong with them is said once, with the cells of all.</summary>
    private static Outcome OfFigures(Subject subject, IReadOnlyList<ColumnSum> columns)
    {
        var (total, sum) = (columns[0].Total, Figures.Text(columns[0].Value));
        var message = new Bilingual(
            $"{string.Join('、', columns.Select(column => column.Column.Zh))}各来源合计为{sum}，{NameOf(subject)}为{total.Printed}",
            $"{string.Join(", ", columns.Select(column => column.Column.En))}: the sources add up to {sum}, the total says {total.Printed}");
        return Rule.Compared(subject, columns[0].Agreement, message) with
        {
            Stated = Figures.Stated(total.Number!.Value),
            Recomputed = sum,
            Cells = [.. columns.SelectMany(column => column.Parts.Select(cell => Cells.Evidence(cell, "part")).Prepend(Cells.Evidence(column.Total, "stated")))],
        };
    }

    /// <summary>The row of the total as the form calls it.</summary>
    private static string NameOf(Subject total) => total.Name?.TrimEnd('：', ':', ' ') is { Length: > 0 } name ? name : "总额";

    private static Agreement Agree(FundingSources sources, Field total, List<Field> cells)
    {
        var parts = cells.Select(cell => cell.Number!.Value).ToList();
        if (sources.AreComplete) return Rounding.Amounts(total.Number!.Value, parts);
        return parts.Sum() <= total.Number!.Value ? Agreement.Passed : Agreement.Failed;
    }

    private sealed record Column(string En, string Zh, Func<FundingLine, Field?> Of);

    /// <summary>A column's total and the parts that it is held against.</summary>
    private sealed record ColumnSum(Column Column, Field Total, IReadOnlyList<Field> Parts, Agreement Agreement)
    {
        public decimal Value => Parts.Sum(cell => cell.Number!.Value);

        /// <summary>The printed figures, where they are wrong; a column that is right is counted by itself.</summary>
        public string SameAs => Agreement.Kind == OutcomeKind.Passed ? Column.En : string.Join(' ', Parts.Prepend(Total).Select(cell => cell.Printed));
    }
}
