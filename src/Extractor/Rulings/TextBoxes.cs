using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// Finds boxes laid over a table, with a text that is not the table's (已审核, a filing number). The borders of a cell meet other borders; those of such a box meet
/// none but each other, and what they lie over runs on beyond both sides. As borders of cells they would divide the cells that they lie on.
/// </summary>
internal static class TextBoxes
{
    /// <summary>An office lays one or two over a form; a page with more closed rectangles that touch nothing is a drawing.</summary>
    private const int MostRectangles = 16;

    /// <summary>Takes the texts of the boxes out of the runs.</summary>
    public static FoundTextBoxes Take(List<Ruling> rulings, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var found = new FoundTextBoxes(rulings, StampTexts(runs, glyphs), []);
        runs.RemoveAll(found.Texts.Contains);
        var rectangles = Rectangle.Among(rulings.FindAll(ruling => ruling.Ink is Ink.Dark or Ink.Light), MostRectangles + 1);
        if (rectangles.Count > MostRectangles) return found;
        foreach (var rectangle in rectangles)
        {
            var within = RunsIn(rectangle.Box, runs, glyphs);
            if (within.Count == 0) continue;
            var (behind, covers) = rectangle.Uncover(found.Rulings);
            if (rectangle.RunningThrough(behind) is not { Count: > 0 } through || !IsOwnText(LineFinder.Loose([.. within], glyphs), through)) continue;
            found = new FoundTextBoxes(behind, [.. found.Texts, .. within], covers ? [.. found.Covering, rectangle.Box] : found.Covering);
            runs.RemoveAll(within.Contains);
        }

        return found;
    }

    /// <summary>The texts of boxes that are told by their colour (<see cref="ColoredFrame"/>).</summary>
    private static List<Run> StampTexts(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var texts = new List<Run>();
        foreach (var run in runs)
        {
            if (glyphs[run.Start].IsLaidOver) texts.Add(run);
        }

        return texts;
    }

    /// <summary>The runs that lie in it whole: the edge of a box cuts a text of the table that it is laid over.</summary>
    private static List<Run> RunsIn(Box box, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var within = new List<Run>();
        foreach (var run in runs)
        {
            GlyphPlace first = glyphs[run.Start].Place, last = glyphs[run.Start + run.Count - 1].Place;
            if (box.Contains(first.X, first.Y) && box.Contains(last.EndX, last.EndY) && box.Contains(first.X, first.Y - (2 * GlyphPlace.MiddleAboveBaseline * first.Size))) within.Add(run);
        }

        return within;
    }

    /// <summary>
    /// One text, and lines that a border of the table strikes through, as it does none of the texts in cells. A text that is not struck may be one that a frame
    /// marks in its cell, which borders on all sides of it run through; a single border runs through a box by chance.
    /// </summary>
    private static bool IsOwnText(List<TextLine> lines, IReadOnlyList<Ruling> through)
    {
        if (lines.Count == 0 || lines.Exists(line => lines.Exists(other => other != line && line.Box.Left >= other.Box.Right && line.Box.Top < other.Box.Bottom && line.Box.Bottom > other.Box.Top))) return false;
        var text = Box.Around(lines.Select(line => line.Box));
        return lines.Exists(line => through.Any(ruling => Strikes(ruling, line.Box))) || (through.Count == 1 && !Strikes(through[0], text));
    }

    private static bool Strikes(Ruling ruling, Box text) => ruling.Axis == Axis.Horizontal
        ? ruling.Position > text.Top && ruling.Position < text.Bottom
        : ruling.Position > text.Left && ruling.Position < text.Right;
}

/// <param name="Rulings">Without the borders of the boxes; those that a box hides in part are whole again.</param>
/// <param name="Texts">The runs that stand in the boxes.</param>
/// <param name="Covering">The boxes that hide what they lie over.</param>
internal sealed record FoundTextBoxes(List<Ruling> Rulings, List<Run> Texts, List<Box> Covering);
