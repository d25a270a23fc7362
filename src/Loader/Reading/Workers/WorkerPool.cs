using System.Collections.Concurrent;
using System.Diagnostics;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading.Workers;

/// <summary>
/// Reads untrusted files in child processes, as many at once as it has places. A file that costs its child is tried once more with nothing beside it,
/// and then recorded as failed with the reason; the others go on.
/// </summary>
internal sealed class WorkerPool(int places, WorkerLimits limits) : IDisposable
{
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly SemaphoreSlim _places = new(places);
    private readonly SemaphoreSlim _alone = new(1);

    /// <summary>The rule profile for every form that is read; null lets each form's own print choose.</summary>
    public RuleProfile? Profile { get; init; }

    public static WorkerPool ForFiles(int files, RuleProfile? profile) =>
        new(Math.Clamp(files, 1, Environment.ProcessorCount), WorkerLimits.Default) { Profile = profile };

    /// <summary>The result of a file, or why its content could not be had.</summary>
    public async Task<ReadFile> ReadAsync(InputFile file, CancellationToken cancel)
    {
        var (reply, lost, elapsed) = await TryTwiceAsync(new WorkerRequest(file, WorkerTask.Document, Profile), cancel);
        if (reply is not null) return new ReadFile(file, reply.Result, reply.Failure) { Elapsed = elapsed };
        var (sha256, failure) = FileReading.Hash(file, cancel);
        return sha256 is null
            ? new ReadFile(file, null, failure)
            : new ReadFile(file, new DocumentResult(file.Name, sha256, 0, null, DocumentStatus.Failed, lost, [], []), null) { Elapsed = elapsed };
    }

    /// <summary>The tables of each page of a file.</summary>
    public async Task<WorkerReply> ReadPagesAsync(InputFile file, CancellationToken cancel)
    {
        var (reply, lost, _) = await TryTwiceAsync(new WorkerRequest(file, WorkerTask.Tables), cancel);
        return reply ?? new WorkerReply(null, null, lost, null);
    }

    public void Dispose()
    {
        // Readings that were cancelled end their own child, and still give back their place: the semaphores are left to them.
        while (_idle.TryTake(out var worker)) worker.Dispose();
    }

    private async Task<Answer> TryTwiceAsync(WorkerRequest request, CancellationToken cancel)
    {
        try
        {
            await _places.WaitAsync(cancel);
            try
            {
                return await AskAsync(request, cancel);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (WorkerLostException)
        {
            // Perhaps another file beside it took the memory or the time, or somebody killed the child.
            return await TryAloneAsync(request, cancel);
        }
    }

    private async Task<Answer> TryAloneAsync(WorkerRequest request, CancellationToken cancel)
    {
        await _alone.WaitAsync(cancel);
        var taken = 0;
        try
        {
            for (; taken < places; taken++) await _places.WaitAsync(cancel);
            return await AskAsync(request, cancel);
        }
        catch (WorkerLostException lost)
        {
            return new Answer(null, new DocumentError(lost.Kind, lost.Message), lost.Elapsed);
        }
        finally
        {
            if (taken > 0) _places.Release(taken);
            _alone.Release();
        }
    }

    private async Task<Answer> AskAsync(WorkerRequest request, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        var worker = _idle.TryTake(out var idle) ? idle : WorkerProcess.Start(limits);
        try
        {
            var reply = await worker.AskAsync(request, cancel);
            if (worker.IsWornOut) worker.Dispose();
            else _idle.Add(worker);
            return new Answer(reply, null, Stopwatch.GetElapsedTime(since));
        }
        catch (Exception error)
        {
            if (error is WorkerLostException lost) lost.Elapsed = Stopwatch.GetElapsedTime(since);
            worker.Dispose();
            throw;
        }
    }

    /// <summary>A reply, or how its child was lost; and how long it took.</summary>
    private sealed record Answer(WorkerReply? Reply, DocumentError? Lost, TimeSpan Elapsed);
}
