using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Rulings;

/// <summary>What shows on the page decides what is a table.</summary>
public class VisibleRulingTests
{
    /// <summary>Two columns, three rows; the text of each cell tells its row and column.</summary>

    [Fact]
    public void The_rule_of_a_page_header_close_above_a_table_makes_no_row()
    {
        var page = Draw(page =>
        {
            page.Line(50, 56.6, 270, 56.6).Line(50, 59.4, 50, 120).Line(270, 59.4, 270, 120);
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
        });
        Assert.Equal(3, Assert.Single(page.Tables).Rows);
    }

    [Fact]
    public void The_bars_of_a_chart_over_the_lines_of_its_scale_are_no_table()
    {
        var page = Draw(page =>
        {
            page.Line(80, 100, 80, 220);
            for (var i = 0; i < 6; i++) page.Line(80, 100 + (i * 24), 400, 100 + (i * 24));
            for (var i = 0; i < 4; i++) page.Raw($"{100 + (i * 70)} {page.Y(220)} 30 {60 + (i * 15)} re S").Text(100 + (i * 70), 157 - (i * 15), 8, "384");
        });
        Assert.Empty(page.Tables);
        Assert.Equal(4, page.Lines.Count);
    }

    [Fact]
    public void The_lines_of_a_scale_that_run_on_from_its_axis_are_no_table()
    {
        var page = Draw(page =>
        {
            page.Line(80, 100, 80, 220);
            for (var i = 0; i < 6; i++) page.Line(80, 100 + (i * 24), 400, 100 + (i * 24)).Text(120 + (i * 40), 112 + (i * 20), 8, "384");
        });
        Assert.Empty(page.Tables);
    }

    [Fact]
    public void The_boxes_of_an_organisation_and_the_lines_between_them_are_no_table()
    {
        var page = Draw(page =>
        {
            page.Raw($"240 {page.Y(125)} 115 25 re S").Text(270, 116, 9, "某市某局").Line(298, 125, 298, 140).Line(100, 140, 500, 140);
            for (var i = 0; i < 5; i++) page.Line(100 + (i * 100), 140, 100 + (i * 100), 155).Raw($"{70 + (i * 100)} {page.Y(180)} 60 25 re S").Text(80 + (i * 100), 171, 9, "办公室");
        });
        Assert.Empty(page.Tables);
        Assert.Equal(6, page.Lines.Count);
    }

    [Fact]
    public void Where_only_the_rows_are_ruled_the_white_that_runs_down_divides_the_columns()
    {
        var page = Draw(page =>
        {
            for (var i = 0; i < 5; i++) page.Line(50, 60 + (i * 20), 350, 60 + (i * 20));
            page.Text(60, 74, 8, "项目").Text(243, 74, 8, "决算数");
            page.Text(52, 94, 8, "基本支出").Text(195, 94, 8, "12.50").Text(315, 94, 8, "3.10");
            page.Text(52, 114, 8, "对附属单位补助支出").Text(315, 114, 8, "7.25");
            page.Text(52, 134, 8, "合计").Text(195, 134, 8, "12.50").Text(310, 134, 8, "10.35");
        });
        var table = Assert.Single(page.Tables);
        Assert.Equal((4, 3, TableOrigin.Aligned), (table.Rows, table.Columns, table.Origin));
        Assert.Equal((0, 1, 2), Assert.Single(table.Cells, cell => cell.Text == "决算数") is var heading ? (heading.Row, heading.Column, heading.ColumnSpan) : default);
        Assert.Equal((2, 2), Assert.Single(table.Cells, cell => cell.Text == "7.25") is var figure ? (figure.Row, figure.Column) : default);
    }

