using System.Runtime.CompilerServices;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>One file after reading: a result, or why its content could not be had.</summary>
internal sealed record ReadFile(InputFile File, DocumentResult? Result, InputFailure? Failure)
{
    /// <summary>How long a child had it.</summary>
    public TimeSpan Elapsed { get; init; }

    public bool IsFailed => Result is null || Result.Status == DocumentStatus.Failed;
}

/// <summary>Reads files in child processes on all cores and hands them over in the order of the input.</summary>
internal static class ReadingRun
{
    /// <summary>A scanned page takes three to four seconds, in which another core reads some three hundred forms of text: none waits while the first of the row is a scan.</summary>
    private const int FilesAheadOfEachReader = 256;

    public static async IAsyncEnumerable<ReadFile> ReadAsync(
        IReadOnlyList<InputFile> files, RuleProfile? profile, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var pool = WorkerPool.ForFiles(files.Count, profile);
        var window = new Queue<Task<ReadFile>>();
        foreach (var file in files)
        {
            if (window.Count == FilesAheadOfEachReader * Environment.ProcessorCount) yield return await window.Dequeue();
            cancel.ThrowIfCancellationRequested();
            window.Enqueue(pool.ReadAsync(file, cancel));
        }

        while (window.TryDequeue(out var next)) yield return await next;
    }
}
