using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// The order in which a page's tables are read: from the top, and those beside one another from the left, wherever each begins. Several pages on one sheet stand so: the second has no title, and
/// begins higher than the first.
/// </summary>
internal static class LeftToRight
{
    /// <summary>Tables beside one another share this of the height of the lower one; those below one another only what rounding makes of their borders.</summary>
    private const double SharedHeight = 0.5;

    /// <summary>Each table with the height at which it is read: its own top, or that of a table to the left of it that begins lower.</summary>
    public static IEnumerable<(double Top, Table Table)> Places(IReadOnlyList<Table> tables)
    {
        var places = new List<(double Top, Table Table)>(tables.Count);
        foreach (var table in tables.OrderBy(table => table.Box.Left))
        {
            var top = places.Where(left => StandsBeside(left.Table.Box, table.Box)).Select(left => left.Top).Append(table.Box.Top).Max();
            places.Add((top, table));
        }

        return places;
    }

    private static bool StandsBeside(Box left, Box right) => left.Right <= right.Left
        && Math.Min(left.Bottom, right.Bottom) - Math.Max(left.Top, right.Top) >= SharedHeight * Math.Min(left.Height, right.Height);
}
