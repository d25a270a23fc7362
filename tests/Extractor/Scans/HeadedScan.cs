using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>A scan into which a program typed a header.</summary>
internal static class HeadedScan
{
    public static byte[] Of(byte[] scan, string header)
    {
        using var document = PdfDocument.Open(scan);
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            builder.AddPage(document, number).AddText(header, 8, new PdfPoint(40, document.GetPage(number).Height - 15), font);
        }

        return builder.Build();
    }
}
