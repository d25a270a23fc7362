using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// Finds lines that underline text: close below a baseline, no longer than the text, and not held by borders at both ends. In a narrow
/// cell such a line would look like a border between two rows.
/// </summary>
internal sealed class Underlines
{
    /// <summary>Underlines are drawn up to 0.3 em below the baseline.</summary>
    public const double BelowBaseline = 0.35;

    /// <summary>They begin and end with the text, up to rounding and side bearings.</summary>
    private const double BeyondText = 1.5;

    /// <summary>A border meets the borders that it runs between within this distance.</summary>
    public const double MeetsBorder = 1.5;

    /// <summary>No text of a form is larger; bounds the search for the text above a line.</summary>
    private const double LargestEm = 40;

    private readonly SortedByPosition<GlyphPlace> _texts;
    private readonly UprightBorders _borders;

    private Underlines(List<Ruling> rulings, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var texts = new List<GlyphPlace>();
        foreach (var run in runs)
        {
            if (run.Kind != RunKind.Horizontal) continue;
            var (first, last) = (glyphs[run.Start].Place, glyphs[run.Start + run.Count - 1].Place);
            texts.Add(first with { EndX = last.EndX });
        }

        _texts = new SortedByPosition<GlyphPlace>(texts, text => text.Y);
        _borders = new UprightBorders(rulings);
    }

    public static List<Ruling> Without(List<Ruling> rulings, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var underlines = new Underlines(rulings, runs, glyphs);
        return rulings.FindAll(ruling => ruling.Axis == Axis.Vertical || !underlines.IsUnderline(ruling));
    }

    private bool IsUnderline(Ruling line)
    {
        foreach (ref readonly var text in _texts.Between(line.Position - (BelowBaseline * LargestEm), line.Position))
        {
            if (line.Position - text.Y > BelowBaseline * text.Size) continue;
            if (line.From < text.X - BeyondText || line.To > text.EndX + BeyondText) continue;
            return !(_borders.Meet(line, line.From) && _borders.Meet(line, line.To));
        }

        return false;
    }
}
