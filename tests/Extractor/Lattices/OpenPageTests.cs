using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Pages that one row of a table fills: nothing is drawn there but the lines between its columns.</summary>
public class OpenPageTests
{
    private static readonly double[] Columns = [50, 150, 300, 450];

    [Fact]
    public void A_row_that_fills_a_page_goes_on_there_with_the_columns_of_the_page_before()
    {
        var pages = Read(Columns, second: [50, 150, 450]);
        var table = Assert.Single(pages[1].Tables);
        Assert.Equal((true, 1, 2), (table.Continues, table.Rows, table.Columns));
        Assert.Equal(["", "开展培训"], table.Cells.Select(cell => cell.Text));
        Assert.All(table.Cells, cell => Assert.True(cell.OpenSides.HasFlag(CellSides.Top) && cell.OpenSides.HasFlag(CellSides.Bottom)));
        Assert.Equal([false, true, true], pages.Select(page => page.Tables[0].Continues));
        Assert.All(pages, page => Assert.Empty(page.Lines));
    }

    [Fact]
    public void Lines_elsewhere_are_none_of_the_table()
    {
        Assert.Empty(Read(Columns, second: [50, 180, 450])[1].Tables);
        Assert.Empty(Read(Columns, second: [50, 450])[1].Tables);
        Assert.Empty(Read(Columns, second: [50, 150, 300])[1].Tables);
    }

    /// <summary>Two rows, the second open below; a page of vertical lines; two rows, the first open above.</summary>
    private static IReadOnlyList<Page> Read(double[] columns, double[] second)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Line(50, 60, 450, 60).Line(50, 80, 450, 80).Text(55, 74, 8, "名称").Text(155, 74, 8, "目标").Text(305, 74, 8, "完成").Text(55, 94, 8, "某局");
        foreach (var x in columns) page.Line(x, 60, x, 800);
        page = pdf.AddPage();
        page.Text(155, 94, 8, "开展培训");
        foreach (var x in second) page.Line(x, 40, x, 800);
        page = pdf.AddPage();
        page.Line(50, 80, 450, 80).Line(50, 100, 450, 100).Text(155, 74, 8, "三次").Text(55, 94, 8, "某所").Text(155, 94, 8, "宣传").Text(305, 94, 8, "完成");
        foreach (var x in columns) page.Line(x, 40, x, 100);
        return Corpus.Read(pdf.ToBytes());
    }
}
