using Dapper;
using Npgsql;
using Polly;
using Polly.Retry;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Database;

/// <summary>
/// The database as an import sees it. What a moment may mend (a lost connection, a deadlock, a server that restarts) is tried again for a while;
/// what the database refuses costs the one document it is about.
/// </summary>
internal sealed class DocumentStore(DatabaseServer server, ImportRun run, TimeProvider time, Func<CancellationToken, Task> revive)
{
    private const string NotLoadable = "not_loadable";

    private readonly BatchWriter _writer = new(run, time);
    private readonly ResiliencePipeline _patience = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(IsPassing).Handle<CommandFailure>(f => f.TextKey == "database.unreachable"),
            MaxRetryAttempts = 10,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(8),
            UseJitter = true,
            // A private server that was killed is started again; for another one there is nothing to do but wait.
            OnRetry = async args => await revive(args.Context.CancellationToken),
        })
        .Build();

    public Task StartRunAsync(IReadOnlyList<string> inputs, CancellationToken cancel) => PatientlyAsync(
        async (connection, token) =>
        {
            await connection.ExecuteAsync(new CommandDefinition(Sql.Named("upsert_rules"), RuleColumns(RuleBook.Rules), cancellationToken: token));
            var row = new { run = run.Id, started = run.Started, extractor = run.Versions.Extractor, rules = run.Versions.Rules, inputs, name = run.Name, shard = run.Shard?.ToString() };
            await connection.ExecuteAsync(new CommandDefinition(Sql.Named("start_run"), row, cancellationToken: token));
        },
        cancel);

    public async Task<IReadOnlyDictionary<string, KnownDocument>> KnownAsync(IReadOnlyCollection<string> sha256, CancellationToken cancel)
    {
        IEnumerable<KnownDocument> known = [];
        var wanted = new { sha256, extractor = run.Versions.Extractor, rules = run.Versions.Rules };
        await PatientlyAsync(
            async (connection, token) => known = await connection.QueryAsync<KnownDocument>(
                new CommandDefinition(Sql.Named("known_documents"), wanted, cancellationToken: token)),
            cancel);
        return known.ToDictionary(document => document.Sha256, StringComparer.Ordinal);
    }

    /// <summary>Writes a batch. Returns it as it was stored: a document that the database refused stands there as failed.</summary>
    public async Task<IReadOnlyList<FileOutcome>> WriteAsync(IReadOnlyList<FileOutcome> files, CancellationToken cancel)
    {
        try
        {
            await PatientlyAsync((connection, token) => _writer.WriteAsync(connection, files, token), cancel);
            return files;
        }
        catch (Exception error) when (IsAboutTheData(error) && files.Any(IsLoadable))
        {
            if (files.Count == 1) return await WriteAsync([Refused(files[0], error)], cancel);
            var stored = new List<FileOutcome>();
            foreach (var file in files) stored.AddRange(await WriteAsync([file], cancel));
            return stored;
        }
    }

    /// <summary>Closes the run. Returns how many forms of the database are replaced by later publications.</summary>
    public async Task<long> FinishRunAsync(ImportTally tally, IReadOnlyList<InputFailure> failures, CancellationToken cancel)
    {
        var superseded = 0L;
        await PatientlyAsync(async (connection, token) => superseded = await FinishRunAsync(connection, tally, failures, token), cancel);
        return superseded;
    }

    private async Task<long> FinishRunAsync(NpgsqlConnection connection, ImportTally tally, IReadOnlyList<InputFailure> failures, CancellationToken token)
    {
        var rows = new
        {
            run = run.Id,
            ord = Enumerable.Range(0, failures.Count).ToArray(),
            path = failures.Select(failure => StorableText.Of(failure.Path)).ToArray(),
            kind = failures.Select(failure => failure.Kind).ToArray(),
            message = failures.Select(failure => StorableText.Of(failure.Message)).ToArray(),
        };
        await _writer.MarkSupersededAsync(connection, sha256: null, token);
        await connection.ExecuteAsync(new CommandDefinition(Sql.Named("insert_failures"), rows, cancellationToken: token));
        var counts = new
        {
            run = run.Id,
            finished = time.GetUtcNow(),
            files = tally.Files,
            loaded = tally.Loaded,
            unchanged = tally.Unchanged,
            failed = tally.Failed,
            skipped = tally.Skipped,
            forms = tally.Forms,
            findings = tally.Findings,
            problems = tally.Problems,
        };
        // Before the run counts as finished: one that is cut off here leaves documents newer than any finished run, and the next counts anew.
        if (tally.MayChangeSummaries || await connection.ExecuteScalarAsync<bool>(new CommandDefinition(Sql.Named("summaries_are_stale"), cancellationToken: token)))
            await connection.ExecuteAsync(new CommandDefinition(Sql.Named("refresh_summaries"), commandTimeout: 0, cancellationToken: token));
        await connection.ExecuteAsync(new CommandDefinition(Sql.Named("finish_run"), counts, cancellationToken: token));
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Sql.Named("count_superseded"), cancellationToken: token));
    }

    private async Task PatientlyAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancel) =>
        await _patience.ExecuteAsync(
            async token =>
            {
                await using var connection = await server.OpenAsync(DatabaseRole.Loader, token);
                await work(connection, token);
            },
            cancel);

    private static bool IsPassing(NpgsqlException error) => error is PostgresException refused
        ? refused.IsTransient || refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        : error.IsTransient || error.InnerException is IOException;

    /// <summary>Classes 22 (data), 23 (constraints) and 54 (limits): another attempt would end the same.</summary>
    private static bool IsAboutTheData(Exception error) =>
        error is PostgresException refused && refused.SqlState[..2] is "22" or "23" or "54" or "21"
        || error is OverflowException or ArgumentException or InvalidCastException;

    private static bool IsLoadable(FileOutcome file) => file.Result is { Error.Kind: not NotLoadable } or { Error: null };

    private static FileOutcome Refused(FileOutcome file, Exception error)
    {
        var why = new DocumentError(NotLoadable, DatabaseServer.Reason(error));
        return file with { Result = file.Result! with { Status = DocumentStatus.Failed, Error = why, Evaluations = [], Problems = [] } };
    }

    private static object RuleColumns(IReadOnlyList<Rule> rules) => new
    {
        id = rules.Select(rule => rule.Id).ToArray(),
        version = rules.Select(rule => rule.Version).ToArray(),
        kind = rules.Select(rule => SnakeCase.Of(rule.Kind)).ToArray(),
        severity = rules.Select(rule => SnakeCase.Of(rule.Severity)).ToArray(),
        title_zh = rules.Select(rule => rule.Title.Zh).ToArray(),
        title_en = rules.Select(rule => rule.Title.En).ToArray(),
        formula_zh = rules.Select(rule => rule.Formula.Zh).ToArray(),
        formula_en = rules.Select(rule => rule.Formula.En).ToArray(),
        source_zh = rules.Select(rule => rule.Source.Zh).ToArray(),
        source_en = rules.Select(rule => rule.Source.En).ToArray(),
    };
}
