using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Tells which cells hold a text that may not be theirs: the page paints it apart from the rest of the cell, texts of other cells in between, and it looks otherwise. So a
/// stamp, a note in a text box, and the head or foot of a page come to lie over a cell. Neither sign alone tells: spreadsheets paint line by line through a row of
/// cells, and a cell may stress a word of its own. A text that has its cell for itself is painted behind texts of later cells then, out of its turn, in a colour that no cell has which is painted in its turn. (Of 19,346 cells of 106 files, forms and published reports, none whose fonts are sound has both signs and no foreign text.)
/// </summary>
internal static class ForeignTexts
{
    /// <summary>Sizes of one text that differ by less than this share are the same, rounded by the program or scaled with the page.</summary>
    private const double SameSize = 0.05;

    /// <summary>A stamp, 4 cm across, lies over the cells of two columns and a few rows; in more cells the values of a form were filled in, in a colour of their own.</summary>
    private const int MostStamped = 6;

    /// <summary>The cells, by their index, that hold such a text.</summary>
    /// <param name="runs">The runs of each cell of a table; null where a cell has none.</param>
    public static IReadOnlySet<int> CellsWith(IReadOnlyList<List<Run>?> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var painted = new List<(int Order, int Cell)>();
        for (var cell = 0; cell < runs.Count; cell++)
        {
            foreach (var run in runs[cell] ?? []) painted.Add((glyphs[run.Start].Order, cell));
        }

        painted.Sort();
        var (met, apart) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < painted.Count; i++)
        {
            if (!met.Add(painted[i].Cell) && painted[i - 1].Cell != painted[i].Cell) apart.Add(painted[i].Cell);
        }

        foreach (var cell in apart.ToList())
        {
            if (LookAlike(runs[cell]!, glyphs)) apart.Remove(cell);
        }

        apart.UnionWith(Alone(painted, runs, glyphs));
        apart.UnionWith(AloneInFont(painted, runs, glyphs));
        return apart;
    }

    /// <summary>Cells painted behind later ones whose text, on this page, is the only one in its font and the only one of its size.</summary>
    private static IEnumerable<int> AloneInFont(List<(int Order, int Cell)> painted, IReadOnlyList<List<Run>?> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var (late, last) = (new HashSet<int>(), -1);
        foreach (var (_, cell) in painted)
        {
            if (cell < last && !IsUnread(glyphs[runs[cell]![0].Start])) late.Add(cell);
            last = Math.Max(last, cell);
        }

        if (late.Count == 0) return [];
        var looks = new List<(int Cell, int Font, double Size)>();
        for (var cell = 0; cell < runs.Count; cell++)
        {
            foreach (var run in runs[cell] ?? []) looks.Add((cell, glyphs[run.Start].Source.Font, glyphs[run.Start].Place.Size));
        }

        var fonts = looks.GroupBy(look => look.Font).Where(font => font.Select(look => look.Cell).Distinct().Count() == 1).Select(font => (Font: font.Key, font.First().Cell, font.First().Size)).Where(font => late.Contains(font.Cell));
        return fonts.Where(font => looks.TrueForAll(look => look.Cell == font.Cell ? look.Font == font.Font : Math.Abs(look.Size - font.Size) > SameSize * font.Size)).Select(font => font.Cell).ToList();
    }

    private static IEnumerable<int> Alone(List<(int Order, int Cell)> painted, IReadOnlyList<List<Run>?> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var (late, colors, last, color) = (new List<int>(), new HashSet<int?>(), -1, (int?)null);
        var inTurn = InTurn(painted, runs, glyphs);
        foreach (var (i, (_, cell)) in painted.Index())
        {
            var own = ColorOf(cell, runs, glyphs);
            if (cell < last && own != color && !inTurn[i]) late.Add(cell);
            else if (cell >= last && (last < 0 || own != color)) colors.Add(color = own);
            last = Math.Max(last, cell);
        }

        var found = new Dictionary<int, int>();
        foreach (var cell in late)
        {
            if (ColorOf(cell, runs, glyphs) is { } own && !colors.Contains(own)) found[cell] = own;
        }

        return found.GroupBy(text => text.Value, text => text.Key).Where(cells => cells.Count() <= MostStamped).SelectMany(cells => cells);
    }

    /// <summary>Which texts are painted between those of a cell before and a cell behind theirs, both in another colour: whatever order the page paints its cells in, they are in their turn.</summary>
    private static bool[] InTurn(List<(int Order, int Cell)> painted, IReadOnlyList<List<Run>?> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var inTurn = new bool[painted.Count];
        for (int first = 0, end; first < painted.Count; first = end)
        {
            for (end = first; end < painted.Count && ColorOf(painted[end].Cell, runs, glyphs) == ColorOf(painted[first].Cell, runs, glyphs);) end++;
            if (first == 0 || end == painted.Count) continue;
            for (var i = first; i < end; i++) inTurn[i] = painted[first - 1].Cell < painted[i].Cell && painted[i].Cell < painted[end].Cell;
        }

        return inTurn;
    }

    private static int? ColorOf(int cell, IReadOnlyList<List<Run>?> runs, ReadOnlySpan<Glyph> glyphs) => glyphs[runs[cell]![0].Start].Color;

    private static bool LookAlike(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        Glyph? first = null;
        foreach (var run in runs)
        {
            foreach (ref readonly var glyph in run.Of(glyphs))
            {
                if (glyph.IsBlank || IsUnread(glyph)) continue;
                first ??= glyph;
                if (glyph.Color != first.Value.Color || Math.Abs(glyph.Place.Size - first.Value.Place.Size) > SameSize * first.Value.Place.Size) return false;
            }
        }

        return true;
    }

    /// <summary>What is not read has no font, and no looks.</summary>
    private static bool IsUnread(in Glyph glyph) => glyph.Text is [TextLine.Undecodable];
}
