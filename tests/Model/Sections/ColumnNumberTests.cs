using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Sections;

/// <summary>A row below the headings that numbers their columns, in one series of marks or in two.</summary>
public class ColumnNumberTests
{
    private const string Headings = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |";

    private const string Row = "| 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |";

    [Theory]
    [InlineData("甲 | 乙 | 丙 | 1 | 2 | 3 | 4 | 5")]
    [InlineData("甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 | 辛")]
    [InlineData("A | B | C | D | E | F | G | H")]
    [InlineData("A | B | C | 1 | 2 | 3 | 4=3/2 | 5")]
    [InlineData("a | b | c | ⑴ | ⑵ | ⑶ | ⑷=⑶/⑵ | ⑸")]
    [InlineData("一 | 二 | 三 | 四 | 五 | 六 | 七 | 八")]
    [InlineData("Ⅰ | Ⅱ | Ⅲ | Ⅳ | Ⅴ | Ⅵ | Ⅶ | Ⅷ")]
    [InlineData("（1） | （2） | （3） | （4） | （5） | （6） | （7） | （8）")]
    [InlineData("（甲） | （乙） | （丙） | ① | ② | ③ | ④ | ⑤")]
    [InlineData("— | — | — | ① | ② | ③ | ④=③/② | ⑤")]
    [InlineData("栏次 | 栏次 | 栏次 | 1 | 2 | 3 | 4 | —")]
    [InlineData("栏次 | < | < | A | B | C | D=C/B | E")]
    [InlineData("列号 | | | 7 | 8 | 9 | 10 | 11")]
    public void Marks_of_the_columns_are_no_indicator(string marks)
    {
        var form = Single(Head + $"""
            {Headings}
            | {marks} |
            {Row}
            """);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    /// <summary>The name is one of a row; the order has a gap or begins further on; a value is no mark; a series begins again; figures alike are values.</summary>
    [Theory]
    [InlineData("产出指标 | 数量指标 | 丙 | 1 | 2 | 3 | 4 | ")]
    [InlineData("甲 | 乙 | 丙 | 1 | 2 | 4 | 5 | ")]
    [InlineData("甲 | 乙 | 丙 | 3 | 4 | 5 | 6 | ")]
    [InlineData("甲 | 丙 | 丁 | 1 | 2 | 3 | 4 | ")]
    [InlineData("甲 | 乙 | 丙 | 1次 | 2次 | 3 | 4 | ")]
    [InlineData("1 | 2 | 3 | 1 | 2 | 3 | 4 | ")]
    [InlineData("A | B | C | 1 | 1 | 1 | 1 | ")]
    public void What_does_not_run_from_the_first_mark_on_is_a_row(string printed)
    {
        var form = Single(Head + $"""
            {Headings}
            | {printed} |
            {Row}
            """);
        Assert.Equal(2, form.Indicators.Count);
    }

    [Fact]
    public void Only_the_row_right_below_the_headings_numbers_them()
    {
        var form = Single(Head + $"""
            {Headings}
            {Row}
            | 甲 | 乙 | 丙 | 1 | 2 | 3 | 4 | 5 |
            """);
        Assert.Equal(["清扫", "丙"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Theory]
    [InlineData("栏次 | ① | ② | ③ | ④ | ⑤=③/② | ⑥")]
    [InlineData("甲 | A | B | C | D | E=C/B | F")]
    [InlineData("行次 | 一 | 二 | 三 | 四 | 五 | 六")]
    public void Marks_of_the_columns_are_no_funding_line(string marks)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | {marks} |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 10 | 100% | 10 |
            | ^ | 其中：当年财政拨款 | 41 | 40 | 40 | — | — | — |

            """ + Indicators);
        Assert.Equal(["年度资金总额", "其中：当年财政拨款"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("甲 | 乙 | 丙 | 1 | 2 | 3 | 4 | 5")]
    [InlineData("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8")]
    [InlineData("（1） | （2） | （3） | （4） | （5） | （6） | （7） | （8）")]
    [InlineData("栏次 | 栏次 | 栏次 | A | B | C | D | —")]
    public void They_are_none_where_a_page_repeats_them_below_the_headings(string marks)
    {
        var form = Single(Head + $"""
            {Headings}
            | {marks} |
            {Row}
            ---
            {Headings}
            | {marks} |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 50 | 50 | 无 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    /// <summary>Only the marks are repeated, as a program does that repeats the last row of the headings alone.</summary>
    [Theory]
    [InlineData("甲 | 乙 | 丙 | 1 | 2 | 3 | 4 | 5")]
    [InlineData("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8")]
    public void They_are_none_where_a_page_repeats_them_alone(string marks)
    {
        var form = Single(Head + $"""
            {Headings}
            | {marks} |
            {Row}
            ---
            | {marks} |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 50 | 50 | 无 |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void They_stand_below_two_rows_of_headings()
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | < |
            | ^ | ^ | ^ | ^ | ^ | ^ | 自评 | 复核 |
            | 甲 | 乙 | 丙 | 1 | 2 | 3 | 4 | 5 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 49 |
            """);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void They_may_stand_beside_the_label_of_the_block()
    {
        var form = Single(Head + $"""
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | ^ | 甲 | 乙 | 丙 | 1 | 2 | 3 | 4 |
            | ^ | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            """);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Empty(form.Problems);
    }
}
