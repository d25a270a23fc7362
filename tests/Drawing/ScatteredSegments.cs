using System.Globalization;
using System.Text;

namespace Selfeval.Tests.Drawing;

/// <summary>A page that is no table: upright and level segments scattered over it, and a word.</summary>
public static class ScatteredSegments
{
    public static byte[] Draw(int count)
    {
        var content = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            // Scattered by multiplication with numbers that have no common factor with the modulus.
            double x = i * 7919L % 5870 / 10.0, y = i * 104_729L % 8310 / 10.0, length = 5 + (i % 80);
            var (dx, dy) = i % 2 == 0 ? (length, 0.0) : (0.0, length);
            content.Append(CultureInfo.InvariantCulture, $"{x:0.0} {y:0.0} m {x + dx:0.0} {y + dy:0.0} l S\n");
        }

        var pdf = new PdfDrawing();
        pdf.AddPage().Raw(content.ToString()).Text(100, 100, 10, "项目");
        return pdf.ToBytes();
    }
}
