using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment;

/// <summary>Rows and columns (of a zone) that are one cell, and its text, null if there is none.</summary>
internal sealed record Placed(TextBlock? Block, Span Rows, Span Columns)
{
    /// <summary>A label may belong here, and which one could not be told.</summary>
    public bool IsUnread { get; init; }

    /// <summary>The same in a table in which the zone begins with this row.</summary>
    public Placed Below(int row) => this with { Rows = new Span(Rows.First + row, Rows.Last + row) };
}

/// <summary>Fills the columns of every row with cells.</summary>
internal static class CellBuilder
{
    /// <summary>Every position of the table in exactly one cell; null if two texts claim the same.</summary>
    public static List<AlignedCell>? Cells(IReadOnlyList<Zone> zoneOfRow, IReadOnlyList<Placed> placed, ColumnLines lines)
    {
        var all = lines.All.ToList();
        var cells = new List<AlignedCell>();
        for (var row = 0; row < zoneOfRow.Count; row++)
        {
            var here = placed.Where(item => item.Rows.First <= row && item.Rows.Last >= row).ToList();
            var around = lines.Of(zoneOfRow[row]).Select(line => all.IndexOf(line)).ToList();
            if (RowOf(row, zoneOfRow[row].Width, here) is not { } own) return null;
            cells.AddRange(own.Where(item => item.Rows.First == row).Select(item =>
                new AlignedCell(item.Rows, new Span(around[item.Columns.First], around[item.Columns.Last + 1] - 1), item.Block, item.IsUnread)));
        }

        return cells;
    }

    private static List<Placed>? RowOf(int row, int width, List<Placed> here)
    {
        var own = new List<Placed>();
        for (var column = 0; column < width; column = own[^1].Columns.Last + 1)
        {
            var claims = here.FindAll(item => item.Columns.First <= column && item.Columns.Last >= column);
            if (claims.Count > 1 || (claims.Count == 1 && claims[0].Columns.First < column)) return null;
            own.Add(claims.Count == 1 ? claims[0] : new Placed(null, new Span(row, row), new Span(column, column)));
        }

        return own.Count(item => item.Block is not null) == here.Count(item => item.Block is not null) ? own : null;
    }
}
