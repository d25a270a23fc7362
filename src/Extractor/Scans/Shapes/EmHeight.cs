using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>The size of most text of a sheet: the bands of ink in its cells, or where lines were detected, are as high as the characters on them.</summary>
internal static class EmHeight
{
    /// <summary>Text of forms is 6 to 16 pt high; bands outside of this are dashes, or several lines that touch.</summary>
    private const double Lowest = 4.5;

    private const double Highest = 18;

    /// <summary>Where nothing has a band of text (a page without text): a common size, in points.</summary>
    private const double Usual = 9;

    /// <summary>A band is a little lower than the em square of its characters.</summary>
    private const double InkOfEm = 0.92;

    public static double Of(ScanSheet sheet)
    {
        var heights = new List<(int Height, int Width)>();
        foreach (var area in sheet.Areas) AddBands(sheet, area, heights);
        if (heights.Count == 0) return Usual * sheet.Scale;
        // The median of the width covered: a long line tells more than a dash.
        heights.Sort();
        var half = heights.Sum(band => (long)band.Width) / 2;
        var at = 0;
        for (long covered = heights[0].Width; covered < half; covered += heights[at].Width) at++;
        return heights[at].Height / InkOfEm;
    }

    private static void AddBands(ScanSheet sheet, PixelBox cell, List<(int Height, int Width)> heights)
    {
        for (var y = cell.Top; y < cell.Bottom; y++)
        {
            if (!HasInk(sheet, cell, y)) continue;
            var from = y;
            int left = cell.Right, right = cell.Left;
            for (; y < cell.Bottom && HasInk(sheet, cell, y); y++)
            {
                var row = sheet.Ink.Row(y)[cell.Left..cell.Right];
                left = Math.Min(left, cell.Left + row.IndexOf(true));
                right = Math.Max(right, cell.Left + row.LastIndexOf(true) + 1);
            }

            var height = y - from;
            if (height >= Lowest * sheet.Scale && height <= Highest * sheet.Scale) heights.Add((height, right - left));
        }
    }

    private static bool HasInk(ScanSheet sheet, PixelBox cell, int y) => sheet.Ink.Row(y)[cell.Left..cell.Right].Contains(true);
}
