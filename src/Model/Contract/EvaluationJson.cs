using System.Text.Json;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Contract;

/// <summary>One evaluation in the contract's shape: what is printed, what could not be read, what the checks found.</summary>
internal static class EvaluationJson
{
    public static void Write(Utf8JsonWriter json, CheckedEvaluation item)
    {
        var form = item.Evaluation;
        json.WriteStartObject();
        WriteHead(json, item);
        WriteStatedWeights(json, form);
        json.WriteStartArray("funding_lines");
        foreach (var line in form.FundingLines) WriteFundingLine(json, line);
        json.WriteEndArray();
        json.WriteStartObject("goal");
        json.WriteField("planned", form.Goal.Planned);
        json.WriteField("actual", form.Goal.Actual);
        json.WriteEndObject();
        json.WriteStartArray("indicators");
        foreach (var indicator in form.Indicators) WriteIndicator(json, indicator);
        json.WriteEndArray();
        json.WriteStartObject("total");
        json.WriteField("weight", form.Total.Weight);
        json.WriteField("score", form.Total.Score);
        json.WriteField("grade", form.Total.Grade);
        json.WriteEndObject();
        WriteExtra(json, form.Extra);
        WriteProblems(json, form.Problems);
        OutcomeJson.WriteFindings(json, item.Outcomes);
        OutcomeJson.WriteCounts(json, item.Outcomes);
        json.WriteEndObject();
    }

    public static void WriteProblems(Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("kind", SnakeCase.Of(problem.Kind));
            json.WriteString("text", problem.Text);
            json.WritePlace(problem.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter json, CheckedEvaluation item)
    {
        var form = item.Evaluation;
        json.WriteField("title", form.Title);
        json.WriteField("fiscal_year", form.FiscalYear);
        json.WriteField("project_name", form.ProjectName);
        json.WriteField("supervising_department", form.SupervisingDepartment);
        json.WriteField("implementing_unit", form.ImplementingUnit);
        json.WriteField("amount_unit", form.AmountUnit);
        json.WriteField("header_score", form.HeaderScore);
        json.WriteStartArray("pages");
        foreach (var page in form.Pages) json.WriteNumberValue(page);
        json.WriteEndArray();
        json.WriteString("profile", item.Profile);
        json.WriteString("profile_reason", item.ProfileReason.En);
        json.WriteStartObject("glyphs");
        json.WriteNumber("in_form", form.Glyphs.InForm);
        json.WriteNumber("accounted", form.Glyphs.Accounted);
        json.WriteEndObject();
    }

    private static void WriteStatedWeights(Utf8JsonWriter json, SelfEvaluation form)
    {
        json.WriteStartArray("stated_weights");
        foreach (var stated in form.StatedWeights)
        {
            json.WriteStartObject();
            json.WriteString("of", SnakeCase.Of(stated.Of));
            json.WriteString("value", JsonShapes.Text(stated.Value));
            json.WriteString("label", stated.Label);
            json.WritePlace(stated.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFundingLine(Utf8JsonWriter json, FundingLine line)
    {
        json.WriteStartObject();
        json.WriteField("label", line.Label);
        json.WriteString("source", SnakeCase.Of(line.Source));
        json.WriteField("initial_budget", line.InitialBudget);
        json.WriteField("full_year_budget", line.FullYearBudget);
        json.WriteField("executed", line.Executed);
        json.WriteField("weight", line.Weight);
        json.WriteField("execution_rate", line.ExecutionRate);
        json.WriteField("score", line.Score);
        json.WriteField("reason", line.Reason);
        WriteExtra(json, line.Extra);
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteField("block", indicator.Block);
        json.WriteField("level1", indicator.Level1);
        json.WriteField("level2", indicator.Level2);
        json.WriteField("level3", indicator.Level3);
        json.WriteField("target", indicator.Target);
        json.WriteField("actual", indicator.Actual);
        json.WriteField("weight", indicator.Weight);
        json.WriteField("score", indicator.Score);
        json.WriteField("reason", indicator.Reason);
        json.WriteField("method", indicator.Method);
        if (indicator.Parent is { } parent) json.WriteNumber("parent", parent);
        else json.WriteNull("parent");
        json.WriteBoolean("placeholder", indicator.Placeholder);
        WriteExtra(json, indicator.Extra);
        json.WriteEndObject();
    }

    private static void WriteExtra(Utf8JsonWriter json, IReadOnlyList<ExtraField> extra)
    {
        json.WriteStartArray("extra");
        foreach (var field in extra)
        {
            json.WriteStartObject();
            json.WriteString("heading", field.Heading);
            json.WriteField("text", field.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
