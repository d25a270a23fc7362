using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Recognition;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// Which way up a sheet lies. Whether it lies on its side is told by the lines of text in its cells. (How well it reads tells nothing of
/// that: the model has learned text that runs downwards, too.) Whether it lies upside down is told by how well some of its lines read.
/// </summary>
internal static class Orientation
{
    /// <summary>Lines looked at: the longest ones, which are prose or long labels.</summary>
    private const int Samples = 6;

    /// <summary>Upright lines read with 0.9 and more on average, upside-down ones with 0.3 to 0.6.</summary>
    private const double ReadsWell = 0.8;

    /// <summary>Longer lines, in em, cost more and tell no more.</summary>
    private const double LongestInEm = 16;

    /// <summary>Labels that run down stand on upright sheets, too; on a sheet that lies on its side nearly all lines do.</summary>
    private const double MostlyHigh = 1.5;

    public static (ScanSheet Sheet, ReadingTurn Turn) Upright(ScanSheet sheet, ReadingTurn asShown)
    {
        if (!LiesOnItsSide(sheet)) return Better((sheet, asShown), Direction.Left);
        return Better(Turned(sheet, asShown, Direction.Down), Direction.Up);
    }

    private static (ScanSheet Sheet, ReadingTurn Turn) Better((ScanSheet Sheet, ReadingTurn Turn) first, Direction opposite)
    {
        var quality = Quality(first.Sheet);
        if (quality >= ReadsWell) return first;
        var turn = first.Turn with { TextReads = opposite };
        var over = first.Sheet.Turned(2, Opposite(first.Sheet));
        return Quality(over) > quality ? (over, turn) : first;
    }

    private static (ScanSheet Sheet, ReadingTurn Turn) Turned(ScanSheet sheet, ReadingTurn asShown, Direction direction)
    {
        var turn = asShown with { TextReads = direction };
        return (sheet.Turned((int)direction, turn.Turned((List<Ruling>)sheet.Rulings)), turn);
    }

    private static List<Ruling> Opposite(ScanSheet sheet) =>
        new ReadingTurn(Direction.Left, sheet.Image.Width / sheet.Scale, sheet.Image.Height / sheet.Scale).Turned((List<Ruling>)sheet.Rulings);

    private static bool LiesOnItsSide(ScanSheet sheet)
    {
        int wide = 0, high = 0;
        // Each cell counts once: two paragraphs of prose hold more text than all the others.
        foreach (var area in sheet.Areas)
        {
            var direction = LineDirections.Of(sheet, area);
            if (direction == LineDirection.Across) wide++;
            else if (direction == LineDirection.Down) high++;
        }

        return high > MostlyHigh * wide;
    }

    private static double Quality(ScanSheet sheet)
    {
        var text = new SheetText(sheet, Recognizer.Instance, HiddenText.None);
        var lines = text.Lines().SelectMany(lines => lines).Where(line => line.Width < LongestInEm * sheet.Em).OrderByDescending(line => line.Width).Take(Samples).ToList();
        return lines.Count == 0 ? 0 : lines.Average(line => text.Read(line).MeanProbability);
    }
}
