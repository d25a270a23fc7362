using Selfeval.Model.Evaluations;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>A scan with invisible text over it, as programs write it that make scans searchable.</summary>
internal static class LayeredScan
{
    private const double Size = 8;

    /// <summary>Each text in the middle of its place.</summary>
    public static byte[] Of(byte[] scan, IReadOnlyList<(Place Place, string Text)> layer)
    {
        using var document = PdfDocument.Open(scan);
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = builder.AddPage(document, number);
            var height = document.GetPage(number).Height;
            page.SetTextRenderingMode(TextRenderingMode.Neither);
            foreach (var (place, text) in layer.Where(item => item.Place.Page == number))
            {
                var width = page.MeasureText(text, Size, PdfPoint.Origin, font)[^1].EndBaseLine.X;
                page.AddText(text, Size, new PdfPoint(place.Box.CenterX - (width / 2), height - place.Box.CenterY - (Size / 3)), font);
            }
        }

        return builder.Build();
    }
}
