using CsCheck;

namespace Selfeval.Tests.Drawing;

/// <summary>Random tables with merged cells and texts that fit into their cells.</summary>
public static class RandomTable
{
    private const string Glyphs = "项目名称预算执行率得分指标产出效益满意度年度资金0123456789.,%≥≤()（）：";

    public static readonly Gen<TableSketch> Sketch =
        from widths in Gen.Double[14, 90].Array[1, 6]
        from heights in Gen.Double[13, 60].Array[1, 8]
        from merges in Gen.Select(Gen.Int[0, 7], Gen.Int[0, 5], Gen.Int[1, 4], Gen.Int[1, 4]).Array[0, 6]
        from letters in Gen.Int[0, Glyphs.Length - 1].Array[1, 400]
        where widths.Length * heights.Length > 1 && widths.Sum() >= 45
        select Build(widths, heights, merges, letters);

    private static TableSketch Build(double[] widths, double[] heights, (int Row, int Column, int Rows, int Columns)[] merges, int[] letters)
    {
        var table = new TableSketch([.. widths.Select(Rounded)], [.. heights.Select(Rounded)], []);
        var taken = new bool[heights.Length, widths.Length];
        var cells = new List<CellSketch>();
        foreach (var (row, column, rows, columns) in merges)
        {
            if (row + rows > heights.Length || column + columns > widths.Length || rows * columns == heights.Length * widths.Length) continue;
            TryTake(taken, new CellSketch(row, column, rows, columns, string.Empty), cells);
        }

        for (var row = 0; row < heights.Length; row++)
        {
            for (var column = 0; column < widths.Length; column++) TryTake(taken, new CellSketch(row, column, 1, 1, string.Empty), cells);
        }

        cells.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
        return table with { Cells = WithTexts(table, cells, letters) };
    }

    private static void TryTake(bool[,] taken, CellSketch cell, List<CellSketch> cells)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                if (taken[row, column]) return;
            }
        }

        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++) taken[row, column] = true;
        }

        cells.Add(cell);
    }

    /// <summary>The first cell always has a text; about every third other cell is empty.</summary>
    private static CellSketch[] WithTexts(TableSketch table, List<CellSketch> cells, int[] letters)
    {
        var next = 0;
        string Take(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Glyphs[letters[next++ % letters.Length]]));
        return [.. cells.Select((cell, i) =>
        {
            var box = table.BoxOf(cell);
            var capacity = Math.Max(1, TableDrawing.Capacity(box.Right - box.Left, box.Bottom - box.Top));
            var wanted = i == 0 ? 1 : letters[i % letters.Length] % 3 == 0 ? 0 : 1 + (letters[(i * 7) % letters.Length] % 12);
            return cell with { Text = Take(Math.Min(wanted, capacity)) };
        })];
    }

    private static double Rounded(double value) => Math.Round(value, 1);
}
