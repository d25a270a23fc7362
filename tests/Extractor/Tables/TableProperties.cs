using CsCheck;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables;

public class TableProperties
{
    private static readonly Gen<RulingStyle> Styles = Gen.Int[0, Enum.GetValues<RulingStyle>().Length - 1].Select(i => (RulingStyle)i);

    [Fact]
    public void A_drawn_table_is_read_back_as_the_same_table() =>
        Gen.Select(RandomTable.Sketch, Styles, Placement.Any).Sample(
            (sketch, style, placement) =>
            {
                var page = placement.DrawAndRead(sketch, style);
                AssertSame(sketch, page);
                AssertPlaced(sketch, placement, page);
            },
            iter: Math.Max(400, Check.Iter),
            print: t => $"{t.Item2} {t.Item3} {Print(t.Item1)}");

    private static void AssertSame(TableSketch sketch, Page page)
    {
        var seen = sketch.AsSeen();
        var expected = seen.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {LineJoiner.Join([cell.Text])}");
        var actual = page.Tables.SelectMany(table => table.Cells).Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}");
        if (seen.Count > 1) Assert.Equal(string.Join("; ", expected), string.Join("; ", actual));
        else Assert.Empty(page.Tables);
        Assert.Equal(seen.Sum(cell => cell.Text.Length), page.Glyphs);
        Assert.Equal(page.Glyphs, page.Tables.SelectMany(table => table.Cells).Sum(cell => cell.Glyphs) + page.Lines.Sum(line => line.Glyphs));
    }

    /// <summary>Cells and their texts are where they were drawn; double lines and gaps move a side by less than 2 pt.</summary>
    private static void AssertPlaced(TableSketch sketch, Placement placement, Page page)
    {
        foreach (var (drawn, read) in sketch.Cells.Zip(page.Tables.SelectMany(table => table.Cells)))
        {
            var expected = placement.Seen(sketch.BoxOf(drawn));
            Assert.True(IsNear(expected, read.Box), $"{drawn} expected at {expected}, read at {read.Box}");
            Assert.All(read.Lines, line => Assert.True(read.Box.Contains(line.Box.CenterX, line.Box.CenterY)));
        }
    }

    private static bool IsNear(Box a, Box b) =>
        Math.Abs(a.Left - b.Left) < 2 && Math.Abs(a.Top - b.Top) < 2 && Math.Abs(a.Right - b.Right) < 2 && Math.Abs(a.Bottom - b.Bottom) < 2;

    private static string Print(TableSketch sketch) =>
        $"columns {string.Join(' ', sketch.ColumnWidths)} rows {string.Join(' ', sketch.RowHeights)} cells {string.Join("; ", sketch.Cells.Select(c => $"{c.Row},{c.Column} {c.RowSpan}x{c.ColumnSpan} {c.Text}"))}";
}
