namespace Selfeval.Model.Evaluations;

/// <summary>The fields of a form under their paths in the contract: what a click finds, what a corrected reading names, and what the database keeps parts and confidences by.</summary>
public static class FormFields
{
    public static IEnumerable<(string Path, Field Field)> Of(SelfEvaluation form)
    {
        IEnumerable<(string, Field?)> all =
        [
            ("title", form.Title), ("fiscal_year", form.FiscalYear), ("project_name", form.ProjectName), ("supervising_department", form.SupervisingDepartment),
            ("implementing_unit", form.ImplementingUnit), ("amount_unit", form.AmountUnit), ("header_score", form.HeaderScore),
            ("goal.planned", form.Goal.Planned), ("goal.actual", form.Goal.Actual),
            ("total.weight", form.Total.Weight), ("total.score", form.Total.Score), ("total.grade", form.Total.Grade),
            .. form.Extra.Select((extra, i) => ($"extra[{i}]", (Field?)extra.Text)),
            .. form.FundingLines.SelectMany((line, i) => OfLine(line, $"funding_lines[{i}].")),
            .. form.Indicators.SelectMany((row, i) => OfIndicator(row, $"indicators[{i}].")),
        ];
        return all.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
    }

    private static IEnumerable<(string, Field?)> OfLine(FundingLine line, string path) =>
    [
        (path + "label", line.Label), (path + "initial_budget", line.InitialBudget), (path + "full_year_budget", line.FullYearBudget),
        (path + "executed", line.Executed), (path + "weight", line.Weight), (path + "execution_rate", line.ExecutionRate),
        (path + "score", line.Score), (path + "reason", line.Reason), .. line.Extra.Select((extra, i) => ($"{path}extra[{i}]", (Field?)extra.Text)),
    ];

    private static IEnumerable<(string, Field?)> OfIndicator(Indicator row, string path) =>
    [
        (path + "block", row.Block), (path + "level1", row.Level1), (path + "level2", row.Level2), (path + "level3", row.Level3),
        (path + "target", row.Target), (path + "actual", row.Actual), (path + "weight", row.Weight), (path + "score", row.Score),
        (path + "reason", row.Reason), (path + "method", row.Method), .. row.Extra.Select((extra, i) => ($"{path}extra[{i}]", (Field?)extra.Text)),
    ];
}
