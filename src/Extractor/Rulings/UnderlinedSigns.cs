using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// Reads an underlined &gt; as ≥, and an underlined &lt; as ≤, as people type them who do not find the signs on their keyboard. The line is that of the sign alone: where it goes on below the figure, the value is
/// stressed, and where it is much longer than the sign, it is a blank that was filled in. What lies between is a sign that nobody knows. Works on upright pages.
/// </summary>
internal sealed class UnderlinedSigns
{
    /// <summary>An underline ends with its sign, up to the white margins of both and rounding, in em: the middle of the next digit is a quarter of an em away.</summary>
    private const double BeyondSign = 0.15;

    /// <summary>The line may leave out so much of the sign at either end: the margins of a wide one.</summary>
    private const double ShareLeftOut = 0.3;

    /// <summary>A line longer than so many signs was there before the sign: a blank to be filled in.</summary>
    private const double LongestLine = 2.5;

    /// <summary>What follows nearer than this (em) is of the same text, be there a blank between.</summary>
    private const double NextInText = 1;

    /// <summary>Texts of one line leave each other's baseline by less than this share of an em.</summary>
    private const double SameBaseline = 0.25;

    /// <summary>The underlines of one line of text lie at one height, up to the rounding of it to pixels (pt); a border below the line does not.</summary>
    private const double SameHeight = 0.8;

    /// <summary>A sheet of several forms has some hundreds of targets; what has more signs, or glyphs, is none, and each sign would be held against all glyphs and lines of its height.</summary>
    private const int MostSigns = 1_000, MostGlyphs = 100_000;

    /// <summary>Longer figures are none.</summary>
    private const int MostDigits = 20;

    private readonly SortedByPosition<Ruling> _lines;
    private readonly SortedByPosition<Glyph> _glyphs;

    private UnderlinedSigns(SortedByPosition<Ruling> lines, ReadOnlySpan<Glyph> glyphs)
    {
        _lines = lines;
        var printed = new List<Glyph>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (!glyph.IsBlank && glyph.Place.Direction == Direction.Right) printed.Add(glyph);
        }

