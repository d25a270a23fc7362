using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>What looks like a title and is none: the head or the foot of each page, the caption of a form's second table, the mark at the side of a page.</summary>
public class RunningTitleTests
{
    private const string Head = "2022年度绩效自评";

    private const string Begun = """
        某局项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
        """;

    private const string Rest = """
        | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 50 | 49 |
        | 总分 | < | < | < | < | 100 | 99 |
        """;

    [Fact]
    public void The_head_of_each_page_ends_no_form_that_has_a_title_of_its_own()
    {
        var form = Assert.Single(Read($"{Head}\n{Begun}\n---{Head}\n{Rest}"));
        Assert.Equal(("某局项目支出绩效自评表", "99", 2), (form.Title!.Printed, form.Total.Score?.Printed, form.Indicators.Count));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Below_the_head_of_the_next_page_the_form_has_its_note()
    {
        var form = Assert.Single(Read($"{Head}\n{Begun}\n{Rest}\n---{Head}\n注：得分不超过分值。"));
        Assert.Equal([("注", "得分不超过分值。")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Titles_at_one_place_on_pages_of_their_own_are_those_of_their_forms()
    {
        var forms = Read($"{Begun}\n{Rest}\n---{Begun.Replace("甲", "乙", StringComparison.Ordinal)}\n{Rest}");
        Assert.Equal([("某局项目支出绩效自评表", "甲"), ("某局项目支出绩效自评表", "乙")], forms.Select(form => (form.Title?.Printed!, form.ProjectName!.Printed)));
    }

    [Fact]
    public void The_foot_of_each_page_ends_no_form_and_announces_none()
    {
        var reading = FormReader.Read(WithFoot(DrawnPages.Draw($"{Begun}\n---\n{Rest}"), "2022年项目支出绩效自评表"));
        var form = Assert.Single(reading.Forms);
        Assert.Equal((2, "99"), (form.Indicators.Count, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("内部使用", false)]
    [InlineData("以上为第一页", true)]
    public void The_foot_of_each_page_is_no_text_of_the_form_however_close_below_its_table_it_stands(string onFirst, bool isTold)
    {
        var pages = DrawnPages.Draw($"{Begun}\n---\n{Rest}");
        var (first, down) = (pages[0], pages[0].Height - 50 - pages[0].Tables[0].Box.Bottom);
        var low = first with { Tables = [first.Tables[0].WithBoxes(Moved)], Lines = [.. first.Lines.Select(line => line with { Box = Moved(line.Box) })] };
        var form = Assert.Single(FormReader.Read([WithFoot([low], onFirst)[0], WithFoot([pages[1]], "内部使用")[0]]).Forms);
        Assert.Equal(!isTold ? [] : [(ProblemKind.OrphanText, onFirst, 1)], form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)));
        Box Moved(Box box) => box with { Top = box.Top + down, Bottom = box.Bottom + down };
    }

    [Fact]
    public void A_title_at_the_foot_of_a_page_is_that_of_the_form_on_the_next_whatever_the_head_of_that_page_says()
    {
        var pages = DrawnPages.Draw($"{Head}\n{Begun}\n{Rest}\n---{Head}\n| 项目名称 | 乙 | < | < | < | < | < |\n{Begun[Begun.IndexOf("| 一级", StringComparison.Ordinal)..]}\n{Rest}");
        var forms = FormReader.Read([WithFoot([pages[0]], "项目支出绩效自评表（2021年度）")[0], pages[1]]).Forms;
        Assert.Equal([("甲", "某局项目支出绩效自评表", null), ("乙", "项目支出绩效自评表（2021年度）", "2021")], forms.Select(form => (form.ProjectName!.Printed, form.Title!.Printed, form.FiscalYear?.Printed)));
    }

    [Fact]
    public void A_mark_that_stands_upright_at_the_side_is_no_title_below_one()
    {
        var page = DrawnPages.Draw($"{Begun}\n{Rest}")[0];
        var mark = new TextLine("绩效自评表", "绩效自评表", new Box(580, 40, 590, 90), 5);
        Assert.Equal("某局项目支出绩效自评表", Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, mark] }]).Forms).Title?.Printed);
    }

    /// <summary>The table is 420 wide and begins at 30.</summary>
    [Theory]
    [InlineData(460, "某局项目支出绩效自评表")]
    [InlineData(200, "2021年部门整体支出绩效自评表")]
    public void A_link_beside_the_head_is_no_title_below_one(double left, string title)
    {
        var page = DrawnPages.Draw($"{Begun}\n{Rest}")[0];
        var link = new TextLine("2021年部门整体支出绩效自评表", "2021年部门整体支出绩效自评表", new Box(left, 42, left + 100, 49), 16);
        Assert.Equal(title, Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, link] }]).Forms).Title?.Printed);
    }

    [Theory]
    [InlineData("绩效指标自评情况表", "\n")]
    [InlineData("表二：绩效自评表", "\n")]
    [InlineData("项目支出绩效自评表（续）", "\n")]
    [InlineData("二、绩效指标自评表", "\n---\n")]
    [InlineData("项目支出绩效自评表（二）", "\n---\n")]
    public void A_caption_above_the_indicators_of_a_form_that_has_none_yet_begins_no_other(string caption, string between)
    {
        var form = Assert.Single(Read($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | 年度资金总额 | 10 | 10 | 9 | 10 | 90% | 9 |
            {between}
            {caption}
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 90 |
            | 总分 | < | < | < | < | 100 | 99 |
            """));
        Assert.Equal(("甲", "项目支出绩效自评表", "9", "99"), (form.ProjectName?.Printed, form.Title?.Printed, form.FundingLines[0].Score?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Indicators_below_a_title_are_another_forms_where_the_first_has_its_own()
    {
        var forms = Read($"{Begun}\n{Rest}\n\n乙项目支出绩效自评表\n{Begun[Begun.IndexOf("| 一级", StringComparison.Ordinal)..]}\n{Rest}");
        Assert.Equal(["某局项目支出绩效自评表", "乙项目支出绩效自评表"], forms.Select(form => form.Title!.Printed));
    }

    private static IReadOnlyList<SelfEvaluation> Read(string text) => FormReader.Read(DrawnPages.Draw(text)).Forms;

    private static IReadOnlyList<Page> WithFoot(IReadOnlyList<Page> pages, string text) =>
        [.. pages.Select(page => page with { Lines = [.. page.Lines, new TextLine(text, text, new Box(200, page.Height - 40, 400, page.Height - 30), text.Length)] })];
}
