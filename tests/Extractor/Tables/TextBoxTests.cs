using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables;

/// <summary>Bordered boxes with a text of their own, laid over a table.</summary>
public class TextBoxTests
{
    [Theory]
    [InlineData(90, 62, 130, 78)]
    [InlineData(138, 80, 170, 98)]
    [InlineData(130, 60, 170, 74)]
    public void A_box_over_borders_of_the_table_divides_no_cell_and_its_text_is_loose(int left, int top, int right, int bottom)
    {
        var page = Read(left, top, right, bottom, "已审核过");
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));
        Assert.Equal(("已审核过", true), (Assert.Single(page.Lines).Text, page.Lines[0].IsLaidOver));
        Assert.DoesNotContain(Assert.Single(page.Tables).Cells, cell => cell.IsRunTogether);
    }

    [Theory]
    [InlineData(140, 60, 240, 104)]
    [InlineData(140, 71, 240, 104)]
    public void A_stamp_in_a_colour_of_its_own_divides_no_cell_and_takes_no_text_of_the_table(int left, int top, int right, int bottom)
    {
        var page = Read(left, top, right, bottom, "已审核过", page => page.Raw("1 0 0 RG 1 0 0 rg"));
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));
        Assert.Equal(("已审核过", true), (Assert.Single(page.Lines).Text, page.Lines[0].IsLaidOver));
    }

    /// <summary>Around the border between the rows, and around 清扫44条 in its cell.</summary>
    [Fact]
    public void Frames_in_a_colour_of_their_own_that_mark_texts_divide_no_cells()
    {
        var page = Read(192, 86, 240, 104, string.Empty, page => page.Raw($"1 0 0 RG 60 {page.Y(80)} 180 20 re S"));
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));
    }

    /// <summary>A ring around (150, 85) of the page, which the line between the two columns runs through.</summary>
    [Theory]
    [InlineData("1 0 0 RG 1 0 0 rg", true)]
    [InlineData("1 0 0 RG 0 g", false)]
    [InlineData("0 G 0 g", false)]
    public void What_stands_in_a_ring_of_its_colour_over_lines_of_the_table_is_a_stamps(string colors, bool isStamp)
    {
        var pdf = new PdfDrawing();
        Table(pdf.AddPage()).Raw($"{colors} 125 757 m 125 770 137 782 150 782 c 163 782 175 770 175 757 c 175 743 163 732 150 732 c 137 732 125 743 125 757 c S").Text(152, 88, 6, "已审");
        Assert.Equal(isStamp, Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Any(line => line is { IsLaidOver: true, Text: "已审" }));
    }

    /// <summary>A red box and a blue one, painted one behind the other.</summary>
    [Fact]
    public void Stamps_in_several_colours_are_no_lines_of_the_table_to_each_other()
    {
        var page = Drawn(page => page.Raw($"1 0 0 RG 1 0 0 rg 140 {page.Y(104)} 50 44 re S").Text(143, 90, 7, "已审").Raw($"0 0 1 RG 0 0 1 rg 90 {page.Y(78)} 40 16 re S").Text(93, 73, 7, "公示"));
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));
        Assert.Equal(["公示", "已审"], page.Lines.Where(line => line.IsLaidOver).Select(line => line.Text));
    }

    [Fact]
    public void A_stamp_through_which_the_table_shows_takes_its_text_with_it()
    {
        var page = Drawn(page => page.With("/Resources << /Font << /F1 3 0 R >> /ExtGState << /G << /ca 0.6 /CA 0.6 >> >> >>").Raw($"/G gs 1 0 0 RG 1 0 0 rg 140 {page.Y(104)} 50 44 re S").Text(143, 90, 7, "已审"));
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));
        Assert.Equal(("已审", true), (Assert.Single(page.Lines).Text, page.Lines[0].IsLaidOver));
    }

    [Theory]
    [InlineData(140, 60, true)]
    [InlineData(155, 74, false)]
    public void A_box_with_round_corners_is_a_stamp_where_lines_of_the_table_run_on_across_it(int left, int top, bool isStamp)
    {
        var page = Drawn(page => page.Raw($"1 0 0 RG 1 0 0 rg {Rounded(page, left, top, left + 38, 104)}").Text(left + 3, 90, 7, "已审"));
        Assert.Equal(isStamp, page.Lines.Any(line => line is { IsLaidOver: true, Text: "已审" }));
        if (isStamp) Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));

        // Corners of 6 points.
        static string Rounded(PageDrawing page, int left, int top, int right, int bottom) =>
            $"{left + 6} {page.Y(top)} m {right - 6} {page.Y(top)} l {right} {page.Y(top)} {right} {page.Y(top + 6)} {right} {page.Y(top + 6)} c {right} {page.Y(bottom - 6)} l {right} {page.Y(bottom)} {right - 6} {page.Y(bottom)} {right - 6} {page.Y(bottom)} c " +
            $"{left + 6} {page.Y(bottom)} l {left} {page.Y(bottom)} {left} {page.Y(bottom - 6)} {left} {page.Y(bottom - 6)} c {left} {page.Y(top + 6)} l {left} {page.Y(top)} {left + 6} {page.Y(top)} {left + 6} {page.Y(top)} c S";
    }

    [Fact]
    public void The_frame_of_a_stamp_that_leans_a_little_divides_no_cell()
    {
        var pdf = new PdfDrawing();
        const string Content = "1 0 0 RG 2 w 1 1.3 m 59 1 l 58.7 19 l 1 18.7 l s";
        var appearance = pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Length {Content.Length} >>\nstream\n{Content}\nendstream");
        Table(pdf.AddPage().With($"/Annots [<< /Type /Annot /Subtype /Stamp /Rect [120 745 180 785] /AP << /N {appearance} 0 R >> >>]"));
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(Assert.Single(Corpus.Read(pdf.ToBytes()))));
    }

    [Theory]
    [InlineData("/Subtype /Stamp", true)]
    [InlineData("/Subtype /Widget /FT /Sig", true)]
    [InlineData("/Subtype /Widget /FT /Tx", false)]
    [InlineData("/Subtype /FreeText", false)]
    public void The_text_of_a_stamp_or_a_signature_is_none_of_its_cell(string annotation, bool isStamp)
    {
        var pdf = new PdfDrawing();
        var content = $"BT /F1 10 Tf 2 5 Td {PageDrawing.Show("已审")} ET";
        var appearance = pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream");
        Table(pdf.AddPage().With($"/Annots [<< /Type /Annot {annotation} /Rect [155 770 215 790] /AP << /N {appearance} 0 R >> >>]"));
        Assert.Equal(isStamp, Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Any(line => line is { IsLaidOver: true, Text: "已审" }));
    }

    [Fact]
    public void A_coloured_frame_at_whose_sides_the_lines_of_the_table_end_is_a_cell()
    {
        var page = Read(150, 80, 200, 100, "小计", page => page.Raw("1 0 0 RG 1 0 0 rg").Raw($"q 0 G {Stroke(page, 200, 90, 250, 90)} {Stroke(page, 175, 100, 175, 110)} Q"));
        Assert.Contains(Assert.Single(page.Tables).Cells, cell => cell.Text == "小计");

        static string Stroke(PageDrawing page, double x1, double y1, double x2, double y2) => $"{x1} {page.Y(y1)} m {x2} {page.Y(y2)} l S";
    }

    [Fact]
    public void Cells_that_a_filled_box_covers_are_in_doubt()
    {
        var page = Read(90, 62, 130, 78, "已审核过", page => page.Raw("1 g").Fill(90, 62, 130, 78).Raw("0 g"));
        Assert.Equal("2×2 年度目标|完成情况|清扫45条|清扫44条", Shape(page));
        Assert.Equal(["年度目标", "清扫45条"], Assert.Single(page.Tables).Cells.Where(cell => cell.IsRunTogether).Select(cell => cell.Text));
    }

    [Fact]
    public void A_text_that_the_edge_of_a_box_cuts_is_the_tables() =>
        Assert.Contains("清扫44条", Shape(Read(140, 84, 230, 99, "已审")), StringComparison.Ordinal);

    [Fact]
    public void A_frame_that_marks_a_text_in_its_cell_takes_it_not_away() =>
        Assert.Contains("要点", Shape(Read(148, 58, 190, 76, "要点")), StringComparison.Ordinal);

    [Fact]
    public void A_cell_whose_borders_meet_those_of_the_table_is_no_box() =>
        Assert.Contains("小计", Shape(Read(150, 55, 190, 70, "小计")), StringComparison.Ordinal);

    private static Page Drawn(Action<PageDrawing> over)
    {
        var pdf = new PdfDrawing();
        over(Table(pdf.AddPage()));
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }

    private static string Shape(Page page)
    {
        var table = Assert.Single(page.Tables);
        return $"{table.Rows}×{table.Columns} {string.Join('|', table.Cells.Select(cell => cell.Text))}";
    }

    /// <summary>A table of two rows and two columns, from 50, 40 to 250, 110, divided at 150 and 70, with a rectangle drawn over it.</summary>
    private static Page Read(int left, int top, int right, int bottom, string text, Action<PageDrawing>? before = null)
    {
        var pdf = new PdfDrawing();
        var page = Table(pdf.AddPage());
        before?.Invoke(page);
        foreach (var y in new[] { top, bottom }) page.Line(left, y, right, y);
        foreach (var x in new[] { left, right }) page.Line(x, top, x, bottom);
        page.Text(left + 3, bottom - 8, 7, text);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }

    private static PageDrawing Table(PageDrawing page)
    {
        foreach (var y in new[] { 40, 70, 110 }) page.Line(50, y, 250, y);
        foreach (var x in new[] { 50, 150, 250 }) page.Line(x, 40, x, 110);
        return page.Text(55, 46, 9, "年度目标").Text(155, 46, 9, "完成情况").Text(55, 96, 9, "清扫45条").Text(195, 96, 9, "清扫44条");
    }
}
