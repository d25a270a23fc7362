namespace Selfeval.Model.Grids;

/// <summary>
/// The rows of a grid, from which the page breaks, one below the other, take some out. What lies below a row taken out moves up only when it is asked for, so that a
/// change costs the rows that its break looks at and not the rest of the form; until the first one is taken out, all may be asked for.
/// </summary>
internal sealed class GridRows(IReadOnlyList<GridRow> drawn)
{
    /// <summary>The rows down to the last one that was asked for since one was taken out, where they lie now.</summary>
    private readonly List<GridRow> _reached = [];

    /// <summary>The first of the drawn rows below them, which lie where they were drawn.</summary>
    private int _next;

    /// <summary>Counts the changes, from 1: what was found out of another version may not be so any more.</summary>
    public int Version { get; private set; } = 1;

    public int Count => _reached.Count + drawn.Count - _next;

    public GridRow this[int row]
    {
        get
        {
            if (Count == drawn.Count) return drawn[row];
            Reach(row);
            return _reached[row];
        }
    }

    /// <summary>Takes the row out. Cells that reach over it get shorter; cells of this row alone go with it.</summary>
    public void Drop(int row)
    {
        Version++;
        Reach(row);
        foreach (var slot in this[row].Slots.Where(slot => slot.Cell.RowSpan > 1)) slot.Cell = slot.Cell with { RowSpan = slot.Cell.RowSpan - 1 };
        _reached.RemoveAt(row);
        for (var below = row; below < _reached.Count; below++) Move(_reached[below], below + 1, below);
    }

    /// <summary>Takes the row out. Cells that begin in it begin in the row above, and stay as tall as they are.</summary>
    public void Lift(int row)
    {
        foreach (var slot in this[row].SlotsStartingIn(row).ToList())
        {
            slot.Cell = slot.Cell with { Row = row - 1, RowSpan = slot.Cell.RowSpan + 1 };
            this[row - 1].Add(slot);
        }

        Drop(row);
    }

    public void Remove(FormCell cell)
    {
        Version++;
        var slot = SlotOf(cell);
        for (var row = cell.Row; row < cell.EndRow; row++) this[row].Remove(slot);
    }

    /// <summary>Puts another cell in a cell's place; it begins where that one begins, and may reach further down.</summary>
    public void Replace(FormCell cell, FormCell by)
    {
        Version++;
        var slot = SlotOf(cell);
        slot.Cell = by;
        for (var row = cell.EndRow; row < by.EndRow; row++) this[row].Add(slot);
    }

    private void Reach(int row)
    {
        for (; _reached.Count <= row; _next++)
        {
            Move(drawn[_next], _next, _reached.Count);
            _reached.Add(drawn[_next]);
        }
    }

    private GridSlot SlotOf(FormCell cell) => this[cell.Row].Slots.First(slot => ReferenceEquals(slot.Cell, cell));

    private static void Move(GridRow row, int from, int to)
    {
        if (from == to) return;
        foreach (var slot in row.SlotsStartingIn(from)) slot.Cell = slot.Cell with { Row = to };
    }
}
