using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output.Reports;

/// <summary>Makes the report of an import out of its counts, and writes it as JSON, or as a page where the file is called <c>.html</c>.</summary>
internal sealed class RunReporting(Session session, ImportRun run, IReadOnlyList<string> inputs)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public void Write(string path, ImportTally tally, InputFiles files)
    {
        var report = Of(tally, files);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var isPage = Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm";
        AtomicFile.Write(path, stream =>
        {
            if (isPage) new RunReportPage(session.Texts, report).Write(stream);
            else JsonSerializer.Serialize(stream, report, Json);
        });
        session.Out.WriteLine(Printable.Line(session.Texts["report.written", path]));
    }

    private RunReport Of(ImportTally tally, InputFiles files)
    {
        var signals = tally.Signals;
        return new RunReport(
            new ReportedRun(run.Id, run.Started, session.Time.GetUtcNow(), run.Versions.Extractor, run.Versions.Rules, run.Name, run.Shard?.ToString(), inputs),
            new ReportedCounts(
                tally.Files + files.Failures.Count, tally.Loaded, tally.Unchanged, tally.Failed + files.Failures.Count, tally.Skipped,
                tally.NeedOcr, signals.Pages, tally.Forms, tally.Findings, tally.Problems),
            new ReportedAccuracy(tally.Glyphs, tally.GlyphsAccounted, tally.Forms, signals.FormsWithoutProblem, signals.Arithmetic),
            [.. files.Failures.Select(Failure).Concat(tally.FailedFiles.Select(Failure))],
            [.. signals.Rules.Select(Rule)],
            [.. signals.Headings.Select(heading => new ReportedHeading(heading.Heading, heading.Times, heading.File, heading.Page))],
            [.. signals.Slowest.Select(file => new ReportedFile(file.File, file.Pages, Math.Round((decimal)file.Elapsed.TotalSeconds, 2)))],
            tally.Coverage is { } coverage ? CoverageOf(coverage.Result()) : null);
    }

    private ReportedRule Rule(RuleFindings found) => new(
        found.Rule.Id, session.Texts.Pick(found.Rule.Title.Zh, found.Rule.Title.En), SnakeCase.Of(found.Severity), found.Findings, found.Forms);

    private static ReportedCoverage CoverageOf(CoverageResult coverage) => new(
        coverage.Rows,
        coverage.Rows - coverage.RowsWithoutForm.Count,
        [.. coverage.RowsWithoutForm.Select(row => new ReportedRow(row.Line, row.Path, row.Office, row.Region, row.Year))],
        coverage.OfficesWithoutForm,
        coverage.NotInManifest);

    private ReportedFailure Failure(InputFailure failure) => Failure(failure.Path, failure.Kind, failure.Message);

    private ReportedFailure Failure(FileOutcome file) => Failure(
        file.File.Path,
        file.Failure?.Kind ?? file.Result?.Error?.Kind ?? file.Known?.ErrorKind ?? "failed",
        file.Failure?.Message ?? file.Result?.Error?.Message ?? file.Known?.ErrorMessage ?? "");

    private ReportedFailure Failure(string path, string kind, string message) => new(path, kind, FailureLines.Reason(session, kind, message));
}
