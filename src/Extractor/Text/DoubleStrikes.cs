using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Finds glyphs printed twice with a small offset, as some programs fake bold. Glyphs are hashed by text and place, so that each is
/// compared with its neighbours only.
/// </summary>
internal sealed class DoubleStrikes
{
    /// <summary>A fake bold is offset by at most this share of an em; neighbours of the same text stand an advance apart.</summary>
    private const double StrikeOffset = 0.25;

    /// <summary>Narrow letters ("ll") stand closer than a quarter em: two glyphs are one only if they overlap by half of their advance.</summary>
    private const double StrikeOverlap = 0.5;

    /// <summary>The side of a hash square: a little more than most offsets looked for, so that most glyphs fall into one square.</summary>
    private const double Square = 12;

    private readonly Dictionary<(string Text, int X, int Y), int> _heads = [];
    private readonly List<(GlyphPlace Place, int Next)> _seen = [];

    /// <summary>Tells whether the same glyph was seen at this place before, and remembers it.</summary>
    public bool IsSecond(string text, in GlyphPlace place)
    {
        var reach = StrikeOffset * place.Size;
        for (var x = At(place.X - reach); x <= At(place.X + reach); x++)
        {
            for (var y = At(place.Y - reach); y <= At(place.Y + reach); y++)
            {
                if (_heads.TryGetValue((text, x, y), out var head) && HasTwin(head, place)) return true;
            }
        }

        Remember(text, place);
        return false;
    }

    private void Remember(string text, in GlyphPlace place)
    {
        var key = (text, At(place.X), At(place.Y));
        _seen.Add((place, _heads.TryGetValue(key, out var next) ? next : -1));
        _heads[key] = _seen.Count - 1;
    }

    private bool HasTwin(int head, in GlyphPlace place)
    {
        var reach = Math.Min(StrikeOffset * place.Size, Math.Max(StrikeOverlap * place.Advance, double.Epsilon));
        for (var i = head; i >= 0; i = _seen[i].Next)
        {
            var other = _seen[i].Place;
            if (Math.Abs(other.X - place.X) < reach && Math.Abs(other.Y - place.Y) < reach) return true;
        }

        return false;
    }

    private static int At(double coordinate) => (int)Math.Floor(coordinate / Square);
}
