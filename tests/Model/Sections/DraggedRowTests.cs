using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Rows of which the lines between the columns were dragged out of line with the headings.</summary>
public class DraggedRowTests
{
    private const int Height = 20;

    private static readonly double[] Lines = [40, 90, 150, 240, 300, 360, 395, 430, 540];
    private static readonly double[] FundLines = [40, 150, 220, 290, 360, 430, 490, 540];
    private static readonly double[] SumLines = [40, 360, 395, 430, 540];

    private static readonly string[] Name = ["产出指标", "数量指标", "管网改造", "≥7公里", "8公里", "50", "48", ""];

    [Fact]
    public void A_row_with_as_many_cells_as_the_headings_has_them_in_their_order()
    {
        var form = Read((Lines, Name), ([40, 90, 150, 258, 281, 366, 388, 439, 540], ["效益指标", "社会效益指标", "漏损下降", "≥5%", "6%", "50", "47", "管材迟到"]));
        Assert.Equal(["漏损下降", "≥5%", "6%", "50", "47", "管材迟到"], Fields(form.Indicators[1]));
        Assert.Equal((100m, 95m), (form.Total.Weight?.Number, form.Total.Score?.Number));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    /// <summary>What was reached stands more under the heading of the weights than under its own.</summary>
    [Fact]
    public void A_row_in_which_a_cell_stands_more_under_the_next_heading_is_told()
    {
        var form = Read((Lines, Name), ([40, 90, 150, 275, 356, 400, 420, 470, 540], ["效益指标", "社会效益指标", "漏损下降", "≥5%", "6%", "50", "47", "管材迟到"]));
        Assert.DoesNotContain(form.Indicators, row => row.Weight?.Printed == "6%");
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void A_row_with_a_cell_less_is_read_by_where_its_cells_stand()
    {
        var form = Read((Lines, Name), ([40, 90, 150, 240, 360, 395, 430, 540], ["效益指标", "社会效益指标", "漏损下降", "≥5%", "50", "47", "管材迟到"]));
        Assert.Equal(("50", "47", "管材迟到"), (form.Indicators[1].Weight?.Printed, form.Indicators[1].Score?.Printed, form.Indicators[1].Reason?.Printed));
    }

    [Theory]
    [InlineData(360, 390, 440)]
    [InlineData(345, 403, 421)]
    [InlineData(365, 390, 440)]
    public void Sums_are_those_of_the_headings_that_stand_well_over_them(double first, double second, double third)
    {
        var form = Read([40, first, second, third, 540], FundLines, (Lines, Name), (Lines, ["效益指标", "社会效益指标", "漏损下降", "≥5%", "6%", "50", "47", ""]));
        Assert.Equal((100m, 95m), (form.Total.Weight?.Number, form.Total.Score?.Number));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Sums_that_stand_half_under_each_of_two_headings_are_not_read_as_those_of_the_wrong_one()
    {
        var form = Read([40, 378, 413, 480, 540], FundLines, (Lines, Name), (Lines, ["效益指标", "社会效益指标", "漏损下降", "≥5%", "6%", "50", "47", ""]));
        Assert.NotEqual(95m, form.Total.Weight?.Number);
        Assert.True(form.Total.Score?.Number == 95 || form.Problems.Count > 0);
    }

    [Fact]
    public void A_line_of_the_funds_keeps_its_label()
    {
        var form = Read(SumLines, [40, 172, 206, 312, 345, 446, 480, 540], (Lines, Name), (Lines, ["效益指标", "社会效益指标", "漏损下降", "≥5%", "6%", "50", "47", ""]));
        var line = form.FundingLines[0];
        Assert.Equal(("年度资金总额", 30m, 40m, 20m), (line.Label?.Printed, line.InitialBudget?.Number, line.FullYearBudget?.Number, line.Executed?.Number));
        Assert.Equal(("10", "50%", "5"), (line.Weight?.Printed, line.ExecutionRate?.Printed, line.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    private static IEnumerable<string?> Fields(Indicator row) => new[] { row.Level3, row.Target, row.Actual, row.Weight, row.Score, row.Reason }.Select(field => field?.Printed);

    private static SelfEvaluation Read(params (double[] Lines, string[] Texts)[] rows) => Read(SumLines, FundLines, rows);

    private static SelfEvaluation Read(double[] sums, double[] funds, params (double[] Lines, string[] Texts)[] rows)
    {
        List<(double[] Lines, string[] Texts)> all =
        [
            ([40, 150, 540], ["项目名称", "供水管网"]),
            ([40, 150, 290, 400, 540], ["主管部门", "某局", "实施单位", "某公司"]),
            (FundLines, ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]),
            (funds, ["年度资金总额", "30", "40", "20", "10", "50%", "5"]),
            (FundLines, ["其中：当年财政拨款", "30", "40", "20", "—", "—", "—"]),
            (Lines, ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]),
            .. rows,
            (sums, ["合计", "100", "95", ""]),
        ];
        var pdf = new PdfDrawing();
        var page = pdf.AddPage().Text(180, 40, 14, "2021年度项目支出绩效自评表");
        foreach (var (number, (lines, texts)) in all.Index()) DrawRow(page, 60 + (Height * number), lines, texts);
        return Assert.Single(FormReader.Read(Extractor.Corpus.Read(pdf.ToBytes())).Forms);
    }

    private static void DrawRow(PageDrawing page, double top, double[] lines, string[] texts)
    {
        foreach (var (i, text) in texts.Index())
        {
            page.Line(lines[i], top, lines[i + 1], top).Line(lines[i], top + Height, lines[i + 1], top + Height).Line(lines[i], top, lines[i], top + Height).Line(lines[i + 1], top, lines[i + 1], top + Height);
            var size = Math.Min(8, (lines[i + 1] - lines[i] - 4) / Math.Max(1, text.Length));
            page.Text(lines[i] + 2, top + 14, size, text);
        }
    }
}
