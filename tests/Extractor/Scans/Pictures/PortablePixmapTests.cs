using System.Text;
using Selfeval.Extractor.Scans.Pictures;
using SkiaSharp;

namespace Selfeval.Tests.Extractor.Scans.Pictures;

/// <summary>The picture that a renderer writes.</summary>
public class PortablePixmapTests
{
    private const double Many = 100;

    [Fact]
    public void The_pixels_are_those_of_the_file_row_by_row()
    {
        using var read = Read("P6\n2 2\n255\n", [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3]);
        Assert.Equal([new(255, 0, 0), new(0, 255, 0), new(0, 0, 255), new SKColor(1, 2, 3)], read!.Pixels);
    }

    [Fact]
    public void Of_a_grey_file_each_byte_is_a_pixel()
    {
        using var read = Read("P5 2 1 255\n", [7, 200]);
        Assert.Equal([new(7, 7, 7), new SKColor(200, 200, 200)], read!.Pixels);
    }

    [Theory]
    [InlineData("P6\n2 2\n255\n", 11)]
    [InlineData("P4\n2 2\n255\n", 12)]
    [InlineData("P6\n2 2\n65535\n", 24)]
    [InlineData("P6\n2 x\n255\n", 12)]
    [InlineData("P6\n0 2\n255\n", 12)]
    [InlineData("P6\n2 ", 0)]
    [InlineData("", 0)]
    public void What_breaks_off_or_is_something_else_is_no_picture(string header, int bytes) => Assert.Null(Read(header, new byte[bytes]));

    [Theory]
    [InlineData("P6\n11 10\n255\n")]
    [InlineData("P6\n99999999999 99999999999\n255\n")]
    public void What_claims_more_pixels_than_are_allowed_is_not_read(string header) => Assert.Null(Read(header, new byte[11 * 10 * 3]));

    private static SKBitmap? Read(string header, byte[] pixels) => PortablePixmap.Read(new MemoryStream([.. Encoding.ASCII.GetBytes(header), .. pixels]), Many);
}