    [Fact]
    public void Where_only_the_rows_are_ruled_a_heading_in_the_middle_of_a_text_over_several_columns_has_these()
    {
        var page = Draw(page =>
        {
            for (var i = 0; i < 6; i++) page.Line(50, 60 + (i * 20), 530, 60 + (i * 20));
            foreach (var (row, texts) in new string[][] { ["项目", "预算", "执行", "得分", "说明"], ["培训", "12", "11", "9", "无"], ["宣传", "4", "4", "10", "无"] }.Index())
                foreach (var (column, text) in texts.Index()) page.Text(55 + (column * 95), 74 + (row * 20), 8, text);
            page.Text(155, 134, 8, "预期目标").Text(393, 134, 8, "实际完成情况");
            page.Text(55, 154, 8, "完成全年培训和宣传任务，提高人员业务水平，改善服务").Text(340, 154, 8, "完成了全年的培训任务和宣传任务");
        });
        var cells = Assert.Single(page.Tables).Cells.Where(cell => cell.Row > 2 && cell.Lines.Count > 0).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column);
        Assert.Equal([(3, 0, 3), (3, 3, 2), (4, 0, 3), (4, 3, 2)], cells.Select(cell => (cell.Row, cell.Column, cell.ColumnSpan)));
    }

    [Fact]
    public void Where_only_the_rows_are_ruled_a_heading_alone_in_the_middle_of_the_table_has_all_its_columns()
    {
        // The middle of the table is also near that of its third column, which is too narrow for the heading.
        double[] columns = [55, 210, 275, 330, 470];
        var page = Draw(page =>
        {
            for (var i = 0; i < 5; i++) page.Line(50, 60 + (i * 20), 530, 60 + (i * 20));
            page.Text(242, 74, 8, "项目预算执行情况（万元）");
            foreach (var (row, texts) in new string[][] { ["项目", "预算数", "执行数", "得分", "说明"], ["培训", "12", "11", "9", "无"], ["宣传", "4", "4", "10", "无"] }.Index())
                foreach (var (column, text) in texts.Index()) page.Text(columns[column], 94 + (row * 20), 8, text);
        });
        var heading = Assert.Single(Assert.Single(page.Tables).Cells, cell => cell.Row == 0);
        Assert.Equal((0, 5), (heading.Column, heading.ColumnSpan));
    }

    [Fact]
    public void Lines_to_fill_in_and_the_lines_of_a_page_make_no_table()
    {
        var page = Draw(page =>
        {
            page.Line(50, 40, 545, 40).Line(50, 800, 545, 800);
            for (var i = 0; i < 5; i++) page.Text(50, 100 + (i * 24), 10, "填报单位").Line(120, 102 + (i * 24), 320, 102 + (i * 24)).Text(130, 100 + (i * 24), 10, "某局");
            page.Line(50, 300, 545, 300).Text(60, 500, 10, "项目支出绩效自评").Line(50, 600, 545, 600).Text(60, 640, 10, "说明");
        });
        Assert.Empty(page.Tables);
    }

    private static readonly TableSketch Grid = new(
        [100, 120], [20, 20, 20], [.. from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 2) select new CellSketch(row, column, 1, 1, $"{row}{column}")]);

    [Fact]
    public void A_white_border_around_the_title_makes_no_row_in_a_table_with_visible_borders()
    {
        var page = Draw(page =>
        {
            page.Raw("1 G").Line(50, 30, 270, 30).Line(50, 30, 50, 60).Line(270, 30, 270, 60).Raw("0 G").Text(60, 50, 10, "项目支出绩效自评表");
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
        });
        Assert.Equal(3, Assert.Single(page.Tables).Rows);
        Assert.Equal("项目支出绩效自评表", Assert.Single(page.Lines).Text);
    }

    [Fact]
    public void A_line_that_a_fill_is_painted_over_divides_nothing()
    {
        var page = Draw(page =>
        {
            page.Line(50, 70, 270, 70).Raw("1 g").Fill(51, 61, 269, 79).Raw("0 g");
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
        });
        Assert.Equal(3, Assert.Single(page.Tables).Rows);
    }

    [Fact]
    public void A_line_outside_of_its_clip_divides_nothing()
    {
        var page = Draw(page =>
        {
            page.Raw($"q 50 {page.Y(60)} 220 10 re W n").Line(50, 70, 270, 70).Raw("Q");
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
        });
        Assert.Equal(3, Assert.Single(page.Tables).Rows);
    }

    [Fact]
    public void A_line_without_opacity_divides_nothing()
    {
        var page = Draw(page =>
        {
            page.With("/Resources << /Font << /F1 3 0 R >> /ExtGState << /T << /CA 0 /ca 0 >> >> >>").Raw("q /T gs").Line(50, 70, 270, 70).Fill(50, 90, 270, 91).Text(100, 74, 8, "9").Raw("Q");
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
        });
        Assert.Equal(["00", "01", "10", "11", "20", "21"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    /// <summary>The line between the first two rows, 0.5 pt thick; white that is thinner leaves a double line, and dashes leave dashes.</summary>
    [Theory]
    [InlineData("0.5 w 1 G", 80, false)]
    [InlineData("0.5 w 1 G", 80.5, true)]
    [InlineData("2 w 1 G", 80.5, false)]
    [InlineData("0.2 w 1 G", 80, true)]
    [InlineData("0.5 w 1 G [2 2] 0 d", 80, true)]
    [InlineData("0.5 w 0 G", 80, true)]
    [InlineData("/T gs 0.5 w 1 G", 80, true)]
    public void A_line_that_a_white_one_is_painted_over_divides_nothing(string white, double y, bool shows)
    {
        var page = Draw(page =>
        {
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
            page.With("/Resources << /Font << /F1 3 0 R >> /ExtGState << /T << /CA 0.5 >> >> >>").Raw($"q {white}").Line(50, y, 270, y).Raw("Q");
        });
        Assert.Equal(shows ? 3 : 2, Assert.Single(page.Tables).Rows);
    }

    [Fact]
    public void A_thin_white_fill_over_a_part_of_a_line_merges_the_cells_there()
    {
        var page = Draw(page =>
        {
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
            page.Raw("1 g").Fill(50.5, 79.5, 149.5, 80.5);
        });
        Assert.Equal(["0010", "01", "11", "20", "21"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void White_over_a_line_divides_what_is_shaded()
    {
        var page = Draw(page =>
        {
            page.Raw("0.8 g").Fill(50, 60, 270, 120).Raw("0 g");
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
            page.Raw("q 1 w 1 G").Line(50, 80, 270, 80).Raw("Q");
        });
        Assert.Equal(3, Assert.Single(page.Tables).Rows);
    }

    [Fact]
    public void Shading_drawn_after_the_borders_up_to_their_middle_does_not_hide_them()
    {
        var page = Draw(page =>
        {
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
            page.Raw("0.9 g").Fill(50, 60, 150, 80).Fill(150, 60, 270, 80).Raw("0 g").Text(60, 74, 8, "项目").Text(160, 74, 8, "得分");
        });
        Assert.Equal(["项目", "得分"], Assert.Single(page.Tables).Cells.Take(2).Select(cell => cell.Text));
    }

    [Fact]
    public void Cells_that_are_only_shaded_are_a_table_where_nothing_is_ruled()
    {
        var page = Draw(page =>
        {
            page.Raw("0.9 g").Fill(50, 60, 148, 78).Fill(150, 60, 270, 78).Fill(50, 80, 148, 98).Fill(150, 80, 270, 98).Raw("0 g");
            page.Text(60, 74, 8, "项目").Text(160, 74, 8, "得分").Text(60, 94, 8, "预算").Text(160, 94, 8, "10");
        });
        Assert.Equal(["项目", "得分", "预算", "10"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Shading_that_leaves_two_columns_in_one_area_makes_no_table()
    {
        var page = Draw(page =>
        {
            page.Raw("0.9 g").Fill(50, 60, 150, 80).Fill(150, 60, 270, 80).Fill(50, 80, 270, 100).Raw("0 g");
            page.Text(60, 74, 8, "项目").Text(160, 74, 8, "得分").Text(60, 94, 8, "预算").Text(160, 94, 8, "10");
        });
        Assert.DoesNotContain(page.Tables, table => table.Cells.Any(cell => cell.Text.StartsWith("预算", StringComparison.Ordinal) && cell.Text.EndsWith("10", StringComparison.Ordinal)));
        Assert.Equal(8, page.Lines.Concat(page.Tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Lines)).Sum(line => line.Glyphs));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(30, 2)]
    public void A_border_as_high_as_the_table_beside_it_bounds_a_column_that_no_line_crosses(double shorter, int columns)
    {
        var page = Draw(page =>
        {
            TableDrawing.Draw(page, Grid, RulingStyle.CellStrokes);
            page.Line(10, 60, 10, 120 - shorter).Text(20, 94, 8, "产出");
        });
        Assert.Equal(columns, Assert.Single(page.Tables).Columns);
        Assert.Equal(columns == 3, page.Tables[0].Cells.Any(cell => cell is { Text: "产出", RowSpan: 3, Column: 0 }));
    }

    [Fact]
    public void A_box_around_a_text_is_no_table()
    {
        var page = Draw(page => page.Raw("50 600 200 50 re S").Text(60, 220, 10, "注：本表由单位填报"));
        Assert.Empty(page.Tables);
        Assert.Single(page.Lines);
    }

    [Fact]
    public void A_frame_without_side_borders_is_closed_where_its_lines_end()
    {
        var page = Draw(page =>
        {
            foreach (var y in new[] { 60, 80, 100 }) page.Line(50, y, 270, y);
            page.Line(150, 60, 150, 100).Text(60, 74, 8, "项目").Text(160, 74, 8, "得分").Text(60, 94, 8, "预算").Text(160, 94, 8, "10");
        });
        Assert.Equal(["项目", "得分", "预算", "10"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    /// <summary>The head of a form whose indicators, with a level that goes on to the foot of the page, take more than half of it.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void A_side_without_border_is_closed_where_four_lines_of_a_third_of_the_table_end(int lines, bool isClosed)
    {
        var page = Draw(page =>
        {
            for (var row = 0; row < 9; row++) page.Line(row < lines ? 50 : 90, 60 + (row * 20), 270, 60 + (row * 20));
            foreach (var x in new[] { 90, 150, 270 }) page.Line(x, 60, x, 220);
            page.Text(55, 74, 8, "单位").Text(95, 74, 8, "甲").Text(160, 74, 8, "乙").Text(95, 194, 8, "丙").Text(160, 194, 8, "10");
        });
        Assert.Equal(isClosed, Assert.Single(page.Tables).Cells.Any(cell => cell is { Text: "单位", Column: 0, Row: 0 }));
    }

    [Fact]
    public void A_frame_cut_by_the_page_end_keeps_its_last_row()
    {
        var page = Draw(page =>
        {
            page.Line(50, 780, 270, 780).Line(50, 800, 270, 800);
            foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 780, x, 830);
            page.Text(60, 794, 8, "项目").Text(160, 794, 8, "得分").Text(60, 814, 8, "预算").Text(160, 814, 8, "10");
        });
        Assert.Equal(["项目", "得分", "预算", "10"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_ring_filled_between_two_rectangles_is_a_border()
    {
        var page = Draw(page =>
        {
            foreach (var (x, width) in new[] { (50, 100), (150, 120) }) page.Raw($"{x} 700 {width} 40 re {x + 1} 701 {width - 2} 38 re f*");
            page.Text(60, 130, 8, "项目").Text(160, 130, 8, "得分");
        });
        Assert.Equal(["项目", "得分"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    /// <summary>The matrix of a form applies before what is set where it is painted, and that of the form around it after that.</summary>
    [Fact]
    public void A_table_within_a_form_in_a_form_stands_where_the_matrices_put_it()
    {
        var pdf = new PdfDrawing();
        var table = new PageDrawing(595, 842);
        TableDrawing.Draw(table, Grid, RulingStyle.CellStrokes);
        var inner = AddForm(pdf, "[0.5 0 0 0.5 20 30]", "/Font << /F1 3 0 R >>", table.Content);
        var outer = AddForm(pdf, "[0.8 0 0 0.8 15 25]", $"/XObject << /X {inner} 0 R >>", "q 2 0 0 2 0 0 cm /X Do Q");
        pdf.AddPage().With($"/Resources << /XObject << /Y {outer} 0 R >> >>").Raw("q 1 0 0 1 -20 10 cm /Y Do Q");

        var read = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        Assert.Equal(Grid.Cells.Select(cell => cell.Text), read.Cells.Select(cell => cell.Text));
        foreach (var (drawn, cell) in Grid.Cells.Zip(read.Cells))
        {
            var box = Grid.BoxOf(drawn);
            double[] wanted = [X(box.Left), Y(box.Top), X(box.Right), Y(box.Bottom)];
            double[] found = [cell.Box.Left, cell.Box.Top, cell.Box.Right, cell.Box.Bottom];
            foreach (var (one, other) in wanted.Zip(found)) Assert.Equal(one, other, tolerance: 0.1);
            Assert.All(cell.Lines, line => Assert.True(line.Box.Left > cell.Box.Left && line.Box.Right < cell.Box.Right && line.Box.CenterY > cell.Box.Top && line.Box.CenterY < cell.Box.Bottom));
        }

        static double X(double x) => (0.8 * 2 * ((0.5 * x) + 20)) + 15 - 20;
        static double Y(double y) => 842 - ((0.8 * 2 * ((0.5 * (842 - y)) + 30)) + 25 + 10);
    }

    private static int AddForm(PdfDrawing pdf, string matrix, string resources, string content) =>
        pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Matrix {matrix} /Resources << {resources} >> /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static Page Draw(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(50, false)]
    public void A_border_that_stops_half_way_in_a_cell_says_that_its_text_may_be_that_of_a_part(double top, bool isDoubtful)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 50.0, 110 }) page.Line(50, y, 200, y);
        foreach (var x in new[] { 50.0, 150, 200 }) page.Line(x, 50, x, 110);
        page.Line(150, 80, 200, 80).Line(100, top, 100, 110).Text(60, 70, 10, "甲").Text(160, 70, 10, "乙");
        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells;
        Assert.Equal(isDoubtful, Assert.Single(cells, cell => cell.Text == "甲").IsRunTogether);
        Assert.False(Assert.Single(cells, cell => cell.Text == "乙").IsRunTogether);
    }
}
