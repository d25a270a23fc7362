using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>The head of a form in whatever order an office prints it.</summary>
public class FormStartTests
{
    private const string Name = "| 项目名称 | 甲 | < | < | < | < | < |\n";
    private const string Department = "| 部门名称 | 某局 | < | < | < | < | < |\n";
    private const string Unit = "| 实施单位 | 某中心 | < | < | < | < | < |\n";

    [Theory]
    [InlineData(Name + Department + Unit)]
    [InlineData(Department + Name + Unit)]
    [InlineData(Department + Unit + Name)]
    public void The_names_of_the_project_and_of_the_department_head_one_form(string head)
    {
        var form = Single(head);
        Assert.Equal(("甲", "某局", "某中心"), (form.ProjectName?.Printed, form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
    }

    [Fact]
    public void A_department_without_a_unit_beside_it_carries_the_project_out() => Assert.Equal("某局", Single(Name + Department).ImplementingUnit?.Printed);

    [Fact]
    public void Rows_above_a_form_that_say_nothing_of_it_are_told_with_their_text()
    {
        var form = Single("| 鉴证方 | 某事务所 | < | < | < | < | < |\n" + Name + Unit);
        Assert.Contains((ProblemKind.OrphanText, "鉴证方 某事务所"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal("甲", form.ProjectName?.Printed);
    }

    [Fact]
    public void A_heading_over_the_head_is_no_problem()
    {
        var form = Single("| 基本情况 | < | < | < | < | < | < |\n" + Name + Unit);
        Assert.Empty(form.Problems);
        Assert.Equal("甲", form.ProjectName?.Printed);
    }

    [Fact]
    public void A_title_between_two_heads_begins_another_form()
    {
        var form = Single(Name + "| 项目支出绩效自评表 | < | < | < | < | < | < |\n" + Name.Replace("甲", "乙", StringComparison.Ordinal));
        Assert.Equal("乙", form.ProjectName?.Printed);
    }

    [Fact]
    public void A_title_in_the_table_heads_both_names()
    {
        var form = Single("| 项目支出绩效自评表 | < | < | < | < | < | < |\n" + Department + Name);
        Assert.Equal(("甲", "某局"), (form.ProjectName?.Printed, form.ImplementingUnit?.Printed));
    }

    private static SelfEvaluation Single(string head) => Assert.Single(FormReader.Read(DrawnPages.Draw("项目支出绩效自评表\n" + head + """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
        | 总分 | < | < | < | < | 50 | 50 |
        """)).Forms);
}
