using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>A form is the same form wherever a page breaks it.</summary>
public class PageBreakTests
{
    public static TheoryData<string, CutLabel> Cases()
    {
        var cases = new TheoryData<string, CutLabel>();
        foreach (var name in DrawnForms.Names)
        {
            foreach (var label in Enum.GetValues<CutLabel>()) cases.Add(name, label);
        }

        return cases;
    }

    [Theory]
    [InlineData("| 主管部门 | 某局 | < | 实施单位 | 某中心 | < | < |", "")]
    [InlineData("| 主管部 | 某局 | < | 实施单位 | 某中心 | < | < |", "| 门 | | < | | | < | < |\n")]
    public void The_labels_above_the_projects_name_may_be_left_at_the_foot_of_the_page_before(string labels, string rest)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            （2023年度）
            {labels}
            ---
            {rest}| 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            """)).Forms);
        Assert.Equal(("项目支出绩效自评表", "2023", "甲", "某局", "某中心"), (form.Title?.Printed, form.FiscalYear?.Printed, form.ProjectName?.Printed, form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Sums_above_the_indicators_end_no_form()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw("""
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 总分 | < | < | < | < | 100 | 98 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            ---
            | 效益指标 | 社会效益指标 | 整洁 | 整洁 | 整洁 | 50 | 48 |
            """)).Forms);
        Assert.Equal(["50", "48"], form.Indicators.Select(row => row.Score?.Printed));
        Assert.Equal("98", form.Total.Score?.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.OrphanText);
    }

    [Fact]
    public void Parts_of_a_heading_that_are_called_as_sums_are_end_no_form()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw("""
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | < |
            | ^ | ^ | ^ | ^ | ^ | ^ | 自评得分 | 复核得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 | 49 |
            ---
            | 效益指标 | 社会效益指标 | 整洁 | 整洁 | 整洁 | 50 | 48 | 47 |
            | 总分 | < | < | < | < | 100 | 98 | 96 |
            """)).Forms);
        Assert.Equal(["50", "48"], form.Indicators.Select(row => row.Score?.Printed));
        Assert.Equal("98", form.Total.Score?.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.OrphanText or ProblemKind.UncertainSplit);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_break_before_any_row_changes_no_field(string name, CutLabel label)
    {
        var form = DrawnForms.Named(name);
        var whole = Reading(form);
        var differing = Enumerable.Range(1, PageBreaks.Rows(form) - 1)
            .Select(row => (row, broken: Reading(PageBreaks.Before(form, row, label))))
            .Where(at => !at.broken.SequenceEqual(whole))
            .Select(at => $"before row {at.row}: {string.Join("; ", at.broken.Except(whole))} instead of {string.Join("; ", whole.Except(at.broken))}");
        Assert.Empty(differing);
    }

    /// <summary>All fields, problems and the glyphs that are not accounted for, as text.</summary>
    private static IReadOnlyList<string> Reading(string text)
    {
        var forms = FormReader.Read(DrawnPages.Draw(text)).Forms;
        return forms.SelectMany(form => PrintedForm.Of(form)
            .Concat(form.Problems.Select(problem => $"problem {problem.Kind} {problem.Text}"))
            .Append($"glyphs not accounted for {form.Glyphs.InForm - form.Glyphs.Accounted}")).ToList();
    }

    [Fact]
    public void A_heading_row_repeated_on_the_next_page_is_no_indicator()
    {
        var broken = DrawnForms.National.Replace(
            "        | ^ | 效益指标 |",
            "---\n| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |\n| ^ | 效益指标 |",
            StringComparison.Ordinal);
        var form = Single(broken);
        Assert.Equal(PrintedForm.Of(Single(DrawnForms.National)), PrintedForm.Of(form));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_repeated_heading_above_the_rest_of_a_group_keeps_the_group()
    {
        var broken = DrawnForms.National.Replace(
            "        | ^ | ^ | ^ | 宣传 |",
            "---\n| | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |\n| ^ | | | 宣传 |",
            StringComparison.Ordinal);
        Assert.Equal(PrintedForm.Of(Single(DrawnForms.National)), PrintedForm.Of(Single(broken)));
    }

    [Fact]
    public void A_row_cut_in_its_middle_is_one_row_with_both_places()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 外国人来沪工作发展 | 不断扩 | 不断扩 | 5 | 5 |
            ---
            | | | 报告 | 大 | 大 | | |
            | ^ | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
            """);
        Assert.Equal(["外国人来沪工作发展报告", "合格率"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal("不断扩大", form.Indicators[0].Target!.Printed);
        Assert.Equal(2, Assert.Single(form.Indicators[0].Target!.More).Page);
        Assert.Equal(["产出指标", "产出指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal("质量指标", form.Indicators[1].Level2!.Printed);
    }

    /// <summary>Headings are compared without the signs at their end, so a stroke would pass for the rest of any.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("／")]
    public void A_mark_below_headings_at_the_foot_of_a_page_is_the_first_rows_own(string mark)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 未完成原因和改进措施 |
            ---
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | {mark} |
            | ^ | 质量指标 | 合格率 | 100% | 98% | 4 | 两人缺考 |
            """);
        Assert.Equal([mark, "两人缺考"], form.Indicators.Select(row => row.Reason?.Printed));
    }

    [Fact]
    public void Rows_of_a_page_that_prints_no_group_are_told_where_the_next_page_begins_another()
    {
        var pages = DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 |
            ---
            | | | 合格率 | 100% | 100% | 5 |
            ---
            | | 质量指标 | 优良率 | 90% | 90% | 5 |
            """);
        var form = Assert.Single(FormReader.Read(pages.Select(page => page with { Tables = [page.Tables[0] with { Continues = page.Number > 1 }] })).Forms);
        Assert.Equal(["数量指标", "质量指标"], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    /// <summary>Quality is one of output; where no label of level 2 is known, or that of the next group is not, the rows may be of either.</summary>
    [Theory]
    [InlineData("质量指标", "效益指标")]
    [InlineData("其他指标", "效益指标", "产出指标", "效益指标")]
    [InlineData("质量指标", "特色工作", "产出指标", "特色工作")]
    public void Rows_of_a_page_that_prints_no_group_belong_to_the_one_before_if_a_label_of_level_2_is_of_it(string level2, string next, params string[] doubtful)
    {
        var pages = DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 |
            ---
            | | {level2} | 合格率 | 100% | 100% | 5 |
            | ^ | ^ | 优良率 | 90% | 90% | 5 |
            ---
            | {next} | 社会效益指标 | 知晓率 | 90% | 90% | 5 |
            """);
        var form = Assert.Single(FormReader.Read(pages.Select(page => page with { Tables = [page.Tables[0] with { Continues = page.Number > 1 }] })).Forms);
        Assert.Equal(["产出指标", "产出指标", "产出指标", next], form.Indicators.Select(row => row.Level1?.Printed));
        Assert.Equal(doubtful, form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Fact]
    public void The_rest_of_a_row_joins_it_past_an_empty_side_column_that_only_its_page_has()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 5 | 厂家停产，未 |
            ---
            | | | | | | | 能采购 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 10 | 无 | ^ |
            """);
        Assert.Equal(["厂家停产，未能采购", "无"], form.Indicators.Select(row => row.Reason!.Printed));
    }

    [Fact]
    public void A_goal_cut_in_its_middle_is_one_text()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < |
            | ^ | 完成培训 | < | < | 完成了培 | < |
            ---
            | | 十次。 | < | < | 训十次。 | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 |
            """);
        Assert.Equal(("完成培训十次。", "完成了培训十次。"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Equal(2, Assert.Single(form.Goal.Planned.More).Page);
    }

    /// <summary>Far more rows than are looked at around a break: sections, levels and headings must come down from the first page.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n")]
    public void A_table_of_sixty_pages_is_one_form(string repeatedHeading)
    {
        const int Pages = 60, RowsOfPage = 20;
        var pages = Enumerable.Range(0, Pages).Select(page => string.Concat(Enumerable.Range(0, RowsOfPage)
            .Select(row => $"| {(row > 0 ? "^ | ^" : "产出指标 | 数量指标")} | 养护第{(page * RowsOfPage) + row}段 | ≥5公里 | 6公里 | 0.1 | 0.1 |\n")));
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            {string.Join("---\n" + repeatedHeading, pages)}
            """);
        Assert.Equal(Enumerable.Range(0, Pages * RowsOfPage).Select(row => $"产出指标 数量指标 养护第{row}段 0.1"),
            form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Level3?.Printed} {row.Score?.Printed}"));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    private static SelfEvaluation Single(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
