using Selfeval.Extractor.Reading.Streams;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Tests.Drawing;
using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Selfeval.Tests.Extractor.Reading.Streams;

/// <summary>The pixels of images.</summary>
public class ImageContentsTests
{
    [Theory]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 8", 3 * 2)]
    [InlineData("/ColorSpace /DeviceRGB /BitsPerComponent 8", 3 * 2 * 3)]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 1", 2)]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]", 2)]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", 3 * 2)]
    [InlineData("/ColorSpace [/Indexed /DeviceRGB 3 <FF000000FF000000FF102030>] /BitsPerComponent 2", 2)]
    [InlineData("/ColorSpace [/Indexed /DeviceGray 3 <00408020>] /BitsPerComponent 8", 3 * 2, 3)]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 8", 5)]
    [InlineData("/ColorSpace /DeviceCMYK /BitsPerComponent 8", 3 * 2 * 4)]
    public void They_are_those_of_the_library_s_own_picture(string look, int bytes, byte most = byte.MaxValue)
    {
        byte[] data = [.. Enumerable.Range(0, bytes).Select(i => (byte)((i * 73) % (most + 1)))];
        Assert.True(Image(look, data).TryGetPng(out var png));
        using var expected = SKBitmap.Decode(png);
        using var read = Bitmap(ImageContents.Decoded(Image(look, data))!.Value.ToArray());
        Assert.Equal(expected.Pixels, read!.Pixels);
    }

    private static SKBitmap? Bitmap(byte[] file) => PortablePixmap.IsOne(file) ? PortablePixmap.Read(new MemoryStream(file), mostPixels: 6) : SKBitmap.Decode(file);

    /// <summary>Three pixels wide, two high.</summary>
    private static IPdfImage Image(string look, byte[] data)
    {
        var pdf = new PdfDrawing();
        var hex = Convert.ToHexString(data) + ">";
        var image = pdf.AddObject($"<< /Type /XObject /Subtype /Image /Width 3 /Height 2 {look} /Filter /ASCIIHexDecode /Length {hex.Length} >>\nstream\n{hex}\nendstream");
        pdf.AddPage().With($"/Resources << /XObject << /I {image} 0 R >> >>").Raw("q 300 0 0 200 100 400 cm /I Do Q");
        using var document = PdfDocument.Open(pdf.ToBytes());
        return Assert.Single(document.GetPage(1).GetImages());
    }
}
