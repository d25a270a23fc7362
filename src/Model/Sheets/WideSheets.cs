using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// Finds the pages that show side by side a sheet wider than a page: spreadsheet programs print the columns that do not fit on pages of their own, behind
/// all pages of the first columns or each behind its own. The rows stand at the same heights there, and cells of several columns are open at the cut.
/// </summary>
internal static class WideSheets
{
    /// <summary>So many pages are kept back to see whether pages with their other columns follow: a form of that length has some 600 rows.</summary>
    private const int MostWaiting = 20;

    /// <summary>Lines between rows that both pages have at the same heights, besides the outer ones: tables of one pattern on pages of their own are as alike in two or three.</summary>
    private const int FewestShared = 4;

    /// <summary>Cells of several rows interrupt some lines on either page.</summary>
    private const double SharedLines = 0.8;

    public static IEnumerable<Sheet> Join(IEnumerable<Page> pages) => Whole(pages).Select(HeadedSheets.WithoutRowsAbove);

    private static IEnumerable<Sheet> Whole(IEnumerable<Page> pages)
    {
        var waiting = new List<Sheet>();
        Sheet? before = null;
        foreach (var sheet in SheetHalves.Split(CopiedSheets.Marked(pages.Select(Sheet.Of))))
        {
            if (WithRight(waiting, sheet, before) is var (left, both))
            {
                waiting[left] = both;
                continue;
            }

            var ready = waiting.Count == 0 || waiting[0].IsWide || waiting.Count == MostWaiting ? waiting.Count : 0;
            foreach (var whole in waiting.Take(ready)) yield return before = CopiedSheets.ReadOnce(whole);
            waiting.RemoveRange(0, ready);
            if (waiting.Count > 0 || sheet.Headings is not null || IsOpen(sheet, CellSides.Right) || BeginsLike(before, sheet) || (before?.IsWide == true && (LinePages.MayGoOn(sheet) || UndividedRows.MayGoOn(sheet)))) waiting.Add(sheet);
            else yield return before = CopiedSheets.ReadOnce(sheet);
        }

        foreach (var whole in waiting) yield return before = CopiedSheets.ReadOnce(whole);
    }

    /// <summary>One of the sheets with the page beside it: by its table, its rows of sums alone, or its lines; null where the page goes on with none to the right.</summary>
    private static (int Index, Sheet Whole)? WithRight(List<Sheet> waiting, Sheet page, Sheet? before) => waiting.FindIndex(sheet => HeadedSheets.GoOn(sheet, page)) is >= 0 and var headed ? (headed, HeadedSheets.Join(waiting[headed], page))
        : Partner(waiting, page, before) is { } left ? (left, SheetSeam.Join(waiting[left], page, TablePairs.Of(waiting[left], page)!))
        : UndividedRows.Join(waiting, page, before) ?? LinePages.Join(waiting, page, waiting.Append(before).FirstOrDefault(other => other?.IsWide == true));

    /// <summary>
    /// The sheet that the page goes on with to the right: of those with the fewest pages the first. A sheet with fewer pages than another of its rows is known to go on; where none has
    /// more, a page with rows as high may show the next rows or another matter, unless cells are open to it. Where a page between them goes on with a sheet and it is not known which, its columns
    /// may be those that stand between: nothing behind it is laid beside a sheet before it.
    /// </summary>
    private static int? Partner(List<Sheet> waiting, Sheet page, Sheet? before)
    {
        if (waiting.Count == 0 || page.Page.IsReadByOcr || page.Tables.Any(table => FormStart.Rows(table).Count > 0)) return null;
        var widest = Math.Max(waiting.Max(PagesOf), BeginsLike(before, waiting[0]) ? PagesOf(before!) : 1);
        var first = Math.Max(0, waiting.FindLastIndex(sheet => IsOpen(sheet, CellSides.Left)));
        return Enumerable.Range(first, waiting.Count - first).Where(i => !IsCopyOf(page, waiting[i]) && GoOn(waiting[i], page, PagesOf(waiting[i]) < widest)).OrderBy(i => PagesOf(waiting[i])).Cast<int?>().FirstOrDefault();
    }

    private static bool IsCopyOf(Sheet page, Sheet before) => page.Repeats is { } copy && before.Page.Numbers.Contains(copy.Of);

    private static int PagesOf(Sheet sheet) => sheet.Page.Numbers.Count();

    private static bool GoOn(Sheet left, Sheet right, bool isKnownWide) =>
        !left.Page.IsReadByOcr && left.Page.Turn.UprightSize == right.Page.Turn.UprightSize && (isKnownWide || IsOpen(left, CellSides.Right))
        && TablePairs.Of(left, right) is { } pairs && HaveSameRows(pairs, isKnownWide) && SheetSeam.IsStraight(pairs) && TablePairs.AreOfOneSheet(pairs);

    private static bool IsOpen(Sheet sheet, CellSides side) => sheet.Tables.Any(table => table.Cells.Any(cell => cell.OpenSides.HasFlag(side)));

    /// <summary>The page's table has the sides that the wide sheet before it has on its first page: more of its rows.</summary>
    private static bool BeginsLike(Sheet? before, Sheet page) =>
        before is { Page.Right: { } right, Tables: [.., var last] } && page.Tables is [var first, ..]
        && Math.Abs(first.Box.Left - last.Box.Left) <= SidePage.SameLine && Math.Abs((page.Page.Right?.From ?? first.Box.Right) - right.From) <= SidePage.SameLine;

    /// <summary>One table tells it for those above and below it, of which the page may show no more than a head or an end.</summary>
    private static bool HaveSameRows(IReadOnlyList<TablePair> pairs, bool isKnownWide)
    {
        var drawn = pairs.Where(pair => pair.AreDrawn).ToList();
        var isWide = drawn.Exists(pair => HaveSameRows(pair.Left, pair.Right, isKnownWide));
        return isWide && drawn.TrueForAll(pair => HaveSameRows(pair.Left, pair.Right, isKnownWide: true));
    }

    /// <summary>The lines between the rows stand at the same heights. The page to the right may lack rows at the edges that nothing divides.</summary>
    private static bool HaveSameRows(Table left, Table right, bool isKnownWide)
    {
        var (all, own) = (new RowLines(left.Cells), new RowLines(right.Cells));
        if (!all.Has(own.First) || !all.Has(own.Last)) return false;
        var inner = all.Between(own.First, own.Last);
        var shared = inner.Count(own.Has);
        // The last page of a sheet may show a row or two.
        return shared >= (isKnownWide ? Math.Min(FewestShared, inner.Count) : FewestShared) && shared >= SharedLines * Math.Min(inner.Count, own.Rows - 1);
    }
}
