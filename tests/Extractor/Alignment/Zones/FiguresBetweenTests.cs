using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment.Zones;

/// <summary>Narrow figures at one side of wide columns whose headings stand in the middle, and a row that lacks the figure of the next column.</summary>
public class FiguresBetweenTests
{
    private const double Size = 8;

    /// <summary>The sides of the columns, in points.</summary>
    private static readonly int[] Sides = [50, 150, 220, 290, 340, 420, 480];

    private static readonly string[] Headings = ["项目资金", "全年预算数", "全年执行数", "分值", "执行率", "得分"];

    /// <param name="side">Where the figures stand in their columns: 0 at the left, 1 at the right.</param>
    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(0, false)]
    public void A_figure_between_two_headings_is_of_the_one_whose_other_figures_stand_at_its_side(double side, bool areRowsRuled)
    {
        var missing = side == 1 ? "执行率" : "分值";
        var line = Assert.Single(Read(side, side, missing, areRowsRuled).FundingLines, line => line.Label?.Printed == "资金总额");
        Assert.Equal(side == 1 ? ("10", "") : ("", "96%"), (line.Weight?.Printed, line.ExecutionRate?.Printed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Strokes_below_a_figure_stand_at_its_side(bool areRowsRuled)
    {
        var line = Assert.Single(Read(1, 1, "执行率", areRowsRuled, "—").FundingLines, line => line.Label?.Printed == "资金总额");
        Assert.Equal(("10", ""), (line.Weight?.Printed, line.ExecutionRate?.Printed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_figure_between_two_headings_is_told_and_of_neither_where_the_others_stand_in_the_middle(bool areRowsRuled)
    {
        var form = Read(0.5, 1, "执行率", areRowsRuled);
        var line = Assert.Single(form.FundingLines, line => line.Label?.Printed == "资金总额");
        Assert.All([line.Weight, line.ExecutionRate], field => Assert.Null(field?.Value));
        Assert.Contains(form.Problems, problem => problem is { Text: "10", Kind: ProblemKind.Unreadable or ProblemKind.RunTogetherText });
    }

    /// <param name="side">Where the amounts stand.</param>
    /// <param name="own">Where weight and rate stand.</param>
    /// <param name="blank">What stands for the weights that the other lines do not have.</param>
    private static SelfEvaluation Read(double side, double own, string missing, bool areRowsRuled, string blank = "")
    {
        string[][] rows =
        [
            Headings,
            ["资金总额", "1200.50", "1150.75", missing == "分值" ? "" : "10", missing == "执行率" ? "" : "96%", "9.6"],
            ["当年拨款", "1000.50", "950.75", blank, "", ""],
            ["其他资金", "200.00", "200.00", blank, "", ""],
        ];
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(180, 50, 14, "项目支出绩效自评表").Text(55, 74, Size, "项目名称").Text(300, 74, Size, "道路养护项目");
        for (var i = 0; i < 11 && areRowsRuled; i++) page.Line(Sides[0], 60 + (i * 20), Sides[^1], 60 + (i * 20));
        foreach (var (row, texts) in rows.Index())
            foreach (var (column, text) in texts.Index()) Draw(page, row + 1, column, text, row == 0 ? 0.5 : column == 0 ? 0 : column < 3 ? side : column == 5 ? 0.5 : own);
        string[][] indicators = [["三级指标", "目标值", "完成值", "分值", "得分", "偏差原因"], ["养护里程", "98", "98", "50", "50", "无"], ["路况良好率", "95%", "96%", "20", "20", "无"], ["验收合格率", "100%", "100%", "10", "10", "无"], ["群众满意度", "90%", "92%", "10", "10", "无"]];
        foreach (var (row, texts) in indicators.Index())
            foreach (var (column, text) in texts.Index()) Draw(page, row + 5, column, text, 0.5);
        return Assert.Single(FormReader.Read(Corpus.Read(pdf.ToBytes())).Forms);
    }

    private static void Draw(PageDrawing page, int row, int column, string text, double side)
    {
        var room = Sides[column + 1] - Sides[column] - 6 - text.Sum(c => c < 0x80 ? Size / 2 : Size);
        page.Text(Sides[column] + 3 + (side * room), 74 + (row * 20), Size, text);
    }
}
