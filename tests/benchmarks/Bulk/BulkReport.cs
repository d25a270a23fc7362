using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>
/// Measures whole imports and writes them into the section "Bulk import" of <c>BENCHMARKS.md</c>. Wall time is what a user waits; beside it stands the
/// processor time of the program, its children and its database, which another load of the machine changes less.
/// </summary>
internal sealed class BulkReport(IReadOnlyList<int> sizes)
{
    public const string Argument = "bulk";

    private const int FilesToLoad = 1000;
    private const int Starts = 7;

    /// <summary>Documents after which the program is compiled and its caches are filled.</summary>
    private const int Warm = 1000;

    private const double Million = 1_000_000;

    private readonly StringBuilder _page = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-bulk-").FullName;

    public async Task WriteAsync()
    {
        try
        {
            Head();
            var imports = OfSizes();
            OfGoals(imports, OfFloor(imports[^1].Documents));
            await OfLoadingAsync();
            OfStart();
            OfLimits(imports[^1]);
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }

        BenchmarkPage.WriteSection(_page.ToString());
    }

    private void Head()
    {
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Line($"{BenchmarkPage.Bulk}\n");
        Line($"Written by `bash tests/benchmarks/run bulk {string.Join(' ', sizes)}` on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, load {load} at the start; {RuntimeInformation.FrameworkDescription}.");
        Line($"Invented forms of two pages, each another project: names, figures and text of the reference form's layout, drawn with the embedded fonts and rulings of four producers");
        Line($"(spreadsheet and word processor of LibreOffice, a Word-like one with an Identity-H font, ReportLab without embedded fonts). Start of the program and its children included.\n");
    }

    private List<ImportCost> OfSizes()
    {
        Line($"| documents | wall, ms a document | CPU, ms a document | importer | readers | database | peak memory of all processes but the database | again, unchanged: files/s |");
        Line($"|---|---|---|---|---|---|---|---|");
        var (imports, written) = (new List<ImportCost>(), 0);
        foreach (var size in sizes)
        {
            BulkFolder.Write(_folder, written, size - written);
            written = size;
            using var bench = new ImportBench();
            var first = bench.Import(_folder, size);
            imports.Add(first);
            _loaded = bench.LoadingTimes();
            var again = bench.Import(_folder, size);
            Again.Add(size / again.Tree.Wall.TotalSeconds);
            Line($"| {size:N0} | {first.Milliseconds:0.0} | {first.CpuMilliseconds:0.0} | {1000 * first.Tree.ProgramSeconds / size:0.0} | {1000 * first.Tree.ChildSeconds / size:0.0} | {1000 * first.DatabaseSeconds / size:0.0} | {first.Tree.PeakMegabytes:0} MB | {Again[^1]:N0} |");
        }

        return imports;
    }

    private IReadOnlyList<DateTime> _loaded = [];

    private List<double> Again { get; } = [];

    private TreeCost OfFloor(int documents)
    {
        var floor = ProcessTree.Run("dotnet", [typeof(PdfPigPair).Assembly.Location, PdfPigPair.Argument, _folder], new Dictionary<string, string>(StringComparer.Ordinal));
        Line($"");
        Line($"PdfPig alone on two threads over the same {documents:N0} files: {1000 * floor.Wall.TotalSeconds / documents:0.0} ms wall and {1000 * floor.Seconds / documents:0.0} ms of processor time a document.\n");
        return floor;
    }

    private void OfGoals(List<ImportCost> imports, TreeCost floor)
    {
        Line($"| what | goal | measured | |\n|---|---|---|---|");
        var last = imports[^1];
        var share = floor.Wall / last.Tree.Wall;
        Goal("pages per second of the whole import against PdfPig alone on two threads", "≥ 60 %", $"{100 * share:0.0} % ({2 * last.Documents / last.Tree.Wall.TotalSeconds:0} against {2 * last.Documents / floor.Wall.TotalSeconds:0} pages/s)", share >= 0.6);
        var byCpu = floor.Seconds / (last.Tree.Seconds + last.DatabaseSeconds);
        Goal("the same by processor time, the database included", "≥ 60 %", $"{100 * byCpu:0.0} %", byCpu >= 0.6);
        OfGrowth(_loaded);
        var peak = imports.Max(import => import.Tree.PeakMegabytes);
        Goal("peak memory of all processes but the database", "< 600 MB", $"{peak:0} MB", peak < 600);
        Goal("import of unchanged files", "≥ 1,500 files/s", $"{Again[^1]:N0} files/s", Again[^1] >= 1500);
    }

