using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>One file after reading: a result, or why its content could not be had.</summary>
internal sealed record ReadFile(InputFile File, DocumentResult? Result, InputFailure? Failure)
{
    public bool IsFailed => Result is null || Result.Status == DocumentStatus.Failed;
}

/// <summary>Reads files on all cores and hands them over in the order of the input.</summary>
internal static class ReadingRun
{
    public static async IAsyncEnumerable<ReadFile> ReadAsync(
        IReadOnlyList<InputFile> files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var window = new Queue<Task<ReadFile>>();
        foreach (var file in files)
        {
            if (window.Count == Environment.ProcessorCount) yield return await window.Dequeue();
            cancel.ThrowIfCancellationRequested();
            window.Enqueue(Task.Run(() => ReadAsync(file, cancel), cancel));
        }

        while (window.TryDequeue(out var next)) yield return await next;
    }

    private static async Task<ReadFile> ReadAsync(InputFile file, CancellationToken cancel)
    {
        var (result, failure) = await FileReading.ReadAsync(file, cancel);
        return new ReadFile(file, result, failure);
    }
}
