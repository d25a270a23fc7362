using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Forms of which no label names the project.</summary>
public class MissingNameTests
{
    [Theory]
    [InlineData("项目单位名称", "项目单位名称")]
    [InlineData("一级项目名称", "一级项目名称")]
    [InlineData("实施单位", "")]
    [InlineData("部门名称", "")]
    public void A_label_that_may_be_that_of_the_name_is_told(string label, string told)
    {
        var form = Single($"""
            项目支出绩效自评表
            | {label} | 公共卫生 | < | < | < | < | < | < |
            | 主管部门 | 某省卫健委 | < | < | < | < | < | < |

            """ + Indicators);
        Assert.Null(form.ProjectName);
        Assert.Equal(told, string.Concat(form.Problems.Where(problem => problem.Kind == ProblemKind.UnknownHeading).Select(problem => problem.Text)));
    }

    [Fact]
    public void Beside_the_name_it_is_not()
    {
        var form = Single(Head + """
            | 项目单位名称 | 市城管支队 | < | < | < | < | < | < |
            | 一级项目名称 | 城市维护 | < | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal(("甲", "市城管支队"), (form.ProjectName?.Printed, form.ImplementingUnit?.Printed));
        Assert.Empty(form.Problems);
    }
}
