using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Rows of one table whose column lines do not stand quite above one another: one was dragged, rows were pasted from another table, the sums are a table of their own right below. By its lines
/// alone such a table has narrow columns between its columns that are none: no cell stands in them alone. Lines that are not drawn stand where the texts leave white: each is one of its own.
/// </summary>
internal sealed class ColumnsInLine
{
    /// <summary>Lines out of line by at most this share of each column beside them: most of a cell stands in its column all the same.</summary>
    private const double ShareOfColumn = 1 / 3.0;

    /// <summary>In points, two characters: lines further apart were drawn in two places.</summary>
    private const double Widest = 20;

    /// <summary>No column is narrower, in points: what is drawn so narrow lies between the two lines of a border.</summary>
    private const double NarrowestColumn = 5;

    private readonly Table _table;
    private readonly List<double> _lines;

    /// <summary>For each of the lines the place of the one that it counts as.</summary>
    private readonly double[] _places;

    public ColumnsInLine(Table table)
    {
        _table = table;
        _lines = FormColumns.EdgesOf(table.Cells);
        _places = [.. _lines];
        if (table.Origin == TableOrigin.Aligned) return;
        for (var first = 0; first < _lines.Count;)
        {
            var last = first;
            while (last + 1 < _lines.Count && AreOne(first, last + 1)) last++;
            if (last > first) Array.Fill(_places, MostDrawn(first, last), first, last - first + 1);
            first = last + 1;
        }
    }

    /// <summary>The place of the line that a side of a cell counts as, in points.</summary>
    public double Of(double side) => _places[LineOf(side)];

    /// <summary>The cell stands between lines that are one, and prints nothing.</summary>
    public bool IsBetween(Cell cell) => cell is { Lines.Count: 0, Sliced.Count: 0 } && Of(cell.Box.Left) == Of(cell.Box.Right);

    private int LineOf(double side) => Math.Max(0, _lines.FindLastIndex(line => line <= side));

    /// <summary>Of lines that are one, the place of that on which most cells begin or end.</summary>
    private double MostDrawn(int first, int last) =>
        _lines[Enumerable.Range(first, last - first + 1).MaxBy(line => _table.Cells.Count(cell => LineOf(cell.Box.Left) == line || LineOf(cell.Box.Right) == line))];

    private bool AreOne(int first, int last)
    {
        var width = _lines[last] - _lines[first];
        if (width > Widest) return false;
        foreach (var cell in _table.Cells)
        {
            var (left, right) = (LineOf(cell.Box.Left), LineOf(cell.Box.Right));
            var (isLeft, isRight) = (left >= first && left <= last, right >= first && right <= last);
            if (isLeft && isRight ? !IsNone(cell, left, right) : (isLeft || isRight) && width > ShareOfColumn * cell.Box.Width) return false;
        }

        return true;
    }

    /// <summary>Nothing is printed there, and it is too narrow for a cell, or no line is drawn at its outer side: other rows reach further out.</summary>
    private bool IsNone(Cell cell, int left, int right) => cell is { Lines.Count: 0, Sliced.Count: 0, IsUnread: false }
        && (cell.Box.Width < NarrowestColumn || (left == 0 && cell.OpenSides.HasFlag(CellSides.Left)) || (right == _lines.Count - 1 && cell.OpenSides.HasFlag(CellSides.Right)));
}
