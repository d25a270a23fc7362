using System.Diagnostics;
using System.Globalization;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>What a program and everything it started took: processor time, and the most resident memory at one moment.</summary>
internal sealed record TreeCost(int Code, TimeSpan Wall, double ProgramSeconds, double ChildSeconds, double PeakMegabytes)
{
    /// <summary>The most that one of the processes it started had.</summary>
    public double LargestChildMegabytes { get; init; }

    public double Seconds => ProgramSeconds + ChildSeconds;
}

/// <summary>Runs a program and looks at its processes all the time.</summary>
internal static class ProcessTree
{
    private const double TicksPerSecond = 100;
    private const double PageMegabytes = 4096 / 1e6;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static TreeCost Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (seconds, peak, largest) = (new Dictionary<int, double>(), 0.0, 0.0);
        do
        {
            var tree = Below(process.Id).ToList();
            foreach (var id in tree) seconds[id] = Math.Max(seconds.GetValueOrDefault(id), SecondsOf(id));
            var resident = tree.ToDictionary(id => id, ResidentMegabytes);
            peak = Math.Max(peak, resident.Values.Sum());
            largest = Math.Max(largest, resident.Where(item => item.Key != process.Id).Select(item => item.Value).DefaultIfEmpty().Max());
        }
        while (!process.WaitForExit(Look));
        var wall = Stopwatch.GetElapsedTime(since);
        process.WaitForExit();
        return new TreeCost(process.ExitCode, wall, seconds.GetValueOrDefault(process.Id), seconds.Where(item => item.Key != process.Id).Sum(item => item.Value), peak) { LargestChildMegabytes = largest };
    }

    /// <summary>Processor time of a server and of its processes, those included that have ended.</summary>
    public static double ServerSeconds(int id)
    {
        var fields = Fields(id);
        var ended = fields.Length == 0 ? 0 : (Number(fields[13]) + Number(fields[14])) / TicksPerSecond;
        return ended + Below(id).Sum(SecondsOf);
    }

    private static IEnumerable<int> Below(int id)
    {
        var pending = new Stack<int>([id]);
        while (pending.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next)) pending.Push(child);
        }
    }

    private static List<int> Children(int id)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{id}/task").SelectMany(task => File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double SecondsOf(int id) => Fields(id) is { Length: > 0 } fields ? (Number(fields[11]) + Number(fields[12])) / TicksPerSecond : 0;

    private static double ResidentMegabytes(int id)
    {
        try
        {
            return Number(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1]) * PageMegabytes;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>What stands behind the name in <c>/proc/N/stat</c>; nothing for a process that has ended.</summary>
    private static string[] Fields(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
