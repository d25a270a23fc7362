using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>Puts fonts and pages together to a file; contents are compressed, as producers do.</summary>
internal static class PdfAssembly
{
    public static byte[] Of(ProducerFonts fonts, IReadOnlyList<(double Width, double Height, byte[] Content)> pages)
    {
        var (catalog, first) = (fonts.Objects.Count + 1, fonts.Objects.Count + 3);
        var objects = new List<byte[]>(fonts.Objects) { Text($"<< /Type /Catalog /Pages {catalog + 1} 0 R >>"), Text(Tree(pages.Count, first)) };
        var named = string.Join(' ', fonts.Fonts.Select((number, i) => string.Create(CultureInfo.InvariantCulture, $"/F{i + 1} {number} 0 R")));
        foreach (var (i, page) in pages.Index())
        {
            objects.Add(Text(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {catalog + 1} 0 R /MediaBox [0 0 {page.Width:0.##} {page.Height:0.##}] /Resources << /Font << {named} >> >> /Contents {first + (2 * i) + 1} 0 R >>")));
            objects.Add(Stream(page.Content));
        }

        return File(objects, catalog);
    }

    private static string Tree(int pages, int first) => string.Create(
        CultureInfo.InvariantCulture,
        $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => string.Create(CultureInfo.InvariantCulture, $"{first + (2 * i)} 0 R")))}] >>");

    private static byte[] Stream(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(content);
        return [.. Text($"<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8];
    }

    private static byte[] File(List<byte[]> objects, int catalog)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var xref = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var (i, body) in objects.Index())
        {
            xref.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Text($"{i + 1} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        file.Write(Text(xref.ToString()));
        file.Write(Text($"trailer << /Size {objects.Count + 1} /Root {catalog} 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
