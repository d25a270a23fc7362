using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Lays a page to the right of another one: columns beside columns, and what the cut between the pages went through made whole.</summary>
internal static class SheetSeam
{
    /// <summary>All tables of each page end, and begin, at the cut.</summary>
    public static bool IsStraight(Sheet left, Sheet right) =>
        left.Tables.All(table => Math.Abs(table.Box.Right - left.Tables[0].Box.Right) <= SidePage.SameLine)
        && right.Tables.All(table => Math.Abs(table.Box.Left - right.Tables[0].Box.Left) <= SidePage.SameLine);

    public static Sheet Join(Sheet left, Sheet right)
    {
        var seam = left.Tables[0].Box.Right;
        var by = seam - right.Tables[0].Box.Left;
        var loose = right.Lines.Select(line => line with { Box = Moved(line.Box, by) }).ToList();
        var tables = left.Tables.Zip(right.Tables, (table, other) => TableSeam.Join(table, other.WithBoxes(box => Moved(box, by)), loose)).ToList();
        var inCells = tables.SelectMany(table => table.Taken).ToHashSet(ReferenceEqualityComparer.Instance);
        return Beside(left, right, seam, by) with { Tables = [.. tables.Select(table => table.Whole)], Lines = LineSeam.Join(left.Lines, loose.FindAll(line => !inCells.Contains(line)), seam) };
    }

    /// <summary>The same where the page to the right has no table.</summary>
    /// <param name="by">How far it is moved to the right (pt).</param>
    public static Sheet JoinLines(Sheet left, Sheet right, double seam, double by) =>
        Beside(left, right, seam, by) with { Lines = LineSeam.Join(left.Lines, [.. right.Lines.Select(line => line with { Box = Moved(line.Box, by) })], seam) };

    private static Sheet Beside(Sheet left, Sheet right, double seam, double by) => left with
    {
        Page = left.Page.Beside(right.Page, seam, by),
        Unread = [.. left.Unread, .. right.Unread],
        Incomplete = [.. left.Incomplete, .. right.Incomplete],
        Sliced = [.. left.Sliced, .. right.Sliced.Select(line => line with { Box = Moved(line.Box, by) })],
    };

    private static Box Moved(Box box, double by) => box with { Left = box.Left + by, Right = box.Right + by };
}
