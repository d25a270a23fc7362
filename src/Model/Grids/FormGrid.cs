using Selfeval.Model.Breaks;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Grids;

/// <summary>
/// The rows of one form over all its pages on one grid of columns. It changes only while <see cref="BreakJoiner"/> goes down its breaks
/// (<see cref="GridEditor"/>); a cell that was read from it before a change stays as it was.
/// </summary>
public sealed class FormGrid
{
    private readonly RememberedRows<FormCell[]> _covering;
    private readonly RememberedRows<FormCell[]> _starting;
    private RowMeanings? _meanings;

    /// <param name="partOfRow">For each row the part (table slice) it came from: where it changes, a page or table ended.</param>
    public FormGrid(int rows, int columns, IReadOnlyList<FormCell> cells, IReadOnlyList<int> partOfRow)
    {
        var drawn = new GridRow[rows];
        for (var row = 0; row < rows; row++) drawn[row] = new GridRow(partOfRow[row], columns);
        foreach (var cell in cells)
        {
            var slot = new GridSlot(cell);
            for (var row = cell.Row; row < cell.EndRow; row++) drawn[row].Add(slot);
        }

        (Columns, Content) = (columns, new GridRows(drawn));
        (_covering, _starting) = (new RememberedRows<FormCell[]>(this, Covering), new RememberedRows<FormCell[]>(this, Starting));
    }

    public int Rows => Content.Count;

    public int Columns { get; }

    /// <summary>Top to bottom, left to right.</summary>
    public IEnumerable<FormCell> Cells => Enumerable.Range(0, Rows).SelectMany(row => Content[row].SlotsStartingIn(row)).Select(slot => slot.Cell);

    internal GridRows Content { get; }

    internal RowMeanings Meanings => _meanings ??= new RowMeanings(this);

    /// <summary>A page or table ended between the row and the one above it.</summary>
    public bool IsBelowBreak(int row) => row > 0 && Content[row].Part != Content[row - 1].Part;

    /// <summary>The number of the table that the row, or its upper half, came from.</summary>
    public int PartOf(int row) => Content[row].Part;

    /// <summary>A page or table ended right above the cell or right below it.</summary>
    public bool IsAtBreak(FormCell cell) => IsBelowBreak(cell.Row) || (cell.EndRow < Rows && IsBelowBreak(cell.EndRow));

    /// <summary>The cell at a position, or null where a part has no column there.</summary>
    public FormCell? At(int row, int column) => Content[row].At(column)?.Cell;

    /// <summary>The cell of the same width that begins right below, or null.</summary>
    public FormCell? Below(FormCell cell) => cell.EndRow < Rows && At(cell.EndRow, cell.Column) is { } below
        && below.Row == cell.EndRow && below.Column == cell.Column && below.EndColumn == cell.EndColumn ? below : null;

    /// <summary>The cell that begins in the same row right of it, or null.</summary>
    public FormCell? Beside(FormCell cell) => cell.EndColumn < Columns && At(cell.Row, cell.EndColumn) is { } beside && beside.Row == cell.Row ? beside : null;

    /// <summary>The cells that cover a row, left to right, each once.</summary>
    public IReadOnlyList<FormCell> CellsOf(int row) => _covering.Of(row);

    /// <summary>The cells whose first row it is, left to right.</summary>
    public IReadOnlyList<FormCell> CellsStartingIn(int row) => _starting.Of(row);

    private static FormCell[] Covering(FormGrid grid, int row)
    {
        var (cells, content) = (new List<FormCell>(), grid.Content[row]);
        for (var column = 0; column < grid.Columns; column++)
        {
            if (content.At(column)?.Cell is { } cell && !(cells is [.., var last] && ReferenceEquals(cell, last))) cells.Add(cell);
        }

        return [.. cells];
    }

    private static FormCell[] Starting(FormGrid grid, int row) => Array.FindAll(grid._covering.Of(row), cell => cell.Row == row);
}
