using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A6FundsAddUp
{
    public static readonly Rule Rule = new(
        "A6", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("资金合计", "Funds add up"),
        new Bilingual(
            "每一列：年度资金总额＝各资金来源之和（仅有一个“其中”行时：该行≤总额；部门整体仅分列基本支出、项目支出时：为两者之和）；按收入、支出性质划分的各项之和＝总额的某一栏",
            "each column: total row = Σ source rows; with a single source row only Σ ≤ total; of an office that lists its basic and project spending alone, their sum; parts by their nature = one of the total's amounts"),
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
        if (sources.All.Count == 0) return OfDivisions(form, total);
        var columns = Columns.Select(column => Of(sources, total, column)).ToList();
        var meant = Meant(columns.Select(column => column.Sums).OfType<IReadOnlyList<ColumnSum>>());
        var judged = columns.Select(column => column.Sums is { } sums ? Judge(form, sources, total, sums, meant) : (Sum: null, column.Reason)).ToList();
        return
        [
            .. judged.Select(column => column.Reason).OfType<string>().Select(reason => Rule.NotApplicable(form.Execution.Subject, reason)),
            .. judged.Select(column => column.Sum).OfType<ColumnSum>().GroupBy(sum => sum.SameAs).Select(same => form.OfFunds(OfFigures(form.Execution.Subject, [.. same]))),
        ];
    }

    /// <summary>Parts of which the form does not say whether they are budgeted or spent make up one of the total's amounts, whichever.</summary>
    private static IEnumerable<Outcome> OfDivisions(FormUnderCheck form, FundingLine total)
    {
        var outcomes = FundDivision.Of(form.Form, total).Select(division => form.OfFunds(OfDivision(form.Execution.Subject, total, division))).ToList();
        return outcomes.Count > 0 ? outcomes : [Rule.NotApplicable(form.Execution.Subject, "no source row")];
    }

    private static Outcome OfDivision(Subject subject, FundingLine total, FundDivision division)
    {
        var totals = total.Amounts.Where(amount => amount.Number is not null).ToList();
        if (totals.Count == 0) return Rule.NotApplicable(subject, "no total executed amount printed");
        if (division.Parts.Concat(totals).DistinctBy(amount => amount.Unit).Count() > 1) return Rule.NotApplicable(subject, "amount units differ");
        var parts = division.Parts.Select(part => part.Number!.Value).ToList();
        var (best, agreement) = totals.Select(amount => (Amount: amount, Agreement: Rounding.Amounts(amount.Number!.Value, parts)))
            .OrderBy(sum => sum.Agreement.Kind).ThenBy(sum => decimal.Abs(sum.Amount.Number!.Value - parts.Sum())).First();
        var (sum, stated) = (Figures.Text(parts.Sum()), totals.Select(amount => amount.Printed).Distinct().ToList());
        var message = new Bilingual(
            $"按性质划分的各项合计为{sum}，{NameOf(subject)}为{string.Join('、', stated)}",
            $"the parts by their nature add up to {sum}, the total says {string.Join(", ", stated)}");
        return Rule.Compared(subject, agreement, message) with
        {
            Stated = Figures.Stated(best.Number!.Value),
            Recomputed = sum,
            Cells = [.. totals.Select(amount => Cells.Evidence(amount, "stated")), .. division.Parts.Select(part => Cells.Evidence(part, "part"))],
        };
    }

    /// <summary>The sums of a column, one for each reading of which rows make up the total.</summary>
    private static (IReadOnlyList<ColumnSum>? Sums, string? Reason) Of(FundingSources sources, FundingLine totalLine, Column column)
    {
        var total = column.Of(totalLine);
        if (total is null) return (null, $"no {column.En} column");
        var cells = AmountsOf(sources.All, column);
        if (!Cells.IsPrinted(total)) return (null, $"no total {column.En} printed");
        if (cells.Count == 0) return (null, $"no source {column.En} printed");
        if (total.Number is null || cells.Any(cell => cell.Number is null)) return (null, $"unreadable {column.En}");
        // Nothing is nothing in any unit.
        if (cells.Any(cell => cell.Unit != total.Unit && cell.Number != 0)) return (null, "amount units differ");
        return ([.. sources.Readings.Select(lines => AmountsOf(lines, column)).Select(amounts => new ColumnSum(column, total, amounts, Agree(sources, total, amounts)))], null);
    }

    private static List<Field> AmountsOf(IEnumerable<FundingLine> lines, Column column) => lines.Select(column.Of).OfType<Field>().Where(IsAmount).ToList();

    /// <summary>The readings that add up in each column in which any does, where they leave another out: what one column proves is true of the rows of all.</summary>
    private static List<int> Meant(IEnumerable<IReadOnlyList<ColumnSum>> columns)
    {
        var proving = columns.Where(sums => sums.Any(Holds) && !sums.All(Holds)).ToList();
        return proving.Count == 0 ? [] : Enumerable.Range(0, proving[0].Count).Where(reading => proving.TrueForAll(sums => Holds(sums[reading]))).ToList();
    }

    private static bool Holds(ColumnSum sum) => sum.Agreement.Kind != OutcomeKind.Failed;

    private static (ColumnSum? Sum, string? Reason) Judge(FormUnderCheck form, FundingSources sources, FundingLine totalLine, IReadOnlyList<ColumnSum> sums, List<int> meant)
    {
        var best = sums.MinBy(sum => sum.Agreement.Kind)!;
        if (Holds(best)) return (best, null);
        if (WhyLacking(form, sources, totalLine, best.Column) is { } lacking) return (null, lacking);
        if (sources.MayLackOne) return (null, "a source row of unknown kind");
        // Which rows are nested under another is not always told by the labels: only a sum that fails in every reading that may be meant, and there by the same figure, is wrong.
        var wrong = (sums.Count == 1 ? sums : meant.Select(reading => sums[reading])).DistinctBy(sum => sum.Value).ToList();
        return wrong is [var one] ? (one, null) : (null, "nesting of the source rows is not known");
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
