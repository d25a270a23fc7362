using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Tables with lines between their rows and none between their columns.</summary>
public class RowRuledTableTests
{
    private static readonly UnruledStyle Ruled = UnruledStyle.Middle with { IsLeft = false, AreRowsRuled = true };

    private const string Indicators = """
        | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 培训人次 | 120 | 118 | 10 | 9 |
        | ^ | 质量指标 | 合格率 | 98 | 97 | 10 | 10 |
        | ^ | ^ | 优良率 | 95 | 96 | 5 | 5 |
        | 效益指标 | 社会效益 | 知晓度 | 90 | 92 | 10 | 10 |
        | ^ | ^ | 覆盖面 | 80 | 81 | 10 | 10 |
        """;

    [Fact]
    public void A_cell_over_several_rows_interrupts_the_lines_between_them()
    {
        var table = Assert.Single(Assert.Single(Read(Indicators)).Tables);
        Assert.Equal(TableOrigin.Aligned, table.Origin);
        Assert.Equal(
            [("产出指标", 0, 3), ("效益指标", 0, 2), ("数量指标", 1, 1), ("质量指标", 1, 2), ("社会效益", 1, 2)],
            table.Cells.Where(cell => cell.Row > 0 && cell.Column < 2).OrderBy(cell => cell.Column).ThenBy(cell => cell.Row).Select(cell => (cell.Text, cell.Column, cell.RowSpan)));
    }

    [Fact]
    public void Each_part_of_a_form_has_columns_of_its_own()
    {
        var page = Assert.Single(Read("""
            | 项目名称 | < | 道路养护项目 | < | < | < | < |
            | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < |
            | 项目资金 | < |  | 预算数 | 执行数 | 执行率 | < |
            | ^ | < | 资金总额 | 120万元 | 118万元 | 98.3% | < |
            | 年度目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | 完成全年道路养护任务并改善路况 | < | < | 道路养护任务已经完成，路况有所改善 | < | < |
            """ + "\n" + Indicators));
        var cells = Assert.Single(page.Tables).Cells.ToLookup(cell => cell.Text);
        Assert.Equal([2, 2], new[] { "项目资金", "年度目标" }.Select(text => Assert.Single(cells[text]).RowSpan));
        Assert.All([("项目名称", "道路养护项目"), ("实施单位", "某中心"), ("资金总额", "120万元"), ("118万元", "98.3%"), ("完成全年道路养护任务并改善路况", "道路养护任务已经完成，路况有所改善"), ("优良率", "95")], pair => Assert.True(AreBeside(cells, pair.Item1, pair.Item2)));
        Assert.Equal(Assert.Single(cells["完成全年道路养护任务并改善路况"]).Column, Assert.Single(cells["预期目标"]).Column);
    }

    [Fact]
    public void A_figure_in_the_middle_of_the_cells_behind_a_label_has_them_to_itself()
    {
        var table = Assert.Single(Assert.Single(Read(Indicators + "\n| 总分 | < | 39 | < | < | < | < |")).Tables);
        var (label, sum) = (Assert.Single(table.Cells, cell => cell.Text == "总分"), Assert.Single(table.Cells, cell => cell.Text == "39"));
        Assert.Equal((0, table.Columns), (label.Column, sum.Column + sum.ColumnSpan));
        Assert.Equal(label.Column + label.ColumnSpan, sum.Column);
    }

