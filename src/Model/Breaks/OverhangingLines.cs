using Selfeval.Model.Pages;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Text that overhangs a table where a page ends: a browser cuts a merged label at the last row, but draws the label's last line whole,
/// half of it or all of it below the table. Such a line belongs to the cell that it hangs out of.
/// </summary>
internal static class OverhangingLines
{
    /// <summary>Rulings and text positions are rounded by less than this.</summary>
    private const double Rounding = 1;

    /// <summary>Between the lines of one text that is set at one and a half spacing, and wider than that few are, half of it stands above the middle; in heights of a line.</summary>
    private const double HalfLeading = 0.3;

    /// <summary>What programs keep free beside a text and the character that it would go on with, in heights of its line.</summary>
    private const double RoomForMore = 2;

    /// <summary>The tables with their overhanging lines, and the lines that are left.</summary>
    public static (IReadOnlyList<Table> Tables, IReadOnlyList<TextLine> Lines) Attach(IReadOnlyList<Table> tables, IReadOnlyList<TextLine> lines)
    {
        var left = new List<TextLine>(lines);
        var attached = tables.Select(table => Attach(table, left)).ToList();
        return left.Count == lines.Count ? (tables, lines) : (attached, left);
    }

    private static Table Attach(Table table, List<TextLine> lines)
    {
        foreach (var line in lines.Where(line => !line.IsOverprint).ToList())
        {
            if (table.Cells.FirstOrDefault(cell => HangsOut(table, cell, line)) is not { } owner) continue;
            lines.Remove(line);
            var cells = table.Cells.Select(cell => ReferenceEquals(cell, owner) ? cell with { Lines = [.. cell.Lines, line] } : cell);
            table = table with { Cells = cells.ToList() };
        }

        return table.Cells.Any(cell => IsStruck(table, cell)) ? table with { Cells = [.. table.Cells.Select(cell => Told(table, cell))] } : table;
    }

    /// <summary>
    /// The line begins above the table's lower edge, or goes on below where none is drawn, within the sides of a cell that reaches down to it. Nothing is printed in the cell before only
    /// where the edge runs through its one line. Of a cell whose text could not be told the line would be a part alone.
    /// </summary>
    private static bool HangsOut(Table table, Cell cell, TextLine line) =>
        cell.Row + cell.RowSpan == table.Rows && !cell.IsUnread
        && line.Box.CenterY >= table.Box.Bottom - Rounding
        && line.Box.Left >= cell.Box.Left - Rounding && line.Box.Right <= cell.Box.Right + Rounding
        && (line.Box.Top < table.Box.Bottom - Rounding || (cell.Lines.Count > 0 && cell.OpenSides.HasFlag(CellSides.Bottom) && IsNextLine(cell, line)));

    /// <summary>The table's edge runs through the one line of the cell, which stands in the middle of a row that is higher than what the page shows of it.</summary>
    private static bool IsStruck(Table table, Cell cell) => cell is { RowSpan: 1, Lines: [var only] } && cell.Row == table.Rows - 1 && only.Box.Bottom > table.Box.Bottom + Rounding;

    /// <summary>What stands higher in such a row goes on where the page shows nothing of it; unless the edge is that of the row, and cuts a label or figure of this and the next alone.</summary>
    private static Cell Told(Table table, Cell cell) => cell.Row == table.Rows - 1 && cell.RowSpan == 1 && cell.Lines.Count > 0 && !IsStruck(table, cell) && !IsWhole(cell)
        ? cell with { Lines = [.. cell.Lines.SkipLast(1), cell.Lines[^1] with { IsCutOff = true }] }
        : cell;

    /// <summary>
    /// One line in the middle of what the page shows of its cell, with room for more beside it, and further above the edge than the upper of two lines whose middle is there: nothing of it stands below.
    /// </summary>
    private static bool IsWhole(Cell cell) => cell.Lines is [{ Box: var line }]
        && Math.Abs(line.CenterY - cell.Box.CenterY) <= Rounding && cell.Box.Bottom - line.Bottom > HalfLeading * line.Height && cell.Box.Width - line.Width >= RoomForMore * line.Height;

    /// <summary>In the size of the cell's last line, and as far below it as that is below the one before; below a single line, right under its middle.</summary>
    private static bool IsNextLine(Cell cell, TextLine line)
    {
        var last = cell.Lines[^1].Box;
        if (Math.Abs(line.Box.Height - last.Height) >= Rounding || line.Box.Top < last.Bottom - Rounding) return false;
        return cell.Lines is [.., var before, _]
            ? last.Top > before.Box.Top && Math.Abs(line.Box.Top - last.Top - (last.Top - before.Box.Top)) < Rounding
            : Math.Abs(line.Box.CenterX - last.CenterX) < Rounding && line.Box.Top - last.Bottom < last.Height;
    }
}
