using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>How the goals of a form may be arranged, drawn as text.</summary>
public class GoalLayoutTests
{
    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < | < |

        """;

    private const string Indicators = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |
        """;

    [Fact]
    public void Beside_their_own_label_goals_are_told_by_any_wording_of_their_headings()
    {
        var form = Single("""
            | 年度总体目标完成情况 | 年初定下的目标 | < | < | 年末实现情况 | < | < | < |
            | ^ | 保障16处站点 | < | < | 16处全部稳定 | < | < | < |

            """);
        Assert.Equal(("保障16处站点", "16处全部稳定"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Headings_that_tell_nothing_are_no_goals()
    {
        var form = Single("""
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
        var form = Single("""
            | 年度总体目标 | 1.救助600名； | < | < | < | < | < | < |
            | ^ | 2.培训300人次。 | < | < | < | < | < | < |
            | 实际完成情况 | 救助612名 | < | < | < | < | < | < |

            """);
        Assert.Equal(("1.救助600名；2.培训300人次。", "救助612名"), (form.Goal.Planned!.Printed, form.Goal.Actual!.Printed));
        Assert.Single(form.Goal.Planned.More);
    }

    private static SelfEvaluation Single(string goals) => Assert.Single(FormReader.Read(DrawnPages.Draw(Head + goals + Indicators)).Forms);
}