    /// <summary>
    /// Whether documents take longer as more are in the database, within the largest import: the start of the program and the compiling of what first files need
    /// are over after the first <see cref="Warm"/>, and a machine that is slower in another minute would look like growth between two imports.
    /// </summary>
    private void OfGrowth(IReadOnlyList<DateTime> loaded)
    {
        var span = (loaded.Count - Warm) / 4;
        if (span < Warm) return;
        double Milliseconds(int from) => (loaded[from + span - 1] - loaded[from]).TotalMilliseconds / (span - 1);
        var (early, late) = (Milliseconds(Warm), Milliseconds(loaded.Count - span));
        var growth = (late / early) - 1;
        Goal((FormattableString)$"time of a document in the largest import, the last {span:N0} against {span:N0} after the first {Warm:N0}", "flat within 15 %", $"{100 * growth:+0.0;-0.0} % ({early:0.0} ms, then {late:0.0} ms)", Math.Abs(growth) <= 0.15);
    }

    private async Task OfLoadingAsync()
    {
        var files = Directory.EnumerateFiles(_folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(FilesToLoad).ToList();
        var documents = LoadingBench.Read(files);
        using var bench = new ImportBench();
        var (loading, copying) = await new LoadingBench(bench.Address).MeasureAsync(documents);
        Goal((FormattableString)$"loading alone against raw COPY of the same rows ({documents.Count:N0} documents)", "≥ 60 %",
            $"{100 * copying / loading:0.0} % ({documents.Count / loading:N0} against {documents.Count / copying:N0} documents/s)", copying / loading >= 0.6);
    }

    private void OfStart()
    {
        using var bench = new ImportBench();
        var file = Directory.EnumerateFiles(_folder, "*.pdf", SearchOption.AllDirectories).First();
        Measured("start: `selfeval --help`", Median(() => bench.Run("--help")));
        Measured("the first file: `selfeval extract FILE`", Median(() => bench.Run("extract", file)));
        Measured("the first file into a running database: `selfeval import FILE`", Median(() => bench.Run("import", file, "--force")));
    }

    private void OfLimits(ImportCost last)
    {
        var all = last.Tree.Seconds + last.DatabaseSeconds;
        Line($"\n### What limits it\n");
        Line($"Of the processor time of the largest import {100 * last.Tree.ChildSeconds / all:0} % is reading in the child processes, {100 * last.Tree.ProgramSeconds / all:0} % the importer (hashing, keeping originals, taking results up, writing COPY)");
        Line($"and {100 * last.DatabaseSeconds / all:0} % PostgreSQL. Reading is bound by fonts and by mapping (see the stages above), loading by the number of columns, an import of unchanged files by hashing and by the disk;");
        Line($"the start by the runtime and by compiling the code that a first file needs.\n");
        var hours = last.Milliseconds * Million / 3_600_000;
        Line($"A million documents like these, by calculation from {last.Documents:N0}: {hours:0.0} hours on these two cores, {hours / 8:0.0} hours on eight machines like it (`--shard i/8`) as long as one PostgreSQL keeps up:");
        Line($"it needs {last.DatabaseSeconds / last.Documents * Million / 3600:0.0} hours of one of its cores. Unchanged files again: {Million / Again[^1] / 60:0} minutes.");
    }

    private static double Median(Func<TreeCost> run) => Enumerable.Range(0, Starts).Select(_ => run().Wall.TotalMilliseconds).Order().ElementAt(Starts / 2);

    private void Measured(string what, double milliseconds) => Line($"| {what} | | {milliseconds:0} ms | |");

    private void Goal(FormattableString what, string goal, FormattableString measured, bool met) => Goal(FormattableString.Invariant(what), goal, measured, met);

    private void Goal(string what, string goal, FormattableString measured, bool met) => Line($"| {what} | {goal} | {FormattableString.Invariant(measured)} | {(met ? "met" : "**missed**")} |");

    private void Line(FormattableString text)
    {
        var line = text.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine(line);
        _page.Append(line).Append('\n');
    }
}
