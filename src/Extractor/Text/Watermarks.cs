using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Finds watermarks that read along the lines of the text, or straight up or down: words in a colour of their own, larger than the text of the page or repeated over it, that lie
/// across rulings and texts. What is written into a cell may overflow into the next one, on its own baseline; it does not lie across the lines of a table.
/// </summary>
internal sealed class Watermarks
{
    /// <summary>Watermarks are larger than the text of the page by this factor; a heading within a form is by less.</summary>
    private const double Larger = 1.5;

    /// <summary>What stands on a page this often, in a colour of its own, is not said of one cell.</summary>
    private const int Repeated = 3;

    /// <summary>A watermark put over the page without regard to its lines lies across something at several places, not at one by chance.</summary>
    private const int PlacesAcross = 2;

    /// <summary>Glyphs that touch, or whose lines are set tight, share less than this part of the em; so does a text that touches its border.</summary>
    private const double Touching = 0.25;

    /// <summary>Texts of one row leave each other's baseline by less than this share of an em.</summary>
    private const double SameBaseline = 0.1;

    /// <summary>More coloured texts than any form has: a page of them is a drawing, and is not looked through.</summary>
    private const int MostTexts = 2000;

    /// <summary>By the height of their middle.</summary>
    private readonly SortedByPosition<GlyphPlace> _text;
    private readonly double _largest;
    private readonly SortedByPosition<Ruling> _across;

    /// <param name="text">Of the page, where it can lie below the texts that are asked for.</param>
    private Watermarks(List<GlyphPlace> text, List<Ruling> rulings)
    {
        _text = new SortedByPosition<GlyphPlace>(text, place => place.MiddleY);
        _largest = text.Count == 0 ? 0 : text.Max(place => place.Size);
        _across = new SortedByPosition<Ruling>(rulings.Where(ruling => ruling.Axis == Axis.Horizontal && ruling.Ink is Ink.Dark or Ink.Light), ruling => ruling.Position);
    }

    /// <summary>The runs that are watermarks; empty on nearly all pages, which have one colour.</summary>
    public static HashSet<Run> Among(List<Run> runs, ReadOnlySpan<Glyph> glyphs, List<Ruling> rulings)
    {
        var texts = TextsOf(runs, glyphs);
        // Watermarks say the same again and again, however often: the colour of the page's text is that of most different texts.
        if (texts.GroupBy(text => text.Color).MaxBy(color => color.Select(text => text.Printed).Distinct().Count()) is not { } page) return [];
        var others = texts.FindAll(text => text.Color != page.Key);
        if (others.Count is 0 or > MostTexts) return [];
        var usual = page.Select(text => text.Place.Size).Order().ElementAt(page.Count() / 2);
        var likely = others.GroupBy(text => (text.Color, Size: Math.Round(text.Place.Size, 1), Printed: text.Place.Size >= Larger * usual ? null : text.Printed))
            .Where(alike => alike.Key.Printed is null || alike.Count() >= Repeated).ToList();
        if (likely.Count == 0) return [];
        var asked = new List<(IEnumerable<ColoredText> Texts, List<GlyphPlace> Places)>();
        foreach (var alike in likely) asked.Add((alike, PlacesOf(alike, glyphs)));
        var watermarks = new Watermarks(PlacesNear([.. asked.SelectMany(alike => alike.Places)], PlacesOf(page, glyphs)), rulings);
        return [.. asked.Where(alike => watermarks.LieAcross(alike.Places)).SelectMany(alike => alike.Texts).Select(text => text.Run)];
    }

    private static List<ColoredText> TextsOf(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var texts = new List<ColoredText>();
        if (!HasColors(glyphs)) return texts;
        foreach (var run in runs)
        {
            var first = glyphs[run.Start];
            if (run.Kind == RunKind.Vertical || first.Place.Direction == Direction.Oblique) continue;
            texts.Add(new ColoredText(run, first.Color, first.Place, Printed(run.Of(glyphs))));
        }

        return texts;
    }

    private static bool HasColors(ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Color != glyphs[0].Color) return true;
        }

        return false;
    }

    private static string Printed(ReadOnlySpan<Glyph> glyphs)
    {
        var text = new System.Text.StringBuilder();
        foreach (ref readonly var glyph in glyphs) text.Append(glyph.Text);
        return text.ToString();
    }

    private static List<GlyphPlace> PlacesOf(IEnumerable<ColoredText> texts, ReadOnlySpan<Glyph> glyphs)
    {
        var places = new List<GlyphPlace>();
        foreach (var text in texts)
        {
            foreach (ref readonly var glyph in text.Run.Of(glyphs))
            {
                if (!glyph.IsBlank) places.Add(Level(glyph.Place));
            }
        }

        return places;
    }

    /// <summary>What stands at the height of the texts that are asked for: often a heading above the table, beside nothing.</summary>
    private static List<GlyphPlace> PlacesNear(List<GlyphPlace> asked, List<GlyphPlace> text)
    {
        if (asked.Count == 0) return [];
        var reach = asked.Max(place => place.Size);
        var (top, bottom) = (asked.Min(place => place.Y) - reach, asked.Max(place => place.Y) + reach);
        return text.FindAll(place => place.Y + place.Size >= top && place.Y - place.Size <= bottom);
    }

    /// <summary>The square that the glyph fills, as that of one that reads to the right.</summary>
    private static GlyphPlace Level(in GlyphPlace place)
    {
        if (place.Direction == Direction.Right) return place;
        var (half, baseline) = (place.Size / 2, place.MiddleY + (GlyphPlace.MiddleAboveBaseline * place.Size));
        return new GlyphPlace(place.MiddleX - half, baseline, place.MiddleX + half, baseline, place.Size);
    }

    /// <summary>At several places, each glyph being one.</summary>
    private bool LieAcross(List<GlyphPlace> alike) => alike.Where(place => CrossesRuling(place) || CoversText(place)).Take(PlacesAcross).Count() == PlacesAcross;

    /// <summary>A horizontal line runs through the glyph; rows of a table grow with their texts, so that none does through theirs.</summary>
    private bool CrossesRuling(GlyphPlace place)
    {
        var reach = Touching * place.Size;
        foreach (ref readonly var ruling in _across.Between(place.MiddleY - reach, place.MiddleY + reach))
        {
            if (ruling.From <= place.X && ruling.To >= place.EndX) return true;
        }

        return false;
    }

    /// <summary>A glyph of another line of text lies within this one.</summary>
    private bool CoversText(in GlyphPlace place)
    {
        var reach = (place.Size + _largest) / 2;
        foreach (ref readonly var other in _text.Between(place.MiddleY - reach, place.MiddleY + reach))
        {
            if (Math.Abs(other.Y - place.Y) > SameBaseline * other.Size && Overprints(place, other)) return true;
        }

        return false;
    }

    /// <summary>The two share more than texts do that touch.</summary>
    private static bool Overprints(in GlyphPlace a, in GlyphPlace b)
    {
        var shared = Touching * Math.Min(a.Size, b.Size);
        var (along, across) = a.SharedWith(b);
        return along > shared && across > shared;
    }

    /// <param name="Place">That of the first glyph.</param>
    private readonly record struct ColoredText(Run Run, int? Color, GlyphPlace Place, string Printed);
}
