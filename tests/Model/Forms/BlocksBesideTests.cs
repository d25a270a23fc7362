using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Blocks of one form that stand beside one another in the rows of one table.</summary>
public class BlocksBesideTests
{
    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < | < | < | < | < |

        """;

    private const string Twice = """
        | 一级指标 | 三级指标 | 指标值 | 完成值 | 得分 | | 一级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 产出指标 | 清扫 | 45条 | 45条 | 30 | | 效益指标 | 市容 | 整洁 | 整洁 | 28 |
        | ^ | 洒水 | 20条 | 19条 | 19 | | 满意度指标 | 居民满意度 | ≥90% | 92% | 10 |
        """;

    [Fact]
    public void Indicators_under_the_same_headings_twice_are_read_left_then_right()
    {
        var form = SmallForm.Single(Head + Twice + "\n| 总分 | < | < | < | 87 | | | | | | |");
        Assert.Equal(["产出指标 清扫 45条 30", "产出指标 洒水 20条 19", "效益指标 市容 整洁 28", "满意度指标 居民满意度 ≥90% 10"], form.Indicators.Select(Text));
        Assert.Equal(("甲", 87m), (form.ProjectName!.Printed, form.Total.Score?.Number));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Sums_of_each_half_are_none_of_the_form_and_are_told()
    {
        var form = SmallForm.Single(Head + Twice + "\n| 总分 | < | < | < | 49 | | 总分 | < | < | < | 38 |");
        Assert.Equal(4, form.Indicators.Count);
        Assert.Null(form.Total.Score);
        Assert.Equal(["总分", "49", "总分", "38"], form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text));
    }

    [Fact]
    public void Sums_in_columns_of_their_own_are_told()
    {
        var form = SmallForm.Single(Head + Twice + "\n| 总分 | < | < | < | 100 | < | < | 87 | < | < | < |");
        Assert.Null(form.Total.Score?.Number);
        Assert.Contains((ProblemKind.Unreadable, "100"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("| 产出指标 | 清扫 | 45条 | 45条 | 30 | 其中 | < | 市容 | 整洁 | 整洁 | 28 |")]
    [InlineData("| 产出指标 | 清扫 | 45条 | 45条 | 30 | | 效益指标 | 市容 | < | 整洁 | 28 |\n---\n| 产出指标 | 洒水 | 20条 | 19条 | 19 | | 效益指标 | 绿化 | 整洁 | 整洁 | 9 |")]
    public void What_is_not_drawn_so_in_all_rows_stays_in_its_row_and_is_told(string rows)
    {
        var form = SmallForm.Single(Head + Twice.Split('\n')[0] + "\n" + rows);
        Assert.DoesNotContain("市容", form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Contains((ProblemKind.ContestedHeading, "得分"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void The_funds_right_of_the_labels_of_the_head_are_read()
    {
        var form = SmallForm.Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | 资金来源 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 执行率 | |
            | 主管部门 | 乙局 | 年度资金总额 | 100 | 98 | 95 | 96.94% | |
            | 实施单位 | 丙所 | 其中：当年财政拨款 | 100 | 98 | 95 | 96.94% | |

            """ + SmallForm.Indicators);
        Assert.Equal(("甲", "乙局", "丙所"), (form.ProjectName?.Printed, form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
        Assert.Equal([(FundingSource.Total, 100m, 98m, 95m), (FundingSource.CurrentYear, 100m, 98m, 95m)],
            form.FundingLines.Select(line => (line.Source, line.InitialBudget?.Number ?? 0, line.FullYearBudget?.Number ?? 0, line.Executed?.Number ?? 0)));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    private static string Text(Indicator row) => $"{row.Level1!.Printed} {row.Level3!.Printed} {row.Target!.Printed} {row.Score!.Printed}";
}
