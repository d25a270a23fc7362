using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Finds texts that stand at a slant: watermarks, and round stamps, whose text turns from glyph to glyph. What such a stamp prints level, at its top and within its
/// ring, is told by its colour, its size and what is painted before and behind it.
/// </summary>
internal static class SlantedTexts
{
    /// <summary>The glyphs of a straight text have one direction, rounded; those of a ring have many.</summary>
    private const int DirectionsOfRing = 3;

    /// <summary>Directions (degrees) of one straight text are rounded by less than this.</summary>
    private const double SameDirection = 5;

    /// <summary>Sizes of one text that differ by less than this share are the same, rounded by the program or scaled with the page.</summary>
    private const double SameSize = 0.05;

    /// <summary>The runs of such texts; empty on a page that prints nothing else.</summary>
    /// <param name="runs">In the order of painting.</param>
    public static List<Run> Among(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var found = new List<Run>();
        var slanted = 0;
        foreach (var run in runs) slanted += IsSlanted(run, glyphs) ? 1 : 0;
        if (slanted == 0 || slanted == runs.Count) return found;
        var usual = UsualColor(runs, glyphs);
        for (var start = 0; start < runs.Count;)
        {
            var color = glyphs[runs[start].Start].Color;
            var end = start + 1;
            while (end < runs.Count && glyphs[runs[end].Start].Color == color) end++;
            AddOneColor(runs[start..end], glyphs, color != usual, found);
            start = end;
        }

        return found;
    }

    /// <summary>That of most runs which stand level.</summary>
    private static int? UsualColor(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var colors = new List<int?>();
        foreach (var run in runs)
        {
            if (!IsSlanted(run, glyphs)) colors.Add(glyphs[run.Start].Color);
        }

        return colors.GroupBy(color => color).MaxBy(alike => alike.Count())!.Key;
    }

    /// <summary>Of runs in one colour, painted one after the other: the slanted ones, and the level ones of a stamp. Within its ring only a colour of its own tells them from the page's text.</summary>
    private static void AddOneColor(List<Run> runs, ReadOnlySpan<Glyph> glyphs, bool isOwn, List<Run> found)
    {
        var ring = isOwn ? Ring.Of(runs, glyphs) : null;
        for (var i = 0; i < runs.Count; i++)
        {
            if (IsSlanted(runs[i], glyphs) || IsBetweenSlanted(runs, i, glyphs) || ring?.Holds(glyphs[runs[i].Start].Place) == true) found.Add(runs[i]);
        }
    }

    private static bool IsSlanted(Run run, ReadOnlySpan<Glyph> glyphs) => glyphs[run.Start].Place.Direction == Direction.Oblique;

    /// <summary>One glyph between two slanted ones of its size: the ring's text is level there, or upright.</summary>
    private static bool IsBetweenSlanted(List<Run> runs, int i, ReadOnlySpan<Glyph> glyphs)
    {
        if (runs[i].Count != 1 || i == 0 || i == runs.Count - 1 || !IsSlanted(runs[i - 1], glyphs) || !IsSlanted(runs[i + 1], glyphs)) return false;
        var size = glyphs[runs[i].Start].Place.Size;
        return Math.Abs(glyphs[runs[i - 1].Start].Place.Size - size) <= SameSize * size && Math.Abs(glyphs[runs[i + 1].Start].Place.Size - size) <= SameSize * size;
    }

    /// <summary>The rectangle around the middles of the glyphs of a text that turns.</summary>
    private sealed record Ring(double Left, double Top, double Right, double Bottom)
    {
        public static Ring? Of(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
        {
            var (ring, directions) = ((Ring?)null, new HashSet<double>());
            foreach (var run in runs)
            {
                if (!IsSlanted(run, glyphs)) continue;
                var place = glyphs[run.Start].Place;
                directions.Add(Math.Round(Math.Atan2(place.EndY - place.Y, place.EndX - place.X) * 180 / Math.PI / SameDirection));
                foreach (ref readonly var glyph in run.Of(glyphs)) ring = ring is null ? new Ring(glyph.Place.MiddleX, glyph.Place.MiddleY, glyph.Place.MiddleX, glyph.Place.MiddleY) : ring.With(glyph.Place);
            }

            return directions.Count >= DirectionsOfRing ? ring : null;
        }

        /// <summary>Within the ring, or on it.</summary>
        public bool Holds(in GlyphPlace place) =>
            place.MiddleX >= Left - place.Size && place.MiddleX <= Right + place.Size && place.MiddleY >= Top - place.Size && place.MiddleY <= Bottom + place.Size;

        private Ring With(in GlyphPlace place) =>
            new(Math.Min(Left, place.MiddleX), Math.Min(Top, place.MiddleY), Math.Max(Right, place.MiddleX), Math.Max(Bottom, place.MiddleY));
    }
}
