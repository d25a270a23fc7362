using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>What kind of text a page carries: whether it can be read without OCR.</summary>
internal static class PageTextKind
{
    /// <summary>Images that cover at least this share of the page are the page itself: a scan, perhaps in strips.</summary>
    private const double ScanShare = 0.5;

    /// <summary>A scan may bear a stamped page number or an archive mark as real text; a page with more text is not only a scan.</summary>
    private const int MarksOnScan = 20;

    /// <summary>Logos and charts have tens of filled shapes; a page of text drawn as outlines has one for each glyph.</summary>
    private const int ShapesOfOutlinedText = 40;

    /// <param name="paint">What the page paints.</param>
    /// <param name="visible">Its glyphs that show.</param>
    /// <param name="rulings">Its rulings.</param>
    public static PageText Judge(PagePaint paint, List<Glyph> visible, IReadOnlyList<Ruling> rulings)
    {
        int glyphs = 0, undecodable = 0;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(visible))
        {
            if (glyph.IsBlank) continue;
            glyphs++;
            if (glyph.Text.Contains(TextLine.Undecodable, StringComparison.Ordinal)) undecodable++;
        }

        if (glyphs <= MarksOnScan && CoveredByImages(paint) >= ScanShare) return PageText.Scanned;
        if (glyphs < paint.Shapes.Count && paint.Shapes.Count >= ShapesOfOutlinedText && glyphs <= MarksOnScan) return PageText.Undecodable;
        if (glyphs <= MarksOnScan && OutlinedCells.Are(paint.Shapes, rulings, visible)) return PageText.Undecodable;
        if (glyphs == 0) return PageText.Blank;
        return undecodable * 2 > glyphs ? PageText.Undecodable : PageText.Decodable;
    }

    private static double CoveredByImages(PagePaint paint)
    {
        var covered = paint.Images.Sum(image => image.Shown.Width * image.Shown.Height);
        return covered / Math.Max(paint.Width * paint.Height, 1);
    }
}
