using System.Diagnostics;
using System.Globalization;

namespace Selfeval.Tests.Model.Checking;

/// <summary>How many forms the property tests make, and where their figures go: <c>tests/slow/run</c> sets both.</summary>
internal static class LongRun
{
    private static readonly Lock Writing = new();

    /// <summary>Enough that every kind of row and change occurs many times.</summary>
    public const int Ordinary = 200;

    /// <summary>SELFEVAL_PROPERTY_CASES raises it for the slow run, and lowers it for mutation testing.</summary>
    public static readonly int Cases = Environment.GetEnvironmentVariable("SELFEVAL_PROPERTY_CASES") is { Length: > 0 } cases
        ? int.Parse(cases, CultureInfo.InvariantCulture)
        : Ordinary;

    /// <summary>Adds a row of <c>measured.tsv</c> to the file that SELFEVAL_FIGURES names; nothing where it names none.</summary>
    public static void Record(string kind, long count, long result, Stopwatch watch)
    {
        if (Environment.GetEnvironmentVariable("SELFEVAL_FIGURES") is not { Length: > 0 } path) return;
        var row = string.Create(CultureInfo.InvariantCulture, $"{kind}\t{count:N0}\t{result:N0}\t{watch.Elapsed.TotalSeconds:0.0}\t{DateTime.UtcNow:yyyy-MM-dd}\n");
        lock (Writing) File.AppendAllText(path, row);
    }
}
