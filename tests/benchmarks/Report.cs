using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Selfeval.Benchmarks;

/// <summary>Measures by processor time and writes <c>BENCHMARKS.md</c>.</summary>
public sealed class Report
{
    private readonly StringBuilder _page = new();
    private readonly List<string> _missed = [];

    /// <summary>The goals that are missed. The page is written all the same.</summary>
    public static IReadOnlyList<string> Write()
    {
        var report = new Report();
        report.Machine();
        report.OfStages();
        report.OfGoals();
        report.OfWholeRuns();
        BenchmarkPage.WriteStages(report._page.ToString());
        return report._missed;
    }

    private void Machine()
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Line($"# Benchmarks\n");
        Line($"Written by `bash tests/benchmarks/run` on {DateTime.UtcNow:yyyy-MM-dd}: {processor}, {Environment.ProcessorCount} cores, load {load} at the start;");
        Line($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}. All times are processor time of the measuring process");
        Line($"(the median of seven rounds that take turns), because the machine may be shared. The stages are measured by three starts of the program, because what the runtime compiles");
        Line($"differs from start to start; the one whose share of PdfPig's speed is the middle one counts. `bash tests/benchmarks/run wall` runs BenchmarkDotNet instead.\n");
    }

    private void OfStages()
    {
        var (ofSeed, ofReport) = (new Stages(Inputs.Seed), new Stages(Inputs.Report));
        string[] stages = ["pdfpig", "marks", "tables", "extractor", "mapping", "checking", "file"];
        var (seedStarts, reportStarts) = (new Starts("seed", stages), new Starts("report", stages));
        var (seed, report) = (seedStarts.Milliseconds, reportStarts.Milliseconds);
        Line($"## Stages, ms of processor time for one file\n");
        Line($"| stage | seed form, {ofSeed.PageCount} pages | report, {ofReport.PageCount} pages |\n|---|---|---|");
        string[] names = ["PdfPig alone (letters and paths)", "glyphs and rulings", "tables, from these", "the Extractor as a whole", "mapping", "checking", "whole file"];
        foreach (var (i, name) in names.Index()) Line($"| {name} | {seed[i]:0.00} | {report[i]:0.00} |");
        Line($"");
        Line($"## Goals\n");
        Line($"| what | goal | measured | |\n|---|---|---|---|");
        Goal("pages per CPU second, Extractor against PdfPig alone, seed form", "≥ 75 %", Share(seed[0], seed[3]) + Rate(ofSeed.PageCount, seed[3], seedStarts), seed[0] / seed[3] >= 0.75);
        Goal("the same, report", "≥ 75 %", Share(report[0], report[3]) + Rate(ofReport.PageCount, report[3], reportStarts), report[0] / report[3] >= 0.75);
        Goal("checking as a share of reading, seed form", "< 5 %", Share(seed[5], seed[6] - seed[5]), seed[5] / (seed[6] - seed[5]) < 0.05);
        Goal("the same, report with one form", "< 5 %", Share(report[5], report[6] - report[5]), report[5] / (report[6] - report[5]) < 0.05);
    }

    private void OfGoals()
    {
        var peak = PeakMemory.Megabytes(Inputs.FiveHundredPages());
        Goal("peak memory of a file of 500 pages (resident, with the runtime)", "≤ 150 MB", $"{peak:0} MB", peak <= 150);
        var densePeak = PeakMemory.Megabytes(Inputs.FiveHundredDensePages());
        Goal("the same, every page full of small cells, not compressed", "≤ 150 MB", $"{densePeak:0} MB", densePeak <= 150);
        var segments = CpuClock.Milliseconds(new Stages(Inputs.HundredThousandSegments()).Extractor)[0];
        Goal("a page with 100,000 path segments", "< 1 s", $"{segments:0} ms", segments < 1000);
        var grid = CpuClock.Milliseconds(new Stages(Inputs.TableOfAHundredThousandSegments()).Extractor)[0];
        Goal("a page with a table of 25,000 cells, drawn by 100,000 path segments", "< 1 s", $"{grid:0} ms", grid < 1000);
        var (few, many) = (new Stages(Inputs.ReportTimes(1)), new Stages(Inputs.ReportTimes(12)));
        var times = CpuClock.Milliseconds(few.Extractor, many.Extractor);
        var growth = times[1] / many.PageCount / (times[0] / few.PageCount);
        Goal($"ms a page, {many.PageCount} pages against {few.PageCount}", "linear: ≤ 1.2 ×", $"{times[1] / many.PageCount:0.00} against {times[0] / few.PageCount:0.00}: {growth:0.00} ×", growth <= 1.2);
    }

    private void OfWholeRuns()
    {
        var files = Directory.GetFiles(Inputs.Folder, "*.pdf");
        var pages = files.Sum(file => new Stages(File.ReadAllBytes(file)).PageCount);
        Line($"");
        Line($"## Whole programs over {files.Length} forms, {pages} pages: processor time with the start of the program\n");
        Line($"| program | CPU seconds | pages a CPU second |\n|---|---|---|");
        Run("`selfeval extract` (tables, forms, checks, JSON)", WholeRuns.Selfeval(Inputs.Folder), pages);
        Run("PdfPig alone (letters and paths, one process)", WholeRuns.PdfPigAlone(Inputs.Folder), pages);
        if (WholeRuns.PdfToText(Inputs.Folder) is { } poppler) Run("`pdftotext -layout` (text only, a process a file)", poppler, pages);
    }

    private void Run(string program, double seconds, int pages) => Line($"| {program} | {seconds:0.0} | {pages / seconds:0} |");

    private void Goal(string what, string goal, string measured, bool met)
    {
        if (!met) _missed.Add($"{what}: {measured}, the goal is {goal}");
        Line($"| {what} | {goal} | {measured} | {(met ? "met" : "**missed**")} |");
    }

    private static string Share(double part, double whole) => string.Create(CultureInfo.InvariantCulture, $"{100 * part / whole:0.0} %");

    private static string Rate(int pages, double milliseconds, Starts starts) =>
        string.Create(CultureInfo.InvariantCulture, $" ({1000 * pages / milliseconds:0} pages/s; the three starts {string.Join(", ", starts.Shares.Select(share => Share(share, 1)))})");

    private void Line(FormattableString text)
    {
        var line = FormattableString.Invariant(text);
        Console.WriteLine(line);
        _page.Append(line).Append('\n');
    }
}
