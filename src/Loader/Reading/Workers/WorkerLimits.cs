namespace Selfeval.Loader.Reading.Workers;

/// <summary>What one file may cost the child process that reads it.</summary>
/// <param name="Wall">A report of 500 pages takes about ten seconds on a busy machine; the clock starts anew after each scanned page.</param>
/// <param name="HeapBytes">Given to the runtime of the child, which then fails by itself.</param>
/// <param name="ResidentBytes">Watched from outside: what the runtime does not count (fonts, images) counts here.</param>
internal sealed record WorkerLimits(TimeSpan Wall, long HeapBytes, long ResidentBytes)
{
    /// <summary>The wall for a whole file, however many scanned pages it has.</summary>
    public TimeSpan LongestFile { get; init; } = TimeSpan.FromMinutes(15);

    public static WorkerLimits Default { get; } = new(TimeSpan.FromSeconds(60), 768L << 20, 1280L << 20);
}

/// <summary>A child that ended or was ended while it read a file. <paramref name="kind"/> is the stable word of the contract's error.</summary>
internal sealed class WorkerLostException(string kind, string reason) : Exception(reason)
{
    public string Kind => kind;

    /// <summary>How long the child had the file.</summary>
    public TimeSpan Elapsed { get; set; }
}
