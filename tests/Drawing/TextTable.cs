namespace Selfeval.Tests.Drawing;

/// <summary>The cells of a table written as text: a cell of <c>&lt;</c> goes on with the one to its left, <c>^</c> with the one above.</summary>
internal static class TextTable
{
    public static List<string[]> Rows(IEnumerable<string> lines) =>
        [.. lines.Where(IsRow).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    public static bool IsRow(string line) => line.StartsWith('|');

    public static CellSketch[] Cells(List<string[]> rows)
    {
        var cells = new List<CellSketch>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is not ("<" or "^")) cells.Add(Cell(rows, row, column));
            }
        }

        return [.. cells];
    }

    private static CellSketch Cell(List<string[]> rows, int row, int column)
    {
        var (right, bottom) = (column + 1, row + 1);
        while (right < rows[row].Length && rows[row][right] == "<") right++;
        while (bottom < rows.Count && rows[bottom][column] == "^") bottom++;
        return new CellSketch(row, column, bottom - row, right - column, rows[row][column]);
    }
}
