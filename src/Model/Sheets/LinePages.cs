using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// Pages that show no table, only how lines go on that a page before them cuts off at its right edge: notes and signatures below a sheet wider than a page, where the page ends between its table and them, or where they reach
/// further than its columns.
/// </summary>
internal static class LinePages
{
    /// <summary>The last of the pages whose lines go on on this one, with it beside them; null where none do.</summary>
    /// <param name="wide">A sheet of the same document whose pages are beside one another already, for where they are cut; null where none is.</param>
    public static (int Index, Sheet Whole)? Join(IReadOnlyList<Sheet> pages, Sheet page, Sheet? wide)
    {
        if (page.Tables.Count > 0 || page.Page.IsReadByOcr) return null;
        for (var i = pages.Count - 1; i >= 0; i--)
        {
            if (pages[i].Page.IsReadByOcr || pages[i].Page.Turn.UprightSize != page.Page.Turn.UprightSize || Cut(pages[i].Lines, page.Lines) is not var (seam, by)) continue;
            var known = CutOf(wide, pages[i].Page.Numbers.Count());
            return (i, SheetSeam.JoinLines(pages[i], page, known?.Seam ?? seam, known?.By ?? by));
        }

        return null;
    }

    /// <summary>The page prints no table, and cuts lines off at their ends.</summary>
    public static bool MayGoOn(Sheet page) => page.Tables.Count == 0 && page.Lines.Any(line => line.IsEndCutOff);

    /// <summary>
    /// Where the one page ends and how far the other is moved to the right (pt), so that the lines which the one cuts off at its right edge go on in those which the other cuts off at its left; null where
    /// one of these is the rest of no line, or none is cut off.
    /// </summary>
    private static (double Seam, double By)? Cut(IReadOnlyList<TextLine> left, IReadOnlyList<TextLine> right)
    {
        var (ends, begins) = (left.Where(line => line.IsEndCutOff).ToList(), right.Where(line => line.IsStartCutOff).ToList());
        if (ends.Count == 0 || begins.Count == 0) return null;
        var (edge, margin) = (ends.Max(line => line.Box.Right), begins.Min(line => line.Box.Left));
        begins.RemoveAll(line => line.Box.Left - margin > line.Box.Height);
        var goOn = begins.TrueForAll(line => ends.Exists(end => Math.Abs(end.Box.CenterY - line.Box.CenterY) <= SidePage.SameLine && edge - end.Box.Right <= end.Box.Height));
        return goOn ? (edge, edge - margin) : null;
    }

    /// <summary>The cut behind so many pages of the sheet.</summary>
    private static (double Seam, double By)? CutOf(Sheet? wide, int pages)
    {
        var (side, moved) = (wide?.Page.Right, 0.0);
        for (; side is not null && pages > 1; pages--) (moved, side) = (moved + side.By, side.Page.Right);
        return side is null ? null : (side.From + moved, side.By + moved);
    }
}
