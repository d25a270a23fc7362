using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// Lines to write on, drawn below a value within its cell. Where their ends come near the sides of the cell they look like borders between two rows, and the row of the value would be read twice: they divide no rows,
/// and what is below them is of the cell above. Told by what they divide off: nothing is printed in any of it, other cells of the table go on beside it, and it is lower than text or its line hangs free.
/// </summary>
internal sealed class FillInLines
{
    /// <summary>Asked for where a cell is empty below another, which few are.</summary>
    private readonly Lazy<SortedByPosition<Ruling>> _horizontals;
    private readonly Lazy<UprightBorders> _borders;
    private readonly SortedByPosition<GlyphPlace> _texts;
    private readonly UnderlinedCells _underlined;

    /// <param name="borders">All of the page.</param>
    /// <param name="glyphs">All of the page.</param>
    public FillInLines(List<Ruling> borders, ReadOnlySpan<Glyph> glyphs)
    {
        _horizontals = new(() => new SortedByPosition<Ruling>(ShownOf(borders).Where(border => border.Axis == Axis.Horizontal), line => line.Position));
        _borders = new(() => new UprightBorders(ShownOf(borders)));
        _texts = TextHeights.Of(glyphs);
        _underlined = new UnderlinedCells(_texts);
    }

    private static IEnumerable<Ruling> ShownOf(List<Ruling> borders) => borders.Where(border => border.Ink is Ink.Dark or Ink.Light);

    /// <summary>The grid without the rows that such lines make, and those below the lines of a text make.</summary>
    public CellGrid LeftOutOf(CellGrid grid) => _underlined.Joined(WithoutRests(grid));

    /// <summary>A line of rows on which something else begins stays.</summary>
    private CellGrid WithoutRests(CellGrid grid)
    {
        var isPassed = LinesWithin(grid);
        var above = grid.Cells.Index().ToDictionary(cell => (cell.Item.Row + cell.Item.RowSpan, cell.Item.Column), cell => cell.Index);
        var joined = new Dictionary<int, int>();
        foreach (var line in grid.Cells.Index().Where(cell => isPassed[cell.Item.Row]).GroupBy(cell => cell.Item.Row))
        {
            if (!line.All(below => IsRest(grid, below.Item) && above.TryGetValue((line.Key, below.Item.Column), out var whole) && grid.Cells[whole].ColumnSpan == below.Item.ColumnSpan)) continue;
            foreach (var (index, below) in line) joined[index] = above[(line.Key, below.Column)];
        }

        return joined.Count == 0 ? grid : grid.Joined(joined);
    }

    /// <summary>For each line of rows whether a cell goes on beyond it.</summary>
    private static bool[] LinesWithin(CellGrid grid)
    {
        var isPassed = new bool[grid.Rows + 1];
        foreach (var cell in grid.Cells)
        {
            if (cell.RowSpan > 1) Array.Fill(isPassed, true, cell.Row + 1, cell.RowSpan - 1);
        }

        return isPassed;
    }

    private bool IsRest(CellGrid grid, CellSpan cell)
    {
        var box = grid.BoxOf(cell);
        return IsEmpty(box) && (IsTooLow(grid, cell, box) || HangsFree(box));
    }

    /// <summary>No text fits in it. A cell at the foot of the table may be low because the page ends there.</summary>
    private static bool IsTooLow(CellGrid grid, CellSpan cell, Box box) => box.Height < LatticeLines.NarrowestCell && cell.Row + cell.RowSpan < grid.Rows;

    /// <summary>The line above the cell ends within it at both ends, short of any border: borders meet those at its sides, or go on beyond them.</summary>
    private bool HangsFree(Box cell)
    {
        var isDrawn = false;
        foreach (ref readonly var line in _horizontals.Value.Between(cell.Top - LatticeLines.SameLine, cell.Top + LatticeLines.SameLine))
        {
            if (line.To <= cell.Left || line.From >= cell.Right) continue;
            if (line.From <= cell.Left || line.To >= cell.Right || _borders.Value.Meet(line, line.From) || _borders.Value.Meet(line, line.To)) return false;
            isDrawn = true;
        }

        return isDrawn;
    }

    private bool IsEmpty(Box cell)
    {
        foreach (ref readonly var text in _texts.Between(cell.Top, cell.Bottom))
        {
            if (cell.Contains(text.MiddleX, text.MiddleY)) return false;
        }

        return true;
    }
}
