using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>What stands between two parts of a form: nothing, what each page prints, or pages of text.</summary>
public class PagesBetweenTests
{
    private const string Form = """
        某市2023年度公开材料
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |

        """;

    private const string Filled = """
        | 项目名称 | 甲 | < | < | < | < | < |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | ^ | 年度资金总额 | 220 | 220 | 215 | 10 | 9.8 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 89.2 |

        """;

    private const string Rest = "|  |  | 市容 | 整洁 | 整洁 | 30 | 30 |\n";

    private const string OtherRest = "| 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 |\n";

    [Theory]
    [InlineData("---\n")]
    [InlineData("---\n---\n---\n")]
    [InlineData("- 1 -\n---\n- 2 -\n")]
    [InlineData("某局编\n---\n某局编\n---\n")]
    [InlineData("注1.数据截至年底\n---\n")]
    [InlineData("填报日期：2024年1月\n---\n")]
    [InlineData("---\n---\n续表\n")]
    [InlineData("---\n某市2023年度公开材料\n")]
    public void Pages_that_print_nothing_of_their_own_part_no_form(string between)
    {
        var form = Single(Form + between + Rest);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_line_beside_the_last_table_stands_between_no_two()
    {
        var pages = DrawnPages.Draw(Form + "---\n" + Rest);
        var table = pages[0].Tables[0];
        var beside = new TextLine("副本", "副本", new Box(table.Box.Right + 5, table.Box.Bottom - 20, table.Box.Right + 25, table.Box.Bottom - 10), 2);
        var form = Assert.Single(FormReader.Read([pages[0] with { Lines = [.. pages[0].Lines, beside] }, pages[1]]).Forms);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(["副本"], form.Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("2026/11/30 06:24", "2026/11/30 06:24", Rest)]
    [InlineData("2026/11/30 06:24", "2026/11/30 06:24", OtherRest)]
    [InlineData("2026/11/30 06:24", "环卫站", OtherRest, "环卫站")]
    public void What_the_page_before_prints_in_its_margin_is_no_row_at_a_break(string before, string atBreak, string rest, params string[] told)
    {
        // A browser prints the day right above what goes on on each page; the second form begins below that of its first page.
        var pages = DrawnPages.Draw(Form + "---\n" + Rest + Form.Replace("甲", "乙", StringComparison.Ordinal).Replace("某市2023年度公开材料\n", "", StringComparison.Ordinal) + "---\n" + rest.Replace("市容", "绿地", StringComparison.Ordinal));
        var forms = FormReader.Read([pages[0], WithHead(pages[1], before), WithHead(pages[2], atBreak)]).Forms;
        Assert.Equal(["甲", "乙"], forms.Select(form => form.ProjectName!.Printed));
        Assert.Equal(["清扫", "绿地"], forms[1].Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(told, forms[1].Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void Behind_pages_of_text_the_text_and_the_table_that_may_be_the_forms_are_told_and_not_read()
    {
        var form = Single(Form + "---\n某局编\n完成了全部任务\n- 2 -\n---\n某局编\n成效显著\n- 3 -\n---\n" + OtherRest);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.All(form.Problems, problem => Assert.Equal(ProblemKind.OrphanText, problem.Kind));
        Assert.Equal(new[] { "完成了全部任务", "成效显著", "效益指标 社会效益指标 市容 整洁 整洁 30 30" }.Order(StringComparer.Ordinal), form.Problems.Select(problem => problem.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_cell_fills_no_more_than_three_pages(int pages, bool isTold) =>
        Assert.Equal(isTold, Single(Form + string.Concat(Enumerable.Range(1, pages).Select(page => $"---\n第{page}项任务完成\n")) + "---\n" + OtherRest).Problems.Count > 0);

    [Theory]
    [InlineData("---\n完成了全部任务\n---\n", "| 天干 | 地支 |\n| 甲 | 乙 |\n")]
    [InlineData("---\n完成了全部任务\n另一项目自评表\n---\n", OtherRest)]
    public void Of_a_table_of_another_matter_behind_pages_of_text_nothing_is_told(string between, string other) => Assert.Empty(Single(Form + between + other).Problems);

    [Theory]
    [InlineData("| 序号 | 项目名称 | 预算数 | 执行数 | 分值 | 备注 |\n| 1 | 办公设备采购 | 12.1 | 11.9 | | |\n", "| 总分 | < | < | < | < | 100 | 99 |\n")]
    [InlineData("| 序号 | 项目名称 | 主管部门 | 全年预算数 | 全年执行数 | 自评得分 |\n| 1 | 城市管理 | 城管局 | 210 | 200 | 91.5 |\n", "")]
    public void A_list_of_projects_behind_a_page_of_text_is_none_of_a_form_that_has_its_funds_and_indicators(string list, string sums)
    {
        var form = Single("项目支出绩效自评表\n" + Filled + sums + "\n---\n第五部分 名词解释\n其他收入：指除上述收入以外的收入。\n---\n政府采购支出情况表\n" + list);
        Assert.Equal([1], form.Pages);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Indicators_behind_pages_of_text_are_told_where_the_form_has_none()
    {
        var form = Single("项目支出绩效自评表\n" + Filled[..Filled.IndexOf("| 一级", StringComparison.Ordinal)] + "| 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |\n| ^ | 完成 | < | < | 完成了 | < | < |\n---\n全部任务\n---\n"
            + "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n" + OtherRest);
        Assert.Equal(["全部任务", "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 效益指标 社会效益指标 市容 整洁 整洁 30 30"], form.Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("", "清扫", "市容")]
    [InlineData("完成了全部任务\n", "清扫")]
    public void A_head_repeated_behind_an_empty_page_goes_on_with_the_form_and_behind_one_of_text_it_does_not(string text, params string[] names)
    {
        var forms = FormReader.Read(DrawnPages.Draw(Form + "---\n" + text + "---\n| 项目名称 | 甲 | < | < | < | < | < |\n" + OtherRest)).Forms;
        Assert.Equal(names, forms[0].Indicators.Select(row => row.Level3!.Printed));
    }

    private static Page WithHead(Page page, string text)
    {
        var box = page.Tables[0].Box;
        return page with { Lines = [.. page.Lines, new TextLine(text, text, new Box(box.Left, box.Top - 14, box.Left + 60, box.Top - 4), text.Length)] };
    }

    private static SelfEvaluation Single(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
