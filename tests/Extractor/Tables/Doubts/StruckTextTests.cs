using Selfeval.Extractor.Tables.Doubts;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>Rows through whose texts a border runs.</summary>
public class StruckTextTests
{
    [Theory]
    [InlineData(TableOrigin.Ruled, true)]
    [InlineData(TableOrigin.Aligned, false)]
    public void A_border_through_the_texts_of_a_row_strikes_them_where_it_is_drawn(TableOrigin origin, bool isStruck)
    {
        // Labels of three lines beside a row of one, above sums that stand close: where no lines are drawn the row ends before its labels do.
        Cell[] cells = [Cell(0, 0, "满意度", 12), Cell(0, 1, "服务对象", 12), Cell(1, 0, "", 0), Cell(1, 1, "", 0)];
        var told = new StruckTexts([], []).Told(new Table(new Box(0, 0, 200, 40), 2, 2, cells, origin, Continues: false));
        Assert.Equal([isStruck, isStruck, false, false], told.Cells.Select(cell => cell.IsRunTogether));
    }

    private static Cell Cell(int row, int column, string text, double top) => new(row, column, 1, 1, new Box(column * 100, row * 20, (column * 100) + 100, (row * 20) + 20),
        text.Length == 0 ? [] : [new TextLine(text, text, new Box((column * 100) + 10, top, (column * 100) + 60, top + 16), text.Length)]);
}
