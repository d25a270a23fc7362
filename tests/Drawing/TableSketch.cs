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

    /// <summary>Rows that stand out of line; null where none do.</summary>
    public ShiftedRows? Shifted { get; init; }

    public (double Left, double Top, double Right, double Bottom) BoxOf(CellSketch cell) => (
        ColumnLine(cell.Column) + ShiftAt(cell.Column, cell), RowLine(cell.Row), ColumnLine(cell.Column + cell.ColumnSpan) + ShiftAt(cell.Column + cell.ColumnSpan, cell), RowLine(cell.Row + cell.RowSpan));

    /// <summary>Lines of the rows move, but for those up to where a cell ends that stands beside rows above them, too.</summary>
    private double ShiftAt(int line, CellSketch cell)
    {
        if (Shifted is not { } rows || cell.Row < rows.From) return 0;
        var fixedTo = Cells.Where(other => other.Row < rows.From && other.Row + other.RowSpan > rows.From).Select(other => other.Column + other.ColumnSpan).Append(-1).Max();
        return line > fixedTo ? rows.By : 0;
    }

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

/// <summary>Rows of a table, from one on to the last, so many points further right than those above them.</summary>
public sealed record ShiftedRows(int From, double By);
