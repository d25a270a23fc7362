using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Tables.Sorting;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>
/// Frames around tables and what is printed above, below or beside them: the border of a page or a card, the layout of a web page. A table holds in its cell what its heading and label say; a frame sets at most one
/// text beside the tables, and what stands in it are the lines around these.
/// </summary>
internal static class LayoutFrames
{
    /// <summary>A page has some tens of tables, on a poster of small ones perhaps a hundred: each frame is held against each of them, and what has more is a drawing.</summary>
    private const int MostTables = 200;

    /// <summary>Which grids are frames.</summary>
    public static HashSet<int> Among(IReadOnlyList<CellGrid> grids, RunSorting sorting)
    {
        var frames = new HashSet<int>();
        var tables = Enumerable.Range(0, grids.Count).Where(i => grids[i] is { Rows: > 1, Columns: > 1 } && sorting.HasText(i)).Select(i => grids[i]).ToList();
        if (tables.Count > MostTables) return frames;
        for (var i = 0; i < grids.Count; i++)
        {
            var holders = HoldersIn(grids[i], tables);
            if (holders.Count > 0 && HoldsOneTextARow(grids[i], sorting.RunsOf(i), holders)) frames.Add(i);
        }

        return frames;
    }

    /// <summary>The cells that hold a whole table of several rows and columns.</summary>
    private static HashSet<int> HoldersIn(CellGrid grid, List<CellGrid> tables)
    {
        var holders = new HashSet<int>();
        foreach (var table in tables)
        {
            var cell = table == grid ? -1 : grid.CellAt(table.Box.CenterX, table.Box.CenterY);
            if (cell >= 0 && Holds(grid.BoxOf(grid.Cells[cell]), table.Box)) holders.Add(cell);
        }

        return holders;
    }

    private static bool Holds(Box cell, Box table) => cell.Contains(table.Left, table.Top) && cell.Contains(table.Right, table.Bottom);

    private static bool HoldsOneTextARow(CellGrid grid, List<Run>?[] runs, HashSet<int> holders)
    {
        var texts = new int[grid.Rows];
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i] is null || holders.Contains(i)) continue;
            for (var row = grid.Cells[i].Row; row < grid.Cells[i].Row + grid.Cells[i].RowSpan; row++) texts[row]++;
        }

        return Array.TrueForAll(texts, count => count <= 1);
    }
}
