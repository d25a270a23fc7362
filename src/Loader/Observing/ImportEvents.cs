using System.Diagnostics;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Observing;

/// <summary>What happens in an import, told to whoever watches: spans, metrics, and the log.</summary>
internal sealed class ImportEvents(Guid run, EventLog? log) : IDisposable
{
    private readonly Activity? _import = Telemetry.Spans.StartActivity("import");

    public void Started(int files, string? shard)
    {
        _import?.SetTag("selfeval.run", run).SetTag("selfeval.shard", shard).SetTag("selfeval.files", files);
        log?.Write("import_started", run, ("files", files), ("shard", shard));
    }

    /// <summary>The span of one file that is read; its parent is the import, whichever thread it runs on.</summary>
    public Activity? Reading() => Telemetry.Spans.StartActivity("read file", ActivityKind.Internal, _import?.Context ?? default);

    public static void Describe(Activity? reading, FileOutcome file)
    {
        reading?.SetTag("selfeval.sha256", file.Sha256).SetTag("selfeval.status", StatusOf(file)).SetTag("selfeval.pages", file.Result?.Pages);
        if (ErrorOf(file) is { } error) reading?.SetStatus(ActivityStatusCode.Error, error);
    }

    public void Read(FileOutcome file)
    {
        var status = StatusOf(file);
        var (forms, findings, problems) = Counts(file.Result);
        Telemetry.Files.Add(1, new KeyValuePair<string, object?>("status", status));
        Telemetry.Pages.Add(file.Result?.Pages ?? 0);
        Telemetry.Forms.Add(forms);
        Telemetry.Findings.Add(findings);
        Telemetry.Problems.Add(problems);
        if (file.Result is not null) Telemetry.Reading.Record(file.Elapsed.TotalSeconds);
        log?.Write("file", run, ("position", file.File.Position), ("sha256", file.Sha256), ("status", status), ("error", ErrorOf(file)), ("pages", file.Result?.Pages),
            ("forms", forms), ("findings", findings), ("problems", problems), ("seconds", Math.Round(file.Elapsed.TotalSeconds, 3)));
    }

    public Activity? Writing() => Telemetry.Spans.StartActivity("write batch", ActivityKind.Internal, _import?.Context ?? default);

    public void Written(int files, TimeSpan elapsed)
    {
        Telemetry.Writing.Record(elapsed.TotalSeconds);
        log?.Write("batch", run, ("files", files), ("seconds", Math.Round(elapsed.TotalSeconds, 3)));
    }

    public void DatabaseLost()
    {
        Telemetry.Retries.Add(1);
        log?.Write("database_retry", run);
    }

    public void Finished(ImportTally tally)
    {
        _import?.SetTag("selfeval.failed", tally.Failed);
        log?.Write("import_finished", run, ("files", tally.Files), ("read", tally.Loaded), ("unchanged", tally.Unchanged), ("failed", tally.Failed),
            ("forms", tally.Forms), ("findings", tally.Findings), ("problems", tally.Problems));
    }

    public void Dispose() => _import?.Dispose();

    private static string? ErrorOf(FileOutcome file) => file.Result?.Error?.Kind ?? file.Failure?.Kind;

    private static string StatusOf(FileOutcome file) =>
        file.Failure is not null ? "unreadable" : file.Known is not null ? "unchanged" : SnakeCase.Of(file.Result!.Status);

    private static (int Forms, int Findings, int Problems) Counts(DocumentResult? result) => result is null ? default : (
        result.Evaluations.Count,
        result.Evaluations.Sum(form => CheckRows.FindingsOf(form).Count()),
        result.Problems.Count + result.Evaluations.Sum(form => form.Evaluation.Problems.Count));
}
