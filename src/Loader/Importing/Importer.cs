using System.Collections.Concurrent;
using System.Threading.Channels;
using Selfeval.Loader.Database;
using Selfeval.Loader.Observing;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Workers;

namespace Selfeval.Loader.Importing;

/// <summary>How one import goes about its files.</summary>
internal sealed record ImportPlan(InputFiles Inputs, int Readers, ForceReading Force)
{
    /// <summary>Where originals are kept; null where nobody wants them (tests of loading alone).</summary>
    public Originals? Originals { get; init; }

    /// <summary>Who is told what happens; null where nobody watches.</summary>
    public ImportEvents? Events { get; init; }
}

internal enum ForceReading
{
    OnlyChanged,
    Everything,
}

/// <summary>
/// Files in, rows out. Reading runs on all cores, and one writer loads the results batch by batch, about in the order of the input; the rows hold each file's place
/// and do not depend on which core was faster. Everything between is bounded.
/// </summary>
internal sealed class Importer(ImportPlan plan, WorkerPool pool, DocumentStore store, TimeProvider time)
{
    private const int BatchFiles = 100;

    /// <summary>A report of hundreds of forms fills a batch by itself.</summary>
    private const int BatchRows = 20_000;

    /// <summary>Slow files must not keep finished ones out of the database for long.</summary>
    private static readonly TimeSpan BatchAge = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Task> _beingRead = new(StringComparer.Ordinal);

    public async Task RunAsync(ImportTally tally, IProgress<ReadSoFar> progress, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // While a batch is written, which takes as long as reading some thirty files, the readers go on.
        var window = new ReadingWindow<FileOutcome>(plan.Readers * 16);
        var reading = ReadAllAsync(window.Begun, stop.Token);
        try
        {
            await WriteAllAsync(window, tally, progress, stop.Token);
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task ReadAllAsync(ChannelWriter<Task<FileOutcome>> begun, CancellationToken cancel)
    {
        try
        {
            foreach (var chunk in plan.Inputs.Files.Chunk(BatchFiles))
            {
                var hashes = Hash(chunk, cancel);
                var known = await KnownAsync(hashes, cancel);
                foreach (var (file, hash) in chunk.Zip(hashes))
                    await begun.WriteAsync(BeginAsync(file, hash, known, cancel), cancel);
            }

            begun.Complete();
        }
        catch (Exception error)
        {
            begun.Complete(error);
            throw;
        }
    }

    private (string? Sha256, InputFailure? Failure)[] Hash(InputFile[] chunk, CancellationToken cancel)
    {
        var hashes = new (string?, InputFailure?)[chunk.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = plan.Readers, CancellationToken = cancel };
        Parallel.For(0, chunk.Length, options, i => hashes[i] = FileReading.Hash(chunk[i], cancel));
        return hashes;
    }

    private async Task<IReadOnlyDictionary<string, KnownDocument>> KnownAsync((string? Sha256, InputFailure? Failure)[] hashes, CancellationToken cancel) =>
        plan.Force == ForceReading.Everything
            ? new Dictionary<string, KnownDocument>(StringComparer.Ordinal)
            : await store.KnownAsync([.. hashes.Select(hash => hash.Sha256).OfType<string>()], cancel);

    private async Task<FileOutcome> BeginAsync(
        InputFile file, (string? Sha256, InputFailure? Failure) hash, IReadOnlyDictionary<string, KnownDocument> known, CancellationToken cancel)
    {
        if ((hash.Failure ?? Unlike(file, hash.Sha256!)) is { } failure) return new FileOutcome(file, null, null, failure);
        if (known.TryGetValue(hash.Sha256!, out var document))
        {
            await KeepAsync(file, hash.Sha256!, cancel);
            return new FileOutcome(file, null, document, null);
        }

        if (_seen.Add(hash.Sha256!)) return await ReadFirstAsync(file, hash.Sha256!, cancel);
        // Its row names the document, which must be there before it.
        if (_beingRead.TryGetValue(hash.Sha256!, out var first)) await first;
        return new FileOutcome(file, null, new KnownDocument(hash.Sha256!, KnownDocument.SameContent, null, null, 0), null);
    }

    private async Task<FileOutcome> ReadFirstAsync(InputFile file, string sha256, CancellationToken cancel)
    {
        var reading = ReadAsync(file, cancel);
        _beingRead[sha256] = reading;
        try
        {
            return await reading;
        }
        finally
        {
            _beingRead.TryRemove(sha256, out _);
        }
    }

    /// <summary>A stored original that is not what its name says was damaged on the disk: it must not come in as another document.</summary>
    private static InputFailure? Unlike(InputFile file, string sha256) => file.Stored is { } stored && Path.GetFileNameWithoutExtension(stored) != sha256
        ? new InputFailure(stored, "stored_damaged", $"its content has the sha256 {sha256}")
        : null;

    private async Task<FileOutcome> ReadAsync(InputFile file, CancellationToken cancel)
    {
        using var span = plan.Events?.Reading();
        var read = await pool.ReadAsync(file, cancel);
        if (read.Result is { } result) await KeepAsync(file, result.Sha256, cancel);
        var outcome = new FileOutcome(file, read.Result, null, read.Failure) { Elapsed = read.Elapsed };
        ImportEvents.Describe(span, outcome);
        return outcome;
    }

    /// <summary>Before its rows: what is in the database can be shown.</summary>
    private Task KeepAsync(InputFile file, string sha256, CancellationToken cancel) => plan.Originals?.KeepAsync(file, sha256, cancel) ?? Task.CompletedTask;

    private async Task WriteAllAsync(
        ReadingWindow<FileOutcome> window, ImportTally tally, IProgress<ReadSoFar> progress, CancellationToken cancel)
    {
        var batch = new List<FileOutcome>();
        var rows = 0;
        var since = time.GetTimestamp();
        await foreach (var file in window.TakeUpAsync(cancel))
        {
            batch.Add(file);
            tally.CountRead(file);
            plan.Events?.Read(file);
            progress.Report(tally.Read);
            rows += file.Result?.Evaluations.Sum(form => form.Evaluation.Indicators.Count + form.Outcomes.Count) ?? 0;
            if (batch.Count < BatchFiles && rows < BatchRows && time.GetElapsedTime(since) < BatchAge) continue;
            await WriteAsync(batch, tally, cancel);
            rows = 0;
            since = time.GetTimestamp();
        }

        await WriteAsync(batch, tally, cancel);
    }

    private async Task WriteAsync(List<FileOutcome> batch, ImportTally tally, CancellationToken cancel)
    {
        if (batch.Count == 0) return;
        var since = time.GetTimestamp();
        using var span = plan.Events?.Writing();
        foreach (var stored in await store.WriteAsync([.. batch], cancel)) tally.Add(stored);
        plan.Events?.Written(batch.Count, time.GetElapsedTime(since));
        batch.Clear();
    }
}
