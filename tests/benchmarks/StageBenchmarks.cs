using BenchmarkDotNet.Attributes;

namespace Selfeval.Benchmarks;

/// <summary>The stages for BenchmarkDotNet: wall time and allocations.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private Stages _stages = null!;

    [Params("seed", "report")]
    public string Input { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _stages = new Stages(Inputs.Named(Input));

    [Benchmark(Baseline = true)]
    public int PdfPigAlone() => _stages.PdfPigAlone();

    [Benchmark]
    public int GlyphsAndRulings() => _stages.GlyphsAndRulings();

    [Benchmark]
    public int Tables() => _stages.Tables();

    [Benchmark]
    public int Mapping() => _stages.Mapping();

    [Benchmark]
    public int Checking() => _stages.Checking();

    [Benchmark]
    public int WholeFile() => _stages.WholeFile();
}
