using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>The heights of the lines between the rows of a table and of its outer ones, ascending, in points; those that programs round apart are one.</summary>
internal sealed class RowLines
{
    private readonly List<double> _heights = [];

    public RowLines(IEnumerable<Cell> cells)
    {
        foreach (var y in cells.SelectMany(cell => new[] { cell.Box.Top, cell.Box.Bottom }).Order())
        {
            if (_heights.Count == 0 || y - Last > SidePage.SameLine) _heights.Add(y);
        }
    }

    public double First => _heights[0];

    public double Last => _heights[^1];

    public int Rows => _heights.Count - 1;

    /// <summary>The number of the line at a height of one of the cells.</summary>
    public int IndexOf(double y)
    {
        var found = _heights.BinarySearch(y);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>The number of the first line of what reaches from one height to another, and how many rows it takes up: one at least.</summary>
    public (int First, int Count) Span(double from, double to)
    {
        var (first, last) = (IndexOf(from), IndexOf(to));
        return (first, Math.Max(1, last - first));
    }

    public bool Has(double y)
    {
        var above = IndexOf(y);
        return Math.Abs(_heights[above] - y) <= SidePage.SameLine || (above < Rows && Math.Abs(_heights[above + 1] - y) <= SidePage.SameLine);
    }

    /// <summary>The heights of its lines between two heights, without those.</summary>
    public IReadOnlyList<double> Between(double from, double to) => _heights.FindAll(y => y > from && y < to);
}
