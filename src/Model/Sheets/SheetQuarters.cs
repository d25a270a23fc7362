using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// Four pages of a document that were printed on one sheet, two above two: each is read as a page of its own, in rows or, where the beginnings and ends of forms say so, in columns.
/// </summary>
internal sealed class SheetQuarters
{
    private static readonly int[] InRows = [0, 1, 2, 3], InColumns = [0, 2, 1, 3];

    /// <summary>A sheet of the file before was such a one, and how it was read: nothing but the white between the pages need tell of another.</summary>
    private int[]? _order;

    /// <summary>The four pages of the sheet; null for one that shows fewer.</summary>
    public IReadOnlyList<Sheet>? Of(Sheet sheet)
    {
        var (width, height) = sheet.Page.Turn.UprightSize;
        if (sheet.Tables.Count == 0 || sheet.Page.IsReadByOcr || sheet.Tables.Any(table => Crosses(table.Box, width, height))) return null;
        if (sheet.Lines.Any(line => Crosses(line.Box, width, height)) || (_order is null && !AreOfOneLayout(sheet, width, height))) return null;
        var quarters = Enumerable.Range(0, UprightPlace.PagesOnSheet).Select(i => new Box(i % 2 * width / 2, i / 2 * height / 2, ((i % 2) + 1) * width / 2, ((i / 2) + 1) * height / 2)).ToList();
        List<Sheet> pages = quarters.ConvertAll(area => new SheetPart(0, area).Of(sheet));
        _order = OrderOf(pages, _order ?? InRows);
        return [.. _order.Select((quarter, i) => InPlace(pages[quarter], i))];
    }

    private static Sheet InPlace(Sheet page, int index)
    {
        var placed = page with { Page = page.Page with { Part = page.Page.Part!.Value with { Index = index } } };
        return index == 0 ? placed : placed with { Unread = [], Incomplete = [], Copy = null };
    }

    /// <summary>It stands on both sides of the middle.</summary>
    private static bool Crosses(Box box, double width, double height) =>
        (box.Left < (width / 2) - SheetHalves.Rounding && box.Right > (width / 2) + SheetHalves.Rounding) || (box.Top < (height / 2) - SheetHalves.Rounding && box.Bottom > (height / 2) + SheetHalves.Rounding);

    /// <summary>Tables to the left and the right have one width and stand half a sheet apart, and what stands below the middle begins as far below it as the rest below the upper edge.</summary>
    private static bool AreOfOneLayout(Sheet sheet, double width, double height)
    {
        var (left, right) = (sheet.Tables.Where(table => table.Box.CenterX < width / 2), sheet.Tables.Where(table => table.Box.CenterX >= width / 2).ToList());
        if (!left.Any(one => right.Exists(other => SheetHalves.AreOfOneLayout(one.Box, other.Box, width)))) return false;
        var tops = sheet.Tables.Select(table => table.Box).Concat(sheet.Lines.Select(line => line.Box)).Select(box => box.Top).ToLookup(top => top < height / 2);
        return tops[true].Any() && tops[false].Any() && Math.Abs(tops[false].Min() - tops[true].Min() - (height / 2)) <= SheetHalves.MostGap * height;
    }

    /// <summary>The order in which fewer forms begin before one has ended, and fewer tables go on with none: as on the sheet before where that does not tell.</summary>
    private static int[] OrderOf(IReadOnlyList<Sheet> pages, int[] usual)
    {
        var kinds = pages.Select(QuarterKind.Of).ToList();
        var (rows, columns) = (Breaks(kinds, InRows), Breaks(kinds, InColumns));
        return rows < columns ? InRows : columns < rows ? InColumns : usual;
    }

    private static int Breaks(IReadOnlyList<QuarterKind> kinds, int[] order)
    {
        var (breaks, isOpen) = (0, (bool?)null);
        foreach (var kind in order.Select(quarter => kinds[quarter]).Where(kind => kind.BeginsForm || kind.GoesOn))
        {
            if (isOpen is { } open && open == kind.BeginsForm) breaks++;
            isOpen = kind.LeavesOpen;
        }

        return breaks;
    }

    /// <summary>How a page begins and ends: with the head of a form or with rows of one, and with its sums or without.</summary>
    private readonly record struct QuarterKind(bool BeginsForm, bool GoesOn, bool LeavesOpen)
    {
        public static QuarterKind Of(Sheet page)
        {
            if (page.Tables.Count == 0) return default;
            var (first, last) = (page.Tables.MinBy(table => table.Box.Top)!, page.Tables.Where(MayBeOfForm).MaxBy(table => table.Box.Top));
            var begins = FormStart.Rows(first) is [0, ..] || page.Lines.Any(line => line.Box.Top < first.Box.Top && FormTitle.Is(line.Text));
            return new QuarterKind(begins, !begins && MayBeOfForm(first), last is not null && !FormEvidence.HasTotal(last));
        }

        private static bool MayBeOfForm(Table table) => FormEvidence.SpeaksForm(table) || FormEvidence.EndsForm(table) || FormStart.Rows(table).Count > 0;
    }
}
