using System.Runtime.InteropServices;
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

    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(string Text, GlyphPlace Place, int Next)> _seen = [];

    public void Clear()
    {
        _heads.Clear();
        _seen.Clear();
    }

    /// <summary>Tells whether the same glyph was seen at this place before, and remembers it.</summary>
    public bool IsSecond(string text, in GlyphPlace place)
    {
        // However large a glyph, no fake bold is offset by more than a square: the search stays with the neighbours.
        var reach = Math.Min(StrikeOffset * place.Size, Square);
        for (var x = At(place.X - reach); x <= At(place.X + reach); x++)
        {
            for (var y = At(place.Y - reach); y <= At(place.Y + reach); y++)
            {
                if (_heads.TryGetValue(Key(text, x, y), out var head) && HasTwin(head, text, place)) return true;
            }
        }

        Remember(text, place);
        return false;
    }

    private void Remember(string text, in GlyphPlace place)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, Key(text, At(place.X), At(place.Y)), out var exists);
        _seen.Add((text, place, exists ? head : -1));
        head = _seen.Count - 1;
    }

    private bool HasTwin(int head, string text, in GlyphPlace place)
    {
        var reach = Math.Min(StrikeOffset * place.Size, Math.Max(StrikeOverlap * place.Advance, double.Epsilon));
        for (var i = head; i >= 0; i = _seen[i].Next)
        {
            var (otherText, other, _) = _seen[i];
            if (Math.Abs(other.X - place.X) < reach && Math.Abs(other.Y - place.Y) < reach && otherText == text) return true;
        }

        return false;
    }

    /// <summary>The first character and the square; what else shares them is told apart by comparing.</summary>
    private static ulong Key(string text, int x, int y) => ((ulong)text[0] << 48) | ((ulong)(x & 0xFFFFFF) << 24) | (uint)(y & 0xFFFFFF);

    private static int At(double coordinate) => (int)Math.Floor(coordinate / Square);
}
