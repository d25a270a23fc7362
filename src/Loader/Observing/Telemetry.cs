using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Selfeval.Loader.Observing;

/// <summary>
/// The names under which an import can be watched: spans and counts of the platform's own kind, which cost nothing while nobody listens.
/// They carry counts, statuses and sha256, never a path, a name or a text of a form.
/// </summary>
internal static class Telemetry
{
    public const string Name = "selfeval";

    public static ActivitySource Spans { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>By <c>status</c>: of a file that was read, or <c>unchanged</c>, or <c>unreadable</c>.</summary>
    public static Counter<long> Files { get; } = Meter.CreateCounter<long>("selfeval.files", "{file}");

    public static Counter<long> Pages { get; } = Meter.CreateCounter<long>("selfeval.pages", "{page}");

    public static Counter<long> Forms { get; } = Meter.CreateCounter<long>("selfeval.forms", "{form}");

    public static Counter<long> Findings { get; } = Meter.CreateCounter<long>("selfeval.findings", "{finding}");

    public static Counter<long> Problems { get; } = Meter.CreateCounter<long>("selfeval.problems", "{problem}");

    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>("selfeval.database.retries", "{retry}");

    public static Histogram<double> Reading { get; } = Meter.CreateHistogram<double>("selfeval.file.duration", "s");

    public static Histogram<double> Writing { get; } = Meter.CreateHistogram<double>("selfeval.batch.duration", "s");
}
