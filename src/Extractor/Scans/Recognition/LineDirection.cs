using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>Along what the lines of a text run, as its ink shows.</summary>
internal enum LineDirection
{
    /// <summary>A character alone, or nothing, or a text that looks alike both ways.</summary>
    Unknown,
    Across,
    Down,
}

/// <summary>
/// Tells how the lines of a text run from its ink alone: a single line is longer than a character; of several there is more paper between the lines than
/// between the characters on them, however narrow the column that they are wrapped in.
/// </summary>
internal static class LineDirections
{
    /// <summary>A line with its brackets and descenders is at most so high, in em; so is a character alone.</summary>
    private const double HighestLine = 1.5;

    /// <summary>Two figures (10) are hardly longer than high, and a narrow one (1) is higher than long.</summary>
    private const double LongerThanHigh = 1.25;

    /// <summary>Lines set solid leave 10 to 15 % of paper, others up to a half; characters on a line some 5 to 10 %, in all columns of a block at once less.</summary>
    private const double MorePaper = 1.25;

    /// <summary>A row of pixels with less ink than this share of the text's width is paper with specks.</summary>
    private const double Specks = 0.02;

    /// <param name="area">Of the sheet, in pixels: a cell, or around a line.</param>
    public static LineDirection Of(ScanSheet sheet, PixelBox area)
    {
        var (rows, columns) = (new int[Math.Max(0, area.Height)], new int[Math.Max(0, area.Width)]);
        for (var y = 0; y < rows.Length; y++)
        {
            var row = sheet.Ink.Row(area.Top + y)[area.Left..area.Right];
            for (var x = 0; x < row.Length; x++)
            {
                if (!row[x]) continue;
                rows[y]++;
                columns[x]++;
            }
        }

        var (down, across) = (Inked(rows), Inked(columns));
        var most = HighestLine * sheet.Em;
        if (down.Length > most && across.Length > most) return Longer(Paper(down, across.Length), Paper(across, down.Length), MorePaper);
        return Math.Max(down.Length, across.Length) > most ? Longer(across.Length, down.Length, LongerThanHigh) : LineDirection.Unknown;
    }

    private static LineDirection Longer(double across, double down, double factor) =>
        across > factor * down ? LineDirection.Across : down > factor * across ? LineDirection.Down : LineDirection.Unknown;

    /// <summary>From the first to the last with ink.</summary>
    private static int[] Inked(int[] profile) =>
        Array.FindIndex(profile, ink => ink > 0) is >= 0 and var first ? profile[first..(Array.FindLastIndex(profile, ink => ink > 0) + 1)] : [];

    /// <summary>Which share of a profile is paper.</summary>
    private static double Paper(int[] profile, int across) => (double)profile.Count(ink => ink < Specks * across) / profile.Length;
}
