using System.Runtime.CompilerServices;
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

    /// <summary>One of the two, or any file by its path.</summary>
    public static byte[] Named(string name) => name switch { "seed" => Seed, "report" => Report, _ => File.ReadAllBytes(name) };

    /// <summary>The report so many times in one file.</summary>
    public static byte[] ReportTimes(int times) => PdfMerger.Merge([.. Enumerable.Repeat(Report, times)]);

    /// <summary>Reports and a part of one, to come to exactly 500 pages.</summary>
    public static byte[] FiveHundredPages()
    {
        IReadOnlyList<int> all = [.. Enumerable.Range(1, 40)];
        return PdfMerger.Merge([.. Enumerable.Repeat(Report, 13)], [.. Enumerable.Repeat(all, 12), [.. Enumerable.Range(1, 20)]]);
    }

    /// <summary>500 pages, each a ruled table of 480 cells full of text, not compressed: the most that a printed report holds, about 20 MB.</summary>
    public static byte[] FiveHundredDensePages()
    {
        const int rows = 60, columns = 8, width = 64, height = 13;
        var pdf = new PdfDrawing();
        for (var number = 0; number < 500; number++)
        {
            var page = pdf.AddPage();
            page.Raw("0.5 w");
            for (var row = 0; row <= rows; row++) page.Line(40, 30 + (row * height), 40 + (columns * width), 30 + (row * height));
            for (var column = 0; column <= columns; column++) page.Line(40 + (column * width), 30, 40 + (column * width), 30 + (rows * height));
            for (var cell = 0; cell < rows * columns; cell++) page.Text(42 + (cell % columns * width), 40 + (cell / columns * height), 8, $"指标{number}第{cell}");
        }

        return pdf.ToBytes();
    }

    /// <summary>The folder of drawn forms: files of five producers, many of them of two pages and more.</summary>
    public static string Folder => Path.Combine(Root, "tests", "corpus", "drawn");

    public static byte[] HundredThousandSegments() => ScatteredSegments.Draw(100_000);

    public static byte[] TableOfAHundredThousandSegments() => RuledGrid.Draw(250, 100);

    private static string Here([CallerFilePath] string here = "") => here;
}
