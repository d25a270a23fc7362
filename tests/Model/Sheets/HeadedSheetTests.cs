using Selfeval.Model.Mapping;
using Selfeval.Model.Sheets;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Sheets that are printed with the letters of their columns and the numbers of their rows: on a page, and over pages side by side, where a line is drawn at the cut through every cell.</summary>
public class HeadedSheetTests
{
    private const string Form = """
        |   | A | B | C | D | E | F | G | H |
        | 1 | 某项目支出绩效自评表 | < | < | < | < | < | < | < |
        | 2 | （2023年度） | < | < | < | < | < | < | < |
        | 3 | 项目名称 | < | 道路清扫保洁补助资金 | < | < | < | < | < |
        | 4 | 主管部门 | < | 某局 | < | 实施单位 | 某中心 | < | < |
        | 5 | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 6 | ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |
        | 7 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 8 | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | 9 | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19.5 | 雨季停运 |
        | 10 | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        | 11 | 总分 | < | < | < | < | 90 | 89.29 |  |
        """;

    private const string Left = """
        |   | A | B | C | D | E |
        | 1 | 某项目支出绩效自评表 | < | < | < | < |
        | 2 | （2023年度） | < | < | < | < |
        | 3 | 项目名称 | < | 道路清扫保洁补助资金 | < | < |
        | 4 | 主管部门 | < | 某局 | < | 实施单位 |
        | 5 | 项目资金（万元） | < |  | 全年预算数 | 全年执行数 |
        | 6 | ^ | < | 年度资金总额 | 120.50 | 118.00 |
        | 7 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
        | 8 | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 |
        | 9 | ^ | ^ | 清运垃圾 | 900吨 | 880吨 |
        | 10 | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 |
        | 11 | 总分 | < | < | < | < |
        """;

    private const string Right = """
        |   | F | G | H |
        | 1 |  | < | < |
        | 2 |  | < | < |
        | 3 |  | < | < |
        | 4 | 某中心 | < | < |
        | 5 | 分值 | 执行率 | 得分 |
        | 6 | 10 | 97.93% | 9.79 |
        | 7 | 分值 | 得分 | 偏差原因 |
        | 8 | 30 | 30 |  |
        | 9 | 20 | 19.5 | 雨季停运 |
        | 10 | 30 | 30 |  |
        | 11 | 90 | 89.29 |  |
        """;

    [Fact]
    public void The_headings_around_a_sheet_are_none_of_its_texts()
    {
        var reading = FormReader.Read(DrawnPages.Draw(Form));
        var form = Assert.Single(reading.Forms);
        Assert.Equal(("某项目支出绩效自评表", "2023", "道路清扫保洁补助资金"), (form.Title?.Printed, form.FiscalYear?.Printed, form.ProjectName?.Printed));
        Assert.Equal(["清扫街道", "清运垃圾", "市容整洁"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Pages_whose_letters_follow_one_another_show_one_sheet()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(Left + "\n---" + Right)).Forms);
        Assert.Equal([1, 2], form.Pages);
        Assert.Equal(("某项目支出绩效自评表", "2023", "某中心"), (form.Title?.Printed, form.FiscalYear?.Printed, form.ImplementingUnit?.Printed));
        Assert.Equal([("45条", "30", "30"), ("880吨", "20", "19.5"), ("整洁", "30", "30")], form.Indicators.Select(row => (row.Actual!.Printed, row.Weight!.Printed, row.Score!.Printed)));
        Assert.Equal(("9.79", "89.29"), (Assert.Single(form.FundingLines).Score?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    /// <summary>Below a blank result the weight stays what it is: neither cell has another column.</summary>
    [Fact]
    public void A_blank_cell_of_one_column_does_not_go_on_over_the_cut()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(Left.Replace("| 45条 | 45条 |", "| 45条 |  |", StringComparison.Ordinal) + "\n---" + Right)).Forms);
        Assert.Equal(("", "30"), (form.Indicators[0].Actual?.Printed, form.Indicators[0].Weight?.Printed));
    }

    [Fact]
    public void Pages_with_the_same_letters_are_sheets_of_their_own()
    {
        var forms = FormReader.Read(DrawnPages.Draw(Form + "\n---" + Form.Replace("道路清扫保洁", "河道清淤", StringComparison.Ordinal))).Forms;
        Assert.Equal(["道路清扫保洁补助资金", "河道清淤补助资金"], forms.Select(form => form.ProjectName?.Printed));
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    /// <summary>Its first row prints a letter that heads no column, its first column no number, or the corner a text.</summary>
    [Theory]
    [InlineData("|   | A | B | C |", "|   | A | 甲 | C |")]
    [InlineData("|   | A | B | C |", "| 序号 | A | B | C |")]
    [InlineData("|   | A | B | C |", "|   | A | C | B |")]
    [InlineData("| 2 | x", "| 二 | x")]
    [InlineData("| 2 | x", "| 4 | x")]
    public void Other_letters_and_numbers_are_texts_of_the_table(string printed, string other)
    {
        const string Sheet = """
            |   | A | B | C |
            | 1 | x | x | x |
            | 2 | x | x | x |
            | 3 | x | x | x |
            """;
        Assert.Equal(9, CellsOf(Sheet));
        Assert.Equal(16, CellsOf(Sheet.Replace(printed, other, StringComparison.Ordinal)));
    }

    private static int CellsOf(string text) => Sheet.Of(DrawnPages.Draw(text)[0]).Tables[0].Cells.Count;
}
