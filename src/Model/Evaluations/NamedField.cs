namespace Selfeval.Model.Evaluations;

/// <summary>Which part of a form a field belongs to.</summary>
public enum FormPartKind
{
    Head,
    Funds,
    Goal,
    Level,
    Indicator,
    Total,
    Extra,
}

/// <summary>A field with its path in the contract, for example <c>indicators[0].target</c>.</summary>
public sealed record NamedField(string Path, FormPartKind Part, Field Field)
{
    /// <summary>The last part of the path: target.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>Every field that the form has, in the order of the contract. A cell that spans rows comes once for each row.</summary>
    public static IEnumerable<NamedField> Of(SelfEvaluation form) =>
        [.. Head(form), .. Funds(form), .. Goal(form), .. Indicators(form), .. Totals(form), .. Extra("extra", form.Extra)];

    private static IEnumerable<NamedField> Head(SelfEvaluation form) => Named(
        FormPartKind.Head,
        ("title", form.Title),
        ("fiscal_year", form.FiscalYear),
        ("project_name", form.ProjectName),
        ("supervising_department", form.SupervisingDepartment),
        ("implementing_unit", form.ImplementingUnit),
        ("amount_unit", form.AmountUnit),
        ("header_score", form.HeaderScore));

    private static IEnumerable<NamedField> Funds(SelfEvaluation form) => form.FundingLines.SelectMany((line, i) => Named(
        FormPartKind.Funds,
        ($"funding_lines[{i}].label", line.Label),
        ($"funding_lines[{i}].initial_budget", line.InitialBudget),
        ($"funding_lines[{i}].full_year_budget", line.FullYearBudget),
        ($"funding_lines[{i}].executed", line.Executed),
        ($"funding_lines[{i}].weight", line.Weight),
        ($"funding_lines[{i}].execution_rate", line.ExecutionRate),
        ($"funding_lines[{i}].score", line.Score),
        ($"funding_lines[{i}].reason", line.Reason)).Concat(Extra($"funding_lines[{i}].extra", line.Extra)));

    private static IEnumerable<NamedField> Goal(SelfEvaluation form) =>
        Named(FormPartKind.Goal, ("goal.planned", form.Goal.Planned), ("goal.actual", form.Goal.Actual));

    private static IEnumerable<NamedField> Indicators(SelfEvaluation form) => form.Indicators.SelectMany((row, i) =>
        Named(
            FormPartKind.Level,
            ($"indicators[{i}].block", row.Block),
            ($"indicators[{i}].level1", row.Level1),
            ($"indicators[{i}].level2", row.Level2))
        .Concat(Named(
            FormPartKind.Indicator,
            ($"indicators[{i}].level3", row.Level3),
            ($"indicators[{i}].target", row.Target),
            ($"indicators[{i}].actual", row.Actual),
            ($"indicators[{i}].weight", row.Weight),
            ($"indicators[{i}].score", row.Score),
            ($"indicators[{i}].reason", row.Reason),
            ($"indicators[{i}].method", row.Method)))
        .Concat(Extra($"indicators[{i}].extra", row.Extra)));

    private static IEnumerable<NamedField> Totals(SelfEvaluation form) => Named(
        FormPartKind.Total, ("total.weight", form.Total.Weight), ("total.score", form.Total.Score), ("total.grade", form.Total.Grade));

    private static IEnumerable<NamedField> Extra(string path, IReadOnlyList<ExtraField> extra) =>
        extra.Select((field, i) => new NamedField($"{path}[{i}]", FormPartKind.Extra, field.Text));

    private static IEnumerable<NamedField> Named(FormPartKind part, params IEnumerable<(string Path, Field? Field)> fields) =>
        fields.Where(field => field.Field is not null).Select(field => new NamedField(field.Path, part, field.Field!));
}
