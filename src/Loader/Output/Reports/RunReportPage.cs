using System.Globalization;
using System.Net;
using System.Text;
using Selfeval.Loader.Texts;

namespace Selfeval.Loader.Output.Reports;

/// <summary>The report as one page that needs nothing else, so that a person can send it on. Whatever a document says is escaped.</summary>
internal sealed class RunReportPage(UserTexts texts, RunReport report)
{
    /// <summary>More rows of one kind are no reading matter; the JSON has all.</summary>
    private const int MostRows = 200;

    /// <summary>Longer tables are folded: a reader wants to see first which tables there are.</summary>
    private const int MostOpenRows = 15;

    private readonly StringBuilder _html = new();

    public void Write(Stream output)
    {
        Head();
        Figures();
        Accuracy();
        Section("report.failed", "report.none_failed", [texts["column.file"], texts["report.reason"]], report.Failed, f => [Path(f.File), Cell(f.Reason)]);
        Coverage();
        Section("report.rules", "report.no_findings", [texts["column.rule"], texts["column.title"], texts["column.severity"], texts["report.findings"], texts["report.forms"]],
            report.Rules, r => [Cell(r.Rule), Cell(r.Title), Severity(r.Severity), Number(r.Findings), Number(r.Forms)]);
        Section("report.headings", "report.no_headings", [texts["report.heading"], texts["report.times"], texts["report.example"], texts["column.page"]],
            report.UnknownHeadings, h => [Cell(h.Heading), Number(h.Times), Path(h.ExampleFile), Number(h.ExamplePage)]);
        Section("report.slowest", "report.nothing_read", [texts["column.file"], texts["report.pages"], texts["report.seconds"]],
            report.Slowest, f => [Path(f.File), Number(f.Pages), Right(f.Seconds.ToString("0.00", CultureInfo.InvariantCulture))]);
        Section("report.not_in_manifest", null, [texts["column.file"]], report.Coverage?.NotInManifest ?? [], path => [Path(path)]);
        Foot();
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(_html);
    }

    private void Head()
    {
        var run = report.Run;
        var title = texts["report.title"];
        Add($"""<!DOCTYPE html><html lang="{texts["inspect.html_lang"]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">""");
        Add("""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">""");
        Add($"<title>{Escape(title)} {Day(run.Started)}</title><style>{EmbeddedFile.Text("Output.Reports.report.css")}</style></head><body><header><h1>{Escape(title)}</h1>");
        Add($"<p>{Escape(texts["report.when", Moment(run.Started), Duration(run.Finished - run.Started)])}");
        if (run.Shard is not null) Add($" · {Escape(texts["report.shard", run.Shard])}");
        Add($"</p><p class=\"inputs\">{string.Join(" ", run.Inputs.Select(input => $"<code>{Escape(Short(input))}</code>"))}</p></header><main>");
    }

    private void Figures()
    {
        var counts = report.Counts;
        Add("<section class=\"figures\">");
        Figure(counts.Files, "report.files", texts["report.of_files", N(counts.Read), N(counts.Unchanged), N(counts.Skipped)]);
        Figure(counts.Failed, "report.failed_files", counts.NeedOcr > 0 ? texts["report.need_ocr", N(counts.NeedOcr)] : "", counts.Failed > 0 ? "bad" : "good");
        Figure(counts.Forms, "report.forms", texts["report.on_pages", N(counts.Pages)]);
        Figure(counts.Findings, "report.findings", texts["report.findings_are"]);
        Figure(counts.Problems, "report.problems", texts["report.problems_are"]);
        Add("</section>");
    }

    private void Figure(int number, string key, string below, string kind = "") =>
        Add($"<div class=\"figure {kind}\"><b>{N(number)}</b><span>{Escape(texts[key])}</span><small>{Escape(below)}</small></div>");

    private void Accuracy()
    {
        var accuracy = report.Accuracy;
        Add($"<section><h2>{Escape(texts["report.accuracy"])}</h2><p class=\"note\">{Escape(texts["report.accuracy_note"])}</p><table class=\"bars\">");
        Bar("report.glyphs", accuracy.GlyphsAccounted, accuracy.GlyphsInForms);
        Bar("report.clean_forms", accuracy.FormsWithoutProblem, accuracy.Forms);
        Bar("report.arithmetic", accuracy.ArithmeticChecks.Passed + accuracy.ArithmeticChecks.Explained, accuracy.ArithmeticChecks.Applied);
        Add("</table></section>");
    }

