using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Reading;

internal static class D2UnreadableCell
{
    public static readonly Rule Rule = new(
        "D2", RuleKind.Quality, Severity.Info,
        new Bilingual("单元格无法读取", "Unreadable cell"),
        new Bilingual("应为数值的单元格能读出数值", "a cell that should hold a value can be read"),
        new Bilingual("读数质量", "quality of the reading"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var unreadable = OfLines(form.Form).Concat(OfRows(form)).Concat(OfTotal(form.Form))
            .Where(cell => cell.Field is { Value: null, IsBlankLike: false } field && !NotApplicableMark.Is(field.Printed)).DistinctBy(cell => cell.Field!.Place).ToList();
        return unreadable.Count == 0 ? [Rule.Passed(FormUnderCheck.Header)] : unreadable.Select(cell => Of(cell.Subject, cell.Field!));
    }

    private static Outcome Of(Subject subject, Field field) =>
        Rule.Failed(subject, new Bilingual(
            $"“{field.Printed}”无法读取为数值",
            $"'{field.Printed}' could not be read")) with
        { Stated = field.Printed, Cells = Cells.Evidence((field, "unreadable")) };

    private static IEnumerable<(Subject Subject, Field? Field)> OfLines(SelfEvaluation form) =>
        form.FundingLines.SelectMany((line, index) =>
            new[] { line.InitialBudget, line.FullYearBudget, line.Executed, line.Weight, line.ExecutionRate, line.Score }.Select(field => (FormUnderCheck.Line(index, line), field)));

    private static IEnumerable<(Subject Subject, Field? Field)> OfRows(FormUnderCheck form) =>
        form.Rows.Real.SelectMany(row =>
            new[] { row.Indicator.Target, row.Indicator.Actual, row.Weight, row.Score }.Select(field => (row.Subject, field)));

    private static IEnumerable<(Subject Subject, Field? Field)> OfTotal(SelfEvaluation form) =>
        [(FormUnderCheck.Total, form.Total.Weight), (FormUnderCheck.Total, form.Total.Score), (FormUnderCheck.Header, form.HeaderScore)];
}
