using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>Tells whether the first table of a page goes on from the last one of the page before.</summary>
internal static class Continuation
{
    /// <summary>Programs lay out the part after a page break anew: columns may shift by rounding, not by more.</summary>
    private const double SameColumn = 3;

    public static Page Mark(Page page, Page? before)
    {
        if (before is null || page.Tables.Count == 0 || before.Tables.Count == 0) return page;
        var first = page.Tables[0];
        var last = before.Tables[^1];
        if (!HaveSameFrame(last, first) || !IsOnlyMargin(page, before)) return page;
        return page with { Tables = [first with { Continues = true }, .. page.Tables.Skip(1)] };
    }

    private static bool HaveSameFrame(Table last, Table first) =>
        Math.Abs(last.Box.Left - first.Box.Left) <= SameColumn && Math.Abs(last.Box.Right - first.Box.Right) <= SameColumn;

    private static bool IsOnlyMargin(Page page, Page before) => page.Number == before.Number + 1;
}
