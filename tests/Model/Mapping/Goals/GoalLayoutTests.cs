using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Goals;

/// <summary>How the goals of a form may be arranged, drawn as text.</summary>
public class GoalLayoutTests
{
    [Fact]
    public void The_goal_may_stand_behind_its_label_in_one_cell()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 75 | 75 | 75 | 100% | 10 | 10 |
            | 总体目标：维护雨量站36处。 | < | < | < | 完成情况：维护雨量站37处。 | < | < | < |

            """ + Indicators);
        Assert.Equal(("维护雨量站36处。", "维护雨量站37处。"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Equal("年度资金总额", Assert.Single(form.FundingLines).Label.Printed);
        Assert.Empty(form.Problems);
    }

    /// <summary>Words of headings, which a short goal is made of.</summary>
    [Theory]
    [InlineData("完成南塔维修。")]
    [InlineData("实现预期目标")]
    [InlineData("完成年度目标任务。")]
    public void A_goal_beside_its_heading_is_no_heading_where_the_other_stands_below(string planned)
    {
        var form = Single(Head + $"""
            | 年度总体目标 | 预期目标 | {planned} | < | < | < | < | < |
            | ^ | 实际完成情况 | 南塔维修竣工。 | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal((planned, "南塔维修竣工。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年度总体目标", "年度总体目标", "南塔维修竣工，评为优良。")]
    [InlineData("", "年度总体目标", "南塔维修竣工，评为优良。")]
    [InlineData("年度绩效目标", "年度绩效目标", "已全部完成")]
    public void The_name_of_the_goals_may_stand_in_a_cell_of_its_own_beside_each_of_them(string beside, string below, string actual)
    {
        var form = Single(Head + $"""
            | {beside} | 预期目标 | 完成南塔维修，质量优良。 | < | < | < | < | < |
            | {below} | 实际完成情况 | {actual} | < | < | < | < | < |

            """ + "| 绩效指标 | < | < | < | < | < | < | < |\n" + Indicators);
        Assert.Equal(("完成南塔维修，质量优良。", actual), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_goal_may_stand_alone_in_the_row_below_its_heading()
    {
        var form = Single(Head + """
            | 预期目标 | < | < | < | < | < | < | < |
            | 完成南塔维修，质量优良。 | < | < | < | < | < | < | < |
            | 实际完成情况 | < | < | < | < | < | < | < |
            | 南塔维修竣工，评为优良。 | < | < | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal(("完成南塔维修，质量优良。", "南塔维修竣工，评为优良。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    /// <summary>The last column has no border, and the line below the heading ends before it.</summary>
    [Theory]
    [InlineData("实际完成情况/维护雨量站37处。")]
    [InlineData("实际完成/情况/维护雨量站37处。")]
    public void A_goal_in_one_cell_with_its_heading_is_read_and_told(string beside)
    {
        var page = DrawnPages.Draw(Head + $"""
            | 年度总体目标 | 预期目标 | < | < | {beside} | < | < | < |
            | ^ | 维护雨量站36处。 | < | < | ^ | < | < | < |

            """ + Indicators)[0];
        var form = Assert.Single(FormReader.Read([DrawnPages.InLines(page)]).Forms);
        Assert.Equal(("维护雨量站36处。", "维护雨量站37处。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal([(ProblemKind.RunTogetherText, beside.Replace("/", "", StringComparison.Ordinal))], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    /// <summary>The other way round: the goal that was set stands below its heading in one cell, what was reached in a cell of its own.</summary>
    [Theory]
    [InlineData("预期目标/维护雨量站36处。")]
    [InlineData("预期/目标/维护雨量站36处。")]
    public void A_goal_that_was_set_in_one_cell_with_its_heading_is_lost_nowhere(string beside)
    {
        var page = DrawnPages.Draw(Head + $"""
            | 年度总体目标 | {beside} | < | < | 实际完成情况 | < | < | < |
            | ^ | ^ | < | < | 维护雨量站37处。 | < | < | < |

            """ + Indicators)[0];
        var form = Assert.Single(FormReader.Read([DrawnPages.InLines(page)]).Forms);
        Assert.Equal((beside.Replace("/", "", StringComparison.Ordinal), "维护雨量站37处。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal([(ProblemKind.RunTogetherText, beside.Replace("/", "", StringComparison.Ordinal))], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("总体目标", "目标：", "完成：")]
    [InlineData("年度总体目标", "预期：", "实际完成情况：")]
    [InlineData("年度绩效目标", "年初目标：", "全年完成情况：")]
    public void Goals_may_stand_behind_short_labels_beside_their_name(string name, string planned, string reached)
    {
        var form = WithGoals($"""
            | {name} | {planned}维护雨量站36处。 | < | < | {reached}维护雨量站37处。 | < | < | < |

            """);
        Assert.Equal(("维护雨量站36处。", "维护雨量站37处。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Beside_their_own_label_goals_are_told_by_any_wording_of_their_headings()
    {
        var form = WithGoals("""
            | 年度总体目标完成情况 | 年初定下的目标 | < | < | 年末实现情况 | < | < | < |
            | ^ | 保障16处站点 | < | < | 16处全部稳定 | < | < | < |

            """);
        Assert.Equal(("保障16处站点", "16处全部稳定"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_remark_across_both_goals_is_part_of_neither()
    {
        var form = WithGoals("""
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | 保障16处站点 | < | < | 16处全部稳定 | < | < | < |
            | ^ | （站点以批复为准） | < | < | < | < | < | < |

            """);
        Assert.Equal(("保障16处站点", "16处全部稳定"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Equal((ProblemKind.OrphanText, "（站点以批复为准）"), Assert.Single(form.Problems.Select(problem => (problem.Kind, problem.Text))));
    }

    [Theory]
    [InlineData("完成", "完成")]
    [InlineData("完成", "已完成")]
    public void Two_goals_right_above_the_indicators_may_say_what_a_heading_says(string planned, string reached)
    {
        var form = WithGoals($"""
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | {planned} | < | < | {reached} | < | < | < |

            """);
        Assert.Equal((planned, reached), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.NotEmpty(form.Indicators);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年度总体目标", "预期目标", "目标达到程度")]
    [InlineData("年度总体目标", "计划目标", "年末结果")]
    public void Above_two_goals_a_known_heading_tells_the_other(string side, string planned, string reached)
    {
        var form = WithGoals($"""
            | {side} | {planned} | < | < | {reached} | < | < | < |
            | ^ | 编纂2部 | < | < | 编纂3部 | < | < | < |

            """);
        Assert.Equal(("编纂2部", "编纂3部"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_short_goal_right_of_its_label_is_no_heading()
    {
        var form = WithGoals("""
            | 年度总体目标 | 年度目标 | < | < | 编纂两部 | < | < | < |
            | ^ | 完成情况 | < | < | 编纂三部 | < | < | < |

            """);
        Assert.Equal(("编纂两部", "编纂三部"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
    }

    [Theory]
    [InlineData("年度目标内容", "检测设施，确保完好。", 0)]
    [InlineData("打算做的事", null, 1)]
    public void A_few_words_between_the_name_of_the_goals_and_a_goal_are_its_heading(string heading, string? planned, int problems)
    {
        var form = WithGoals($"| 年度目标 | {heading} | 检测设施，确保完好。 | < | 目标完成情况 | 检测完成，完好率98%。 | < | < |\n");
        Assert.Equal((planned, "检测完成，完好率98%。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal(problems, form.Problems.Count(problem => problem.Kind == ProblemKind.UnknownHeading && problem.Text == heading));
    }

    [Fact]
    public void What_was_reached_may_stand_left_of_what_was_planned()
    {
        var form = WithGoals("""
            | 年度总体目标 | 实际完成情况 | < | < | 预期目标 | < | < | < |
            | ^ | 编纂3部 | < | < | 编纂2部 | < | < | < |

            """);
        Assert.Equal(("编纂2部", "编纂3部"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Headings_that_tell_nothing_are_no_goals()
    {
        var form = WithGoals("""
            | 年度总体目标 | 甲栏 | < | < | 乙栏 | < | < | < |
            | ^ | 编纂2部 | < | < | 编纂2部 | < | < | < |

            """);
        Assert.Equal((null, null), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.NotEmpty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void The_rows_beside_one_label_are_paragraphs_of_its_goal()
    {
        var form = WithGoals("""
            | 年度总体目标 | 1.救助600名； | < | < | < | < | < | < |
            | ^ | 2.培训300人次。 | < | < | < | < | < | < |
            | 实际完成情况 | 救助612名 | < | < | < | < | < | < |

            """);
        Assert.Equal(("1.救助600名；2.培训300人次。", "救助612名"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Single(form.Goal.Planned.More);
    }

    [Fact]
    public void An_empty_cell_beside_a_name_of_the_goals_is_not_the_goal_printed_below()
    {
        var form = WithGoals("""
            | 年度目标完成情况 | < | | < | < | < | < | < |
            | 年初目标 | < | < | 完成情况 | < | < | < | < |
            | 巡护林地3万亩 | < | < | 巡护林地3.2万亩 | < | < | < | < |

            """);
        Assert.Equal(("巡护林地3万亩", "巡护林地3.2万亩"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Goals_of_a_second_block_are_kept_under_its_name_and_their_headings_and_told()
    {
        var form = WithGoals("""
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | 巡护林地3万亩 | < | < | 巡护林地3.2万亩 | < | < | < |
            | 项目总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | 建成防火道 | < | < | 正在建设 | < | < | < |

            """);
        Assert.Equal(("巡护林地3万亩", "巡护林地3.2万亩"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal([("项目总体目标:预期目标", "建成防火道"), ("项目总体目标:实际完成情况", "正在建设")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal([(ProblemKind.ContestedHeading, "预期目标"), (ProblemKind.ContestedHeading, "实际完成情况")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_goal_that_was_changed_stands_between_the_planned_and_the_reached_one()
    {
        var form = WithGoals("""
            | 年初绩效目标 | < | 全年（调整）绩效目标 | < | < | 全年目标实际完成情况 | < | < |
            | 巡护林地3万亩 | < | 巡护林地2.8万亩 | < | < | 巡护林地2.9万亩 | < | < |

            """);
        Assert.Equal(("巡护林地3万亩", "巡护林地2.9万亩"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal(("全年(调整)绩效目标", "巡护林地2.8万亩"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_goal_of_several_years_left_of_those_of_the_year_is_kept_under_its_heading()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 总体目标 | 实施期目标 | < | 2022年度目标 | < | < | 2022年度目标完成情况 | < |
            | ^ | 三年清扫300条 | < | 清扫110条 | < | < | 清扫108条 | < |

            """ + Indicators);
        Assert.Equal(("清扫110条", "清扫108条"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal([("实施期目标", "三年清扫300条")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal((ProblemKind.UnknownHeading, "实施期目标"), (Assert.Single(form.Problems).Kind, form.Problems[0].Text));
    }

    [Fact]
    public void A_heading_of_goals_that_nobody_knows_is_not_the_goal_of_the_one_beside_it()
    {
        var form = WithGoals("""
            | 年初绩效目标 | < | < | < | 年末总结的实现程度 | < | < | < |
            | 巡护林地3万亩 | < | < | < | 巡护林地2.9万亩 | < | < | < |

            """);
        Assert.Equal((null, null), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal(["年末总结的实现程度", "巡护林地3万亩"], form.Problems.Select(problem => problem.Text));
    }

    private const string Funds = """
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
        | ^ | 年度资金总额 | 75 | 75 | 75 | 100% | 10 | 10 |

        """;

    [Theory]
    [InlineData("项目总目标", "完成情况")]
    [InlineData("年度工作目标", "年度工作目标完成情况")]
    [InlineData("总体绩效目标", "总体绩效目标完成情况")]
    [InlineData("年度主要任务目标", "全年工作完成情况")]
    public void Labels_put_together_of_words_of_goals_head_them_below_the_funds(string planned, string reached)
    {
        var form = WithGoals(Funds + $"""
            | {planned} | < | 维护雨量站36处 | < | < | < | < | < |
            | {reached} | < | 维护雨量站37处 | < | < | < | < | < |

            """);
        Assert.Equal(("维护雨量站36处", "维护雨量站37处"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal("年度资金总额", Assert.Single(form.FundingLines).Label.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("三年规划目标")]
    [InlineData("调整后绩效目标")]
    [InlineData("工作完成情况")]
    public void A_goal_of_several_years_or_changed_and_one_reached_without_one_set_are_kept_and_told(string label)
    {
        var form = WithGoals(Funds + $"| {label} | < | 维护雨量站36处 | < | < | < | < | < |\n");
        Assert.Equal((null, null), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Equal((label, "维护雨量站36处"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Equal((ProblemKind.UnknownHeading, label), form.Problems.Select(problem => (problem.Kind, problem.Text)).Single());
    }

    [Theory]
    [InlineData("绩效目标及完成情况")]
    [InlineData("二、项目绩效目标完成情况")]
    public void The_name_of_the_goals_stands_alone_above_their_headings(string name)
    {
        var form = WithGoals(Funds + $"""
            | {name} | < | < | < | < | < | < | < |
            | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
            | 维护雨量站36处 | < | < | < | 维护雨量站37处 | < | < | < |

            """);
        Assert.Equal(("维护雨量站36处", "维护雨量站37处"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年度总体目标", "预期目标")]
    [InlineData("年度绩效目标", "计划目标")]
    public void Beside_their_name_the_goals_are_read_without_the_labels_in_their_cells(string name, string label)
    {
        var form = WithGoals($"| {name} | {label}：维护雨量站36处 | < | < | 完成情况：维护雨量站37处 | < | < | < |\n");
        Assert.Equal(("维护雨量站36处", "维护雨量站37处"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    private static SelfEvaluation WithGoals(string goals) => Single(Head + goals + Indicators);
}
