using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>Tells which cells print a text that a line strikes out: what of it still holds, beside what was written instead, cannot be told. Works on upright pages.</summary>
/// <param name="rulings">Those of the page.</param>
/// <param name="struckGlyphs">Glyphs that each a stroke of its own strikes out.</param>
internal sealed class StruckTexts(IReadOnlyList<Ruling> rulings, IEnumerable<GlyphPlace> struckGlyphs)
{
    /// <summary>A line through the middle of a text crosses this part of its height; underlines and the borders of tight rows lie outside it.</summary>
    private const double FromTop = 0.25, ToTop = 0.75;

    /// <summary>It ends within its cell, clear of the borders (pt): what reaches them is one itself.</summary>
    private const double OffBorder = 0.5;

    /// <summary>A digit is half an em wide, in condensed type two fifths, of a line that may be a fifth higher than its em: what is shorter strikes no character.</summary>
    private const double ShortestEm = 0.33;

    private readonly SortedByPosition<GlyphPlace> _struckGlyphs = new(struckGlyphs, glyph => glyph.MiddleY);

    public Table Told(Table table)
    {
        // Those at the height of a text alone are looked at: a page may draw a line for each side of each cell.
        var lines = new SortedByPosition<Ruling>(rulings.Where(ruling => ruling.Axis == Axis.Horizontal && ruling.Length < table.Box.Width), ruling => ruling.Position);
        var rows = StruckRows(table);
        return table with { Cells = [.. table.Cells.Select(cell => IsStruck(cell) || (rows.Contains(cell.Row) && IsStruckByBorder(cell)) ? cell with { IsRunTogether = true } : cell)] };

        // A line with a character that nobody knows is told as that, and the character may be the stroke itself, a minus.
        bool IsStruck(Cell cell) => cell.Lines.Any(line => line.IsDecodable && (IsStruckWithin(cell.Box, line.Box) || HoldsStruckGlyph(line.Box)));

        bool IsStruckWithin(Box cell, Box text)
        {
            foreach (ref readonly var ruling in lines.Between(text.Top + (FromTop * text.Height), text.Top + (ToTop * text.Height)))
            {
                if (LiesWithin(cell, ruling) && Strikes(ruling, text)) return true;
            }

            return false;
        }
    }

    private bool HoldsStruckGlyph(Box line)
    {
        foreach (ref readonly var glyph in _struckGlyphs.Between(line.Top, line.Bottom))
        {
            if (line.Contains(glyph.MiddleX, glyph.MiddleY)) return true;
        }

        return false;
    }

    /// <summary>
    /// A line through the texts of a whole row divides its cells like a border: what it strikes in two of them and more is struck out, where nothing stands on its other side. Borders that were inferred strike nothing.
    /// </summary>
    private static HashSet<int> StruckRows(Table table)
    {
        if (table.Origin == TableOrigin.Aligned) return [];
        var struck = table.Cells.Where(IsStruckByBorder).GroupBy(cell => cell.Row).Where(row => row.Skip(1).Any()).ToList();
        if (struck.Count == 0) return [];
        var blank = table.Cells.Where(cell => cell.Lines.Count == 0).ToList();
        var (below, above) = (blank.Select(cell => (cell.Row, cell.Column)).ToHashSet(), blank.Select(cell => (cell.Row + cell.RowSpan, cell.Column)).ToHashSet());
        return [.. struck.Where(row => row.All(cell => RunsThrough(cell.Box.Top, cell.Lines[0].Box) ? above.Contains((cell.Row, cell.Column)) : below.Contains((cell.Row + cell.RowSpan, cell.Column)))).Select(row => row.Key)];
    }

    private static bool IsStruckByBorder(Cell cell) => cell.Lines is [var first, ..] && (RunsThrough(cell.Box.Top, first.Box) || RunsThrough(cell.Box.Bottom, cell.Lines[^1].Box));

    private static bool RunsThrough(double y, Box text) => y > text.Top + (FromTop * text.Height) && y < text.Top + (ToTop * text.Height);

    private static bool LiesWithin(Box cell, Ruling ruling) =>
        ruling.From > cell.Left + OffBorder && ruling.To < cell.Right - OffBorder && ruling.Position > cell.Top && ruling.Position < cell.Bottom;

    private static bool Strikes(Ruling ruling, Box text) =>
        Math.Min(ruling.To, text.Right) - Math.Max(ruling.From, text.Left) >= ShortestEm * text.Height && RunsThrough(ruling.Position, text);
}
