namespace Selfeval.Model.Forms;

/// <summary>
/// The rows of one form over all its pages on one grid of columns. <see cref="PartOfRow"/> tells the part (table slice) a row came from:
/// where it changes, a page or table ended.
/// </summary>
public sealed class FormGrid
{
    private readonly FormCell?[,] _at;

    public FormGrid(int rows, int columns, IReadOnlyList<FormCell> cells, IReadOnlyList<int> partOfRow)
    {
        (Rows, Columns, PartOfRow) = (rows, columns, partOfRow);
        Cells = IsInOrder(cells) ? cells : cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        _at = new FormCell?[rows, columns];
        foreach (var cell in Cells) Place(cell);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Top to bottom, left to right.</summary>
    public IReadOnlyList<FormCell> Cells { get; }

    public IReadOnlyList<int> PartOfRow { get; }

    /// <summary>The cell at a position, or null where a part has no column there.</summary>
    public FormCell? At(int row, int column) => _at[row, column];

    /// <summary>The cells that cover a row, left to right, each once.</summary>
    public IEnumerable<FormCell> CellsOf(int row)
    {
        FormCell? last = null;
        for (var column = 0; column < Columns; column++)
        {
            if (_at[row, column] is not { } cell || ReferenceEquals(cell, last)) continue;
            last = cell;
            yield return cell;
        }
    }

    /// <summary>The cells whose first row it is, left to right.</summary>
    public IEnumerable<FormCell> CellsStartingIn(int row) => CellsOf(row).Where(cell => cell.Row == row);

    private static bool IsInOrder(IReadOnlyList<FormCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Row < cells[i - 1].Row || (cells[i].Row == cells[i - 1].Row && cells[i].Column < cells[i - 1].Column)) return false;
        }

        return true;
    }

    private void Place(FormCell cell)
    {
        for (var row = cell.Row; row < cell.EndRow; row++)
        {
            for (var column = cell.Column; column < cell.EndColumn; column++) _at[row, column] = cell;
        }
    }
}
