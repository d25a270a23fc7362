using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Forms that are drawn as several tables, with a caption above each.</summary>
public class CaptionedTableTests
{
    private const string Title = "项目支出绩效自评表（2022年度）\n";

    private const string Head = "| 项目名称 | 甲 | < | < | < | < | < |\n";

    private const string Funds = """

        | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | 10 | 10 | 9 | 10 | 90% | 9 |

        """;

    private const string GoalsBesideLabels = """

        | 年度总体目标 | 预期目标 | 清扫全部道路。 | < | < | < | < |
        | ^ | 实际完成情况 | 已清扫全部道路。 | < | < | < | < |

        """;

    private const string Goals = """

        | 预期目标 | < | < | 实际完成情况 | < | < | < |
        | 清扫全部道路。 | < | < | 已清扫全部道路。 | < | < | < |

        """;

    private const string Indicators = """

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 90 |

        """;

    private const string Sums = "| 总分 | < | < | < | < | 100 | 99 |\n";

    [Theory]
    [InlineData("绩效目标自评", "绩效指标自评")]
    [InlineData("附：年度绩效目标", "附：绩效指标自评表")]
    [InlineData("二、绩效目标完成情况表", "三、绩效指标")]
    [InlineData("二、绩效目标情况", "三、绩效指标自评情况")]
    [InlineData("表2-1 总体目标完成情况自评表", "表2-2 绩效指标自评打分表")]
    [InlineData("【目标情况表】", "【绩效自评】")]
    [InlineData("二、目标一览", "三、自评情况")]
    [InlineData("（二）年度目标自评一览表", "（三）绩效指标自评得分情况一览表")]
    [InlineData("2.项目年度总体目标", "3.项目绩效自评表")]
    [InlineData("甲绩效目标自评表", "甲绩效指标自评表（2022年度）")]
    public void Captions_above_goals_and_indicators_begin_no_other_form(string above, string below)
    {
        foreach (var goals in new[] { Goals, GoalsBesideLabels })
        {
            var forms = Read($"{Title}{Head}{Funds.TrimStart()}\n{above}{goals}\n{below}{Indicators}{Sums}");
            AssertWhole(Assert.Single(forms));
        }
    }

    [Theory]
    [InlineData("二、项目资金情况表", "三、年度绩效目标完成情况表", "四、绩效指标完成情况表", "五、自评总分情况表")]
    [InlineData("（二）资金", "（三）目标", "（四）项目绩效自评表", "（五）得分")]
    [InlineData("第二部分 预算执行情况自评", "第三部分 目标完成情况自评", "第四部分 指标完成情况自评", "第五部分 总分")]
    public void Each_of_two_forms_behind_one_another_has_all_its_tables(string funds, string goals, string indicators, string sums)
    {
        var form = $"{Title}{Head}\n{funds}{Funds}\n{goals}{Goals}\n{indicators}{Indicators}\n{sums}\n{Sums}";
        foreach (var between in new[] { "\n", "\n---\n" })
        {
            var forms = Read(form + between + form.Replace("甲", "乙", StringComparison.Ordinal));
            Assert.Equal(["甲", "乙"], forms.Select(other => other.ProjectName!.Printed));
            Assert.All(forms, AssertWhole);
        }
    }

    [Theory]
    [InlineData("乙县林业局项目支出绩效自评表")]
    [InlineData("道路养护项目绩效指标自评表")]
    [InlineData("财政局项目支出绩效自评表")]
    [InlineData("项目支出绩效自评表（2021年度）")]
    [InlineData("项目支出绩效自评表（道路养护项目）")]
    public void A_title_with_another_office_project_or_year_begins_another_form_and_no_finding_rests_on_its_sums(string title)
    {
        var reading = FormReader.Read(DrawnPages.Draw($"{Title}{Head}{Funds.TrimStart()}\n{title}{Indicators}{Sums}"));
        var form = Assert.Single(reading.Forms);
        Assert.Equal((null, 0), (form.ProjectName?.Printed, form.FundingLines.Count));
        Assert.Contains(reading.Problems, problem => problem is { Kind: ProblemKind.FormNotUnderstood, Text: "项目支出绩效自评表（2022年度）" });
        var failed = RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.Kind == OutcomeKind.Failed).Select(outcome => outcome.Rule.Id);
        Assert.DoesNotContain(failed, rule => rule is "A1" or "A2");
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.UncertainSplit, Text: "99" });
    }

    [Fact]
    public void A_line_that_names_another_project_begins_another_form()
    {
        var form = Assert.Single(Read($"{Title}{Head}{Funds.TrimStart()}\n项目支出绩效自评表\n项目名称：道路养护{Indicators}{Sums}"));
        Assert.Equal(("道路养护", 0), (form.ProjectName?.Printed, form.FundingLines.Count));
    }

    [Fact]
    public void Each_class_of_the_indicators_may_stand_below_a_caption_of_its_own()
    {
        var benefit = Indicators.Replace("产出指标 | 数量指标", "效益指标 | 社会效益指标", StringComparison.Ordinal);
        var form = Assert.Single(Read($"{Title}{Head}{Funds.TrimStart()}\n二、产出指标自评情况表{Indicators}\n三、效益指标自评情况表{benefit}{Sums}"));
        Assert.Equal(["产出指标", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal("99", form.Total.Score?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_form_that_has_its_sums_takes_no_goals_below_another_caption()
    {
        var form = Assert.Single(Read($"{Title}{Head}{Funds.TrimStart()}{Indicators.TrimStart()}{Sums}\n绩效目标自评表{Goals}"));
        Assert.Null(form.Goal.Planned);
    }

    [Fact]
    public void The_funds_of_another_matter_are_not_those_of_a_form_without()
    {
        var forms = Read($"{Title}{Head}{GoalsBesideLabels.TrimStart()}\n“三公”经费支出情况表{Funds}\n三、绩效指标{Indicators}");
        Assert.All(forms, form => Assert.True(form.ProjectName is null || form.FundingLines.Count == 0));
    }

    private static void AssertWhole(SelfEvaluation form)
    {
        Assert.Equal(("项目支出绩效自评表（2022年度）", "2022", "9", "90", "99"), (form.Title?.Printed, form.FiscalYear?.Printed, Assert.Single(form.FundingLines).Score?.Printed, Assert.Single(form.Indicators).Score?.Printed, form.Total.Score?.Printed));
        Assert.Equal(("清扫全部道路。", "已清扫全部道路。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    private static IReadOnlyList<SelfEvaluation> Read(string text) => FormReader.Read(DrawnPages.Draw(text)).Forms;
}
