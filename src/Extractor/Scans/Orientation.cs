using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Scans;

/// <summary>Which way up a sheet lies, told by how well some of its lines read: text upside down or on its side gives the model little to be sure of.</summary>
internal static class Orientation
{
    /// <summary>Lines looked at: the longest ones, which are prose or long labels.</summary>
    private const int Samples = 8;

    /// <summary>Upright lines read with 0.9 and more on average, upside-down ones with 0.3 to 0.6.</summary>
    private const double ReadsWell = 0.8;

    public static (ScanSheet Sheet, ReadingTurn Turn) Upright(ScanSheet sheet, ReadingTurn asShown)
    {
        var best = (Sheet: sheet, Turn: asShown, Quality: Quality(sheet));
        foreach (var direction in (ReadOnlySpan<Direction>)[Direction.Left, Direction.Down, Direction.Up])
        {
            if (best.Quality >= ReadsWell) break;
            var turn = asShown with { TextReads = direction };
            var turned = ScanSheet.Of(sheet.Image.TurnedBack((int)direction), sheet.Scale, turn.Turned((List<Ruling>)sheet.Rulings));
            var quality = Quality(turned);
            if (quality > best.Quality) best = (turned, turn, quality);
        }

        return (best.Sheet, best.Turn);
    }

    private static double Quality(ScanSheet sheet)
    {
        var text = new SheetText(sheet, Recognizer.Instance);
        var lines = text.LinesInCells().OrderByDescending(line => line.Width).Where(line => line.Width < LongestInEm * sheet.Em).Take(Samples).ToList();
        return lines.Count == 0 ? 0 : lines.Average(line => text.Read(line).MeanProbability);
    }

    /// <summary>Longer lines cost more and tell no more.</summary>
    private const double LongestInEm = 16;
}
