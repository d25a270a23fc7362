using System.Diagnostics;
using System.Runtime.InteropServices;
using UglyToad.PdfPig;

namespace Selfeval.Benchmarks;

/// <summary>
/// Whole programs over the same folder of files, as a user would run them: processor time of the program and of every process it starts,
/// from the first instruction to the last.
/// </summary>
public static class WholeRuns
{
    public const string Argument = "pdfpig-folder";

    /// <summary>RUSAGE_CHILDREN.</summary>
    private const int Children = -1;

    /// <summary>CPU seconds of <c>selfeval extract FOLDER --out DIR</c>.</summary>
    public static double Selfeval(string folder)
    {
        var target = Directory.CreateTempSubdirectory("selfeval-benchmark");
        try
        {
            return Seconds("dotnet", [typeof(Loader.Reading.DocumentReader).Assembly.Location, "extract", folder, "--out", target.FullName]);
        }
        finally
        {
            target.Delete(recursive: true);
        }
    }

    /// <summary>CPU seconds of PdfPig reading letters and paths of all files, in one process.</summary>
    public static double PdfPigAlone(string folder) => Seconds("dotnet", [typeof(WholeRuns).Assembly.Location, Argument, folder]);

    /// <summary>CPU seconds of <c>pdftotext -layout</c>, a process a file; null if it is not installed.</summary>
    public static double? PdfToText(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.pdf").Sum(file => Seconds("pdftotext", ["-layout", file, "-"]));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The child's side of <see cref="PdfPigAlone"/>.</summary>
    public static void ReadFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf"))
        {
            using var document = PdfDocument.Open(File.ReadAllBytes(file));
            Console.Error.WriteLine(document.GetPages().Sum(page => page.Letters.Count + page.Paths.Count));
        }
    }

    private static double Seconds(string program, string[] arguments)
    {
        var before = OfChildren();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        errors.Wait();
        process.WaitForExit();
        return OfChildren() - before;
    }

    private static double OfChildren()
    {
        _ = ResourceUsage(Children, out var usage);
        return usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ResourceUsage(int who, out Usage usage);

    /// <summary>The beginning of <c>struct rusage</c>; the rest is counters that are not asked for.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
