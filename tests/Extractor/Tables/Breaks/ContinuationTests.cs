using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Breaks;

public class ContinuationTests
{
    private static readonly TableSketch Rows = new(
        [100, 120], [20, 20], [.. from row in Enumerable.Range(0, 2) from column in Enumerable.Range(0, 2) select new CellSketch(row, column, 1, 1, "得分")]);

    [Fact]
    public void A_table_with_the_same_columns_at_the_top_of_the_next_page_goes_on() => Assert.True(GoesOn(_ => { }, _ => { }));

    [Fact]
    public void Page_numbers_and_running_headers_stand_between_the_parts()
    {
        static void Margins(PageDrawing page, string number) => page.Text(50, 40, 8, "绩效自评报告").Text(280, 820, 8, number);
        Assert.True(GoesOn(page => Margins(page, "第 1 页"), page => Margins(page, "第 2 页")));
    }

    [Fact]
    public void A_title_above_the_table_begins_a_new_one_even_if_every_page_has_it()
    {
        static void Title(PageDrawing page) => page.Text(50, 40, 16, "项目支出绩效自评表");
        Assert.False(GoesOn(Title, Title));
    }

    [Fact]
    public void A_note_below_the_first_table_ends_it() => Assert.False(GoesOn(page => page.Text(50, 150, 8, "注：得分四舍五入"), _ => { }));

    [Fact]
    public void Other_columns_are_another_table()
    {
        var pdf = new PdfDrawing();
        TableDrawing.Draw(pdf.AddPage(), Rows, RulingStyle.CellStrokes);
        TableDrawing.Draw(pdf.AddPage(), Rows with { ColumnWidths = [60, 160] }, RulingStyle.CellStrokes);
        Assert.False(Corpus.Read(pdf.ToBytes())[1].Tables[0].Continues);
    }

    [Fact]
    public void A_form_printed_sideways_goes_on_like_any_other()
    {
        var pages = Corpus.Pages("raw_rot90");
        Assert.True(pages[1].Tables[0].Continues);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(82, false)]
    public void A_table_with_lines_between_its_rows_alone_goes_on_where_its_texts_stand_below_those_of_the_page_before(double second, bool goesOn)
    {
        var pdf = new PdfDrawing();
        DrawRows(pdf.AddPage(), 200, ["单位名称", "预算数", "执行数"], ["某局", "1,250.00", "1,200.50"], ["另一局", "30.00", "28.10"]);
        DrawRows(pdf.AddPage(), second, ["再一局", "5.00", "4.75"], ["后一局", "80.00", "79.25"], ["合计", "85.00", "84.00"]);
        Assert.Equal([false, goesOn], Corpus.Read(pdf.ToBytes()).Select(page => Assert.Single(page.Tables).Continues));
    }

    private static void DrawRows(PageDrawing page, double second, params string[][] rows)
    {
        for (var i = 0; i <= rows.Length; i++) page.Line(50, 60 + (i * 20), 400, 60 + (i * 20));
        foreach (var (i, row) in rows.Index()) page.Text(55, 74 + (i * 20), 8, row[0]).Text(second, 74 + (i * 20), 8, row[1]).Text(320, 74 + (i * 20), 8, row[2]);
    }

    private static bool GoesOn(Action<PageDrawing> first, Action<PageDrawing> second)
    {
        var pdf = new PdfDrawing();
        foreach (var draw in new[] { first, second })
        {
            var page = pdf.AddPage();
            TableDrawing.Draw(page, Rows, RulingStyle.CellStrokes);
            draw(page);
        }

        var pages = Corpus.Read(pdf.ToBytes());
        Assert.False(pages[0].Tables[0].Continues);
        return pages[1].Tables[0].Continues;
    }
}
