using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Selfeval.Benchmarks;

switch (args)
{
    case [PeakMemory.Argument, var path]:
        PeakMemory.ReadOne(path);
        return;
    case ["wall", .. var more]:
        // In this process: another one would be built from a project beside this one, under this repository's build settings.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. more.DefaultIfEmpty("--filter=*")], DefaultConfig.Instance.AddJob(job));
        return;
    case ["profile", var input, var seconds]:
        // For a profiler from outside: the Extractor and nothing else.
        var stages = new Stages(Inputs.Named(input));
        var end = DateTime.UtcNow.AddSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
        while (DateTime.UtcNow < end) stages.Extractor();
        return;
    default:
        Console.WriteLine(Report.Write());
        return;
}
