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
    private readonly List<(PaintedGlyph Glyph, int Next)> _seen = [];

    /// <summary>The glyph before, and whether it was struck a second time.</summary>
    private PaintedGlyph _last;
    private bool _lastIsSecond;
    private bool _isSecondBeforeLast;

    public void Clear()
    {
        _heads.Clear();
        _seen.Clear();
        (_last, _lastIsSecond, _isSecondBeforeLast) = (default, false, false);
    }

    /// <summary>
    /// Tells whether the text of a glyph was seen at this place before, and remembers it if not. A text that overflows may end on an equal glyph of the next cell's: a second
    /// strike strikes from the first glyph of a text on.
    /// </summary>
    public bool IsSecond(List<PaintedGlyph> glyphs, int index)
    {
        var glyph = glyphs[index];
        var isSecond = Twin(glyph) is var twin and >= 0 && ((twin == _seen.Count - 1 && IsStruckGlyphByGlyph(twin)) || StrikesText(glyphs, index, twin));
        if (!isSecond) Remember(glyph);
        (_last, _lastIsSecond, _isSecondBeforeLast) = (glyph, isSecond, _lastIsSecond);
        return isSecond;
    }

    /// <summary>Each glyph is struck before the next one: the last one begins its text, or follows a struck one.</summary>
    private bool IsStruckGlyphByGlyph(int last) => _isSecondBeforeLast || !GoesOnFromBefore(last);

    private bool GoesOnFromBefore(int seen) => seen > 0 && GoesOn(_seen[seen - 1].Glyph, _seen[seen].Glyph);

    /// <summary>What its text has before it was struck; where it begins one, what follows has a twin, too, and one alone strikes one alone. Two marked contents are two texts.</summary>
    private bool StrikesText(List<PaintedGlyph> glyphs, int index, int twin)
    {
        var glyph = glyphs[index];
        if (glyph.Source.IsMarkedApartFrom(_seen[twin].Glyph.Source)) return false;
        if (GoesOn(_last, glyph)) return _lastIsSecond;
        if (index + 1 < glyphs.Count && GoesOn(glyph, glyphs[index + 1])) return Twin(glyphs[index + 1]) >= 0;
        return !GoesOnFromBefore(twin);
    }

    /// <summary>The second glyph stands in the text of the first, where this ends.</summary>
    private static bool GoesOn(in PaintedGlyph first, in PaintedGlyph second) => first.Place.Size > 0 && !string.IsNullOrWhiteSpace(second.Text) && second.Source.IsTextOf(first.Source)
        && Math.Abs(second.Place.X - first.Place.EndX) <= StrikeOffset * second.Place.Size && Math.Abs(second.Place.Y - first.Place.EndY) <= StrikeOffset * second.Place.Size;

    /// <summary>The number of the same glyph at this place, -1 if none was seen.</summary>
    private int Twin(in PaintedGlyph glyph)
    {
        var place = glyph.Place;
        // However large a glyph, no fake bold is offset by more than a square: the search stays with the neighbours.
        var reach = Math.Min(StrikeOffset * place.Size, Square);
        for (var x = At(place.X - reach); x <= At(place.X + reach); x++)
        {
            for (var y = At(place.Y - reach); y <= At(place.Y + reach); y++)
            {
                if (_heads.TryGetValue(Key(glyph.Text, x, y), out var head) && Twin(head, glyph) is var twin and >= 0) return twin;
            }
        }

        return -1;
    }

    private void Remember(in PaintedGlyph glyph)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, Key(glyph.Text, At(glyph.Place.X), At(glyph.Place.Y)), out var exists);
        _seen.Add((glyph, exists ? head : -1));
        head = _seen.Count - 1;
    }

    private int Twin(int head, in PaintedGlyph glyph)
    {
        var place = glyph.Place;
        var reach = Math.Min(StrikeOffset * place.Size, Math.Max(StrikeOverlap * place.Advance, double.Epsilon));
        for (var i = head; i >= 0; i = _seen[i].Next)
        {
            var other = _seen[i].Glyph;
            if (Math.Abs(other.Place.X - place.X) < reach && Math.Abs(other.Place.Y - place.Y) < reach && other.Text == glyph.Text) return i;
        }

        return -1;
    }

    /// <summary>The first character and the square; what else shares them is told apart by comparing.</summary>
    private static ulong Key(string text, int x, int y) => ((ulong)text[0] << 48) | ((ulong)(x & 0xFFFFFF) << 24) | (uint)(y & 0xFFFFFF);

    private static int At(double coordinate) => (int)Math.Floor(coordinate / Square);
}
