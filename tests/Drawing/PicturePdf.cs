using System.Globalization;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Drawing;

/// <summary>Grey pictures in a <see cref="PdfDrawing"/>, at two pixels a point.</summary>
internal static class PicturePdf
{
    public const int Scale = 2;

    /// <summary>White paper of a size in points.</summary>
    public static GrayImage Paper(int width, int height)
    {
        var paper = new GrayImage(width * Scale, height * Scale);
        paper.Pixels.AsSpan().Fill(byte.MaxValue);
        return paper;
    }

    /// <summary>Fills a rectangle, in points of the picture.</summary>
    public static GrayImage Fill(this GrayImage picture, Box box, byte gray = 0)
    {
        for (var y = (int)(box.Top * Scale); y < (int)(box.Bottom * Scale); y++) picture.Row(y)[(int)(box.Left * Scale)..(int)(box.Right * Scale)].Fill(gray);
        return picture;
    }

    /// <summary>The borders of a table of so many rows and columns that fills the picture.</summary>
    public static GrayImage Table(this GrayImage picture, int rows, int columns)
    {
        double width = picture.Width / (double)Scale, height = picture.Height / (double)Scale;
        for (var row = 0; row <= rows; row++) picture.Fill(Line(row * (height - 1) / rows) with { Right = width });
        for (var column = 0; column <= columns; column++) picture.Fill(new Box(column * (width - 1) / columns, 0, (column * (width - 1) / columns) + 1, height));
        return picture;

        static Box Line(double y) => new(0, y, 0, y + 1);
    }

    /// <summary>In the middle of each cell a sign like 工, 8 pt high.</summary>
    public static GrayImage Signs(this GrayImage picture, int rows, int columns)
    {
        double width = picture.Width / (double)Scale / columns, height = picture.Height / (double)Scale / rows;
        for (var i = 0; i < rows * columns; i++) picture.Sign((i % columns * width) + (width / 2), (i / columns * height) + (height / 2));
        return picture;
    }

    public static GrayImage Sign(this GrayImage picture, double x, double y, byte gray = 0) =>
        picture.Fill(new Box(x - 4, y - 4, x + 4, y - 3), gray).Fill(new Box(x - 0.5, y - 4, x + 0.5, y + 4), gray).Fill(new Box(x - 4, y + 3, x + 4, y + 4), gray);

    /// <summary>Adds the picture to the file; the page shows it at a place, from the upper left corner.</summary>
    public static PageDrawing Show(PdfDrawing pdf, PageDrawing page, GrayImage picture, (double Left, double Top) at) => Show(pdf, page, picture, "", at);

    /// <summary>The same with a soft mask: white hides what is below, black lets it through.</summary>
    public static PageDrawing ShowMasked(PdfDrawing pdf, PageDrawing page, GrayImage picture, GrayImage mask, (double Left, double Top) at) =>
        Show(pdf, page, picture, $"/SMask {Add(pdf, mask, "")} 0 R", at);

    /// <summary>The number of the image that holds the picture.</summary>
    public static int Add(PdfDrawing pdf, GrayImage picture, string entries)
    {
        var data = Convert.ToHexString(picture.Pixels) + ">";
        return pdf.AddObject(string.Create(CultureInfo.InvariantCulture, $"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 {entries} /Filter /ASCIIHexDecode /Length {data.Length} >>\nstream\n{data}\nendstream"));
    }

    private static PageDrawing Show(PdfDrawing pdf, PageDrawing page, GrayImage picture, string entries, (double Left, double Top) at)
    {
        var image = Add(pdf, picture, entries);
        double width = picture.Width / (double)Scale, height = picture.Height / (double)Scale;
        return page.With($"/Resources << /Font << /F1 3 0 R >> /XObject << /I {image} 0 R >> >>")
            .Raw($"q {PageDrawing.N(width)} 0 0 {PageDrawing.N(height)} {PageDrawing.N(at.Left)} {page.Y(at.Top + height)} cm /I Do Q");
    }
}
