using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Two forms side by side in one grid: no gap lies between their tables.</summary>
public class FormsInOneTableTests
{
    [Fact]
    public void Forms_side_by_side_are_read_each_by_itself()
    {
        var forms = Read(string.Join('\n', Beside(Rows("甲", "道路", 49), Rows("乙", "桥梁", 48))));
        Assert.Equal([("甲", "道路", "49"), ("乙", "桥梁", "48")], forms.Select(form => (form.ProjectName!.Printed, Assert.Single(form.Indicators).Level3!.Printed, form.Total.Score!.Printed)));
        Assert.All(forms, form => Assert.Empty(form.Problems));
        Assert.All(forms, form => Assert.Empty(form.Extra));
    }

    [Fact]
    public void They_go_on_side_by_side_on_the_next_page()
    {
        var rows = Beside(Rows("甲", "道路", 49), Rows("乙", "桥梁", 48));
        var forms = Read(string.Join('\n', rows.Take(3)) + "\n---\n" + string.Join('\n', rows.Skip(3)));
        Assert.Equal([("甲", "道路", "49"), ("乙", "桥梁", "48")], forms.Select(form => (form.ProjectName!.Printed, Assert.Single(form.Indicators).Level3!.Printed, form.Total.Score!.Printed)));
    }

    [Fact]
    public void A_second_name_in_the_row_alone_parts_no_form()
    {
        var forms = Read("项目支出绩效自评表\n| 项目名称 | 甲 | < | 项目名称 | 乙 | < | < | < |\n" + SmallForm.Indicators);
        Assert.Single(forms);
    }

    [Fact]
    public void Where_a_cell_lies_over_both_there_is_no_line_between_them()
    {
        var rows = Beside(Rows("甲", "道路", 49), Rows("乙", "桥梁", 48)).ToList();
        Assert.Single(Read(string.Join('\n', rows.Append("| 注 | " + string.Join(" | ", Enumerable.Repeat("<", 15)) + " |"))));
    }

    private static List<string> Beside(IEnumerable<string> left, IEnumerable<string> right) => [.. left.Zip(right, (one, other) => one + other[1..])];

    private static string[] Rows(string project, string name, int score) =>
    [
        $"| 项目名称 | {project} | < | < | < | < | < | < |",
        "| 主管部门 | 某局 | < | < | 实施单位 | 某所 | < | < |",
        "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |",
        $"| 产出指标 | 数量指标 | {name} | 45条 | 45条 | 50 | {score} | 雨季 |",
        $"| 总分 | < | < | < | < | 50 | {score} | |",
    ];

    private static IReadOnlyList<SelfEvaluation> Read(string text) => FormReader.Read(DrawnPages.Draw(text)).Forms;
}
