using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Selfeval.Benchmarks;
using Selfeval.Benchmarks.Scans;

switch (args)
{
    case [PeakMemory.Argument, var path]:
        PeakMemory.ReadOne(path);
        return;
    case [WholeRuns.Argument, var folder]:
        WholeRuns.ReadFolder(folder);
        return;
    case [ScanReport.Argument, .. var list]:
        Console.WriteLine(ScanReport.Write(list.FirstOrDefault()));
        return;
    case ["make-scans", var target]:
        foreach (var settings in ScanSettings.All) File.WriteAllBytes(Path.Combine(target, settings.Name.Replace(' ', '_') + ".pdf"), ScanMaker.Make(settings));
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
        foreach (var (name, time) in names.Zip(times)) Console.WriteLine($"{name}: {time:0.00} ms");
        return;
    default:
        Console.WriteLine(Report.Write());
        return;
}
