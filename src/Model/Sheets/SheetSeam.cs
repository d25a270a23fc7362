using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Lays a page to the right of another one: columns beside columns, and what the cut between the pages went through made whole.</summary>
internal static class SheetSeam
{
    /// <summary>All tables of each page end, and begin, at the cut.</summary>
    public static bool IsStraight(IReadOnlyList<TablePair> pairs) =>
        pairs.All(pair => Math.Abs(pair.Left.Box.Right - pairs[0].Left.Box.Right) <= SidePage.SameLine && Math.Abs(pair.Right.Box.Left - pairs[0].Right.Box.Left) <= SidePage.SameLine);

    /// <param name="pairs">What either page shows of the tables, one at least.</param>
    public static Sheet Join(Sheet left, Sheet right, IReadOnlyList<TablePair> pairs)
    {
        var seam = pairs[0].Left.Box.Right;
        var by = seam - pairs[0].Right.Box.Left;
        var loose = right.Lines.Select(line => line with { Box = Moved(line.Box, by) }).ToList();
        var tables = pairs.Select(pair => TableSeam.Join(pair.Left, pair.Right.WithBoxes(box => Moved(box, by)), loose)).ToList();
        var inCells = tables.SelectMany(table => table.Taken).Concat(pairs.SelectMany(pair => pair.Left.Cells).SelectMany(cell => cell.Lines)).ToHashSet(ReferenceEqualityComparer.Instance);
        return Beside(left, right, seam, by) with { Tables = [.. tables.Select(table => table.Whole)], Lines = LineSeam.Join([.. left.Lines.Where(line => !inCells.Contains(line))], loose.FindAll(line => !inCells.Contains(line)), seam) };
    }

    /// <summary>The same where the page to the right has no table.</summary>
    /// <param name="by">How far it is moved to the right (pt).</param>
    public static Sheet JoinLines(Sheet left, Sheet right, double seam, double by) =>
        Beside(left, right, seam, by) with { Lines = LineSeam.Join(left.Lines, [.. right.Lines.Select(line => line with { Box = Moved(line.Box, by) })], seam) };

    private static Sheet Beside(Sheet left, Sheet right, double seam, double by) => left with
    {
        Repeats = right.Repeats is null ? null : left.Repeats,
        Page = left.Page.Beside(right.Page, seam, by),
        Unread = [.. left.Unread, .. right.Unread],
        Incomplete = [.. left.Incomplete, .. right.Incomplete],
        Sliced = [.. left.Sliced, .. right.Sliced.Select(line => line with { Box = Moved(line.Box, by) })],
    };

    private static Box Moved(Box box, double by) => box with { Left = box.Left + by, Right = box.Right + by };
}
