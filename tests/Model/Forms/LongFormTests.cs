using System.Text;
using Selfeval.Model.Forms;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A form over hundreds of pages: at every break its headings are repeated, its labels go on and a row is cut.</summary>
public class LongFormTests
{
    /// <summary>
    /// Bytes for a page of the long form, against one of the short form; measured: 1.0. Copying all cells at each break makes it 2.4.
    /// Bytes count what is copied, and are the same on any machine.
    /// </summary>
    private const double MostGrowth = 1.1;

    private const int Short = 100;

    private const int Long = 400;

    [Fact]
    public void A_page_of_a_long_form_costs_what_a_page_of_a_short_one_does()
    {
        Stitch(Short);
        var growth = (double)Stitch(Long) / Long / ((double)Stitch(Short) / Short);
        Assert.True(growth < MostGrowth, $"{growth:0.00} times as many bytes a page");
    }

    [Fact]
    public void All_rows_of_a_long_form_are_read_once()
    {
        var form = Assert.Single(FormReader.Read(Draw(Short)).Forms);
        Assert.Equal(Short * 3, form.Indicators.Count);
        Assert.Equal(Enumerable.Range(1, Short - 1).Select(page => $"不断扩{page}大"), form.Indicators.Where(row => row.Level3!.Printed == "规模").Select(row => row.Target!.Printed).SkipLast(1));
        Assert.All(form.Indicators, row => Assert.Equal(("产出指标", "数量指标"), (row.Level1!.Printed, row.Level2!.Printed)));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    /// <summary>The bytes that it takes to find the form and to stitch its pages.</summary>
    private static long Stitch(int pages)
    {
        var drawn = Draw(pages);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(FormFinder.Find(drawn).Forms);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReadOnlyList<Page> Draw(int pages)
    {
        const string Headings = "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |";
        var text = new StringBuilder($"项目支出绩效自评表\n| 项目名称 | 甲 | < | < | < | < | < | < |\n{Headings}\n| ^ | 产出指标 | 数量指标 | 面积 | 1亩 | 1亩 | 1 | 1 |\n");
        for (var page = 1; page <= pages; page++)
        {
            if (page > 1) text.Append("---\n").Append(Headings).Append("\n| | | | | 大 | | | |\n| ^ | ^ | ^ | 面积 | 1亩 | 1亩 | 1 | 1 |\n");
            text.Append("| ^ | ^ | ^ | 合格率 | 100% | 100% | 1 | 1 |\n| ^ | ^ | ^ | 规模 | 不断扩").Append(page).Append(" | 扩大 | 1 | 1 |\n");
        }

        return DrawnPages.Draw(text.ToString());
    }
}
