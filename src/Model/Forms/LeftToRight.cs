using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// The order in which what a page shows is read: from the top, and tables beside one another from the left, wherever each begins, with the lines above each right before it. Several pages on
/// one sheet stand so: the second may have no title, and begin higher than the first.
/// </summary>
internal static class LeftToRight
{
    /// <summary>Tables beside one another share this of the height of the lower one; those below one another only what rounding makes of their borders.</summary>
    private const double SharedHeight = 0.5;

    /// <param name="lines">From the top.</param>
    public static IEnumerable<(Table? Table, TextLine? Line)> Order(IReadOnlyList<Table> tables, IReadOnlyList<TextLine> lines)
    {
        var places = Places(tables);
        return places.Select(place => (place.Top, place.Rank, (Table?)place.Table, (TextLine?)null))
            .Concat(lines.Select(line => PlaceOf(line, places) is var (top, rank) ? (top, rank, (Table?)null, (TextLine?)line) : default))
            .OrderBy(item => item.Item1).ThenBy(item => item.Item2).Select(item => (item.Item3, item.Item4));
    }

    /// <summary>Each table at the height at which it is read: its own top, or that of a table to the left of it that begins lower; behind as many as stand there.</summary>
    private static List<TablePlace> Places(IReadOnlyList<Table> tables)
    {
        var places = new List<TablePlace>(tables.Count);
        foreach (var table in tables.OrderBy(table => table.Box.Left))
        {
            var left = places.FindAll(other => StandsBeside(other.Table.Box, table.Box));
            places.Add(new TablePlace(left.Select(other => other.Top).Append(table.Box.Top).Max(), 2 * left.Count, table, left));
        }

        return places;
    }

    /// <summary>A line above a table is read behind those to the left of that, and no higher. It is above the first table below it: small ones that stand beside one another further down, for signatures or photographs, move no title.</summary>
    private static (double Top, int Rank) PlaceOf(TextLine line, List<TablePlace> places)
    {
        var below = places.Where(place => line.Box.CenterY < place.Table.Box.Top && IsWithinSides(line.Box, place.Table.Box)).MinBy(place => place.Table.Box.Top);
        return below is not { Left.Count: > 0 } || below.Left.Exists(left => IsWithinSides(line.Box, left.Table.Box)) ? (line.Box.Top, 1) : (below.Left.Select(left => left.Top).Append(line.Box.Top).Max(), below.Rank - 1);
    }

    private static bool StandsBeside(Box left, Box right) => left.Right <= right.Left
        && Math.Min(left.Bottom, right.Bottom) - Math.Max(left.Top, right.Top) >= SharedHeight * Math.Min(left.Height, right.Height);

    private static bool IsWithinSides(Box line, Box table) => line.CenterX >= table.Left && line.CenterX <= table.Right;

    private sealed record TablePlace(double Top, int Rank, Table Table, List<TablePlace> Left);
}
