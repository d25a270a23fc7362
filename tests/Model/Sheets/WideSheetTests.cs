using CsCheck;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>A sheet wider than a page, whose columns are printed over pages side by side.</summary>
public class WideSheetTests
{
    /// <summary>Longer than what a page shows of its cell: two characters of it stand on the page to the right of a cut before the fifth column.</summary>
    private const string Name = "道路清扫保洁补助资金项目（含城区背街小巷及公园广场）";

    private const string Form = $"""
        某项目支出绩效自评表
        | 项目名称 | < | {Name} | < | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < | < |
        | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19.5 | 雨季停运 |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        | 总分 | < | < | < | < | 90 | 89.29 |  |
        """;

    private const string Rest = """
        | 产出指标 | 质量指标 | 达标率 | 95% | 96% | 5 | 5 |  |
        | 效益指标 | 社会效益指标 | 投诉率 | ≤1% | 0.5% | 5 | 5 |  |
        """;

    /// <summary>Cuts from the third column on go through the value beside 项目名称, as those of real sheets do.</summary>
    private const int FirstCut = 3;

    [Fact]
    public void A_form_cut_between_any_two_columns_is_the_same_form() => RandomForm.Any.Sample(
        form =>
        {
            var whole = DrawnPages.Draw(form.Text);
            var expected = Print(CutSheet.GoingOn(whole));
            for (var column = FirstCut; column < whole[0].Tables[0].Columns; column++)
            {
                Assert.Equal(expected, Print(CutSheet.DownThenOver(whole, column)));
                Assert.Equal(expected, Print(CutSheet.OverThenDown(whole, column)));
            }
        },
        iter: 100);

