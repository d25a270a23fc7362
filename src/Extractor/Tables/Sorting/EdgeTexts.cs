using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// Texts of one line that run out of the last cell of their row: some programs paint nothing of what lies beyond the print area, and what is
/// painted ends there with a whole glyph. Works on upright pages.
/// </summary>
internal static class EdgeTexts
{
    /// <summary>The first glyph that lies beyond is left out, so the text ends less than one em off the edge.</summary>
    private const double OneGlyph = 1;

    /// <summary>A ruling at the page's edge (pt) is where the lines between the rows end.</summary>
    private const double AtEdge = 1;

    private const char FullStop = '。';

    /// <summary>The table with the texts told that end where the page's right edge, or that of its print area, may have cut them.</summary>
    /// <param name="pageWidth">Of the page turned upright.</param>
    public static Table Told(Table table, double pageWidth) =>
        table.Cells.Any(cell => cell.Lines.Any(line => IsAtEdge(table, cell, line, pageWidth))) ? table with { Cells = [.. table.Cells.Select(cell => Told(table, cell, pageWidth))] } : table;

    private static Cell Told(Table table, Cell cell, double pageWidth) =>
        cell with { Lines = [.. cell.Lines.Select(line => line with { IsCutOff = line.IsCutOff || IsAtEdge(table, cell, line, pageWidth) })] };

    private static bool IsAtEdge(Table table, Cell cell, TextLine line, double pageWidth)
    {
        var em = line.Box.Height;
        if (cell.Column + cell.ColumnSpan < table.Columns || line.Box.Width <= em || IsHanging(cell, line)) return false;
        var isClosed = table.Origin == TableOrigin.Ruled && cell.Box.Right < pageWidth - AtEdge;
        if (!isClosed) return line.Box.Right > pageWidth - (OneGlyph * em);
        return line.Box.Left > cell.Box.Left && line.Box.Right > cell.Box.Right && line.Box.Right <= cell.Box.Right + (OneGlyph * em);
    }

    /// <summary>
    /// A stop or comma at the end of a full line may hang over its cell's side, and the text goes on below. So may the full stop that ends the text: its ink, in the first half of its em, stands
    /// within the cell, and a text cut off just there would be one by chance.
    /// </summary>
    private static bool IsHanging(Cell cell, TextLine line) => line != cell.Lines[^1]
        ? char.IsPunctuation(line.Text[^1])
        : line.Text[^1] == FullStop && line.Box.Right - (line.Box.Height / 2) <= cell.Box.Right;
}
