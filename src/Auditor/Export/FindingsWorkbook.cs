using ClosedXML.Excel;
using Selfeval.Auditor.Reading;
using Selfeval.Auditor.Texts;

namespace Selfeval.Auditor.Export;

/// <summary>What made an export: where its links lead, what was filtered by, and when.</summary>
/// <param name="Base">Address of the desk that the links lead to.</param>
public sealed record ExportContext(Uri Base, IReadOnlyList<(string Name, string Value)> Filters, DateTimeOffset At, string Version)
{
    public required DeskTexts Texts { get; init; }
}

/// <summary>Findings as a workbook: findings, their forms, the indicators of those, the rules, and what made it.</summary>
public sealed class FindingsWorkbook(DeskDatabase database, ExportContext context)
{
    /// <summary>A workbook is held in memory while it is made; and nobody filters more by hand.</summary>
    public const int MostFindings = 20_000;

    private DeskTexts T => context.Texts;

    public async Task WriteAsync(Stream output, IReadOnlyList<ListedFinding> findings, CancellationToken cancel)
    {
        using var workbook = new XLWorkbook();
        AddFindings(workbook, findings);
        var forms = findings.Select(finding => finding.EvaluationId).Distinct().ToArray();
        await AddRowsAsync(workbook, "evaluations", forms, cancel);
        await AddRowsAsync(workbook, "indicators", forms, cancel);
        AddRules(workbook, await database.RowsAsync<RuleRow>("rules", new { rule = (string?)null }, cancel));
        await AddAboutAsync(workbook, findings.Count, cancel);
        AnswerWorkbook.Save(workbook, output);
    }

    private void AddFindings(XLWorkbook workbook, IReadOnlyList<ListedFinding> findings)
    {
        var sheet = new SheetWriter(workbook, T["export.findings"],
        [
            new(T["column.year"], 7), new(T["column.region"], 10), new(T["column.office"], 30), new(T["column.project"], 36), new(T["column.rule"], 7),
            new(T["column.rule_title"], 20), new(T["column.severity"], 8), new(T["column.outcome"], 10), new(T["column.subject"], 26), new(T["column.stated"], 16),
            new(T["column.recomputed"], 16), new(T["column.message"], 60), new(T["column.review"], 12), new(T["column.review_reason"], 24), new(T["column.reviewer"], 12),
            new(T["column.file"], 28), new(T["column.page"], 6), new(T["column.desk"], 12),
        ]);
        foreach (var f in findings)
        {
            sheet.Add(
                f.FiscalYear, f.Region, f.Office, f.ProjectName, f.RuleId, T.Pick(f.RuleZh, f.RuleEn), T.Word("severity", f.Severity),
                f.ExplainedBy is null ? T.Word("outcome", f.Outcome) : $"{T.Word("outcome", f.Outcome)} ({T.Word("explained", f.ExplainedBy)})",
                f.SubjectName is { Length: > 0 } name ? name : T.Word("subject", f.SubjectRow), f.Stated, f.Recomputed, T.Pick(f.MessageZh, f.MessageEn), T.Word("mark", f.Mark ?? "open"), f.ReviewReason, f.Reviewer,
                f.FileName, f.Page, new SheetLink(T["export.open"], new Uri(context.Base, Links.Finding(f))));
        }

        sheet.Finish();
    }

    private async Task AddRowsAsync(XLWorkbook workbook, string what, Guid[] forms, CancellationToken cancel)
    {
        await database.StreamAsync(DeskDatabase.Statement("export_" + what), new { forms }, async rows =>
        {
            var names = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).Where(name => name is not ("sha256" or "form" or "ord")).ToList();
            var columns = names.Select(name => new SheetColumn(T["column." + name], name is "office" or "project_name" or "level3" or "reason" ? 30 : 14));
            var sheet = new SheetWriter(workbook, T["export." + what], [.. columns, new SheetColumn(T["column.desk"], 12)]);
            while (await rows.ReadAsync(cancel))
            {
                var link = Links.Form((string)rows["sha256"], (int)rows["form"]) + (what == "indicators" ? $"#indicators[{rows["ord"]}]" : "");
                sheet.Add([.. names.Select(name => rows[name] is DBNull ? null : rows[name]), new SheetLink(T["export.open"], new Uri(context.Base, link))]);
            }

            sheet.Finish();
        }, cancel);
    }

    private void AddRules(XLWorkbook workbook, IReadOnlyList<RuleRow> rules)
    {
        var sheet = new SheetWriter(workbook, T["export.rules"],
        [
            new(T["column.rule"], 7), new(T["column.rule_title"], 26), new(T["column.kind"], 12), new(T["column.severity"], 8), new(T["column.version"], 8),
            new(T["column.formula"], 60), new(T["column.source"], 50), new(T["column.applied"], 10), new(T["column.passed"], 10), new(T["column.explained"], 10),
            new(T["column.failed"], 10), new(T["column.not_applicable"], 10),
        ]);
        foreach (var r in rules)
        {
            sheet.Add(
                r.RuleId, T.Pick(r.TitleZh, r.TitleEn), T.Word("kind", r.Kind), T.Word("severity", r.Severity), r.Version, T.Pick(r.FormulaZh, r.FormulaEn),
                T.Pick(r.SourceZh, r.SourceEn), r.Applied, r.Passed, r.Explained, r.Failed, r.NotApplicable);
        }

        sheet.Finish();
    }

    private async Task AddAboutAsync(XLWorkbook workbook, int findings, CancellationToken cancel)
    {
        var run = await database.StoredAsync("newest_run", new { }, cancel);
        var sheet = new SheetWriter(workbook, T["export.about"], [new SheetColumn(T["export.about"], 28), new SheetColumn("", 90)]);
        sheet.Add(T["about.made_at"], context.At.UtcDateTime);
        sheet.Add(T["about.program"], "selfeval " + context.Version);
        foreach (var row in run)
        {
            sheet.Add(T["about.run"], $"{row.Text("run")} ({row.Time("started_at"):u})");
            sheet.Add(T["about.extractor"], row.Text("extractor_version"));
            sheet.Add(T["about.rules"], row.Text("rules_version"));
        }

        foreach (var (name, value) in context.Filters) sheet.Add(T["about.filter", T["facet." + name]], value);
        sheet.Add(T["about.findings"], findings);
        if (findings >= MostFindings) sheet.Add(T["about.cut"], T["about.cut_at", MostFindings]);
        sheet.Add(T["about.desk"], context.Base.ToString());
    }
}
