using UglyToad.PdfPig;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>The floor: PdfPig alone, letters and paths of every page, on two threads with a document each.</summary>
internal static class PdfPigPair
{
    public const string Argument = "pdfpig-pair";

    private const int Threads = 2;

    public static void Read(string folder)
    {
        var pages = 0;
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories), new ParallelOptions { MaxDegreeOfParallelism = Threads }, file =>
        {
            using var document = PdfDocument.Open(File.ReadAllBytes(file));
            foreach (var page in document.GetPages())
            {
                if (page.Letters.Count + page.Paths.Count >= 0) Interlocked.Increment(ref pages);
            }
        });
        Console.WriteLine(pages);
    }
}
