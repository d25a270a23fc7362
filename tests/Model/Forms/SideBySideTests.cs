using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Two forms that stand side by side on one sheet.</summary>
public class SideBySideTests
{
    private const string Head = """
        NAME项目自评表
        | 项目名称 | NAME | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | NAME清扫 | 45条 | 45条 | 50 | 50 |
        """;

    private const string Rest = """
        | 效益指标 | 社会效益指标 | NAME市容 | 整洁 | 整洁 | 50 | 49 |
        | 总分 | < | < | < | < | 100 | 99 |
        """;

    [Fact]
    public void Each_goes_on_below_its_own_columns_on_the_next_page()
    {
        var forms = FormReader.Read([Beside(1, Head), Beside(2, Rest)]).Forms;
        Assert.Equal(["甲项目自评表 甲: 甲清扫 甲市容 99", "乙项目自评表 乙: 乙清扫 乙市容 99"], forms.Select(form =>
            $"{form.Title?.Printed} {form.ProjectName!.Printed}: {string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed))} {form.Total.Score?.Printed}"));
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void The_title_of_a_form_beside_the_rest_of_another_is_not_told_as_that_ones(double down)
    {
        var second = Beside(2, Rest, Head + "\n" + Rest);
        var moved = second with
        {
            Tables = [.. second.Tables.Select(table => table.Box.Left < 300 ? table.WithBoxes(box => box with { Top = box.Top + down, Bottom = box.Bottom + down }) : table)],
        };
        var forms = FormReader.Read([Draw(Head, "甲"), moved]).Forms;
        Assert.Equal(["甲项目自评表 甲清扫 甲市容", "乙项目自评表 乙清扫 乙市容"], forms.Select(form => $"{form.Title?.Printed} {string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed))}"));
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    private static Page Beside(int number, string text) => Beside(number, text, text);

    private static Page Beside(int number, string leftText, string rightText)
    {
        var (left, right) = (Draw(leftText, "甲"), Draw(rightText, "乙"));
        var by = left.Tables[0].Box.Right + 20;
        // The right one is drawn a little higher, as browsers round it.
        var tables = new[] { Moved(right.Tables[0] with { Box = right.Tables[0].Box with { Top = right.Tables[0].Box.Top - 0.2 } }, by), left.Tables[0] };
        var lines = left.Lines.Concat(right.Lines.Select(line => line with { Box = Moved(line.Box, by) }));
        return left with { Number = number, Width = 1190, Tables = tables, Lines = [.. lines], Glyphs = 2 * left.Glyphs };
    }

    private static Page Draw(string text, string name) => Assert.Single(DrawnPages.Draw(text.Replace("NAME", name, StringComparison.Ordinal)));

    private static Table Moved(Table table, double by) => table.WithBoxes(box => Moved(box, by));

    private static Box Moved(Box box, double by) => new(box.Left + by, box.Top, box.Right + by, box.Bottom);
}
