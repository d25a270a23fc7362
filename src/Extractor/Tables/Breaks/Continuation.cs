using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Breaks;

/// <summary>
/// Tells whether the first table of a page goes on from the last one of the page before: the same columns, and nothing between them but
/// running headers, running footers and page numbers. Works on upright pages.
/// </summary>
internal static class Continuation
{
    /// <summary>Programs lay out the part after a page break anew: columns may shift by rounding, not by more.</summary>
    private const double SameColumn = 3;

    /// <summary>A part after a break may lack the column lines of the rows before it, but most of its own must go on.</summary>
    private const double SharedColumns = 0.6;

    public static Page Mark(UprightPage upright, Page? before)
    {
        var page = upright.Page;
        if (before is null || page.Tables.Count == 0 || before.Tables.Count == 0) return page;
        var first = page.Tables[0];
        var last = before.Tables[^1];
        if (!GoesOn(last, first)) return page;
        var margins = new PageMargins(before, page);
        var continues = margins.IsEmptyBelow(last.Box.Bottom) && margins.IsEmptyAbove(first.Box.Top);
        return page with { Tables = [first with { Continues = continues }, .. page.Tables.Skip(1)] };
    }

    /// <summary>Lines that are not drawn stand where the reader put them: it alone knows whether the columns are those of the page before.</summary>
    private static bool GoesOn(Table last, Table first) => first.Origin == TableOrigin.Aligned ? first.Continues : HaveSameColumns(last, first);

    private static bool HaveSameSides(Table last, Table first) =>
        Math.Abs(last.Box.Left - first.Box.Left) <= SameColumn && Math.Abs(last.Box.Right - first.Box.Right) <= SameColumn;

    private static bool HaveSameColumns(Table last, Table first)
    {
        if (!HaveSameSides(last, first)) return false;
        var (fewer, more) = (ColumnLines(first), ColumnLines(last));
        if (fewer.Count > more.Count) (fewer, more) = (more, fewer);
        return fewer.Count(line => more.Exists(other => Math.Abs(other - line) <= SameColumn)) >= SharedColumns * fewer.Count;
    }

    private static List<double> ColumnLines(Table table) => [.. table.Cells.Where(cell => cell.Column > 0).Select(cell => cell.Box.Left).Distinct()];
}
