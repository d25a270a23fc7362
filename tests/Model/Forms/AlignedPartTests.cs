using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Pages of a form without rulings: what they go on with, and what a gap in one leaves open.</summary>
public class AlignedPartTests
{
    private const string Head = """
        项目支出绩效自评表
        （2021年度）
        | 项目名称 | < | 道路养护项目 | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < |
        | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 | 执行率 | < |
        | ^ | < | 年度资金总额 | 100.0 | 90.0 | 90.0% | < |
        | ^ | < | 其中：当年财政拨款 | 80.0 | 70.0 | 87.5% | < |
        | ^ | < | 其他资金 | 20.0 | 20.0 | 100% | < |
        """;

    private const string Headings = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |";

    [Fact]
    public void A_page_that_begins_with_headings_goes_on_with_the_form()
    {
        var form = Read($"""
            {Head}
            ---
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 50 | 50 |
            | 效益指标 | 社会效益指标 | 通行能力 | 提升 | 提升 | 30 | 30 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 96% | 10 | 10 |
            | 质量指标 | 合格率 | 合格率 | ≥95% | 96% | 10 | 10 |
            | 总分 | < | < |  |  | 100 | 100 |
            """);
        Assert.Equal(["养护里程", "通行能力", "群众满意度", "合格率"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.AlignedTable, Place.Page: 2 });
    }

    [Theory]
    [InlineData("效益指标", "社会效益指标", false)]
    [InlineData("满意度指标", "社会效益指标", true)]
    [InlineData("产出指标", "生态效益指标", true)]
    [InlineData("成本指标", "成本指标", false)]
    public void Labels_of_different_classes_are_told_of_their_row(string level1, string level2, bool isTold)
    {
        var (form, row) = ReadAmongOthers($"| {level1} | {level2} | 通行能力 | 提升 | 提升 | 30 | 30 |");
        Assert.Equal(level1, row.Level1?.Printed);
        Assert.Equal(isTold, form.Problems.Any(problem => problem is { Kind: ProblemKind.RowIncomplete, Text: "通行能力" }));
    }

