using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Brackets behind the colon of a label: who is to seal it, how much to write, how many points it has.</summary>
public class LabelRemarkTests
{
    [Fact]
    public void Brackets_behind_the_colon_of_a_label_with_its_value_beside_it_are_no_value()
    {
        var form = Single(Head + """
            | 主管部门：（盖章） | 市城管局 | < | < | 实施单位：（盖章） | 市城管支队 | < | < |
            | 联系电话：（手机） | 139****0000 | < | < | 自评得分：（满分100分） | 99 | < | < |

            """ + Indicators + """
            | 自评结论：（200字以内） | 本项目完成良好。 | < | < | < | < | < | < |
            """);
        Assert.Equal(("市城管局", "市城管支队", "99"), (form.SupervisingDepartment!.Printed, form.ImplementingUnit!.Printed, form.HeaderScore!.Printed));
        Assert.Equal(["139****0000", "本项目完成良好。"], form.Extra.Select(extra => extra.Text.Printed));
        Assert.Equal((WeightOf.Other, 100m), form.StatedWeights.Select(stated => (stated.Of, stated.Value)).Single());
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("第一联系人（签字）： 单位公章", "第一联系人（签字）", "单位公章")]
    [InlineData("填报人：陈晓 单位负责人： 签字", "单位负责人", "签字")]
    [InlineData("负责人： 加盖公章", "负责人", "加盖公章")]
    public void The_place_of_a_seal_or_a_signature_is_no_value_of_the_label_before_it(string line, string label, string place)
    {
        var form = Single(Head + Indicators + line);
        Assert.Equal(("", null), (form.Extra.Single(extra => extra.Heading == label).Text.Printed, form.Extra.Single(extra => extra.Heading == label).Text.Value));
        Assert.Equal("", form.Extra.Single(extra => extra.Heading == place).Text.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("填表人：李某 审核人：王某 单位（公章）", "审核人", "王某", "单位（公章）")]
    [InlineData("审核人：王某 单位负责人（签字） 单位公章 2024年3月6日", "审核人", "王某", "单位负责人（签字）")]
    [InlineData("填报单位（盖章） 填报人：王某 联系方式：0794-8880000", "填报人", "王某", "填报单位（盖章）")]
    public void The_place_of_a_seal_needs_no_colon_and_ends_the_value_before_it(string line, string label, string value, string place)
    {
        var form = Single(Head + Indicators + line);
        Assert.Equal(value, form.Extra.Single(extra => extra.Heading == label).Text.Printed);
        Assert.Equal("", form.Extra.Single(extra => extra.Heading == place).Text.Printed);
        Assert.Null(form.ImplementingUnit);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("填表人（签字）： 单位负责人（签字）： 年 月 日", "单位负责人（签字）", "", "日期")]
    [InlineData("审核人：王某 年 月 日", "审核人", "王某", "日期")]
    [InlineData("审核人：王某 联系电话：0794-8880000 年 月 日", "联系电话", "0794-8880000", "日期")]
    [InlineData("审核人：王某 填报日期： 年 月 日", "审核人", "王某", "填报日期")]
    public void A_date_that_was_not_filled_in_is_no_value(string line, string label, string value, string dated)
    {
        var form = Single(Head + Indicators + line);
        Assert.Equal(value, form.Extra.Single(extra => extra.Heading == label).Text.Printed);
        var date = form.Extra.Single(extra => extra.Heading == dated).Text;
        Assert.Equal(("年月日", null), (date.Printed, date.Value));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年度目标{0}：（{1}分）")]
    [InlineData("年度绩效目标{0}（{1}分）")]
    public void Points_in_brackets_of_a_goals_label_are_stated_weights(string label)
    {
        var form = Single(Head + $"""
            | {label.Replace("{0}", "1").Replace("{1}", "30")} | 加快水利工程建设 | < | < | < | < | < | < |
            | {label.Replace("{0}", "2").Replace("{1}", "20")} | 落实河湖长制 | < | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal("加快水利工程建设", form.Goal.Planned!.Printed);
        Assert.Equal("落实河湖长制", Assert.Single(form.Extra).Text.Printed);
        Assert.Equal([30m, 20m], form.StatedWeights.Select(stated => stated.Value));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Points_in_the_name_of_a_block_of_goals_are_a_stated_weight()
    {
        var form = Single(Head + """
            | 年度总体目标（50分） | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | 清扫全部街道。 | < | < | 已全部清扫。 | < | < | < |

            """ + Indicators);
        Assert.Equal((WeightOf.Other, 50m), form.StatedWeights.Select(stated => (stated.Of, stated.Value)).Single());
    }

    [Fact]
    public void Where_a_seal_is_to_be_put_no_name_is_read()
    {
        var form = Single(Head + """
            | 主管部门：（盖章） | | < | < | 实施单位（盖章）： | 市城管支队 | < | < |

            """ + Indicators);
        Assert.Equal(("", "市城管支队"), (form.SupervisingDepartment!.Printed, form.ImplementingUnit!.Printed));
    }

    [Fact]
    public void Places_for_seals_in_lines_name_no_office()
    {
        var form = Single(Head.Replace("自评表\n", "自评表\n主管部门：（盖章）\n实施单位：（公章）\n", StringComparison.Ordinal) + Indicators);
        Assert.Null(form.SupervisingDepartment);
        Assert.Null(form.ImplementingUnit);
        Assert.Equal(["（盖章）", "（公章）"], form.Extra.Select(extra => extra.Text.Printed));
    }

    [Fact]
    public void A_bracketed_value_behind_the_colon_stays_one_where_another_label_stands_beside_it()
    {
        var form = Single(Head + """
            | 项目负责人：（张三） | < | < | < | 联系电话：139 | < | < | < |
            | 主管部门：（未定） | < | < | < | 实施单位 | 市城管支队 | < | < |

            """ + Indicators);
        Assert.Equal(("（未定）", "市城管支队"), (form.SupervisingDepartment!.Printed, form.ImplementingUnit!.Printed));
        Assert.Equal(["（张三）", "139"], form.Extra.Select(extra => extra.Text.Printed));
        Assert.Empty(form.Problems);
    }
}
