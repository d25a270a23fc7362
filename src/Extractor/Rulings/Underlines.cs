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
    private const double BelowBaseline = 0.35;

    /// <summary>They begin and end with the text, up to rounding and side bearings.</summary>
    private const double BeyondText = 1.5;

    /// <summary>A border meets the borders that it runs between within this distance.</summary>
    private const double MeetsBorder = 1.5;

    /// <summary>No text of a form is larger; bounds the search for the text above a line.</summary>
    private const double LargestEm = 40;

    private readonly List<GlyphPlace> _texts = [];
    private readonly double[] _baselines;
    private readonly Ruling[] _verticals;
    private readonly double[] _verticalPositions;

    private Underlines(List<Ruling> rulings, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var run in runs)
        {
            if (run.Kind != RunKind.Horizontal) continue;
            var (first, last) = (glyphs[run.Start].Place, glyphs[run.Start + run.Count - 1].Place);
            _texts.Add(first with { EndX = last.EndX });
        }

        _texts.Sort((a, b) => a.Y.CompareTo(b.Y));
        _baselines = [.. _texts.Select(text => text.Y)];
        _verticals = [.. rulings.Where(ruling => ruling.Axis == Axis.Vertical).OrderBy(ruling => ruling.Position)];
        _verticalPositions = Array.ConvertAll(_verticals, ruling => ruling.Position);
    }

    public static List<Ruling> Without(List<Ruling> rulings, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var underlines = new Underlines(rulings, runs, glyphs);
        return rulings.FindAll(ruling => ruling.Axis == Axis.Vertical || !underlines.IsUnderline(ruling));
    }

    private bool IsUnderline(Ruling line)
    {
        for (var i = LowerBound(_baselines, line.Position - (BelowBaseline * LargestEm)); i < _texts.Count && _baselines[i] <= line.Position; i++)
        {
            var text = _texts[i];
            if (line.Position - text.Y > BelowBaseline * text.Size) continue;
            if (line.From < text.X - BeyondText || line.To > text.EndX + BeyondText) continue;
            return !(MeetsVertical(line.From, line.Position) && MeetsVertical(line.To, line.Position));
        }

        return false;
    }

    private bool MeetsVertical(double x, double y)
    {
        for (var i = LowerBound(_verticalPositions, x - MeetsBorder); i < _verticals.Length && _verticalPositions[i] <= x + MeetsBorder; i++)
        {
            if (y >= _verticals[i].From - MeetsBorder && y <= _verticals[i].To + MeetsBorder) return true;
        }

        return false;
    }

    /// <summary>The first place in a sorted array that is not below the value.</summary>
    private static int LowerBound(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
