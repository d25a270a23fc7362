namespace Selfeval.Model.Grids;

/// <summary>A cell as the rows that it covers hold it: what becomes of it, all of them see.</summary>
internal sealed class GridSlot(FormCell cell)
{
    public FormCell Cell { get; set; } = cell;
}

/// <summary>One row of a grid: the cells that cover it, and which of them is seen in each column. Where two lie over one another the later one is.</summary>
internal sealed class GridRow(int part, int columns)
{
    private readonly List<GridSlot> _slots = [];
    private readonly GridSlot?[] _seen = new GridSlot?[columns];

    /// <summary>The part (table slice) of the form that the row came from.</summary>
    public int Part { get; } = part;

    /// <summary>Top to bottom, left to right, by where they begin; also those that another hides.</summary>
    public IReadOnlyList<GridSlot> Slots => _slots;

    /// <summary>The cells whose first row this one, the <paramref name="row"/>-th of the grid, is.</summary>
    public IEnumerable<GridSlot> SlotsStartingIn(int row) => _slots.Where(slot => slot.Cell.Row == row);

    public GridSlot? At(int column) => _seen[column];

    public void Add(GridSlot slot)
    {
        var index = _slots.FindLastIndex(other => !BeginsAfter(other.Cell, slot.Cell)) + 1;
        _slots.Insert(index, slot);
        foreach (var later in _slots.Skip(index)) Show(later);
    }

    public void Remove(GridSlot slot)
    {
        _slots.Remove(slot);
        Array.Clear(_seen);
        foreach (var left in _slots) Show(left);
    }

    private void Show(GridSlot slot)
    {
        for (var column = slot.Cell.Column; column < slot.Cell.EndColumn; column++) _seen[column] = slot;
    }

    private static bool BeginsAfter(FormCell cell, FormCell other) => cell.Row > other.Row || (cell.Row == other.Row && cell.Column > other.Column);
}
