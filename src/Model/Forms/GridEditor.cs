namespace Selfeval.Model.Forms;

/// <summary>Changes to a grid that a page break asks for. Each returns a new grid.</summary>
internal static class GridEditor
{
    /// <summary>The grid without a row. Cells that span over it get shorter; cells of this row alone go with it.</summary>
    public static FormGrid DropRow(FormGrid grid, int row)
    {
        var cells = new List<FormCell>();
        foreach (var cell in grid.Cells)
        {
            if (cell.Row > row) cells.Add(cell with { Row = cell.Row - 1 });
            else if (!cell.CoversRow(row)) cells.Add(cell);
            else if (cell.RowSpan > 1) cells.Add(cell with { RowSpan = cell.RowSpan - 1 });
        }

        return new FormGrid(grid.Rows - 1, grid.Columns, cells, WithoutRow(grid.PartOfRow, row));
    }

    /// <summary>Two cells one below the other become one.</summary>
    public static FormGrid JoinCells(FormGrid grid, FormCell upper, FormCell lower) => Replace(grid, (upper, lower), upper.JoinedWith(lower));

    /// <summary>Two cells one below the other, the lower of which prints the upper once more, become one that prints it once.</summary>
    public static FormGrid JoinRepeated(FormGrid grid, FormCell upper, FormCell lower) =>
        Replace(grid, (upper, lower), upper.JoinedWith(lower.AsRepeated()));

    private static FormGrid Replace(FormGrid grid, (FormCell Upper, FormCell Lower) pair, FormCell joined)
    {
        // In the upper cell's place: the order of the cells stays.
        var cells = grid.Cells.Where(cell => !ReferenceEquals(cell, pair.Lower)).Select(cell => ReferenceEquals(cell, pair.Upper) ? joined : cell);
        return new FormGrid(grid.Rows, grid.Columns, cells.ToList(), grid.PartOfRow);
    }

    /// <summary>
    /// A row and the one below it become one row: every cell of the lower row joins the upper cell that shares its columns.
    /// Fails (null) when a printed cell of the lower row has none, or would join one that another has joined.
    /// </summary>
    public static FormGrid? JoinRows(FormGrid grid, int upperRow)
    {
        var joined = new Dictionary<FormCell, FormCell>(ReferenceEqualityComparer.Instance);
        var gone = new HashSet<FormCell>(ReferenceEqualityComparer.Instance);
        foreach (var lower in grid.CellsStartingIn(upperRow + 1))
        {
            var upper = grid.CellsOf(upperRow).MaxBy(cell => cell.SharedColumns(lower));
            if (upper is null || upper.SharedColumns(lower) <= 0 || !(lower.IsEmpty || joined.TryAdd(upper, lower))) return null;
            joined.TryAdd(upper, lower);
            gone.Add(lower);
        }

        var cells = grid.Cells.Where(cell => !gone.Contains(cell))
            .Select(cell => joined.TryGetValue(cell, out var lower) ? cell.JoinedWith(lower) : cell)
            .Select(cell => Lift(cell, upperRow + 1));
        return new FormGrid(grid.Rows - 1, grid.Columns, cells.ToList(), WithoutRow(grid.PartOfRow, upperRow + 1));
    }

    /// <summary>The cell after a row is taken out of the grid above or inside it.</summary>
    private static FormCell Lift(FormCell cell, int row)
    {
        if (cell.Row >= row) return cell with { Row = cell.Row - 1 };
        return cell.EndRow > row ? cell with { RowSpan = cell.RowSpan - 1 } : cell;
    }

    private static List<int> WithoutRow(IReadOnlyList<int> partOfRow, int row) => partOfRow.Where((_, i) => i != row).ToList();
}
