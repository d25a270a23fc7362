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
        return 0;
    case ["memory"]:
        // Of a file of 500 pages alone, to look into it.
        Console.WriteLine($"{PeakMemory.Megabytes(Inputs.FiveHundredPages()):0} MB, dense and not compressed {PeakMemory.Megabytes(Inputs.FiveHundredDensePages()):0} MB");
        return 0;
    case [WholeRuns.Argument, var read]:
        WholeRuns.ReadFolder(read);
        return 0;
    case [BulkFolder.Argument, var folder, var count]:
        BulkFolder.Write(folder, 0, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case [PdfPigPair.Argument, var floor]:
        PdfPigPair.Read(floor);
        return 0;
    case [BulkReport.Argument, .. var sizes]:
        await new BulkReport([.. sizes.DefaultIfEmpty("1000").Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))]).WriteAsync();
        return 0;
    case [LoadingBench.Argument, var toLoad]:
        await LoadingBench.RunAsync(toLoad);
        return 0;
    case [ScanReport.Argument, .. var list]:
        Console.WriteLine(ScanReport.Write(list.FirstOrDefault()));
        return 0;
    case [MixedReport.Argument, .. var text]:
        new MixedReport(int.Parse(text.FirstOrDefault("1000"), System.Globalization.CultureInfo.InvariantCulture)).Write();
        return 0;
    case ["wrong-in-scans", var name]:
        foreach (var line in ScanReport.WrongIn(name)) Console.WriteLine(line);
        return 0;
    case ["make-scans", var target]:
        foreach (var settings in ScanSettings.All) File.WriteAllBytes(Path.Combine(target, settings.Name.Replace(' ', '_') + ".pdf"), ScanMaker.Make(settings));
        return 0;
    case [BenchmarkPage.Argument, var file]:
        BenchmarkPage.WriteSection(File.ReadAllText(file));
        return 0;
    case ["wall", .. var more]:
        // In this process: another one would be built from a project beside this one, under this repository's build settings.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. more.DefaultIfEmpty("--filter=*")], DefaultConfig.Instance.AddJob(job));
        return 0;
    case ["stage", var input, .. var names]:
        // Some stages and nothing else, for a profiler from outside or a quick comparison.
        var stages = new Stages(Inputs.Named(input));
        var times = CpuClock.Milliseconds([.. names.Select(stages.Named)]);
        foreach (var (name, time) in names.Zip(times)) Console.WriteLine(FormattableString.Invariant($"{name}: {time:0.00} ms"));
        return 0;
    default:
        var missed = Report.Write();
        Console.WriteLine(BenchmarkPage.Location);
        foreach (var goal in missed) Console.Error.WriteLine($"missed: {goal}");
        return missed.Count > 0 ? 1 : 0;
}
