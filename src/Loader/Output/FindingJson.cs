using System.Text.Json;
using Selfeval.Loader.Database.Rows;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output;

/// <summary>The findings of a file, one JSON object a line, in the words of the contract.</summary>
internal static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, DocumentResult document)
    {
        foreach (var (ordinal, form) in document.Evaluations.Index())
        {
            foreach (var finding in CheckRows.FindingsOf(form))
                output.WriteLine(JsonSerializer.Serialize(Row(document, ordinal, finding), Options));
        }
    }

    private static object Row(DocumentResult document, int form, Outcome finding) => new
    {
        document.File,
        document.Sha256,
        Form = form,
        Rule = finding.Rule.Id,
        RuleVersion = finding.Rule.Version,
        Outcome = SnakeCase.Of(finding.Kind),
        Severity = SnakeCase.Of(finding.Severity),
        finding.ExplainedBy,
        finding.Subject,
        finding.Stated,
        finding.Recomputed,
        MessageZh = finding.Message?.Zh,
        MessageEn = finding.Message?.En,
        Cells = finding.Cells.Select(cell => new
        {
            cell.Role,
            cell.Printed,
            cell.Place.Page,
            Box = new[] { cell.Place.Box.Left, cell.Place.Box.Top, cell.Place.Box.Right, cell.Place.Box.Bottom }.Select(p => Math.Round(p, 2)),
        }),
    };
}
