using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A second block of a goal and its indicators whose headings are the first row of a page.</summary>
public class NextBlockTests
{
    private const string Goal = "| 年度目标1（60分） | 加快水利工程建设 | < | < | < | < | < |\n";

    private const string FirstBlock = """
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
        | ^ | 产出指标 | 数量指标 | 除险加固 | 12座 | 12座 | 60 |

        """;

    private const string SecondBlock = """
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
        | ^ | 产出指标 | 数量指标 | 应急演练 | ≥4次 | 5次 | 20 |
        | ^ | 效益指标 | 社会效益指标 | 死亡人数 | 0人 | 0人 | 19 |

        """;

    private const string NextGoal = "| 年度目标2（40分） | 做好水旱灾害防御 | < | < | < | < | < |\n";

    private const string Title = "项目自评表\n| 项目名称 | 甲 | < | < | < | < | < |\n";

    [Fact]
    public void Headings_below_a_goal_at_the_foot_of_a_page_are_those_of_its_block()
    {
        var form = Single(Title + Goal + FirstBlock.TrimEnd() + "\n" + NextGoal + "---\n" + SecondBlock);
        Assert.Equal(["除险加固", "应急演练", "死亡人数"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(["产出指标", "产出指标", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal([60m, 40m], form.StatedWeights.Select(stated => stated.Value));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Headings_that_a_page_repeats_above_those_of_a_block_are_no_block()
    {
        var repeated = SecondBlock[..SecondBlock.IndexOf('\n', StringComparison.Ordinal)].Replace("年度绩效指标", "", StringComparison.Ordinal) + "\n";
        var form = Single(Title + Goal + FirstBlock.TrimEnd() + "\n" + NextGoal + "---\n" + repeated + SecondBlock);
        Assert.Equal(["除险加固", "应急演练", "死亡人数"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Headings_beside_the_next_number_of_the_blocks_name_are_those_of_its_block()
    {
        var form = Single(Title + FirstBlock.Replace("年度绩效指标", "年度绩效目标1（60分）", StringComparison.Ordinal).TrimEnd() + "\n---\n"
            + SecondBlock.Replace("年度绩效指标", "年度绩效目标2（40分）", StringComparison.Ordinal));
        Assert.Equal(["年度绩效目标1（60分）", "年度绩效目标2（40分）", "年度绩效目标2（40分）"], form.Indicators.Select(row => row.Block!.Printed));
        Assert.Equal([60m, 40m], form.StatedWeights.Where(stated => stated.Of == WeightOf.Indicators).Select(stated => stated.Value));
        Assert.Empty(form.Problems);
    }
}
