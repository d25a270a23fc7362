namespace Selfeval.Model.Grids;

/// <summary>Changes to a grid that a page break asks for.</summary>
internal static class GridEditor
{
    /// <summary>Takes a row out of the grid. Cells that span over it get shorter; cells of this row alone go with it.</summary>
    public static void DropRow(FormGrid grid, int row) => grid.Content.Drop(row);

    /// <summary>Two cells one below the other become one.</summary>
    public static void JoinCells(FormGrid grid, FormCell upper, FormCell lower) => Join(grid, upper, lower, upper.JoinedWith(lower));

    /// <summary>Two cells one below the other, the lower of which prints the upper once more, become one that prints it once.</summary>
    public static void JoinRepeated(FormGrid grid, FormCell upper, FormCell lower) => Join(grid, upper, lower, upper.JoinedWith(lower.AsRepeated()));

    private static void Join(FormGrid grid, FormCell upper, FormCell lower, FormCell joined)
    {
        grid.Content.Remove(lower);
        grid.Content.Replace(upper, joined);
    }

    /// <summary>
    /// A row and the one below it become one row: every cell of the lower row joins the upper cell that shares its columns.
    /// An empty cell that has none (a side column with a border on one page only) goes.
    /// Fails (false), and changes nothing, when a printed cell of the lower row has none, or would join one that another has joined.
    /// </summary>
    public static bool JoinRows(FormGrid grid, int upperRow)
    {
        var joined = new Dictionary<FormCell, FormCell>(ReferenceEqualityComparer.Instance);
        var lowerRow = grid.CellsStartingIn(upperRow + 1).ToList();
        foreach (var lower in lowerRow)
        {
            var upper = grid.CellsOf(upperRow).MaxBy(cell => cell.SharedColumns(lower));
            var standsAlone = upper is null || upper.SharedColumns(lower) <= 0;
            if (standsAlone && lower.IsEmpty) continue;
            if (standsAlone || !(lower.IsEmpty || joined.TryAdd(upper!, lower))) return false;
            joined.TryAdd(upper!, lower);
        }

        foreach (var lower in lowerRow) grid.Content.Remove(lower);
        foreach (var (upper, lower) in joined) grid.Content.Replace(upper, upper.JoinedWith(lower));
        grid.Content.Lift(upperRow + 1);
        return true;
    }
}