        _glyphs = new SortedByPosition<Glyph>(printed, glyph => glyph.Place.Y);
    }

    /// <param name="rulings">Of the page.</param>
    /// <param name="strokes">What is too short for one.</param>
    public static void Read(Span<Glyph> glyphs, IReadOnlyList<Ruling> rulings, IReadOnlyList<Ruling> strokes)
    {
        var typed = new List<int>();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (OrEqual(glyphs[i].Text) is not null && !glyphs[i].Vertical && glyphs[i].Place is { Direction: Direction.Right, Advance: > 0 }) typed.Add(i);
        }

        if (typed.Count is 0 or > MostSigns || glyphs.Length > MostGlyphs) return;
        var lines = new SortedByPosition<Ruling>(rulings.Concat(strokes).Where(line => line is { Axis: Axis.Horizontal, Ink: Ink.Dark or Ink.Light }), line => line.Position);
        var borders = new Lazy<UprightBorders>(() => new UprightBorders(rulings));
        // The texts around a sign are looked for where a line is below it, which few have.
        UnderlinedSigns? signs = null;
        foreach (var i in typed)
        {
            if (LineBelow(glyphs[i].Place, lines, borders) is not { } line) continue;
            signs ??= new UnderlinedSigns(lines, glyphs);
            var meaning = signs.MeaningOf(glyphs[i].Place, line);
            if (meaning != Meaning.AsTyped) glyphs[i] = glyphs[i] with { Text = meaning == Meaning.OrEqual ? OrEqual(glyphs[i].Text)! : TextLine.Undecodable.ToString() };
        }
    }

    private static string? OrEqual(string sign) => sign switch
    {
        ">" or "＞" => "≥",
        "<" or "＜" => "≤",
        _ => null,
    };

    /// <summary>The line right below the sign, as far as it reaches, that is no border; null without one. Borders run between others.</summary>
    private static Ruling? LineBelow(in GlyphPlace sign, SortedByPosition<Ruling> lines, Lazy<UprightBorders> borders)
    {
        var leftOut = ShareLeftOut * sign.Advance;
        foreach (ref readonly var line in lines.Between(sign.Y, sign.Y + (Underlines.BelowBaseline * sign.Size)))
        {
            if (line.From <= sign.X + leftOut && line.To >= sign.EndX - leftOut && !(borders.Value.Meet(line, line.From) && borders.Value.Meet(line, line.To))) return line;
        }

        return null;
    }

    private Meaning MeaningOf(in GlyphPlace sign, Ruling line)
    {
        var (before, behind) = (Before(sign), Behind(sign));
        var next = behind is { } glyph && IsNext(sign, glyph) ? behind : null;
        // Of = or another > behind it both signs are to be read together.
        if (next is { Text: var text } && (text == "=" || OrEqual(text) is not null)) return Meaning.AsTyped;
        var beyond = BeyondSign * sign.Size;
        if (line.From >= sign.X - beyond && line.To <= sign.EndX + beyond) return behind is { } underlined && IsUnderlined(underlined.Place, line.Position) ? Meaning.AsTyped : Meaning.OrEqual;
        var figure = FigureBehind(sign);
        // Brackets around a word are no signs of comparison.
        if (figure.Count == 0 && (before ?? next) is not null) return Meaning.AsTyped;
        if (figure.Count > 0 && figure.TrueForAll(digit => IsUnder(digit, line)) && line.To >= figure[^1].EndX - beyond) return Meaning.AsTyped;
        var isInText = (figure.Count > 0 && IsUnder(figure[0], line)) || (before is { } first && IsUnder(first.Place, line));
        return isInText || line.Length <= LongestLine * sign.Advance ? Meaning.Unknown : Meaning.AsTyped;
    }

    /// <summary>The glyph of the same text right before the sign.</summary>
    private Glyph? Before(in GlyphPlace sign)
    {
        foreach (ref readonly var glyph in OnLine(sign))
        {
            if (glyph.Place.MiddleX < sign.X && sign.X - glyph.Place.EndX <= NextInText * sign.Size) return glyph;
        }

        return null;
    }

    /// <summary>The first that stands on the line of a glyph behind it, whatever cell it is in.</summary>
    private Glyph? Behind(in GlyphPlace place)
    {
        Glyph? first = null;
        foreach (ref readonly var glyph in OnLine(place))
        {
            if (glyph.Place.MiddleX > place.EndX && (first is null || glyph.Place.X < first.Value.Place.X)) first = glyph;
        }

        return first;
    }

    private ReadOnlySpan<Glyph> OnLine(in GlyphPlace place) => _glyphs.Between(place.Y - (SameBaseline * place.Size), place.Y + (SameBaseline * place.Size));

    private static bool IsNext(in GlyphPlace before, in Glyph next) => next.Place.X - before.EndX <= NextInText * before.Size;

    private List<GlyphPlace> FigureBehind(GlyphPlace sign)
    {
        var figure = new List<GlyphPlace>();
        while (figure.Count < MostDigits && Behind(sign) is { Text: [>= '0' and <= '9' or '.' or ',' or >= '０' and <= '９'] } digit && IsNext(sign, digit)) figure.Add(sign = digit.Place);
        return figure;
    }

    private bool IsUnderlined(in GlyphPlace glyph, double height)
    {
        foreach (ref readonly var line in _lines.Between(height - SameHeight, height + SameHeight))
        {
            if (IsUnder(glyph, line)) return true;
        }

        return false;
    }

    private static bool IsUnder(in GlyphPlace glyph, in Ruling line) => glyph.MiddleX >= line.From && glyph.MiddleX <= line.To;

    private enum Meaning
    {
        AsTyped,
        OrEqual,

        /// <summary>The one or the other.</summary>
        Unknown,
    }
}
