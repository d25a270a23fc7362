using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Selfeval.Tests.Drawing;
using UglyToad.PdfPig.Writer;

namespace Selfeval.Benchmarks;

/// <summary>The files that are measured.</summary>
public static class Inputs
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>The reference form: two pages.</summary>
    public static byte[] Seed => File.ReadAllBytes(Path.Combine(Root, "seeds", "seed-form.pdf"));

    /// <summary>A report: 40 pages of text, and the reference form of two pages in the middle.</summary>
    public static byte[] Report => File.ReadAllBytes(Path.Combine(Root, "tests", "corpus", "pdfs", "raw_report40_seed.pdf"));

    public static byte[] Named(string name) => name == "seed" ? Seed : Report;

    /// <summary>The report so many times in one file.</summary>
    public static byte[] ReportTimes(int times) => PdfMerger.Merge([.. Enumerable.Repeat(Report, times)]);

    /// <summary>Reports and a part of one, to come to exactly 500 pages.</summary>
    public static byte[] FiveHundredPages()
    {
        IReadOnlyList<int> all = [.. Enumerable.Range(1, 40)];
        return PdfMerger.Merge([.. Enumerable.Repeat(Report, 13)], [.. Enumerable.Repeat(all, 12), [.. Enumerable.Range(1, 20)]]);
    }

    /// <summary>One page with 100,000 segments scattered over it, by multiplication with numbers that have no common factor with the modulus.</summary>
    public static byte[] HundredThousandSegments()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            double x = i * 7919L % 5870 / 10.0, y = i * 104_729L % 8310 / 10.0, length = 5 + (i % 80);
            var (dx, dy) = i % 2 == 0 ? (length, 0.0) : (0.0, length);
            content.Append(CultureInfo.InvariantCulture, $"{x:0.0} {y:0.0} m {x + dx:0.0} {y + dy:0.0} l S\n");
        }

        var pdf = new PdfDrawing();
        pdf.AddPage().Raw(content.ToString()).Text(100, 100, 10, "项目");
        return pdf.ToBytes();
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
