using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Model;

/// <summary>What a form prints, field by field, without the places: two readings of the same form compare equal.</summary>
internal static class PrintedForm
{
    public static IReadOnlyList<string> Of(SelfEvaluation form)
    {
        var fields = new List<string>();
        void Add(string path, Field? field) => fields.Add($"{path} = {field?.Printed ?? "null"}");
        Add("title", form.Title);
        Add("fiscal_year", form.FiscalYear);
        Add("project_name", form.ProjectName);
        Add("supervising_department", form.SupervisingDepartment);
        Add("implementing_unit", form.ImplementingUnit);
        Add("amount_unit", form.AmountUnit);
        foreach (var (line, i) in form.FundingLines.Select((line, i) => (line, i)))
        {
            fields.Add($"funding_lines[{i}].source = {line.Source}");
            Add($"funding_lines[{i}].label", line.Label);
            Add($"funding_lines[{i}].initial_budget", line.InitialBudget);
            Add($"funding_lines[{i}].full_year_budget", line.FullYearBudget);
            Add($"funding_lines[{i}].executed", line.Executed);
            Add($"funding_lines[{i}].weight", line.Weight);
            Add($"funding_lines[{i}].execution_rate", line.ExecutionRate);
            Add($"funding_lines[{i}].score", line.Score);
        }

        Add("goal.planned", form.Goal.Planned);
        Add("goal.actual", form.Goal.Actual);
        foreach (var (row, i) in form.Indicators.Select((row, i) => (row, i)))
        {
            fields.Add($"indicators[{i}].parent = {row.Parent}, placeholder {row.Placeholder}");
            Add($"indicators[{i}].level1", row.Level1);
            Add($"indicators[{i}].level2", row.Level2);
            Add($"indicators[{i}].level3", row.Level3);
            Add($"indicators[{i}].target", row.Target);
            Add($"indicators[{i}].actual", row.Actual);
            Add($"indicators[{i}].weight", row.Weight);
            Add($"indicators[{i}].score", row.Score);
            Add($"indicators[{i}].reason", row.Reason);
        }

        Add("total.weight", form.Total.Weight);
        Add("total.score", form.Total.Score);
        Add("total.grade", form.Total.Grade);
        foreach (var extra in form.Extra) Add($"extra {extra.Heading}", extra.Text);
        return fields;
    }
}
