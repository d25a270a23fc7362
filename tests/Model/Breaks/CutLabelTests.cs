using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Labels that a spreadsheet paints on two pages, each of which shows some of their lines.</summary>
public class CutLabelTests
{
    [Theory]
    [InlineData("效益", "指标", "效益指标", false)]
    [InlineData("服务对象", "满意度指标", "服务对象满意度指标", false)]
    [InlineData("效益指标", "", "效益指标", true)]
    public void Lines_that_make_a_known_name_are_all_of_it_and_others_are_told(string above, string below, string label, bool isTold)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            | {above} | 社会效益指标 | 知晓率 | 90% | 91% | 25 | 25 |
            ---
            | {below} | 经济效益指标 | 增收 | 90% | 91% | 25 | 24 |
            | 总分 | < | < | < | < | 100 | 98 |
            """).Select(page => Cut(page, [above, below]))).Forms);
        Assert.Equal([label, label], form.Indicators.Skip(1).Select(row => row.Level1?.Printed));
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.CutOffText && problem.Text == label));
    }

    [Theory]
    [InlineData("产出指标（续）", "产出指标")]
    [InlineData("产出指标(接上页)", "产出指标")]
    [InlineData("产出指标续", "产出指标")]
    [InlineData("产出指标", "产出指标")]
    [InlineData("效益指标（续）", "效益指标（续）")]
    public void A_label_printed_once_more_that_says_so_is_the_one_above(string below, string label)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            ---
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | {below} | 质量指标 | 合格率 | 90% | 91% | 25 | 25 |
            | ^ | 时效指标 | 按时 | 90% | 91% | 25 | 24 |
            | 总分 | < | < | < | < | 100 | 98 |
            """)).Forms);
        Assert.Equal(["产出指标", label, label], form.Indicators.Select(row => row.Level1?.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    private static Page Cut(Page page, string[] texts) =>
        page with { Tables = [.. page.Tables.Select(table => table with { Cells = [.. table.Cells.Select(cell => cell.Text.Length > 0 && texts.Contains(cell.Text) ? cell with { Lines = [.. cell.Lines.Select(line => line with { IsCutOff = true })] } : cell)] })] };
}