    [Fact]
    public void A_page_goes_on_with_the_columns_of_the_page_before_whatever_few_rows_it_has()
    {
        var pages = Read(Indicators + "\n---\n| 满意度指标 | 服务对象 | 满意度 | 90 | 95 | 10 | 10 |");
        Assert.Equal([false, true], pages.Select(page => Assert.Single(page.Tables).Continues));
        Assert.Equal(7, pages[1].Tables[0].Cells.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_row_that_the_end_of_a_page_cuts_needs_no_outer_line(int missing)
    {
        string[][] rows = [["某局", "12", "11", "无", "9"], ["某所", "30", "28", "无", "8"], ["某站", "7", "6", "无", "7"], ["某院", "5", "5", "无", "6"]];
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var i in Enumerable.Range(0, 5).Where(line => line != missing)) page.Line(50, 60 + (i * 20), 400, 60 + (i * 20));
        foreach (var (row, texts) in rows.Index())
            foreach (var (column, text) in texts.Index()) page.Text(55 + (column * 70), 74 + (row * 20), 8, text);
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal((4, 5), (Assert.Single(read.Tables).Rows, read.Tables[0].Columns));
        Assert.Empty(read.Lines);
    }

    [Fact]
    public void A_column_that_is_blank_on_the_next_page_is_still_there()
    {
        var pdf = new PdfDrawing();
        DrawPage(pdf.AddPage(), [60, 80, 100, 120], ["单位", "预算", "执行", "单价", "得分", "说明"], ["某局", "12", "11", "无", "9", "延期"], ["某所", "30", "28", "无", "8", "无"]);
        // The second text of the last rows reaches over the next column of those above, whose last column is as blank.
        DrawPage(pdf.AddPage(), [60, 80, 100, 120, 140], ["某站", "7", "6", "无", "7"], ["某院", "5", "5", "无", "6"], ["某校", "一千二百万元整以内的", "4", "无", "9"], ["某馆", "一千三百万元整以内的", "4", "无", "8"]);
        var tables = Corpus.Read(pdf.ToBytes()).Select(page => Assert.Single(page.Tables)).ToList();
        Assert.True(tables[1].Continues);
        Assert.Equal([4, 4, 4, 4], tables[1].Cells.Where(cell => cell.Text is "7" or "6" or "9" or "8" && cell.Box.Left > 300).OrderBy(cell => cell.Row).Select(cell => tables[1].Cells.Count(other => other.Row == cell.Row && other.Box.Left < cell.Box.Left)));
        Assert.All(tables[1].Cells.Where(cell => cell.Text is "9" or "8"), cell => Assert.True(cell.Box.Right < tables[1].Box.Right - 40));
    }

    [Fact]
    public void Cells_that_a_drawn_line_divides_are_not_one_where_neighbouring_bands_put_their_columns_apart()
    {
        var pdf = new PdfDrawing();
        DrawPage(pdf.AddPage(), [60, 80, 100, 120], ["单位", "预算", "执行", "单价", "得分", "说明"], ["某局", "12", "11", "无", "9", "延期"], ["某所", "30", "28", "无", "8", "无"]);
        var page = pdf.AddPage();
        foreach (var y in new[] { 60, 100, 140 }) page.Line(50, y, 470, y);
        foreach (var y in new[] { 80, 120 }) page.Line(106, y, 470, y);
        page.Text(55, 84, 8, "某站").Text(55, 124, 8, "备注");
        foreach (var (row, texts) in new string[][] { ["7", "6", "无", "7"], ["5", "5", "无", "6"] }.Index())
            foreach (var (column, text) in texts.Index()) page.Text(125 + (column * 70), 74 + (row * 20), 8, text);
        page.Text(112, 114, 8, "按照工程进度分期拨付资金").Text(112, 134, 8, "按照合同约定分期拨付资金");
        var read = Corpus.Read(pdf.ToBytes())[1];
        Assert.NotEmpty(read.Tables);
        Assert.DoesNotContain(read.Tables[0].Cells, cell => cell.Lines.Count > 1);
    }

    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | < | 道路养护项目 | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < |

        """;

    [Fact]
    public void A_row_of_few_texts_goes_on_with_the_columns_of_the_page_before_if_each_stands_as_others_there()
    {
        var form = Assert.Single(FormReader.Read(Read(Head + """
            | 项目资金 | < |  | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | ^ | < | 资金总额 | 120万元 | 118万元 | 98.3% | 9.8 |
            | ^ | < | 当年拨款 | 110万元 | 108万元 | 98.2% | — |
            ---
            |  | < | 其他资金 |  |  | — | — |
            | 年度目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | 完成全年道路养护任务并改善路况 | < | < | 道路养护任务已经完成，路况有所改善 | < | < |

            """ + Indicators)).Forms);
        Assert.Equal(["资金总额", "当年拨款", "其他资金"], form.FundingLines.Select(line => line.Label?.Printed));
        Assert.Equal(("", "—"), (form.FundingLines[2].Executed?.Printed, form.FundingLines[2].ExecutionRate?.Printed));
        Assert.Equal("道路养护任务已经完成，路况有所改善", form.Goal.Actual?.Printed);
        Assert.Equal(5, form.Indicators.Count);
    }

    /// <summary>The page in the middle of a wide sheet: its first and last rows have no sides there.</summary>
    [Fact]
    public void Lines_above_and_below_a_table_with_columns_are_no_head_of_a_form()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage().Text(150, 60, 16, "项目支出绩效自评表").Line(50, 100, 450, 100).Line(50, 316, 450, 316).Text(380, 112, 9, "2021年道路").Text(100, 312, 9, "总分");
        for (var row = 0; row <= 10; row++) page.Line(50, 117 + (18 * row), 450, 117 + (18 * row));
        page.Line(50, 117, 50, 297).Line(250, 117, 250, 297).Line(450, 117, 450, 297);
        for (var row = 0; row < 10; row++) page.Text(60, 130 + (18 * row), 9, "养护").Text(260, 130 + (18 * row), 9, "10个");
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal((10, 2), (Assert.Single(read.Tables).Rows, read.Tables[0].Columns));
        Assert.Equal(["项目支出绩效自评表", "2021年道路", "总分"], read.Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_first_rows_of_a_form_may_stand_at_the_foot_of_a_page_below_its_title(int rows)
    {
        var head = Head.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var form = Assert.Single(FormReader.Read(Read(string.Join('\n', head[..(rows + 1)]) + "\n---\n" + string.Join('\n', head[(rows + 1)..]) + "\n" + Indicators)).Forms);
        Assert.Equal(("项目支出绩效自评表", "道路养护项目", "某局", "某中心"), (form.Title?.Printed, form.ProjectName?.Printed, form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
        Assert.Equal(5, form.Indicators.Count);
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(8, 5)]
    [InlineData(12, 5)]
    public void Two_lines_around_labels_and_values_are_no_table_without_a_title_above_or_with_text_below(int size, int below)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(180, 50, size, "单位负责人签字").Line(50, 60, 400, 60).Line(50, 80, 400, 80).Text(60, 74, 8, "填表人").Text(200, 74, 8, "张三");
        for (var i = 0; i < below; i++) page.Text(50, 100 + (i * 14), 8, "本表一式两份，由财政部门和主管部门留存");
        Assert.Empty(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }

    [Fact]
    public void A_sum_alone_on_the_next_page_has_the_columns_of_the_page_before()
    {
        var form = Assert.Single(FormReader.Read(Read(Head + Indicators + "\n---\n| 总分 | < | < | < |  | 45 | 44 |")).Forms);
        Assert.Equal(("45", "44"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    [Fact]
    public void Headings_of_goals_that_end_a_page_have_the_columns_that_their_middles_tell()
    {
        var form = Assert.Single(FormReader.Read(Read("""
            项目支出绩效自评表
            | 项目名称 | 道路养护项目 | < | < | < | < | < |
            | 项目资金 |  | < | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | ^ | 资金总额 | < | 120万元 | 118万元 | 98.3% | 9.8 |
            | ^ | 当年拨款 | < | 120万元 | 118万元 | 98.3% | — |
            | 年度目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            ---
            |  | 完成全年道路养护任务并改善路况 | < | < | 道路养护任务已经完成，路况有所改善 | < | < |

            """ + Indicators)).Forms);
        Assert.Equal(["资金总额", "当年拨款"], form.FundingLines.Select(line => line.Label?.Printed));
        Assert.Equal(("完成全年道路养护任务并改善路况", "道路养护任务已经完成，路况有所改善"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
    }

    [Fact]
    public void Headings_that_end_a_page_leave_room_for_the_column_of_the_names_below()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        // The line below the headings begins behind the label that goes on below it.
        foreach (var (i, y) in new[] { 60, 80, 100, 120 }.Index()) page.Line(i == 3 ? 100 : 50, y, 470, y);
        page.Text(60, 74, 8, "单位").Text(250, 74, 8, "某局").Text(60, 94, 8, "负责人").Text(150, 94, 8, "张三").Text(250, 94, 8, "职务").Text(400, 94, 8, "站长");
        foreach (var (column, text) in new[] { "预算", "执行", "结余", "得分" }.Index()) page.Text(217 + (column * 70), 114, 8, text);
        page = pdf.AddPage();
        foreach (var (i, y) in new[] { 60, 80, 100, 120, 140 }.Index()) page.Line(i is 0 or 4 ? 50 : 100, y, 470, y);
        page.Text(59, 102, 8, "资金");
        foreach (var (row, texts) in new string[][] { ["资金总额", "12", "11", "1", "9"], ["当年拨款", "10", "10", "0", "8"], ["其他资金", "2", "1", "1", "7"], ["结转资金", "0", "0", "0", "6"] }.Index())
            foreach (var (column, text) in texts.Index()) page.Text((column == 0 ? 129 : 221) + (Math.Max(column - 1, 0) * 70), 74 + (row * 20), 8, text);
        var tables = Corpus.Read(pdf.ToBytes()).Select(read => Assert.Single(read.Tables)).ToList();
        Assert.True(tables[1].Continues);
        var (heading, amount) = (Assert.Single(tables[0].Cells, cell => cell.Text == "预算"), Assert.Single(tables[1].Cells, cell => cell.Text == "12"));
        Assert.Equal(heading.Box.Left, amount.Box.Left, 1.0);
        Assert.True(heading.Box.Left > 150);
    }

    [Fact]
    public void Columns_that_other_texts_on_the_next_page_move_are_the_same_columns()
    {
        var rows = Indicators.Split('\n');
        var form = Assert.Single(FormReader.Read(Read(Head + string.Join('\n', rows[..2]) + "\n---\n" + string.Join('\n', rows[2..])
            .Replace("合格率", "桥梁检测一次合格率", StringComparison.Ordinal).Replace("92", "百分之九十二以上", StringComparison.Ordinal))).Forms);
        Assert.Equal(["培训人次", "桥梁检测一次合格率", "优良率", "知晓度", "覆盖面"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal(["118", "97", "96", "百分之九十二以上", "81"], form.Indicators.Select(row => row.Actual?.Printed));
    }

    [Fact]
    public void Labels_and_values_leave_no_column_between_them_blank()
    {
        // The value stands in the middle of three columns, and of the second of these.
        var form = Assert.Single(FormReader.Read(Read("""
            项目支出绩效自评表
            | 项目名称 | < | 道路养护项目 | < | < | < | < |
            | 主管部门 | < | 某局 | < | < | 实施单位 | 某中心 |
            | 项目资金 | < |  | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | ^ | < | 资金总额 | 120万元 | 118万元 | 98.3% | 9.8 |
            | ^ | < | 当年拨款 | 110万元 | 108万元 | 98.2% | — |

            """ + Indicators)).Forms);
        Assert.Equal(("某局", "某中心"), (form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
    }

    [Fact]
    public void Below_a_last_line_that_a_cell_interrupts_a_row_goes_on_however_few_texts_it_has()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var (i, y) in new[] { 60, 80, 100, 120, 140 }.Index()) page.Line(i == 4 ? 100 : 50, y, 470, y);
        foreach (var (row, texts) in new string[][] { ["某局", "12", "11", "无", "9"], ["某所", "30", "28", "无", "8"], ["某站", "7", "6", "无", "7"], ["", "5", "5", "无", "6"], ["", "4", "4", "无", "5"] }.Index())
            foreach (var (column, text) in texts.Index().Where(text => text.Item.Length > 0)) page.Text(60 + (column * 80), 74 + (row * 20), 8, text);
        page.Text(60, 144, 8, "某院");
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Empty(read.Lines);
        Assert.Equal(2, Assert.Single(Assert.Single(read.Tables).Cells, cell => cell.Text == "某院").RowSpan);
    }

    private static void DrawPage(PageDrawing page, int[] lines, params string[][] rows)
    {
        foreach (var y in lines) page.Line(50, y, 470, y);
        foreach (var (row, texts) in rows.Index())
            foreach (var (column, text) in texts.Index()) page.Text(column == 1 && text.Length > 2 ? 118 : 55 + (column * 70) + (column == 2 && texts[1].Length > 2 ? 12 : 0), 74 + (row * 20), 8, text);
    }

    [Fact]
    public void A_title_printed_again_right_above_the_rows_is_none_of_them()
    {
        var pdf = new PdfDrawing();
        DrawRows(pdf.AddPage(), 60, ["单位", "预算数", "执行数"], ["某局", "12", "11"], ["某所", "30", "28"]);
        var second = pdf.AddPage();
        second.Text(180, 134, 12, "项目支出绩效自评表（续）");
        DrawRows(second, 140, ["单位", "预算数", "执行数"], ["某站", "5", "5"], ["某院", "8", "9"]);
        var page = Corpus.Read(pdf.ToBytes())[1];
        Assert.Equal(3, Assert.Single(page.Tables).Rows);
        Assert.Equal("项目支出绩效自评表（续）", Assert.Single(page.Lines).Text);
    }

    [Fact]
    public void The_corner_above_the_names_of_funds_may_be_blank_where_headings_of_goals_follow()
    {
        var pdf = new PdfDrawing();
        var sheet = pdf.AddPage();
        foreach (var (y, left) in new[] { (60, 50), (80, 110), (100, 110), (120, 50), (140, 110), (160, 50) }) sheet.Line(left, y, 550, y);
        sheet.Text(55, 94, 12, "项目资金").Text(55, 144, 12, "总体目标");
        DrawTexts(sheet, 74, (188, "年初预算数"), (261, "全年预算数"), (325, "全年执行数"), (396, "分值"), (432, "执行率"), (498, "得分"));
        DrawTexts(sheet, 94, (113, "资金总额"), (205, "4800"), (277, "4800"), (342, "4776"), (401, "10"), (433, "99.5%"), (498, "9.95"));
        DrawTexts(sheet, 114, (113, "当年拨款"), (205, "4800"), (277, "4800"), (342, "4776"), (433, "99.5%"));
        DrawTexts(sheet, 134, (224, "预期目标"), (432, "实际完成情况"));
        DrawTexts(sheet, 154, (111, "城区道路清扫保洁全覆盖。"), (390, "已全覆盖。"));
        var page = Assert.Single(Corpus.Read(pdf.ToBytes()));
        var cells = page.Tables.SelectMany(table => table.Cells).ToLookup(cell => cell.Text);
        Assert.Equal(Assert.Single(cells["年初预算数"]).Column, Assert.Single(cells["资金总额"]).Column + Assert.Single(cells["资金总额"]).ColumnSpan);
    }

    [Theory]
    [InlineData(230, 0)]
    [InlineData(130, 1)]
    public void A_heading_far_right_of_the_sources_of_funds_stands_over_a_blank_column(double left, int columnsOfHeading)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 60, 80, 100, 120 }) page.Line(50, y, 550, y);
        DrawTexts(page, 74, (left, "预算数"), (320, "调整数"), (400, "执行数"), (490, "得分"));
        DrawTexts(page, 94, (55, "资金总额"), (322, "4800"), (402, "4776"), (492, "9.9"));
        DrawTexts(page, 114, (55, "地方资金"), (322, "4800"), (402, "4776"), (492, "9.9"));
        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells;
        var (heading, name) = (Assert.Single(cells, cell => cell.Text == "预算数"), Assert.Single(cells, cell => cell.Text == "资金总额"));
        Assert.Equal(columnsOfHeading, Enumerable.Range(heading.Column, heading.ColumnSpan).Intersect(Enumerable.Range(name.Column, name.ColumnSpan)).Count());
    }

    [Fact]
    public void Below_a_sum_the_columns_go_on_of_which_the_last_is_blank_there()
    {
        var table = Assert.Single(Assert.Single(Read("""
            | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训人次 | 120 | 118 | 10 | 9 | 场地受限 |
            | ^ | 质量指标 | 合格率 | 98 | 97 | 10 | 10 |  |
            | ^ | 分项小计 | < |  |  | 20 | 19 |  |
            | 效益指标 | 社会效益 | 知晓度 | 90 | 92 | 10 | 8 |  |
            | ^ | 可持续性 | 覆盖面 | 80 | 81 | 10 | 7 |  |
            | ^ | 分项小计 | < |  |  | 20 | 15 |  |
            """)).Tables);
        var scores = Assert.Single(table.Cells, cell => cell.Text == "得分");
        Assert.All(new[] { "9", "19", "8", "7", "15" }, score => Assert.Equal(scores.Box.Right, Assert.Single(table.Cells, cell => cell.Text == score).Box.Right, 1.0));
    }

    [Fact]
    public void Two_titled_tables_of_one_width_are_two()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        DrawRows(page, 60, ["单位", "预算数", "执行数"], ["某局", "12", "11"], ["某所", "30", "28"]);
        page.Text(180, 134, 12, "项目支出绩效自评表");
        DrawRows(page, 140, ["名称", "目标", "完成"], ["培训", "5", "5"], ["宣传", "8", "9"]);
        Assert.Equal([3, 3], Assert.Single(Corpus.Read(pdf.ToBytes())).Tables.Select(table => table.Rows));
    }

    [Fact]
    public void Rows_whose_columns_cannot_be_told_are_marked_beside_a_table_that_was_read()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        TableDrawing.Draw(page, new TableSketch([100, 120], [20], [new CellSketch(0, 0, 1, 1, "单位"), new CellSketch(0, 1, 1, 1, "某局")]), RulingStyle.CellStrokes);
        // Two rows of figures in one band: no line and no white tells them apart.
        DrawRows(page, 160, ["单位", "预算数", "执行数"], ["某局", "12", "11"], ["某所", "30", "28"], ["某站", "7", "6"]);
        page.Text(200, 186, 8, "13").Text(320, 186, 8, "14");
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal(TableOrigin.Ruled, Assert.Single(read.Tables).Origin);
        Assert.Equal(new Box(50, 160, 400, 240), read.UnreadColumns);
    }

    private static void DrawRows(PageDrawing page, double top, params string[][] rows)
    {
        for (var i = 0; i <= rows.Length; i++) page.Line(50, top + (i * 20), 400, top + (i * 20));
        foreach (var (i, row) in rows.Index()) page.Text(55, top + 14 + (i * 20), 8, row[0]).Text(200, top + 14 + (i * 20), 8, row[1]).Text(320, top + 14 + (i * 20), 8, row[2]);
    }

    [Fact]
    public void Boxes_to_tick_that_stand_apart_are_one_text_and_told_where_they_have_one_column_to_themselves()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        DrawRows(page, 60, ["主管部门", "省教育厅（公章）", "某大学"], ["项目类别", "□基建", "某人"], ["联系电话", "0791-1", "0791-2"]);
        page.Text(250, 94, 8, "□专项").Text(215, 99, 8, "□其他业务");
        var cell = Assert.Single(Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells, cell => cell.Text.Contains("基建", StringComparison.Ordinal));
        Assert.Equal(("□基建□专项□其他业务", true), (cell.Text, cell.IsRunTogether));
    }

    [Fact]
    public void Texts_of_two_columns_that_a_third_below_joins_are_none()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        DrawRows(page, 60, ["主管部门", "12", "某大学"], ["项目类别", "13", "某人"], ["联系电话", "14", "0791"]);
        page.Text(55, 98, 8, "填报人及其电话和填报日期以及主管部门的意见写在这一栏之内并签字");
        Assert.Empty(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }

    [Fact]
    public void Vertical_writing_beside_several_rows_is_their_label()
    {
        var pdf = new PdfDrawing();
        var font = pdf.AddObject("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-V /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>");
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R /F2 {font} 0 R >> >>");
        foreach (var (i, left) in new[] { 50, 50, 80, 50, 80, 50 }.Index()) page.Line(left, 60 + (i * 20), 550, 60 + (i * 20));
        DrawTexts(page, 74, (53, "类"), (100, "单位"), (200, "预算数"), (300, "执行数"), (400, "得分"));
        page.Raw($"BT /F2 12 Tf 66 {page.Y(85)} Td {PageDrawing.Show("产出")} ET BT /F2 12 Tf 66 {page.Y(125)} Td {PageDrawing.Show("效益")} ET");
        foreach (var (row, name) in new[] { "某局", "某所", "某站", "某院" }.Index()) DrawTexts(page, 94 + (row * 20), (100, name), (200, "12"), (300, "11"), (400, "9"));
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        Assert.Equal([("产出", 2), ("效益", 2)], table.Cells.Where(cell => cell is { Column: 0, Row: > 0 }).Select(cell => (cell.Text, cell.RowSpan)));
    }

    [Fact]
    public void A_word_of_a_label_that_hangs_over_the_place_where_the_lines_beside_it_begin_ends_there()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var (y, left) in new[] { (60, 50), (80, 75), (100, 75), (120, 75), (140, 50) }) page.Line(left, y, 550, y);
        page.Text(57, 80, 12, "资").Text(57, 98, 12, "金").Text(52, 116, 12, "（元）");
        DrawTexts(page, 74, (200, "预算数"), (300, "执行数"), (400, "得分"));
        DrawTexts(page, 94, (79, "其中财政拨款"), (200, "12"), (300, "11"), (400, "9"));
        DrawTexts(page, 114, (90, "结转资金"), (200, "3"), (300, "3"), (400, "3"));
        DrawTexts(page, 134, (90, "其他资金"), (200, "1"), (300, "1"), (400, "1"));
        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells;
        Assert.Equal((0, 4), Assert.Single(cells, cell => cell.Text == "资金（元）") is var label ? (label.Column, label.RowSpan) : default);
        Assert.Equal([1, 1, 1], cells.Where(cell => cell.Text is "其中财政拨款" or "结转资金" or "其他资金").Select(cell => cell.Column));
    }

    [Fact]
    public void Headings_of_goals_beside_the_label_of_the_goals_are_not_in_the_columns_of_the_funds()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var (y, left) in new[] { (60, 50), (80, 128), (100, 128), (120, 50), (140, 90), (160, 50) }) page.Line(left, y, 550, y);
        page.Text(74, 94, 10, "项目资金").Text(60, 144, 10, "目标");
        DrawTexts(page, 74, (244, "预算"), (290, "预算"), (340, "执行"), (392, "分值"), (430, "执行率"), (490, "得分"));
        DrawTexts(page, 94, (145, "资金总额"), (244, "4320"), (290, "4320"), (340, "4317"), (397, "10"), (431, "99%"), (493, "10"));
        DrawTexts(page, 114, (145, "其他资金"), (244, "4320"), (290, "4320"), (340, "4317"), (431, "99%"));
        DrawTexts(page, 134, (189, "预期目标"), (400, "实际情况"));
        DrawTexts(page, 154, (100, "支持青年教师和品学兼优"), (334, "全年立项支持青年教师"));
        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.ToLookup(cell => cell.Text);
        Assert.Equal(Assert.Single(cells["支持青年教师和品学兼优"]).Column, Assert.Single(cells["预期目标"]).Column);
    }

    private static void DrawTexts(PageDrawing page, double baseline, params (double Left, string Text)[] texts)
    {
        foreach (var (left, text) in texts) page.Text(left, baseline, 12, text);
    }

    private static bool AreBeside(ILookup<string, Cell> cells, string left, string right) =>
        Assert.Single(cells[left]) is var a && cells[right].Any(b => b.Row == a.Row && b.Column == a.Column + a.ColumnSpan);

    private static IReadOnlyList<Page> Read(string text) => Corpus.Read(UnruledDrawing.Draw(text, Ruled));
}
