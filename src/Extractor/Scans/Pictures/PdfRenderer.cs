using System.Diagnostics;
using System.Globalization;
using SkiaSharp;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// Pictures of pages by <c>pdftoppm</c> (poppler-utils), for images that only a renderer decodes (JPEG 2000, JBIG2, masks) and for text whose font
/// does not tell its characters. A child process with limits of its own: the file is not to be trusted. Without the program there is no picture.
/// </summary>
internal static class PdfRenderer
{
    private const double Dpi = 200;

    /// <summary>
    /// A page takes about a second of processor time, of which the shell's limit allows twenty; on a machine with thirty programs at work that second
    /// took more than twenty on the clock. Below the wall of the process that waits.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    /// <summary>A2 at 200 dpi has 15 million pixels.</summary>
    private const double MostPixels = 16_000_000;

    /// <summary>The resolution is rounded to whole dots: the largest page there may be (200 inches) gets 20 dpi, give or take a half.</summary>
    private const double Rounding = 1.1;

    /// <summary>Address space in KiB, and seconds of processor time.</summary>
    private const string Limits = "ulimit -v 2000000; ulimit -t 20; exec pdftoppm \"$@\"";

    /// <summary>The page as viewers show it; null where there is no renderer, or it failed.</summary>
    public static SKBitmap? Render(ReadOnlyMemory<byte> pdf, int page, double width, double height)
    {
        var dpi = Math.Min(Dpi, 72 * Math.Sqrt(MostPixels / Math.Max(1, width * height)));
        var number = page.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Limits, "pdftoppm", "-cropbox", "-f", number, "-l", number, "-r", dpi.ToString("0", CultureInfo.InvariantCulture), "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start);
            return process is null ? null : Answer(process, pdf);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }

    private static SKBitmap? Answer(Process process, ReadOnlyMemory<byte> pdf)
    {
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Longest);
        using var registration = limit.Token.Register(() => Kill(process));
        var feeding = FeedAsync(process, pdf);
        using var output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        var picture = PortablePixmap.Read(output, MostPixels * Rounding);
        if (picture is null) Kill(process);
        feeding.GetAwaiter().GetResult();
        process.WaitForExit();
        if (process.ExitCode == 0) return picture;
        picture?.Dispose();
        return null;
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says whether that was well.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
