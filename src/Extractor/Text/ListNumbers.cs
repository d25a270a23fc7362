using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// The number of an item in a list, as word processors set it: by itself, on the line that it numbers, in front of a gap that a tab makes (1.　name). It begins its text, and is no text of its own. Works on upright pages.
/// </summary>
internal static class ListNumbers
{
    /// <summary>Tabs of lists stand two em apart, the next of them within a third; in em.</summary>
    private const double WidestGap = 3;

    /// <summary>A number may be set in another size than its text, and yet on its baseline, up to this share of an em.</summary>
    private const double SameBaseline = 0.25;

    /// <summary>Brackets, two digits or three numerals (二十一), and a point.</summary>
    private const int Longest = 5;

    private const string Numerals = "0123456789０１２３４５６７８９一二三四五六七八九十";

    /// <summary>What closes a number, and no figure.</summary>
    private const string Marks = "、.．)）";

    /// <summary>The runs without those that number another; all of them where none does.</summary>
    public static List<Run> LeftOutOf(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        List<Run>? numbers = null;
        foreach (var run in runs)
        {
            if (IsNumber(run.Of(glyphs)) && Numbers(run, runs, glyphs)) (numbers ??= []).Add(run);
        }

        return numbers is null ? runs : runs.FindAll(run => !numbers.Contains(run));
    }

    private static bool IsNumber(ReadOnlySpan<Glyph> run)
    {
        if (run.Length > Longest) return false;
        // Numbers that are one sign with their circle, brackets or point.
        if (run is [{ Text: [>= '\u2460' and <= '\u249B'] }]) return true;
        if (run[0].Text is "(" or "（") run = run[1..];
        if (run.Length < 2 || run[^1].Text is not [var mark] || !Marks.Contains(mark)) return false;
        foreach (ref readonly var glyph in run[..^1])
        {
            if (glyph.Text is not [var numeral] || !Numerals.Contains(numeral)) return false;
        }

        return true;
    }

    /// <summary>What goes on behind it is words: a figure is that of another column, and (1) beside it may be one, too.</summary>
    private static bool Numbers(Run number, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var end = glyphs[number.Start + number.Count - 1].Place;
        foreach (var run in runs)
        {
            ref readonly var first = ref glyphs[run.Start];
            if (run.Kind == RunKind.Horizontal && PlausibleText.IsIdeograph(first.Text) && Math.Abs(first.Place.Y - end.Y) <= SameBaseline * first.Place.Size
                && first.Place.X >= end.X && first.Place.X - end.EndX <= WidestGap * first.Place.Size) return true;
        }

        return false;
    }
}
