using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// Cells whose lines of text are underlined from side to side: the lines look like borders between rows. They divide none where the texts stand as those of one cell and not as those of several: each right above its line,
/// all of them in the middle of the whole, with more room at its top and foot than at the lines. Cells of several rows would stand alike in each: what is low in one is low in the next.
/// </summary>
/// <param name="texts">All of the page, by the height of their middles.</param>
internal sealed class UnderlinedCells(SortedByPosition<GlyphPlace> texts)
{
    /// <summary>An underline is drawn up to 0.35 em below the baseline, a line to write on a little lower; the room of a row below its text begins at about half an em.</summary>
    private const double BelowBaseline = 0.45;

    /// <summary>An ideograph fills its em square from here below the baseline to here above it.</summary>
    private const double Descent = 0.12;

    private const double Ascent = 1 - Descent;

    /// <summary>The room that a cell keeps at its top and foot is larger than that between a text and its line by more than this, in points: fonts and rounding move a text by half of it.</summary>
    private const double RoomOfCell = 1;

    /// <summary>The rooms above and below the text of a cell differ by up to this much, in points, where it stands in the middle: fonts divide the height of their lines unevenly.</summary>
    private const double Middle = 2;

    /// <summary>The grid without the rows that such lines make.</summary>
    public CellGrid Joined(CellGrid grid)
    {
        var joined = new Dictionary<int, int>();
        foreach (var (row, end) in grid.Cells.Where(cell => cell.RowSpan > 1).Select(cell => (cell.Row, cell.Row + cell.RowSpan)).Distinct())
        {
            var stacks = Stacks(grid, row, end);
            if (!stacks.TrueForAll(stack => IsOne(grid, stack, end - row))) continue;
            foreach (var stack in stacks)
            {
                foreach (var (upper, lower) in stack.Zip(stack.Skip(1))) joined[lower] = upper;
            }
        }

        return joined.Count == 0 ? grid : grid.Joined(joined);
    }

    /// <summary>What stands beside a cell in several rows, by columns, from the top.</summary>
    private static List<List<int>> Stacks(CellGrid grid, int row, int end) => [.. grid.Cells.Index()
        .Where(cell => cell.Item.Row < end && cell.Item.Row + cell.Item.RowSpan > row && !(cell.Item.Row <= row && cell.Item.Row + cell.Item.RowSpan >= end))
        .GroupBy(cell => (cell.Item.Column, cell.Item.ColumnSpan), (_, cells) => cells.OrderBy(cell => cell.Item.Row).Select(cell => cell.Index).ToList())];

    private bool IsOne(CellGrid grid, List<int> stack, int rows)
    {
        if (stack.Count < 2 || stack.Sum(cell => grid.Cells[cell].RowSpan) != rows) return false;
        var underlined = new List<WrittenText>();
        foreach (var cell in stack[..^1])
        {
            if (TextIn(grid.BoxOf(grid.Cells[cell])) is not { IsUnderlined: true } line) return false;
            underlined.Add(line);
        }

        var last = grid.BoxOf(grid.Cells[stack[^1]]);
        return AreLinesOfOne(underlined, TextIn(last), last.Height);
    }

    /// <param name="underlined">The texts of the cells but the last.</param>
    /// <param name="last">The text of that; null where nothing is written below the last line.</param>
    /// <param name="height">That of the last cell.</param>
    private static bool AreLinesOfOne(List<WrittenText> underlined, WrittenText? last, double height)
    {
        var (top, foot) = (underlined[0].RoomAbove, last?.RoomBelow ?? underlined[^1].RoomBelow + height);
        return Math.Abs(top - foot) <= Middle && underlined.TrueForAll(line => foot - line.RoomBelow > RoomOfCell && top - line.RoomBelow > RoomOfCell)
            && underlined.Skip(1).All(line => top - line.RoomAbove > RoomOfCell) && (last is not { } text || top - text.RoomAbove > RoomOfCell);
    }

    private WrittenText? TextIn(Box cell)
    {
        double top = double.MaxValue, foot = double.MinValue, underlined = 0;
        foreach (ref readonly var text in texts.Between(cell.Top, cell.Bottom))
        {
            if (!cell.Contains(text.MiddleX, text.MiddleY)) continue;
            if (text.Direction != Direction.Right) return null;
            top = Math.Min(top, text.Y - (Ascent * text.Size));
            foot = Math.Max(foot, text.Y + (Descent * text.Size));
            underlined = Math.Max(underlined, text.Y + (BelowBaseline * text.Size));
        }

        return top > foot ? null : new WrittenText(top - cell.Top, cell.Bottom - foot, underlined >= cell.Bottom);
    }

    /// <summary>How the text of a cell stands in it, in points.</summary>
    /// <param name="IsUnderlined">The lower side of the cell is right below its last line.</param>
    private readonly record struct WrittenText(double RoomAbove, double RoomBelow, bool IsUnderlined);
}
