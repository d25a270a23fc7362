using System.Globalization;
using System.Text;

namespace Selfeval.Benchmarks.Scans;

/// <summary>A PDF of nothing but pictures, one a page.</summary>
public static class ImagePdf
{
    public static byte[] Write(IReadOnlyList<ScannedImage> pages, int dpi)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Text(file, "%PDF-1.4\n");
        Object(file, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(file, offsets, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{3 + (3 * i)} 0 R"))}] >>");
        foreach (var (i, page) in pages.Index())
        {
            string width = Points(page.Width, dpi), height = Points(page.Height, dpi);
            Object(file, offsets, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {4 + (3 * i)} 0 R /Resources << /XObject << /Im {5 + (3 * i)} 0 R >> >> >>");
            var content = $"q {width} 0 0 {height} 0 0 cm /Im Do Q";
            Object(file, offsets, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            Image(file, offsets, page);
        }

        var start = file.Position;
        Text(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Text(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text(file, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Image(MemoryStream file, List<long> offsets, ScannedImage page)
    {
        offsets.Add(file.Position);
        Text(file, $"{offsets.Count} 0 obj\n<< /Type /XObject /Subtype /Image /Width {page.Width} /Height {page.Height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {page.Jpeg.Length} >>\nstream\n");
        file.Write(page.Jpeg);
        Text(file, "\nendstream\nendobj\n");
    }

    private static void Object(MemoryStream file, List<long> offsets, string body)
    {
        offsets.Add(file.Position);
        Text(file, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
    }

    private static string Points(int pixels, int dpi) => (pixels * 72.0 / dpi).ToString("0.##", CultureInfo.InvariantCulture);

    private static void Text(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
