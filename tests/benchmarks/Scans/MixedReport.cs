using System.Text;
using Selfeval.Benchmarks.Bulk;

namespace Selfeval.Benchmarks.Scans;

/// <summary>
/// Imports text files and scans apart and in one batch and writes what they cost into <c>BENCHMARKS.md</c>: a batch of both should take as long as its parts
/// do one after the other, wherever in the row the scans stand. More means that a core waited for a scan.
/// </summary>
internal sealed class MixedReport(int documents)
{
    public const string Argument = "mixed";

    private readonly StringBuilder _part = new();

    public void Write()
    {
        var scans = ScanSettings.All.Select(ScanMaker.Make).ToList();
        Line($"{BenchmarkPage.Mixed}\n");
        Line($"Written by `bash tests/benchmarks/run mixed {documents}` on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the start. {documents:N0} invented forms of text, the {scans.Count} scans of the section above, and both in one import.\n");
        Line($"| batch | wall, s | CPU, s | peak memory of all processes but the database | of the largest reader |\n|---|---|---|---|---|");
        var text = Row("text files alone", folder => BulkFolder.Write(folder, 0, documents), documents);
        var alone = Row("scans alone", folder => AddScans(folder, scans, _ => "scans"), scans.Count);
        var first = Mixed("both, the scans first", scans, i => $"000-{i:D3}");
        var spread = Mixed("both, the scans spread", scans, i => $"0000/{i * documents / scans.Count:D6}-scan");
        var apart = (text + alone).TotalSeconds;
        Line($"\nBoth in one import against one after the other: {100 * first.TotalSeconds / apart:0} % of the time with the scans first, {100 * spread.TotalSeconds / apart:0} % with the scans spread.\n");
        BenchmarkPage.WriteSection(_part.ToString());
    }

    private TimeSpan Mixed(string name, List<byte[]> scans, Func<int, string> place) => Row(name, folder =>
    {
        BulkFolder.Write(folder, 0, documents);
        AddScans(folder, scans, place);
    }, documents + scans.Count);

    private TimeSpan Row(string name, Action<string> fill, int files)
    {
        var folder = Directory.CreateTempSubdirectory("selfeval-mixed-").FullName;
        try
        {
            fill(folder);
            using var bench = new ImportBench();
            var cost = bench.Import(folder, files);
            Line($"| {name} | {cost.Tree.Wall.TotalSeconds:0.0} | {cost.Tree.Seconds + cost.DatabaseSeconds:0.0} | {cost.Tree.PeakMegabytes:0} MB | {cost.Tree.LargestChildMegabytes:0} MB |");
            return cost.Tree.Wall;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddScans(string folder, List<byte[]> scans, Func<int, string> place)
    {
        foreach (var (i, scan) in scans.Index())
        {
            var path = Path.Combine(folder, FormattableString.Invariant($"{place(i)}-{i:D2}.pdf"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, scan);
        }
    }

    private void Line(FormattableString text)
    {
        var line = FormattableString.Invariant(text);
        Console.WriteLine(line);
        _part.Append(line).Append('\n');
    }
}