    [Fact]
    public void A_cell_of_the_other_page_leads_there_and_one_that_is_cut_to_both()
    {
        var form = Read(CutSheet.DownThenOver(DrawnPages.Draw(Form), 4));
        Assert.Equal([1, 2], form.Pages);
        var (target, actual, score) = (form.Indicators[1].Target!, form.Indicators[1].Actual!, form.Indicators[1].Score!);
        Assert.Equal((1, "900吨"), (target.Place.Page, target.Printed));
        Assert.Equal(new Place(2, new Box(30, 170, 90, 190)), actual.Place);
        Assert.Equal((2, "19.5"), (score.Place.Page, score.Printed));
        Assert.Equal((1, 2), (form.ProjectName!.Place.Page, Assert.Single(form.ProjectName.More).Page));
        Assert.Equal(Name, form.ProjectName.Printed);
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_glyph_that_the_cut_goes_through_and_both_pages_show_is_read_once()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form.Replace(Name, "道路清扫保洁补助资金项目二期工程", StringComparison.Ordinal)), 3);
        var right = WithLine(pages[1], "二期工程", line => line with { Text = "目" + line.Text, Raw = "目" + line.Raw, Glyphs = line.Glyphs + 1, Box = line.Box with { Left = line.Box.Left - 5 } });
        Assert.Equal("道路清扫保洁补助资金项目二期工程", Read([pages[0], right]).ProjectName!.Printed);
    }

    [Fact]
    public void A_text_of_which_the_other_page_shows_nothing_stays_told_as_cut_off()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var left = WithLine(pages[0], "清扫街道", line => line with { IsCutOff = true });
        var problem = Assert.Single(Read([left, pages[1]]).Problems);
        Assert.Equal((ProblemKind.CutOffText, "清扫街道"), (problem.Kind, problem.Text));
    }

    [Fact]
    public void A_row_that_nothing_divides_on_the_page_in_the_middle_is_whole()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var middle = CutSheet.DownThenOver([pages[1]], 2);
        // The name runs through the page in the middle: no line crosses the one above it there.
        var (name, table) = (middle[0].Tables[0].Cells[0], middle[0].Tables[0]);
        var undivided = middle[0] with
        {
            Number = 2,
            Tables = [table with { Box = table.Box with { Top = name.Box.Bottom }, Rows = table.Rows - 1, Cells = [.. table.Cells.Skip(1).Select(cell => cell with { Row = cell.Row - 1 })] }],
            Lines = [.. middle[0].Lines, name.Lines[0] with { Text = "注：含外包", Raw = "注：含外包" }],
        };
        var form = Read([pages[0], undivided, middle[1] with { Number = 3 }]);
        Assert.Equal([1, 2, 3], form.Pages);
        Assert.Equal(Name[..^2] + "注：含外包", form.ProjectName!.Printed);
        Assert.Equal("雨季停运", form.Indicators[1].Reason!.Printed);
        Assert.Empty(form.Problems);
        Assert.Empty(form.Extra);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("other rows")]
    [InlineData("some other rows")]
    [InlineData("one row more")]
    [InlineData("another form")]
    [InlineData("a scan")]
    [InlineData("beside a scan")]
    [InlineData("another size")]
    public void A_page_with_rows_of_its_own_or_closed_sides_is_no_right_part(string why)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 5);
        var right = why switch
        {
            "closed" => Closed(pages[1]),
            "other rows" => WithHeights(pages[1], y => y * 1.2),
            "some other rows" => WithHeights(pages[1], y => y is > 60 and < 130 ? y + 7 : y),
            "one row more" => CutSheet.DownThenOver(DrawnPages.Draw(Form + "\n| 备注 | < | < | < | < | < | < | < |"), 5)[1],
            "another form" => Assert.Single(DrawnPages.Draw(Form)) with { Number = 2 },
            "a scan" => pages[1] with { Text = PageText.ReadByOcr },
            "another size" => pages[1] with { Width = 842, Height = 595, Turn = new PageTurn(0, 842, 595) },
            _ => pages[1],
        };
        var left = why switch
        {
            "closed" => Closed(pages[0]),
            "beside a scan" => pages[0] with { Text = PageText.ReadByOcr },
            _ => pages[0],
        };
        var forms = FormReader.Read([left, right]).Forms;
        Assert.Equal("45条", forms[0].Indicators[0].Actual!.Printed);
        Assert.Null(forms[0].Indicators[0].Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n下页\n")]
    public void The_short_last_page_of_a_wide_sheet_finds_its_other_columns(string below)
    {
        var pages = DrawnPages.Draw(Form.Replace("| 总分", $"{below}---\n{Rest}\n| 总分", StringComparison.Ordinal));
        Finds(CutSheet.DownThenOver(pages, 4));
        Finds(CutSheet.OverThenDown(pages, 4));
    }

    private static void Finds(IReadOnlyList<Page> pages)
    {
        var form = Read(pages);
        Assert.Equal(["45条", "880吨", "整洁", "96%", "0.5%"], form.Indicators.Select(row => row.Actual!.Printed));
        Assert.Equal("89.29", form.Total.Score!.Printed);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.5)]
    public void Lines_that_programs_round_apart_are_one(double by)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var whole = Read(pages);
        Assert.Equal(PrintedForm.Of(whole), PrintedForm.Of(Read([pages[0], WithHeights(pages[1], y => y + by)])));
        var rounded = Read([WithCell(pages[0], "900吨", cell => cell with { Box = cell.Box with { Right = cell.Box.Right + Math.Abs(by) } }), WithCell(pages[1], "880吨", cell => cell with { Box = cell.Box with { Left = cell.Box.Left - Math.Abs(by) } })]);
        Assert.Equal((1, 2), (rounded.Indicators[1].Target!.Place.Page, rounded.Indicators[1].Actual!.Place.Page));
        Assert.Empty(rounded.Indicators[1].Target!.More.Concat(rounded.Indicators[1].Actual!.More));
    }

    [Theory]
    [InlineData(10, "CutOffText")]
    [InlineData(4)]
    public void A_line_above_one_that_reaches_over_the_cut_is_whole_where_the_cell_has_room(double height, params string[] told)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var begun = pages[0].Tables[0].Cells.First(cell => cell.Text.StartsWith("道路", StringComparison.Ordinal)).Text;
        Page High(Page page, string text) => WithLine(page, text, line => line with { Box = line.Box with { Top = line.Box.CenterY - (height / 2), Bottom = line.Box.CenterY + (height / 2) } });
        var left = WithCell(High(pages[0], begun), begun, cell => cell with { Lines = [cell.Lines[0] with { Text = "甲区", Raw = "甲区", Glyphs = 2, IsCutOff = true, Box = new Box(cell.Box.Left + 2, cell.Lines[0].Box.Top - 2, cell.Box.Left + 12, cell.Lines[0].Box.Bottom - 2) }, cell.Lines[0]] });
        Assert.Equal(told, Read([left, High(pages[1], Name[begun.Length..])]).Problems.Select(problem => problem.Kind.ToString()));
    }

    [Fact]
    public void A_text_that_leaves_its_cell_on_the_page_to_the_right_stays_told_as_cut_off()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var right = WithLine(pages[1], "场）", line => line with { IsCutOff = true, Box = line.Box with { Right = line.Box.Right + 400 } });
        var left = WithLine(pages[0], Name[..^2], line => line with { IsCutOff = false });
        Assert.Equal(ProblemKind.CutOffText, Assert.Single(Read([left, right]).Problems).Kind);
    }

    [Fact]
    public void Two_characters_alike_on_both_sides_of_the_cut_are_two_and_two_that_overlap_are_each_read()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var twice = WithLine(pages[1], "场）", line => line with { Text = "广）", Raw = "广）" });
        Assert.Equal(Name[..^2] + "广）", Read([pages[0], twice]).ProjectName!.Printed);
        var overlapping = WithLine(pages[0], Name[..^2], line => line with { Box = line.Box with { Right = line.Box.Right + 5 } });
        Assert.Equal(Name, Read([overlapping, pages[1]]).ProjectName!.Printed);
    }

    [Theory]
    [InlineData(200, 150)]
    [InlineData(30, 32)]
    public void Lines_that_do_not_reach_to_the_cut_are_two(double left, double right)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        TextLine Line(string text, double from) => new(text, text, new Box(from, 5, from + (text.Length * 10), 15), text.Length);
        var form = Read([pages[0] with { Lines = [Line("某单位自评表", left)] }, pages[1] with { Lines = [Line("单位：万元", right)] }]);
        Assert.Equal("某单位自评表", form.Title!.Printed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_cut_that_goes_through_two_tables_at_different_places_is_none(int side)
    {
        var text = Form.Replace("| 产出指标", "\n| 产出指标", StringComparison.Ordinal).Replace("| 总分", Rest + "\n| 总分", StringComparison.Ordinal);
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(text), 4).ToArray();
        pages[side] = pages[side] with { Tables = [pages[side].Tables[0], pages[side].Tables[1].WithBoxes(box => box with { Left = box.Left - 5, Right = box.Right - 5 })] };
        Assert.Null(FormReader.Read(pages).Forms[0].Indicators[0].Score);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_cell_that_one_of_the_pages_closes_ends_at_the_cut(int side)
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4).ToArray();
        pages[side] = WithCell(pages[side], side == 0 ? Name[..^2] : Name[^2..], cell => cell with { OpenSides = CellSides.None });
        var name = Read(pages).ProjectName!;
        Assert.Equal(Name[..^2], name.Printed);
        Assert.Empty(name.More);
    }

    [Fact]
    public void What_is_told_of_a_cell_or_page_to_the_right_is_told()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var right = WithCell(pages[1], Name[^2..], cell => cell with { IsRunTogether = true }) with { UnreadColumns = new Box(40, 400, 200, 500) };
        Assert.Equal([ProblemKind.ColumnsNotRead, ProblemKind.RunTogetherText], Read([pages[0], right]).Problems.Select(problem => problem.Kind).Order());
    }

    [Fact]
    public void A_cell_over_three_pages_is_whole()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        var form = Read([pages[0], .. CutSheet.DownThenOver([pages[1]], 2).Select(page => page with { Number = page.Number + 1 })]);
        Assert.Equal(PrintedForm.Of(Read(DrawnPages.Draw(Form))), PrintedForm.Of(form));
        Assert.Equal([2, 3], form.ProjectName!.More.Select(place => place.Page));
    }

    [Fact]
    public void Rows_as_high_on_the_next_page_are_no_right_part_of_a_small_open_table()
    {
        var open = CutSheet.DownThenOver(DrawnPages.Draw("\n" + Form[Form.IndexOf("| 项目", StringComparison.Ordinal)..Form.IndexOf("| 项目资金", StringComparison.Ordinal)]), 4)[0];
        var forms = FormReader.Read([open, Assert.Single(DrawnPages.Draw("\n| 一级指标 | 三级指标 | 得分 |\n| 产出指标 | 清扫 | 20 |")) with { Number = 2 }]).Forms;
        Assert.Equal("清扫", Assert.Single(Assert.Single(forms).Indicators).Level3!.Printed);
    }

    [Fact]
    public void A_text_that_stands_on_the_page_to_the_right_alone_leads_there()
    {
        var drawn = DrawnPages.Draw(Form)[0];
        var moved = WithLine(drawn, Name, line => line with { Box = line.Box with { Left = line.Box.Left + 130, Right = line.Box.Right + 130 } });
        Assert.Equal(2, Read(CutSheet.DownThenOver([moved], 4)).ProjectName!.Place.Page);
    }

    [Fact]
    public void Pages_of_one_pattern_behind_an_open_one_show_no_one_sheet()
    {
        var open = CutSheet.DownThenOver(DrawnPages.Draw(Form[..Form.IndexOf("| 总分", StringComparison.Ordinal)]), 5)[0];
        Page Rows(int number) => DrawnPages.Draw(string.Concat(Enumerable.Range(1, 7).Select(row => $"| 产出指标 | 数量指标 | 第{number}{row}项 | 1个 | 1个 |\n")))[0] with { Number = number };
        var form = Read([open, Rows(2), Rows(3)]);
        Assert.Equal(3 + 14, form.Indicators.Count);
    }

    [Fact]
    public void Small_tables_behind_a_wide_sheet_that_end_elsewhere_are_none_of_it()
    {
        var pages = DrawnPages.Draw(Form + "\n---\n| 天干 | 地支 |\n| 甲 | 乙 |\n---\n| 生肖 | 属相 |\n| 丙 | 丁 |");
        var form = Read([.. CutSheet.OverThenDown([pages[0]], 4), pages[1] with { Number = 3 }, pages[2] with { Number = 4 }]);
        Assert.Equal(["天干 地支 甲 乙"], form.Problems.Select(problem => problem.Text));
    }

    private static SelfEvaluation Read(IReadOnlyList<Page> pages) => Assert.Single(FormReader.Read(pages).Forms);

    private static IEnumerable<string> Print(IReadOnlyList<Page> pages)
    {
        var form = Read(pages);
        return [.. PrintedForm.Of(form), .. form.Problems.Select(problem => $"{problem.Kind}: {problem.Text}")];
    }

    private static Page WithLine(Page page, string text, Func<TextLine, TextLine> change) => WithCell(page, text, cell => cell with { Lines = [change(cell.Lines[0])] });

    private static Page WithCell(Page page, string text, Func<Cell, Cell> change)
    {
        Assert.Contains(page.Tables[0].Cells, cell => cell.Text == text);
        return page with { Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell.Text == text ? change(cell) : cell)] }] };
    }

    private static Page Closed(Page page) =>
        page with { Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell with { OpenSides = CellSides.None })] }] };

    private static Page WithHeights(Page page, Func<double, double> change) =>
        page with { Tables = [page.Tables[0].WithBoxes(box => box with { Top = change(box.Top), Bottom = change(box.Bottom) })] };
}