    /// <summary>The share is cut, not rounded: 100 % means all of them.</summary>
    private void Bar(string key, int part, int whole)
    {
        var share = whole == 0 ? 0 : Math.Floor(10_000m * part / whole) / 100;
        var shown = whole == 0 ? "—" : share.ToString("0.##", CultureInfo.InvariantCulture) + " %";
        Add($"<tr><th>{Escape(texts[key])}</th><td class=\"number\"><strong>{shown}</strong></td>");
        Add($"<td class=\"bar\"><div><i style=\"width:{share.ToString("0.##", CultureInfo.InvariantCulture)}%\"></i></div></td><td class=\"number\">{N(part)} / {N(whole)}</td></tr>");
    }

    private void Coverage()
    {
        if (report.Coverage is not { } coverage) return;
        Add($"<section><h2>{Escape(texts["report.coverage"])}</h2><table class=\"bars\">");
        Bar("report.rows_with_form", coverage.RowsWithForm, coverage.Rows);
        Add("</table></section>");
        Section("report.rows_without_form", null, [texts["report.line"], texts["column.file"], texts["report.office"], texts["report.region"], texts["report.year"]],
            coverage.RowsWithoutForm, r => [Number(r.Line), Path(r.File), Cell(r.Office ?? ""), Cell(r.Region ?? ""), Right(r.Year?.ToString(CultureInfo.InvariantCulture) ?? "")]);
        Section("report.offices_without_form", null, [texts["report.office"]], coverage.OfficesWithoutForm, office => [Cell(office)]);
    }

    /// <summary>A table; where there is no row, the sentence that says so, or nothing.</summary>
    private void Section<T>(string title, string? none, string[] headings, IReadOnlyList<T> rows, Func<T, string[]> cells)
    {
        if (rows.Count == 0 && none is null) return;
        Add($"<section><h2>{Escape(texts[title])} <em>{N(rows.Count)}</em></h2>");
        if (rows.Count == 0) Add($"<p class=\"note\">{Escape(texts[none!])}</p>");
        else Table(headings, [.. rows.Take(MostRows).Select(cells)]);
        if (rows.Count > MostRows) Add($"<p class=\"note\">{Escape(texts["report.more_rows", N(rows.Count), MostRows])}</p>");
        Add("</section>");
    }

    private void Table(string[] headings, IReadOnlyList<string[]> rows)
    {
        // A heading stands where its figures stand.
        var classes = rows[0].Select(cell => cell.StartsWith("<td class=\"number\"", StringComparison.Ordinal) ? " class=\"number\"" : "");
        var head = string.Concat(headings.Zip(classes, (heading, kind) => $"<th{kind}>{Escape(heading)}</th>"));
        if (rows.Count > MostOpenRows) Add($"<details><summary>{Escape(texts["report.show", N(rows.Count)])}</summary>");
        Add($"<table><thead><tr>{head}</tr></thead><tbody>");
        foreach (var row in rows) Add($"<tr>{string.Concat(row)}</tr>");
        Add("</tbody></table>");
        if (rows.Count > MostOpenRows) Add("</details>");
    }

    private void Foot() => Add($"</main><footer>{Escape(texts["report.made_by", report.Run.Extractor, report.Run.Rules, report.Run.Id])}</footer></body></html>");

    private void Add(string html) => _html.AppendLine(html);

    /// <summary>The machine's own folders are nobody else's business: the last folders and the name tell which file it is.</summary>
    private static string Short(string path) => string.Join('/', path.Replace('\\', '/').Split('/').TakeLast(3));

    private static string Path(string path) => $"<td class=\"path\">{Escape(Short(path))}</td>";

    private static string Cell(string text) => $"<td>{Escape(text)}</td>";

    private static string Right(string text) => $"<td class=\"number\">{Escape(text)}</td>";

    private static string Number(int number) => Right(N(number));

    private string Severity(string severity) => $"<td><span class=\"{severity}\">{Escape(texts["severity." + severity])}</span></td>";

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan span) => span.ToString(span.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(Printable.Line(text));
}
