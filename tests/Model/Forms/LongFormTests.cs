using System.Text;
using Selfeval.Model.Forms;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A form over many pages: at every break its headings are repeated, its labels go on and a row is cut.</summary>
public class LongFormTests
{
    /// <summary>The rows that a page adds. A break looks at 200 rows each way: ten pages are past the head of the form.</summary>
    private const int RowsOfPage = 50;

    /// <summary>Bytes for a late page against an early one; measured: 1.01, and 1.19 where a row taken out moves all rows below it. Bytes count what is copied, and need no clock.</summary>
    private const double MostGrowth = 1.1;

    /// <summary>Lengths of the form, in pages: two early ones and two late ones.</summary>
    private static readonly int[] Lengths = [20, 30, 90, 100];

    [Fact]
    public void A_late_page_of_a_long_form_costs_what_an_early_one_does()
    {
        var drawn = Array.ConvertAll(Lengths, Draw);
        // Each length in turn, and again: the first round runs code that is compiled better meanwhile, and fills what is remembered of headings.
        var bytes = Enumerable.Range(0, 3).Select(_ => Array.ConvertAll(drawn, BytesOf)).Aggregate((one, other) => [.. one.Zip(other, Math.Min)]);
        var (early, late) = (bytes[1] - bytes[0], bytes[3] - bytes[2]);
        Assert.True(late < early * MostGrowth, $"{(double)late / early:0.000} times as many bytes: {string.Join(", ", bytes)}");
    }

    [Fact]
    public void All_rows_of_a_long_form_are_read_once()
    {
        const int Pages = 20;
        var form = Assert.Single(FormReader.Read(Draw(Pages)).Forms);
        Assert.Equal(Pages * RowsOfPage, form.Indicators.Count);
        Assert.Equal(Enumerable.Range(1, Pages - 1).Select(page => $"不断扩{page}大"), form.Indicators.Where(row => row.Level3!.Printed == "规模").SkipLast(1).Select(row => row.Target!.Printed));
        Assert.All(form.Indicators, row => Assert.Equal(("产出指标", "数量指标"), (row.Level1!.Printed, row.Level2!.Printed)));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    /// <summary>What it takes to find the form and to stitch its pages.</summary>
    private static long BytesOf(IReadOnlyList<Page> drawn)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(FormFinder.Find(drawn).Forms);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReadOnlyList<Page> Draw(int pages)
    {
        const string Headings = "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n";
        var text = new StringBuilder("项目支出绩效自评表\n| 项目名称 | 甲 | < | < | < | < | < | < |\n").Append(Headings).Append("| ^ | 产出指标 | 数量指标 |");
        for (var page = 1; page <= pages; page++)
        {
            if (page > 1) text.Append("---\n").Append(Headings).Append("| | | | | 大 | | | |\n| ^ | ^ | ^ |");
            text.Append(" 面积 | 1亩 | 1亩 | 1 | 1 |\n").Insert(text.Length, "| ^ | ^ | ^ | 合格率 | 100% | 100% | 1 | 1 |\n", RowsOfPage - 2);
            text.Append("| ^ | ^ | ^ | 规模 | 不断扩").Append(page).Append(" | 扩大 | 1 | 1 |\n");
        }

        return DrawnPages.Draw(text.ToString());
    }
}
