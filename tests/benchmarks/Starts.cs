using System.Diagnostics;
using System.Globalization;

namespace Selfeval.Benchmarks;

/// <summary>
/// The stages of one file, measured by several starts of this program: what the runtime compiles, and how, differs from start to start by more than the rounds of one start do.
/// </summary>
public sealed class Starts
{
    private const int Count = 3;

    private readonly string[] _names;
    private readonly List<double[]> _byShare;

    /// <param name="input">As <see cref="Inputs.Named"/> knows it.</param>
    /// <param name="names">As <see cref="Stages.Named"/> knows them, <c>pdfpig</c> and <c>extractor</c> among them.</param>
    public Starts(string input, string[] names)
    {
        _names = names;
        _byShare = [.. Enumerable.Range(0, Count).Select(_ => Measure(input, names)).OrderBy(Share)];
    }

    /// <summary>CPU milliseconds of each stage, of the start whose share is the middle one.</summary>
    public double[] Milliseconds => _byShare[Count / 2];

    /// <summary>Pages per CPU second of the Extractor as a share of PdfPig's alone, of each start, least first.</summary>
    public IEnumerable<double> Shares => _byShare.Select(Share);

    private double Share(double[] times) => times[Array.IndexOf(_names, "pdfpig")] / times[Array.IndexOf(_names, "extractor")];

    private static double[] Measure(string input, string[] names)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Starts).Assembly.Location, "stage", input, .. names]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0 || lines.Length != names.Length) throw new InvalidOperationException($"the stages of {input} were not measured: {string.Join(' ', lines)}");
        return [.. lines.Select(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))];
    }
}
