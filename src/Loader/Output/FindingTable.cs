using System.Globalization;
using Selfeval.Model.Contract;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Model.Checking;

namespace Selfeval.Loader.Output;

/// <summary>Findings as a table for people: rule, subject, stated, recomputed, page.</summary>
internal static class FindingTable
{
    public static void Write(Session session, IEnumerable<ListedFinding> findings)
    {
        var texts = session.Texts;
        var table = new TableView(
        [
            texts["column.file"], texts["column.rule"], texts["column.severity"], texts["column.subject"],
            texts["column.stated"], texts["column.recomputed"], texts["column.page"], texts["column.explained"],
        ]);
        foreach (var (file, finding) in findings)
        {
            table.Add(
                file, finding.Rule.Id, texts["severity." + SnakeCase.Of(finding.Severity)], Subject(finding), finding.Stated, finding.Recomputed,
                CheckRows.PlaceOf(finding)?.Page.ToString(CultureInfo.InvariantCulture), finding.ExplainedBy);
        }

        table.Write(session);
    }

    private static string Subject(Outcome finding) => finding.Subject.Name is { Length: > 0 } name ? name : finding.Subject.Row;
}
