using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Output;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Model.Checking;

namespace Selfeval.Loader.Commands;

/// <summary>import PATH...: reads files and folders, loads and re-checks them, and says what was found.</summary>
internal static class ImportCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var paths = new Argument<string[]>("PATH") { Description = session.Texts["import.path"], Arity = ArgumentArity.OneOrMore };
        var force = new Option<bool>("--force") { Description = session.Texts["import.force"] };
        var command = new Command("import", session.Texts["import.description"]) { paths, force };
        var profile = ProfileOption.AddTo(command, session);
        command.SetAction((parsed, _) => RunAsync(
            session,
            DatabaseAccess.Of(session, options, parsed),
            new ImportRequest(parsed.GetValue(paths)!, profile.Of(parsed), parsed.GetValue(force) ? ForceReading.Everything : ForceReading.OnlyChanged)));
        return command;
    }

    /// <summary>What is read, under which profile, and whether unchanged files are, too.</summary>
    private sealed record ImportRequest(string[] Paths, RuleProfile? Profile, ForceReading Force);

    private static async Task<int> RunAsync(Session session, DatabaseAccess database, ImportRequest request)
    {
        var inputs = InputFiles.Find(request.Paths);
        var server = await database.OpenMigratedAsync();
        var started = session.Time.GetUtcNow();
        var run = new ImportRun(Guid.CreateVersion7(started), started, ReadingVersions.Under(request.Profile));
        var store = new DocumentStore(server, run, session.Time, database.ReviveAsync);
        var tally = new ImportTally(inputs.Skipped.Count);

        await store.StartRunAsync(request.Paths, session.Cancelled);
        using var pool = WorkerPool.ForFiles(inputs.Files.Count, request.Profile);
        var importer = new Importer(new ImportPlan(inputs, System.Environment.ProcessorCount, request.Force), pool, store, session.Time);
        await ImportProgress.ShowAsync(session, inputs.Files.Count, progress => importer.RunAsync(tally, progress, session.Cancelled));
        var superseded = await store.FinishRunAsync(tally, inputs.Failures, session.Cancelled);

        new ImportReport(session, inputs, tally).Write();
        if (superseded > 0) session.Out.WriteLine(session.Texts["import.superseded", superseded]);
        session.Out.WriteLine(session.Texts["import.questions"]);
        return tally.Failed + inputs.Failures.Count > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }
}
