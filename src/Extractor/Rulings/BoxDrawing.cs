using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// Tables whose lines are typed, of the characters for them (┌─┬│├┼, U+2500-U+256C), as programs print that know text alone. They are taken out of the text, and become lines from the middle of each to the
/// middle of the next that an arm of both leads to, whatever white their rows leave between. A dash of the same block that stands for nothing in its cell has no such neighbour and stays.
/// </summary>
internal static class BoxDrawing
{
    private const char First = '\u2500', Last = '\u256C';

    private const string ToRight = "─━┄┅┈┉┌┍┎┏└┕┖┗├┝┞┟┠┡┢┣┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋═╒╓╔╘╙╚╞╟╠╤╥╦╧╨╩╪╫╬";
    private const string ToLeft = "─━┄┅┈┉┐┑┒┓┘┙┚┛┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋═╕╖╗╛╜╝╡╢╣╤╥╦╧╨╩╪╫╬";
    private const string Down = "│┃┆┇┊┋┌┍┎┏┐┑┒┓├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋║╒╓╔╕╖╗╞╟╠╡╢╣╤╥╦╪╫╬";
    private const string Up = "│┃┆┇┊┋└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋║╘╙╚╛╜╝╞╟╠╡╢╣╧╨╩╪╫╬";

    /// <summary>The corners of a table and the sides of two rows; a text has no such characters, or one as a bullet.</summary>
    private const int FewestUpright = 8;

    /// <summary>Links are looked for among the neighbours of each; a page of 6 pt type full of them has some ten thousand.</summary>
    private const int Most = 20_000;

    /// <summary>Lines of text stand at most this many em apart, in double spacing; a row of the table has one between two of its lines.</summary>
    private const double NextLine = 2.5;

    /// <summary>Middles of characters of one line, and of one column, differ by less than this share of an em: half of a narrow character.</summary>
    private const double Aligned = 0.3;

    /// <summary>Neighbours of a line touch: their middles are half of both widths apart, but for rounding.</summary>
    private const double Touching = 1.2;

    /// <summary>How thick fonts draw them, in points.</summary>
    private const double Thickness = 0.5;

    public static void TakeOut(PagePaint paint)
    {
        var typed = TypedIn(CollectionsMarshal.AsSpan(paint.Glyphs));
        if (typed.Count is < FewestUpright or > Most || typed.Count(i => HasArm(paint.Glyphs[i], Down) || HasArm(paint.Glyphs[i], Up)) < FewestUpright) return;
        var sorted = new SortedByPosition<(int Index, PaintedGlyph Glyph)>(typed.Select(i => (i, paint.Glyphs[i])), item => item.Glyph.Place.MiddleY);
        var linked = new HashSet<int>();
        foreach (var i in typed)
        {
            var glyph = paint.Glyphs[i];
            if (HasArm(glyph, ToRight)) Link(paint, sorted, linked, i, other => IsBeside(glyph.Place, other.Place) && HasArm(other, ToLeft), Axis.Horizontal);
            if (HasArm(glyph, Down)) Link(paint, sorted, linked, i, other => IsBelow(glyph.Place, other.Place) && (HasArm(other, Up) ? IsInColumn(glyph.Place, other.Place) : Passes(other, glyph.Place)), Axis.Vertical);
            if (HasArm(glyph, Up)) Link(paint, sorted, linked, i, other => IsBelow(other.Place, glyph.Place) && !HasArm(other, Down) && Passes(other, glyph.Place), Axis.Vertical);
        }

        var at = 0;
        paint.Glyphs.RemoveAll(_ => linked.Contains(at++));
    }

    private static List<int> TypedIn(ReadOnlySpan<PaintedGlyph> glyphs)
    {
        var typed = new List<int>();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (IsBoxDrawing(glyphs[i])) typed.Add(i);
        }

        return typed;
    }

    /// <summary>Draws the line to the nearest such neighbour.</summary>
    private static void Link(PagePaint paint, SortedByPosition<(int Index, PaintedGlyph Glyph)> sorted, HashSet<int> linked, int index, Predicate<PaintedGlyph> isNeighbour, Axis axis)
    {
        var glyph = paint.Glyphs[index];
        var nearest = (Index: -1, Place: default(GlyphPlace), Distance: double.MaxValue);
        foreach (ref readonly var other in sorted.Between(glyph.Place.MiddleY - (NextLine * glyph.Place.Size), glyph.Place.MiddleY + (NextLine * glyph.Place.Size)))
        {
            var (dx, dy) = (other.Glyph.Place.MiddleX - glyph.Place.MiddleX, other.Glyph.Place.MiddleY - glyph.Place.MiddleY);
            if (other.Index != index && Math.Abs(dx) + Math.Abs(dy) < nearest.Distance && isNeighbour(other.Glyph)) nearest = (other.Index, other.Glyph.Place, Math.Abs(dx) + Math.Abs(dy));
        }

        if (nearest.Index < 0) return;
        linked.Add(index);
        linked.Add(nearest.Index);
        var (place, next) = (glyph.Place, nearest.Place);
        var (position, from, to) = axis == Axis.Horizontal ? (place.MiddleY, place.MiddleX, next.MiddleX) : (place.MiddleX, place.MiddleY, next.MiddleY);
        paint.Bars.Add(new PaintedBar(axis, position, Math.Min(from, to), Math.Max(from, to), glyph.Color ?? 0, glyph.Order) { Width = Thickness });
    }

    private static bool IsBoxDrawing(in PaintedGlyph glyph) => glyph is { Text: [>= First and <= Last], IsMapped: true, Place.Direction: Direction.Right };

    private static bool HasArm(in PaintedGlyph glyph, string arms) => arms.Contains(glyph.Text[0]);

    private static bool IsBeside(in GlyphPlace place, in GlyphPlace other) => Math.Abs(other.MiddleY - place.MiddleY) < Aligned * place.Size
        && other.MiddleX > place.MiddleX && other.MiddleX - place.MiddleX <= Touching * (place.Advance + other.Advance) / 2;

    private static bool IsBelow(in GlyphPlace place, in GlyphPlace other) => other.MiddleY > place.MiddleY + (place.Size / 2);

    private static bool IsInColumn(in GlyphPlace place, in GlyphPlace other) => Math.Abs(other.MiddleX - place.MiddleX) < Aligned * place.Size;

    /// <summary>Whoever typed the table missed the column by a blank: the side still ends at the line that passes there.</summary>
    private static bool Passes(in PaintedGlyph line, in GlyphPlace side) => (HasArm(line, ToLeft) || HasArm(line, ToRight)) && Math.Abs(line.Place.MiddleX - side.MiddleX) <= line.Place.Advance / 2;
}
