using System.Numerics;
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
    private const double Square = 32;

    /// <summary>A page of text has more glyphs than this, and room for so many is made once.</summary>
    private const int FewestHeads = 1024;

    /// <summary>By hash: the place among those seen of the last glyph, plus one. A power of two, and as many as the page has glyphs.</summary>
    private int[] _heads = new int[FewestHeads];

    /// <summary>The glyphs that were no second strike, by their number on the page, and the one before with the same hash.</summary>
    private readonly List<(int Glyph, int Next)> _seen = [];

    /// <summary>So many of them can be found by their hash; the rest is hashed when a glyph is looked up.</summary>
    private int _hashed;

    private readonly PaintedLines _lines = new();

    /// <summary>The number of the glyph before, and whether it was struck a second time.</summary>
    private int _last = -1;
    private bool _lastIsSecond;
    private bool _isSecondBeforeLast;

    /// <summary>Begins with other glyphs, so many.</summary>
    public void Start(int glyphs)
    {
        if (glyphs > _heads.Length) _heads = new int[BitOperations.RoundUpToPowerOf2((uint)glyphs)];
        else if (_hashed > 0) Array.Clear(_heads);
        _seen.Clear();
        _lines.Clear();
        _hashed = 0;
        (_last, _lastIsSecond, _isSecondBeforeLast) = (-1, false, false);
    }

    /// <summary>
    /// Tells whether the text of a glyph was seen at this place before, and remembers it if not. A text that overflows may end on an equal glyph of the next cell's: a second
    /// strike strikes from the first glyph of a text on.
    /// </summary>
    public bool IsSecond(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        var isSecond = Twin(glyphs, index) is var twin and >= 0 && ((twin == _seen.Count - 1 && IsStruckGlyphByGlyph(glyphs, twin)) || StrikesText(glyphs, index, twin));
        if (!isSecond) Remember(glyphs, index);
        (_last, _lastIsSecond, _isSecondBeforeLast) = (index, isSecond, _lastIsSecond);
        return isSecond;
    }

    /// <summary>Each glyph is struck before the next one: the last one begins its text, or follows a struck one.</summary>
    private bool IsStruckGlyphByGlyph(ReadOnlySpan<PaintedGlyph> glyphs, int last) => _isSecondBeforeLast || !GoesOnFromBefore(glyphs, last);

    private bool GoesOnFromBefore(ReadOnlySpan<PaintedGlyph> glyphs, int seen) => seen > 0 && GoesOn(glyphs[_seen[seen - 1].Glyph], glyphs[_seen[seen].Glyph]);

    /// <summary>What its text has before it was struck; where it begins one, what follows has a twin, too, and one alone strikes one alone. Two marked contents are two texts.</summary>
    private bool StrikesText(ReadOnlySpan<PaintedGlyph> glyphs, int index, int twin)
    {
        ref readonly var glyph = ref glyphs[index];
        if (glyph.Source.IsMarkedApartFrom(glyphs[_seen[twin].Glyph].Source)) return false;
        if (_last >= 0 && GoesOn(glyphs[_last], glyph)) return _lastIsSecond;
        if (index + 1 < glyphs.Length && GoesOn(glyph, glyphs[index + 1])) return Twin(glyphs, index + 1) >= 0;
        return !GoesOnFromBefore(glyphs, twin);
    }

    /// <summary>The second glyph stands in the text of the first, where this ends.</summary>
    private static bool GoesOn(in PaintedGlyph first, in PaintedGlyph second) => first.Place.Size > 0 && !PlausibleText.IsBlank(second.Text) && second.Source.IsTextOf(first.Source)
        && Math.Abs(second.Place.X - first.Place.EndX) <= StrikeOffset * second.Place.Size && Math.Abs(second.Place.Y - first.Place.EndY) <= StrikeOffset * second.Place.Size;

    /// <summary>The place among those seen of the same glyph at this place, -1 if none was.</summary>
    private int Twin(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        ref readonly var glyph = ref glyphs[index];
        var place = glyph.Place;
        // However large a glyph, no fake bold is offset by more than a square: the search stays with the neighbours.
        var reach = Math.Min(StrikeOffset * place.Size, Square);
        if (!_lines.Reach(place.X, place.Y, reach)) return -1;
        HashSeen(glyphs);
        int right = At(place.X + reach), bottom = At(place.Y + reach), top = At(place.Y - reach);
        for (var x = At(place.X - reach); x <= right; x++)
        {
            for (var y = top; y <= bottom; y++)
            {
                if (_heads[Hash(glyph.Text, x, y)] is > 0 and var head && Twin(glyphs, head - 1, glyph) is var twin and >= 0) return twin;
            }
        }

        return -1;
    }

    private void Remember(ReadOnlySpan<PaintedGlyph> glyphs, int index)
    {
        _seen.Add((index, -1));
        ref readonly var glyph = ref glyphs[index];
        _lines.Add(glyph.Place.X, glyph.Place.Y);
    }

    private void HashSeen(ReadOnlySpan<PaintedGlyph> glyphs)
    {
        var seen = CollectionsMarshal.AsSpan(_seen);
        for (; _hashed < seen.Length; _hashed++)
        {
            ref readonly var glyph = ref glyphs[seen[_hashed].Glyph];
            ref var head = ref _heads[Hash(glyph.Text, At(glyph.Place.X), At(glyph.Place.Y))];
            seen[_hashed].Next = head - 1;
            head = _hashed + 1;
        }
    }

    private int Twin(ReadOnlySpan<PaintedGlyph> glyphs, int head, in PaintedGlyph glyph)
    {
        var place = glyph.Place;
        var reach = Math.Min(StrikeOffset * place.Size, Math.Max(StrikeOverlap * place.Advance, double.Epsilon));
        var seen = CollectionsMarshal.AsSpan(_seen);
        for (var i = head; i >= 0; i = seen[i].Next)
        {
            ref readonly var other = ref glyphs[seen[i].Glyph];
            if (Math.Abs(other.Place.X - place.X) < reach && Math.Abs(other.Place.Y - place.Y) < reach && other.Text == glyph.Text) return i;
        }

        return -1;
    }

    /// <summary>Of the first character and the square; what else shares it is told apart by comparing.</summary>
    private int Hash(string text, int x, int y) => HashCode.Combine(text[0], x, y) & (_heads.Length - 1);

    private static int At(double coordinate) => (int)Math.Floor(coordinate / Square);
}
