using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Observing;
using Selfeval.Loader.Output;
using Selfeval.Loader.Output.Reports;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Manifests;
using Selfeval.Loader.Reading.Workers;

namespace Selfeval.Loader.Commands;

/// <summary>import PATH...: reads files, folders and archives, loads and re-checks them, and says what was found.</summary>
internal static class ImportCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var importOptions = new ImportOptions(session);
        var command = importOptions.AddTo(new Command("import", session.Texts["import.description"]));
        command.SetAction((parsed, _) => RunAsync(session, DatabaseAccess.Of(session, options, parsed), importOptions.Of(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(Session session, DatabaseAccess database, ImportRequest request)
    {
        var manifest = request.Manifest is { } path ? Manifest.Read(path) : null;
        var server = request.Shard is null ? await database.OpenMigratedAsync() : await database.OpenCurrentAsync();
        var originals = Originals.At(request.Store, session);
        var all = await InputsAsync(session, server, request, (manifest, originals));
        var inputs = request.Shard?.Take(all) ?? all;
        var run = await BeginAsync(session, server, request);
        using var export = TelemetryExport.Start(session);
        using var log = EventLog.Open(request.Log, session.Time);
        using var events = new ImportEvents(run.Id, log);
        events.Started(inputs.Files.Count, request.Shard?.ToString());
        var store = new DocumentStore(server, run, session.Time, cancel => RetryAsync(session, database, events, cancel));
        var tally = new ImportTally(inputs.Skipped.Count) { Coverage = CoverageOf(manifest, request.Shard, all) };

        var named = Named(request);
        await store.StartRunAsync(named, session.Cancelled);
        using var pool = WorkerPool.ForFiles(inputs.Files.Count, request.Profile);
        var plan = new ImportPlan(inputs, System.Environment.ProcessorCount, request.Force) { Originals = originals, Events = events };
        var importer = new Importer(plan, pool, store, session.Time);
        await new ReadingProgress(session, inputs.Files.Count).ShowAsync(progress => importer.RunAsync(tally, progress, session.Cancelled));
        var superseded = await store.FinishRunAsync(tally, inputs.Failures, session.Cancelled);
        events.Finished(tally);

        new ImportSummary(session, inputs, tally).Write();
        if (superseded > 0) session.Out.WriteLine(session.Texts["import.superseded", superseded]);
        if (request.Report is { } report) new RunReporting(session, run, named).Write(report, tally, inputs);
        session.Out.WriteLine(session.Texts["import.questions"]);
        return tally.Failed + inputs.Failures.Count > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    /// <summary>Before each new attempt; a private server that was killed comes up again.</summary>
    private static async Task RetryAsync(Session session, DatabaseAccess database, ImportEvents events, CancellationToken cancel)
    {
        events.DatabaseLost();
        session.Say("database.retrying");
        await database.ReviveAsync(cancel);
    }

    private static async Task<InputFiles> InputsAsync(
        Session session, DatabaseServer server, ImportRequest request, (Manifest? Manifest, Originals Originals) from)
    {
        if (request.FromStore) return StoredInputs.Of(await StoredDocument.AllAsync(server, session.Cancelled), from.Originals);
        return from.Manifest is { } manifest ? ManifestInputs.Of(manifest, request.Paths) : InputFiles.Find(request.Paths);
    }

    private static async Task<ImportRun> BeginAsync(Session session, DatabaseServer server, ImportRequest request)
    {
        var now = session.Time.GetUtcNow();
        var started = request.RunName is { } name ? await ImportGroup.JoinAsync(server, name, now, session.Cancelled) : now;
        return new ImportRun(Guid.CreateVersion7(now), started, ReadingVersions.Under(request.Profile)) { Name = request.RunName, Shard = request.Shard };
    }

    private static Coverage? CoverageOf(Manifest? manifest, Shard? shard, InputFiles all) =>
        manifest is null ? null : new Coverage(shard?.RowsOf(manifest, all) ?? manifest.AllRows);

    /// <summary>The inputs as the run remembers them.</summary>
    private static string[] Named(ImportRequest request) =>
        request.FromStore ? ["--stored"] : [.. request.Manifest is { } manifest ? [manifest] : Array.Empty<string>(), .. request.Paths];
}
