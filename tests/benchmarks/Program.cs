using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Selfeval.Benchmarks;
using Selfeval.Benchmarks.Bulk;
using Selfeval.Benchmarks.Scans;

switch (args)
{
    case [PeakMemory.Argument, var path]:
        PeakMemory.ReadOne(path);
        return;
    case ["memory"]:
        // Of a file of 500 pages alone, to look into it.
        Console.WriteLine($"{PeakMemory.Megabytes(Inputs.FiveHundredPages()):0} MB, dense and not compressed {PeakMemory.Megabytes(Inputs.FiveHundredDensePages()):0} MB");
        return;
    case [WholeRuns.Argument, var read]:
        WholeRuns.ReadFolder(read);
        return;
    case [BulkFolder.Argument, var folder, var count]:
        BulkFolder.Write(folder, 0, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return;
    case [PdfPigPair.Argument, var floor]:
        PdfPigPair.Read(floor);
        return;
    case [BulkReport.Argument, .. var sizes]:
        await new BulkReport([.. sizes.DefaultIfEmpty("1000").Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))]).WriteAsync();
        return;
    case [LoadingBench.Argument, var toLoad]:
        await LoadingBench.RunAsync(toLoad);
        return;
    case [ScanReport.Argument, .. var list]:
        Console.WriteLine(ScanReport.Write(list.FirstOrDefault()));
        return;
    case [MixedReport.Argument, .. var text]:
        new MixedReport(int.Parse(text.FirstOrDefault("1000"), System.Globalization.CultureInfo.InvariantCulture)).Write();
        return;
    case ["wrong-in-scans", var name]:
        foreach (var line in ScanReport.WrongIn(name)) Console.WriteLine(line);
        return;
    case ["make-scans", var target]:
        foreach (var settings in ScanSettings.All) File.WriteAllBytes(Path.Combine(target, settings.Name.Replace(' ', '_') + ".pdf"), ScanMaker.Make(settings));
        return;
    case [BenchmarkPage.Argument, var file]:
        BenchmarkPage.WriteSection(File.ReadAllText(file));
        return;
    case ["wall", .. var more]:
        // In this process: another one would be built from a project beside this one, under this repository's build settings.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. more.DefaultIfEmpty("--filter=*")], DefaultConfig.Instance.AddJob(job));
        return;
    case ["stage", var input, .. var names]:
        // Some stages and nothing else, for a profiler from outside or a quick comparison.
        var stages = new Stages(Inputs.Named(input));
        var times = CpuClock.Milliseconds([.. names.Select(stages.Named)]);
        foreach (var (name, time) in names.Zip(times)) Console.WriteLine(FormattableString.Invariant($"{name}: {time:0.00} ms"));
        return;
    default:
        Console.WriteLine(Report.Write());
        return;
}
