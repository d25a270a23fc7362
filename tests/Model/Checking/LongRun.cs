using System.Diagnostics;
using System.Globalization;

namespace Selfeval.Tests.Model.Checking;

/// <summary>How many forms the property tests make, and where their figures go: <c>tests/slow/run</c> sets both.</summary>
internal static class LongRun
{
    private static readonly Lock Writing = new();

    /// <summary>SELFEVAL_PROPERTY_CASES raises it for the slow run.</summary>
    public static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("SELFEVAL_PROPERTY_CASES") ?? "200", CultureInfo.InvariantCulture);

    /// <summary>Adds a row of <c>measured.tsv</c> to the file that SELFEVAL_FIGURES names; nothing where it names none.</summary>
    public static void Record(string kind, long count, long result, Stopwatch watch)
    {
        if (Environment.GetEnvironmentVariable("SELFEVAL_FIGURES") is not { Length: > 0 } path) return;
        var row = string.Create(CultureInfo.InvariantCulture, $"{kind}\t{count:N0}\t{result:N0}\t{watch.Elapsed.TotalSeconds:0.0}\t{DateTime.UtcNow:yyyy-MM-dd}\n");
        lock (Writing) File.AppendAllText(path, row);
    }
}
