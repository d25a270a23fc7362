namespace Selfeval.Tests.Drawing;

/// <summary>A table to be drawn: the widths of its columns, the heights of its rows, and cells that cover all positions.</summary>
public sealed record TableSketch(double[] ColumnWidths, double[] RowHeights, CellSketch[] Cells)
{
    public const double Left = 50;
    public const double Top = 60;

    public double ColumnLine(int line) => Left + ColumnWidths.Take(line).Sum();

    public double RowLine(int line) => Top + RowHeights.Take(line).Sum();

    public double Right => ColumnLine(ColumnWidths.Length);

    public double Bottom => RowLine(RowHeights.Length);

    public (double Left, double Top, double Right, double Bottom) BoxOf(CellSketch cell) => (
        ColumnLine(cell.Column), RowLine(cell.Row), ColumnLine(cell.Column + cell.ColumnSpan), RowLine(cell.Row + cell.RowSpan));

    /// <summary>The same table counted by the lines on which a cell begins: what can be seen of it.</summary>
    public IReadOnlyList<CellSketch> AsSeen()
    {
        int Renumber(IEnumerable<int> starts, int line) => starts.Distinct().Count(start => start < line);
        int Row(int line) => Renumber(Cells.Select(cell => cell.Row), line);
        int Column(int line) => Renumber(Cells.Select(cell => cell.Column), line);
        return [.. Cells.Select(cell => new CellSketch(
            Row(cell.Row), Column(cell.Column), Row(cell.Row + cell.RowSpan) - Row(cell.Row), Column(cell.Column + cell.ColumnSpan) - Column(cell.Column), cell.Text))];
    }
}

public sealed record CellSketch(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
