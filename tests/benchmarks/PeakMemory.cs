using System.Diagnostics;
using System.Globalization;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Workers;

namespace Selfeval.Benchmarks;

/// <summary>The most memory that reading one file takes: in a process of its own, set up as the program sets up the processes that read.</summary>
public static class PeakMemory
{
    public const string Argument = "read-one";

    private const string Peak = "VmHWM:";

    /// <summary>Resident megabytes at the peak, the runtime included.</summary>
    public static double Megabytes(byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            var start = new ProcessStartInfo("dotnet", [typeof(PeakMemory).Assembly.Location, Argument, path]) { UseShellExecute = false, RedirectStandardOutput = true };
            WorkerProcess.SetRuntime(start, WorkerLimits.Default);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return double.Parse(output, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The child's side.</summary>
    public static void ReadOne(string path)
    {
        DocumentReader.Read("file.pdf", File.ReadAllBytes(path), ReadingOptions.Default);
        var kilobytes = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Peak, StringComparison.Ordinal))[Peak.Length..].Replace("kB", "", StringComparison.Ordinal);
        Console.Write((double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture));
    }
}
