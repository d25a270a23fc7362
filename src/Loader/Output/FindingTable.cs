using System.Globalization;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output;

/// <summary>Findings as a table for people: rule, subject, stated, recomputed, page.</summary>
internal static class FindingTable
{
    public static void Write(Session session, IReadOnlyList<ListedFinding> findings)
    {
        var texts = session.Texts;
        string[] headings =
        [
            texts["column.rule"], texts["column.severity"], texts["column.subject"],
            texts["column.stated"], texts["column.recomputed"], texts["column.page"], texts["column.explained"],
        ];
        // The name of the only file stands above already, and the width is needed.
        var ofOneFile = findings.Select(finding => finding.File).Distinct().Take(2).Count() < 2;
        var table = new TableView(ofOneFile ? headings : [texts["column.file"], .. headings]);
        foreach (var (file, finding) in findings)
        {
            TableCell[] cells =
            [
                new(finding.Rule.Id, finding.Severity), new(texts["severity." + SnakeCase.Of(finding.Severity)], finding.Severity), new(Subject(session, finding)),
                new(finding.Stated), new(finding.Recomputed),
                new(CheckRows.PlaceOf(finding)?.Page.ToString(CultureInfo.InvariantCulture)), new(finding.ExplainedBy is { } by ? texts.Or("explained." + by, by) : null),
            ];
            table.AddRow(ofOneFile ? cells : [new(file), .. cells]);
        }

        table.Write(session);
    }

    /// <summary>Its printed name; what has none is a part of the form (表头, 总分).</summary>
    private static string Subject(Session session, Outcome finding) =>
        finding.Subject.Name is { Length: > 0 } name ? name : session.Texts.Or("subject." + finding.Subject.Row, finding.Subject.Row);
}
