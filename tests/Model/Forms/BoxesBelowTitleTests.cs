using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Small tables that stand beside one another on the page of a form: boxes for signatures, photographs with their captions.</summary>
public class BoxesBelowTitleTests
{
    private const double Gap = 20;

    private const string Form = """
        项目支出绩效自评表
        （2023年度）
        | 项目名称 | 道路清扫 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 44条 | 50 | 49 |
        | 总分 | < | < | < | < | 50 | 49 |
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Below_the_form_they_take_nothing_from_its_title(int boxes)
    {
        var form = Assert.Single(FormReader.Read([WithBoxes(boxes, above => above.Bottom + 30, _ => 0)]).Forms);
        Assert.Equal(("项目支出绩效自评表", "2023", "49"), Read(form));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Between_title_and_table_they_part_neither_from_the_other_and_are_told(int boxes)
    {
        // The table moves down by the height of a box and a gap.
        var form = Assert.Single(FormReader.Read([WithBoxes(boxes, above => above.Top, height => height + 5)]).Forms);
        Assert.Equal(("项目支出绩效自评表", "2023", "49"), Read(form));
        Assert.Equal(Enumerable.Range(1, boxes).Select(box => (ProblemKind.OrphanText, $"收文章{box} 第{box}号")), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void Of_a_title_between_them_and_the_table_they_are_above()
    {
        var page = WithBoxes(2, _ => 5, height => height + 40);
        var moved = page with { Lines = page.Lines.ToList().ConvertAll(line => line with { Box = Down(line.Box, 40) }) };
        var form = Assert.Single(FormReader.Read([moved]).Forms);
        Assert.Equal(("项目支出绩效自评表", "2023", "49"), Read(form));
        Assert.Empty(form.Problems);
    }

    private static (string? Title, string? Year, string? Score) Read(SelfEvaluation form) => (form.Title?.Printed, form.FiscalYear?.Printed, form.Total.Score?.Printed);

    /// <param name="top">Where the boxes begin, by where the form's table stood.</param>
    /// <param name="down">How far the form's table is moved, by the height of a box.</param>
    private static Page WithBoxes(int count, Func<Box, double> top, Func<double, double> down)
    {
        var page = Assert.Single(DrawnPages.Draw(Form));
        var table = Assert.Single(page.Tables);
        // Side by side over the width of the form, so that the title's middle is above the second of two and of three.
        var boxes = Enumerable.Range(1, count).Select(i => Assert.Single(DrawnPages.Draw($"| 收文章{i} | 第{i}号 |\n")[0].Tables)).ToList();
        var first = count == 1 ? table.Box.CenterX - (boxes[0].Box.Width / 2) : table.Box.Left;
        var at = top(table.Box);
        var moved = boxes.Select((box, i) => box.WithBoxes(of => Moved(of, first + (i * (box.Box.Width + Gap)) - box.Box.Left, at - box.Box.Top)));
        var lines = page.Lines.ToList().ConvertAll(line => line with { Box = Moved(line.Box, table.Box.CenterX - line.Box.CenterX, 0) });
        return page with { Lines = lines, Tables = [.. moved, table.WithBoxes(of => Down(of, down(boxes[0].Box.Height)))], Glyphs = page.Glyphs + boxes.Sum(box => box.Cells.Sum(cell => cell.Glyphs)) };
    }

    private static Box Down(Box box, double by) => Moved(box, 0, by);

    private static Box Moved(Box box, double right, double down) => new(box.Left + right, box.Top + down, box.Right + right, box.Bottom + down);
}
