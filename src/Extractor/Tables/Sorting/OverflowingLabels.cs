using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// Labels of merged cells that a page ends in the middle of, where rows below were sent to the next page: browsers draw them at the middle of the whole cell, in the white below the last row. Each stands
/// below an empty cell whose lower side is not drawn, between its sides and on its middle, and nothing else stands beside it. Works on upright pages.
/// </summary>
internal static class OverflowingLabels
{
    /// <summary>Rulings and text positions (pt) are rounded by less than this.</summary>
    private const double Rounding = 1;

    /// <summary>A form has two or three columns of labels, of a few lines each. More than this below a table is the text of the page.</summary>
    private const int MostRuns = 40;

    /// <summary>Puts the labels into their cells.</summary>
    /// <param name="tables">Those of the page; a table that takes a label is replaced.</param>
    /// <param name="loose">The runs outside of the tables.</param>
    /// <returns>The runs that are no such labels.</returns>
    public static List<Run> Take(List<Table> tables, List<Run> loose, ReadOnlySpan<Glyph> glyphs)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            var open = table.Cells.Where(cell => cell.Row + cell.RowSpan == table.Rows && cell.OpenSides.HasFlag(CellSides.Bottom) && cell.Lines.Count == 0).ToList();
            if (open.Count == 0 || Below(tables, table.Box, loose, glyphs) is not { Count: > 0 and <= MostRuns } below || Labels(open, below, glyphs) is not { Count: > 0 } labels) continue;
            tables[i] = With(table, labels, glyphs);
            var taken = labels.Values.SelectMany(label => label).ToHashSet();
            loose = loose.FindAll(run => !taken.Contains(run));
        }

        return loose;
    }

    private static Dictionary<Cell, List<Run>> Labels(List<Cell> open, List<Run> below, ReadOnlySpan<Glyph> glyphs)
    {
        var labels = new Dictionary<Cell, List<Run>>();
        foreach (var cell in open)
        {
            if (LabelIn(cell, below, glyphs) is { } label) labels.Add(cell, label);
        }

        var found = labels.Values.SelectMany(label => label).ToHashSet();
        foreach (var (cell, label) in labels.ToList())
        {
            if (IsBeside(label, below, found, glyphs)) labels.Remove(cell);
        }

        return labels;
    }

    /// <summary>From the top, down to the next table.</summary>
    private static List<Run> Below(List<Table> tables, Box table, List<Run> loose, ReadOnlySpan<Glyph> glyphs)
    {
        var end = tables.Where(other => other.Box.Top > table.Bottom).Select(other => other.Box.Top).DefaultIfEmpty(double.PositiveInfinity).Min();
        var below = new List<(double Y, Run Run)>();
        foreach (var run in loose)
        {
            if (glyphs[run.Start].Place.MiddleY is var y && y > table.Bottom && y < end) below.Add((y, run));
        }

        return [.. below.OrderBy(item => item.Y).Select(item => item.Run)];
    }

    /// <summary>All that stands between the sides of a cell, below it, if that is one text whose lines are each on its middle.</summary>
    private static List<Run>? LabelIn(Cell cell, List<Run> below, ReadOnlySpan<Glyph> glyphs)
    {
        var label = new List<Run>();
        var edge = double.NaN;
        foreach (var run in below)
        {
            var (first, last) = (glyphs[run.Start].Place, glyphs[run.Start + run.Count - 1].Place);
            if (last.EndX < cell.Box.Left || first.X > cell.Box.Right) continue;
            var isLineOfIt = double.IsNaN(edge) || first.MiddleY - edge <= LineFinder.WidestLeading * first.Size;
            var isOnMiddle = first.X >= cell.Box.Left - Rounding && last.EndX <= cell.Box.Right + Rounding && Math.Abs(((first.X + last.EndX) / 2) - cell.Box.CenterX) < Rounding;
            if (run.Kind != RunKind.Horizontal || !isLineOfIt || !isOnMiddle) return null;
            label.Add(run);
            edge = first.MiddleY;
        }

        return label.Count > 0 && HasLetter(label, glyphs) ? label : null;
    }

    /// <summary>What a page prints at its foot on the middle of a column is a number.</summary>
    private static bool HasLetter(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var run in runs)
        {
            for (var i = run.Start; i < run.Start + run.Count; i++)
            {
                if (glyphs[i].Text.Any(char.IsLetter)) return true;
            }
        }

        return false;
    }

    /// <summary>A line of it has another text at its height that is no such label.</summary>
    private static bool IsBeside(List<Run> label, List<Run> below, HashSet<Run> labels, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var run in label)
        {
            var place = glyphs[run.Start].Place;
            foreach (var other in below)
            {
                if (!labels.Contains(other) && Math.Abs(glyphs[other.Start].Place.MiddleY - place.MiddleY) < place.Size / 2) return true;
            }
        }

        return false;
    }

    private static Table With(Table table, Dictionary<Cell, List<Run>> labels, ReadOnlySpan<Glyph> glyphs)
    {
        var cells = new List<Cell>(table.Cells.Count);
        foreach (var cell in table.Cells) cells.Add(labels.TryGetValue(cell, out var label) ? cell with { Lines = LineFinder.InCell(label, glyphs) } : cell);
        return table with { Cells = cells };
    }
}
