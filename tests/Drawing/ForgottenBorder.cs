using CsCheck;

namespace Selfeval.Tests.Drawing;

/// <summary>A border that a hand forgot, along a line of the table's rows or of its columns, over some cells or all. Numbers are taken as those of a table of any size.</summary>
/// <param name="IsOfRow">It lies above or below cells; else beside them.</param>
/// <param name="Line">0 is the upper, or the left, side of the table.</param>
/// <param name="From">The first column that a line of a row lacks it in, or the first row that one of a column does.</param>
/// <param name="Count">Of these columns or rows; 0 for all.</param>
internal sealed record ForgottenBorder(bool IsOfRow, int Line, int From, int Count)
{
    /// <summary>Half of them run through the whole table.</summary>
    public static readonly Gen<ForgottenBorder> Any =
        from row in Gen.Bool
        from line in Gen.Int[0, 999]
        from start in Gen.Int[0, 999]
        from count in Gen.Int[-4, 4]
        select new ForgottenBorder(row, line, start, Math.Max(0, count));

    /// <summary>The side of one cell, between two lines that follow one another, is among what was forgotten.</summary>
    /// <param name="line">Of the side, counted in its table.</param>
    /// <param name="at">The row or column that the side runs along.</param>
    private bool Has(TableSketch table, bool isOfRow, int line, int at)
    {
        var (lines, length) = isOfRow ? (table.RowHeights.Length + 1, table.ColumnWidths.Length) : (table.ColumnWidths.Length + 1, table.RowHeights.Length);
        return isOfRow == IsOfRow && line == Line % lines && (Count == 0 || (at >= From % length && at < (From % length) + Count));
    }

    /// <summary>Draws all other borders of the table, cell by cell.</summary>
    public void DrawOthers(PageDrawing page, TableSketch table)
    {
        foreach (var cell in table.Cells)
        {
            foreach (var column in Enumerable.Range(cell.Column, cell.ColumnSpan))
            {
                foreach (var line in new[] { cell.Row, cell.Row + cell.RowSpan }.Where(line => !Has(table, isOfRow: true, line, column)))
                    page.Line(table.ColumnLine(column), table.RowLine(line), table.ColumnLine(column + 1), table.RowLine(line));
            }

            foreach (var row in Enumerable.Range(cell.Row, cell.RowSpan))
            {
                foreach (var line in new[] { cell.Column, cell.Column + cell.ColumnSpan }.Where(line => !Has(table, isOfRow: false, line, row)))
                    page.Line(table.ColumnLine(line), table.RowLine(row), table.ColumnLine(line), table.RowLine(row + 1));
            }
        }
    }
}