    [Theory]
    [InlineData("提升", "14", true)]
    [InlineData("2021年12月底前", "14", true)]
    [InlineData("提升", "提升14", false)]
    [InlineData("≥10次", "14", false)]
    public void A_bare_figure_beside_a_target_in_words_is_told_where_no_score_is_read(string target, string actual, bool isTold)
    {
        var (form, row) = ReadAmongOthers($"| 效益指标 | 社会效益指标 | 通行能力 | {target} | {actual} | 30 | |");
        Assert.Equal(actual, row.Actual?.Printed);
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.Unreadable && problem.Text == actual));
    }

    [Fact]
    public void A_label_that_is_not_read_lends_its_rows_no_label_of_the_page_before()
    {
        // 数量指标 at the top of four rows: nothing tells whose the second, third and fourth are, and the page may lack the label of the last.
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10 | 10 |
            | ^ | ^ | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | ^ | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            | ^ | ^ | 更换护栏 | ≥40次 | 42次 | 10 | 10 |
            ---
            | 满意度指标 | 满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |
            """, UnruledStyle.Middle with { IsTop = true, AreLabelsTop = true });
        Assert.Equal(["养护里程", "清扫面积", "修补坑槽", "更换护栏", "群众满意度"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.All(form.Indicators.Take(4), row => Assert.True(row.Level2 is not { Printed.Length: > 0 }));
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.ColumnsNotRead);
        Assert.All(form.Indicators.Take(4), row => Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.RowIncomplete && problem.Text == row.Level3!.Printed));
    }

    [Fact]
    public void Labels_of_level_2_tell_the_rows_of_one_of_level_1_that_stands_at_the_top_of_what_the_page_cuts()
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10 | 10 |
            |  | 质量指标 | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            |  | 时效指标 | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            ---
            | 效益指标 | 社会效益指标 | 通行能力 | ≥40次 | 42次 | 10 | 10 |
            | ^ | 生态效益指标 | 疏浚河道 | ≥50次 | 52次 | 10 | 10 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |
            | 总分 | < | < |  |  | 100 | 100 |
            """, UnruledStyle.Middle);
        Assert.Equal(["产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Printed));
    }

    [Theory]
    [InlineData("更换路灯及配套", "设施数量", "")]
    [InlineData("更换路灯及配套", "设施数量", "盏")]
    public void What_a_page_cuts_off_from_the_last_row_is_joined_with_it(string name, string rest, string unit)
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 新建改建农村公路里程数 | ≥10次 | 12次 | 10 | 10 |
            | ^ | ^ | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | 质量指标 | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            | ^ | 时效指标 | {name} | ≥40 | 42 | 10 | 10 |
            ---
            |  |  | {rest} | {unit} | {unit} |  |  |
            | 效益指标 | 社会效益指标 | 通行能力 | ≥40次 | 42次 | 10 | 10 |
            | ^ | 生态效益指标 | 疏浚河道 | ≥50次 | 52次 | 10 | 10 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |
            | 总分 | < | < |  |  | 100 | 100 |
            """, UnruledStyle.Middle);
        Assert.Equal(7, form.Indicators.Count);
        var row = form.Indicators[3];
        Assert.Equal((name + rest, "≥40" + unit, "42" + unit), (row.Level3?.Printed, row.Target?.Printed, row.Actual?.Printed));
    }

    [Fact]
    public void A_short_name_alone_on_the_next_page_is_not_joined()
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 新建改建农村公路里程数 | ≥10次 | 12次 | 10 | 10 |
            | ^ | ^ | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | 质量指标 | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            | ^ | 时效指标 | 更换路灯 | ≥40次 | 42次 | 10 | 10 |
            ---
            |  |  | 设施数量 |  |  |  |  |
            | 效益指标 | 社会效益指标 | 通行能力 | ≥40次 | 42次 | 10 | 10 |
            | ^ | 生态效益指标 | 疏浚河道 | ≥50次 | 52次 | 10 | 10 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |
            | 总分 | < | < |  |  | 100 | 100 |
            """, UnruledStyle.Middle);
        Assert.Contains(form.Indicators, row => row.Level3?.Printed == "更换路灯");
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Text == "更换路灯");
    }

    [Fact]
    public void Rows_at_the_foot_of_a_page_that_wait_for_a_label_of_the_next_may_be_those_of_the_label_above_and_are_told()
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10 | 10 |
            | 效益指标 | 经济效益指标 | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | 社会效益指标 | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            | ^ | 生态效益指标 | 更换护栏 | ≥40次 | 42次 | 10 | 10 |
            | ^ | ^ | 疏浚河道 | ≥50次 | 52次 | 10 | 10 |
            ---
            | 效益指标 | 可持续影响指标 | 延长年限 | ≥5年 | 6年 | 10 | 10 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |
            | ^ | ^ | 学生满意度 | ≥90% | 92% | 10 | 10 |
            | ^ | ^ | 家长满意度 | ≥90% | 92% | 10 | 10 |
            | ^ | ^ | 教师满意度 | ≥90% | 92% | 10 | 10 |
            | 总分 | < | < |  |  | 100 | 100 |
            """, UnruledStyle.Middle with { IsTop = false, AreLabelsTop = true });
        var row = Assert.Single(form.Indicators, row => row.Level3?.Printed == "疏浚河道");
        Assert.True(row.Level2?.Printed == "生态效益指标" || form.Problems.Any(problem => problem.Place == row.Level3!.Place), row.Level2?.Printed);
    }

    /// <summary>Two texts side by side on the next page are no table, and may be of this one.</summary>
    [Fact]
    public void Sums_above_other_rows_are_told_where_the_page_behind_them_is_not_read()
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10 | 10 |
            | 产出指标 | 质量指标 | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | 总分 | < | < |  |  | 20 | 20 |
            | 效益指标 | 社会效益指标 | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            ---
            | 更换护栏 | < | < | < | < | ≥40次 | < |
            """);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.ColumnsNotRead);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == form.Total.Score?.Place);
    }

    [Fact]
    public void Labels_at_the_top_of_their_rows_are_read_on_the_last_page()
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10 | 10 |
            | ^ | ^ | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | ^ | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            | ^ | ^ | 更换护栏 | ≥40次 | 42次 | 10 | 10 |
            """, UnruledStyle.Middle with { IsTop = true, AreLabelsTop = true });
        Assert.All(form.Indicators, row => Assert.Equal(("产出指标", "数量指标"), (row.Level1?.Printed, row.Level2?.Printed)));
    }

    [Fact]
    public void Labels_at_the_top_of_their_rows_are_read_in_a_form_that_its_sum_ends()
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 10 | 10 |
            | ^ | ^ | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | 质量指标 | 修补坑槽 | ≥30次 | 32次 | 10 | 10 |
            | ^ | ^ | 更换护栏 | ≥40次 | 42次 | 10 | 10 |
            | 总分 | < | < |  |  | 40 | 40 |
            """, UnruledStyle.Middle with { IsTop = true, AreLabelsTop = true });
        Assert.Equal(["数量指标", "数量指标", "质量指标", "质量指标"], form.Indicators.Select(row => row.Level2?.Printed));
        Assert.All(form.Indicators, row => Assert.Equal("产出指标", row.Level1?.Printed));
        Assert.Equal("40", form.Total.Weight?.Printed);
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, "养护里程", "≥10次", "12次", "40", "39")]
    [InlineData(TableOrigin.Ruled)]
    public void The_last_row_above_a_page_that_could_not_be_read_may_go_on_there_if_its_lines_were_inferred(TableOrigin origin, params string[] told)
    {
        var page = Assert.Single(DrawnPages.Draw($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            | ^ | ^ | 养护里程 | ≥10次 | 12次 | 40 | 39 |
            """));
        var drawn = page with { Tables = [page.Tables[0] with { Origin = origin }] };
        var unread = page with { Number = 2, Tables = [], Lines = [], UnreadColumns = page.Tables[0].Box };
        var problems = Assert.Single(FormReader.Read([drawn, unread]).Forms).Problems;
        Assert.Contains(problems, problem => problem is { Kind: ProblemKind.ColumnsNotRead, Place.Page: 2 });
        Assert.Equal(told, problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit && problem.Text is not ("产出指标" or "数量指标")).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, 40, "并加强日常巡查。", "并加强日常巡查。")]
    [InlineData(TableOrigin.Aligned, 300, "并加强日常巡查。")]
    [InlineData(TableOrigin.Aligned, 40, "二、存在的问题")]
    [InlineData(TableOrigin.Aligned, 40, "填报人：某某")]
    [InlineData(TableOrigin.Ruled, 40, "并加强日常巡查。", "并加强日常巡查。")]
    [InlineData(TableOrigin.Ruled, 300, "并加强日常巡查。")]
    public void Text_behind_rows_without_sums_that_fill_their_page_may_be_their_rest(TableOrigin origin, double foot, string line, params string[] told)
    {
        var pages = DrawnPages.Draw($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 清扫面积 | ≥20次 | 22次 | 10 | 10 |
            ---
            {line}
            """);
        var height = pages[0].Tables[0].Box.Bottom + foot;
        var first = pages[0] with { Height = height, Turn = new PageTurn(0, pages[0].Width, height), Tables = [pages[0].Tables[0] with { Origin = origin }] };
        var problems = Assert.Single(FormReader.Read([first, pages[1]]).Forms).Problems;
        Assert.Equal(told, problems.Where(problem => problem is { Kind: ProblemKind.OrphanText, Place.Page: 2 }).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, "年 度")]
    [InlineData(TableOrigin.Ruled, null)]
    public void Text_on_a_table_whose_lines_were_inferred_is_no_stamp_and_is_told_together(TableOrigin origin, string? told)
    {
        var page = Assert.Single(DrawnPages.Draw($"{Head}\n{Headings}\n| 产出指标 | 数量指标 | 清扫面积 | ≥20次 | 22次 | 10 | 10 |"));
        var box = page.Tables[0].Box;
        var lines = "年度".Select((sign, i) => new TextLine(sign.ToString(), sign.ToString(), new Box(box.Left + 20, box.Bottom - 40 + (12 * i), box.Left + 28, box.Bottom - 32 + (12 * i)), 1));
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Origin = origin }], Lines = [.. page.Lines, .. lines] }]).Forms);
        Assert.Equal(told, form.Problems.SingleOrDefault(problem => problem.Kind == ProblemKind.OrphanText)?.Text);
        Assert.Equal(told is null, form.Extra.Any(extra => extra.Heading == "叠印"));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Texts_in_the_middle_of_their_columns_and_at_the_left_are_read_together()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(230, 50, 12, "项目支出绩效自评表");
        (double X, string Text)[][] rows =
        [
            [(52, "项目名称"), (260, "黑土地保护")],
            [(52, "主管部门"), (150, "农业农村厅"), (330, "实施单位"), (430, "农业农村局")],
            [(52, "项目资金"), (150, "年初预算（万元）"), (240, "全年预算（万元）"), (330, "全年执行（万元）"), (430, "执行率"), (510, "得分")],
            [(52, "资金总额"), (165, "6400"), (255, "6400"), (345, "6368"), (430, "99.5%"), (510, "9.95")],
            [(155, "预期目标"), (420, "实际完成情况")],
            [(52, "落实黑土地保护性耕作150万亩，秸秆还田210万亩。"), (302, "完成黑土地保护性耕作153万亩，秸秆还田208万亩。")],
            [(52, "一级指标"), (130, "指标名称"), (240, "指标值"), (330, "完成值"), (430, "分值"), (510, "得分")],
            [(52, "产出"), (112, "保护性耕作面积"), (240, "≥150万亩"), (330, "153万亩"), (435, "50"), (512, "50")],
            [(52, "效益"), (112, "秸秆综合利用率"), (240, "≥92%"), (330, "93.5%"), (435, "40"), (512, "40")],
        ];
        for (var i = 0; i <= rows.Length; i++) page.Line(50, 60 + (i * 20), 550, 60 + (i * 20));
        foreach (var (i, row) in rows.Index())
        {
            foreach (var (x, text) in row) page.Text(x, 74 + (i * 20), 9, text);
        }

        var form = Assert.Single(FormReader.Read(Extractor.Corpus.Read(pdf.ToBytes())).Forms);
        Assert.Equal(("落实黑土地保护性耕作150万亩，秸秆还田210万亩。", "完成黑土地保护性耕作153万亩，秸秆还田208万亩。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal("黑土地保护", form.ProjectName?.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData(TableOrigin.Aligned, true)]
    [InlineData(TableOrigin.Ruled, false)]
    public void A_bracket_that_stays_open_in_a_table_without_lines_tells_that_its_cell_was_cut(TableOrigin origin, bool isTold)
    {
        var pages = DrawnPages.Draw($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 50 | 50 |
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 90%以上 | 92.7%（抽 | 50 | 50 |
            """);
        var form = Assert.Single(FormReader.Read([.. pages.Select(page => page with { Tables = [.. page.Tables.Select(table => table with { Origin = origin })] })]).Forms);
        Assert.Equal(isTold, form.Problems.Any(problem => problem is { Kind: ProblemKind.CutOffText, Text: "92.7%（抽" }));
    }

    /// <param name="row">The row of 通行能力.</param>
    private static (SelfEvaluation Form, Indicator Row) ReadAmongOthers(string row)
    {
        var form = Read($"""
            {Head}
            {Headings}
            | 产出指标 | 数量指标 | 养护里程 | ≥10次 | 12次 | 50 | 50 |
            {row}
            | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 96% | 20 | 20 |
            | 总分 | < | < |  |  | 100 | 100 |
            """);
        return (form, Assert.Single(form.Indicators, read => read.Level3?.Printed == "通行能力"));
    }

    private static SelfEvaluation Read(string text, UnruledStyle? style = null) =>
        Assert.Single(FormReader.Read(Selfeval.Tests.Extractor.Corpus.Read(UnruledDrawing.Draw(text, style ?? UnruledStyle.Middle))).Forms);
}
