namespace Selfeval.Extractor.Lattices;

/// <summary>A rectangle of lattice positions.</summary>
internal readonly record struct CellSpan(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>The cells of a lattice.</summary>
/// <param name="Cut">Those of them that are pieces of a region that is no rectangle.</param>
internal readonly record struct FoundCells(List<CellSpan> All, List<CellSpan> Cut);

/// <summary>
/// Joins lattice positions that no border divides to cells. Every position is covered by exactly one cell; a region that is no rectangle
/// (a border that stops half-way) is cut into rectangles, widest first from the top.
/// </summary>
internal sealed class CellFinder
{
    private readonly Lattice _lattice;
    private readonly DisjointSets _regions;
    private readonly bool[] _isTaken;

    private CellFinder(Lattice lattice)
    {
        _lattice = lattice;
        _regions = new DisjointSets(lattice.Rows * lattice.Columns);
        _isTaken = new bool[lattice.Rows * lattice.Columns];
    }

    public static FoundCells Find(Lattice lattice) => new CellFinder(lattice).Find();

    private FoundCells Find()
    {
        JoinUndivided();
        var cells = new List<CellSpan>();
        for (var row = 0; row < _lattice.Rows; row++)
        {
            for (var column = 0; column < _lattice.Columns; column++)
            {
                if (!_isTaken[At(row, column)]) cells.Add(Take(row, column));
            }
        }

        var pieces = new int[_isTaken.Length];
        foreach (var cell in cells) pieces[RegionOf(cell)]++;
        return new FoundCells(cells, cells.FindAll(cell => pieces[RegionOf(cell)] > 1));
    }

    private int RegionOf(CellSpan cell) => _regions.Find(At(cell.Row, cell.Column));

    private void JoinUndivided()
    {
        for (var row = 0; row < _lattice.Rows; row++)
        {
            for (var column = 0; column < _lattice.Columns; column++)
            {
                if (row + 1 < _lattice.Rows && !_lattice.IsDrawnBelow(row, column)) _regions.Join(At(row, column), At(row + 1, column));
                if (column + 1 < _lattice.Columns && !_lattice.IsDrawnRightOf(row, column)) _regions.Join(At(row, column), At(row, column + 1));
            }
        }
    }

    private CellSpan Take(int row, int column)
    {
        var region = _regions.Find(At(row, column));
        var width = 1;
        while (column + width < _lattice.Columns && IsFree(row, column + width, region)) width++;
        var height = 1;
        while (row + height < _lattice.Rows && IsFreeRow(row + height, column, width, region)) height++;
        for (var r = row; r < row + height; r++) Array.Fill(_isTaken, true, At(r, column), width);
        return new CellSpan(row, column, height, width);
    }

    private bool IsFreeRow(int row, int column, int width, int region)
    {
        for (var c = column; c < column + width; c++)
        {
            if (!IsFree(row, c, region)) return false;
        }

        return true;
    }

    private bool IsFree(int row, int column, int region) => !_isTaken[At(row, column)] && _regions.Find(At(row, column)) == region;

    private int At(int row, int column) => (row * _lattice.Columns) + column;
}
