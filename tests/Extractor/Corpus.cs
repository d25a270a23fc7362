using Selfeval.Extractor;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor;

/// <summary>The PDFs under tests/corpus.</summary>
internal static class Corpus
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Golden.CorpusFolder, name));

    public static List<Page> Pages(string name) => Read(Bytes("pdfs/" + name + ".pdf"));

    /// <summary>Without OCR: what the file itself tells.</summary>
    public static List<Page> Read(byte[] pdf) => Read(pdf, ExtractionLimits.Default with { PagesByOcr = 0 });

    public static List<Page> Read(byte[] pdf, ExtractionLimits limits)
    {
        using var file = PdfFile.Open(pdf, limits);
        return [.. file.Pages()];
    }

    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Path.Combine(Golden.CorpusFolder, "pdfs"), "*.pdf")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
