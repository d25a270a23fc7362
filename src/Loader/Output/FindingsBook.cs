using Selfeval.Auditor;
using Selfeval.Auditor.Export;
using Selfeval.Auditor.Reading;
using Selfeval.Auditor.Texts;
using Selfeval.Loader.Database;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Texts;

namespace Selfeval.Loader.Output;

/// <summary>The findings of a filter as the workbook that the desk exports, too; its links lead to a desk at its usual place.</summary>
internal static class FindingsBook
{
    public static async Task WriteAsync(Session session, DatabaseServer server, Database.FindingFilter filter, string path)
    {
        var database = new DeskDatabase(async cancel => await server.OpenAsync(DatabaseRole.Auditor, cancel));
        var findings = await database.AskAsync<ListedFinding>(
            Sql.Named("findings"), new { year = filter.Year, office = filter.Office, rule = filter.Rule, severities = filter.Severities }, session.Cancelled);
        var export = new ExportContext(new Uri($"http://127.0.0.1:{Desk.UsualPort}"), [.. Chosen(filter)], session.Time.GetUtcNow(), ReadingVersions.Current.Extractor)
        {
            Texts = session.Texts.Language == Language.Chinese ? DeskTexts.Chinese : DeskTexts.English,
        };
        var shown = findings.Take(FindingsWorkbook.MostFindings).ToList();
        await AtomicFile.WriteAsync(path, stream => new FindingsWorkbook(database, export).WriteAsync(stream, shown, session.Cancelled));
        session.Say("rows.written", path);
    }

    private static IEnumerable<(string Name, string Value)> Chosen(Database.FindingFilter filter)
    {
        if (filter.Year is { } year) yield return ("year", $"{year}");
        if (filter.Office is { } office) yield return ("office", office);
        if (filter.Rule is { } rule) yield return ("rule", rule);
        if (filter.Severities is { } severities) yield return ("severity", string.Join(", ", severities));
    }
}
