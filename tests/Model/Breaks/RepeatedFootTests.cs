using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Sums that a browser prints at the end of each page.</summary>
public class RepeatedFootTests
{
    private const string Head = "项目支出绩效自评表\n| 项目名称 | 道路清扫 | < | < | < | < | < |\n";

    private const string Headings = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n";

    private const string Sums = "| 总分 | < | < | < | < | 100 | 97 |\n";

    [Fact]
    public void They_end_the_form_on_its_last_page_alone()
    {
        var form = Single(Head + Headings + Row("清扫街道", "50") + Sums + "---\n" + Headings + Row("清运垃圾", "30") + Sums + "---\n" + Headings + Row("冲洗", "20") + Sums);
        Assert.Equal(["清扫街道", "清运垃圾", "冲洗"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal((3, "97"), (form.Total.Score!.Place.Page, form.Total.Score.Printed));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Other_sums_on_the_next_page_are_those_of_another_form()
    {
        var form = Single(Head + Headings + Row("清扫街道", "100") + Sums + "---\n" + Headings + Row("清运垃圾", "30") + Sums.Replace("97", "96", StringComparison.Ordinal));
        Assert.Equal("清扫街道", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.NotEmpty(form.Problems);
    }

    private static string Row(string name, string weight) => $"| 产出指标 | 数量指标 | {name} | 45条 | 45条 | {weight} | {weight} |\n";
}
