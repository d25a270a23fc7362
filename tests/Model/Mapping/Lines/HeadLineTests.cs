using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Lines;

/// <summary>Loose lines of labels above the title and below it.</summary>
public class HeadLineTests
{
    private const string Department = "| 主管部门 | 某局 | < | < | < | < | < | < |\n";

    private const string Funds = """
        | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额 | 360 | 360 | 352.8 | 10 | 98% | 9.8 |

        """;

    [Fact]
    public void Labels_right_above_the_title_are_the_forms()
    {
        var form = Single("附表2\n项目单位（盖章）：市图书馆 主要领导签字：\n填报日期：2023.6.28\n" + Head + Indicators);
        Assert.Equal("市图书馆", form.ImplementingUnit!.Printed);
        Assert.Equal([("主要领导签字", ""), ("填报日期", "2023.6.28")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal("项目支出绩效自评表", form.Title!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_number_of_a_form_above_its_title_is_its_own_though_another_form_ends_above_it()
    {
        var forms = FormReader.Read(DrawnPages.Draw(Head + Indicators + "项目负责人：王某\n报表编号：5100_0014zp\n" + Head.Replace("甲", "乙", StringComparison.Ordinal) + Indicators)).Forms;
        Assert.Equal([["项目负责人"], ["报表编号"]], forms.Select(form => form.Extra.Select(extra => extra.Heading)));
    }

    [Theory]
    [InlineData("| 天干 | 地支 |\n| 甲 | 乙 |\n填表人：张三\n")]
    [InlineData("填表人：张三\n说明如下\n")]
    [InlineData("填表人：张三\n\n\n\n")]
    [InlineData("步改进措施：加强预算执行管理，提高资金使用效益。\n")]
    [InlineData("填表人：张三\n二、存在问题：部分项目前期准备不够充分。\n")]
    public void Labels_that_may_be_of_another_matter_are_not(string above) => Assert.Empty(Single(above + Head + Indicators).Extra);

    [Theory]
    [InlineData(4, "2023.6.28", null)]
    [InlineData(40, null, "填报日期：2023.6.28")]
    public void Labels_above_a_title_are_told_where_the_table_before_fills_its_page(int rows, string? read, string? told)
    {
        var form = Single(string.Concat(Enumerable.Repeat("| 天干 | 地支 |\n", rows)) + "---\n填报日期：2023.6.28\n" + Head + Indicators);
        Assert.Equal(read, form.Extra.SingleOrDefault()?.Text.Printed);
        Assert.Equal(told, form.Problems.SingleOrDefault()?.Text);
    }

    [Fact]
    public void Labels_below_a_table_are_those_of_what_ends_there_though_the_next_title_stands_at_the_foot_of_its_page()
    {
        var table = string.Concat(Enumerable.Repeat("| 天干 | 地支 |\n", 40));
        var form = Single(table + "填表人：李某\n" + Head.Split('\n')[0] + "\n---\n" + Head[(Head.IndexOf('\n', StringComparison.Ordinal) + 1)..] + Indicators);
        Assert.Equal("项目支出绩效自评表", form.Title?.Printed);
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("填报人：孙莉 部门负责人（签字）：", "填报人=孙莉", "部门负责人（签字）=")]
    [InlineData("填报单位：（盖章） 填表辰光：2023年4月", "填报单位=（盖章）", "填表辰光=2023年4月")]
    [InlineData("填报人： 孙莉 单位负责人： 王军", "填报人=孙莉", "单位负责人=王军")]
    [InlineData("填 报 人： 孙莉 填 报 日 期：2023年4月", "填报人=孙莉", "填报日期=2023年4月")]
    [InlineData("填报单位：某局 经办：孙莉", "填报单位=某局", "经办=孙莉")]
    [InlineData("单位负责人：（签字） 填表人：顾佳", "单位负责人=（签字）", "填表人=顾佳")]
    [InlineData("填报人：孙莉 部门 负责人（签字）：王军", "填报人=孙莉", "部门负责人（签字）=王军")]
    [InlineData("填报人：孙莉 项目 负责人：王军", "填报人=孙莉", "项目负责人=王军")]
    [InlineData("填报单位：财务 负责人：王军", "填报单位=财务", "负责人=王军")]
    public void Labels_on_one_line_begin_behind_blanks(string line, params string[] extras)
    {
        var form = Single(Head.Replace("自评表\n", $"自评表\n{line}\n", StringComparison.Ordinal) + Department + Funds + Indicators);
        Assert.Equal(extras, form.Extra.Select(extra => $"{extra.Heading}={extra.Text.Printed}"));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData("2023", "年3月10日", "2023年3月10日")]
    [InlineData("2023年3月", "10日", "2023年3月10日")]
    [InlineData("2023-3", "-10", "2023-3-10")]
    public void A_date_that_is_wrapped_to_the_next_line_is_one(string date, string rest, string read)
    {
        var form = Single(Head.Replace("自评表\n", $"自评表\n项目单位（盖章）：某局 填报日期：{date}\n{rest}\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Equal(read, Assert.Single(form.Extra, extra => extra.Heading == "填报日期").Text.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData("（单位：万元）")]
    [InlineData("(金额单位：万元)")]
    [InlineData("单位：万元")]
    public void A_unit_of_money_in_brackets_is_read_and_nothing_more_to_tell(string line)
    {
        var form = Single(Head.Replace("自评表\n", $"自评表\n{line}\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Equal("万元", form.AmountUnit!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_unit_of_money_that_is_wrapped_to_the_next_line_is_the_forms()
    {
        var form = Single(Head.Replace("自评表\n", "自评表\n填报日期：2024年1月15日 金额单位：\n万元\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Equal("万元", form.AmountUnit!.Printed);
        Assert.Equal("2024年1月15日", Assert.Single(form.Extra).Text.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_unit_of_money_far_below_the_label_is_told()
    {
        var form = Single(Head.Replace("自评表\n", "自评表\n金额单位：\n\n\n万元\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Null(form.AmountUnit);
        Assert.Contains((ProblemKind.OrphanText, "万元"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("填报单位：某县文旅局 2022年度 金额单位：万元", "2022", "填报单位=某县文旅局")]
    [InlineData("填报单位：某县文旅局 （2022年度）", "2022", "填报单位=某县文旅局")]
    [InlineData("填报单位：某县文旅局2022年度专班 金额单位：万元", null, "填报单位=某县文旅局2022年度专班")]
    [InlineData("填报日期： 2022年3月", null, "填报日期=2022年3月")]
    [InlineData("填报单位：某县文旅局 2022年 金额单位：万元", "2022", "填报单位=某县文旅局")]
    [InlineData("填报单位：某县文旅局 2022年", null, "填报单位=某县文旅局2022年")]
    public void A_year_that_stands_free_behind_a_value_is_that_of_the_form(string line, string? year, string kept)
    {
        var form = Single(Head.Replace("自评表\n", $"自评表\n{line}\n", StringComparison.Ordinal) + Department + Indicators);
        Assert.Equal(year, form.FiscalYear?.Printed);
        Assert.Equal(kept, form.Extra.Select(extra => $"{extra.Heading}={extra.Text.Printed}").Single());
    }

    [Theory]
    [InlineData("经办人：马晓梅 2024 年 3 月 1 日", "经办人=马晓梅 日期=2024年3月1日")]
    [InlineData("填报单位（盖章）： 经办人： 2024年3月1日", "填报单位（盖章）= 经办人= 日期=2024年3月1日")]
    [InlineData("填报日期： 2024年3月1日", "填报日期=2024年3月1日")]
    [InlineData("填报单位（公章）： 2024年2月26日", "填报单位（公章）= 日期=2024年2月26日")]
    [InlineData("联系电话：62822222\n单位（公章） 2024年1月20日", "联系电话=62822222 注=单位（公章）2024年1月20日")]
    [InlineData("备注：数据截至 2024年3月1日", "备注=数据截至2024年3月1日")]
    [InlineData("注：1.其他资金包括社会资金等\n版权所有：某镇人民政府 皖ICP备05000000号", "注=1.其他资金包括社会资金等")]
    [InlineData("偏差原因分析：报批材料未达标，\n需补充试验数据。\n改进措施：按季度调度。", "偏差原因分析=报批材料未达标，需补充试验数据。 改进措施=按季度调度。")]
    [InlineData("未完成原因：雨季。\n需要说明的事项：无", "未完成原因=雨季。 需要说明的事项=无")]
    [InlineData("填报日期：2024年3月15日\n（主管部门复评）", "填报日期=2024年3月15日 注=（主管部门复评）")]
    [InlineData("发现的主要问题及原因：一是工单积压；二是跨部门协调难度大。下一\n步改进措施：一是增加坐席；二是建立会商机制。", "发现的主要问题及原因=一是工单积压；二是跨部门协调难度大。 下一步改进措施=一是增加坐席；二是建立会商机制。")]
    [InlineData("注：（一）执行率为实际值；\n（二）得分保留两位。", "注=（一）执行率为实际值；（二）得分保留两位。")]
    [InlineData("注：执行率为实际值。\n（四）部门评价结果。", "注=执行率为实际值。")]
    [InlineData("注：执行率为实际值。\n三、其他需要说明", "注=执行率为实际值。")]
    public void A_date_that_stands_free_behind_a_name_is_no_part_of_it(string line, string kept)
    {
        var form = Single(Head + Indicators + line + "\n");
        Assert.Equal(kept, string.Join(' ', form.Extra.Select(extra => $"{extra.Heading}={extra.Text.Printed}")));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_number_of_a_form_before_its_unit_of_money_is_kept()
    {
        var form = Single(Head.Replace("自评表\n", "自评表\n公开14表 金额单位：万元\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Equal("万元", form.AmountUnit!.Printed);
        Assert.Equal(("报表编号", "公开14表"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_note_of_many_lines_between_title_and_table_is_one_and_parts_no_title()
    {
        var lines = string.Concat(Enumerable.Range(2, 9).Select(i => $"{i}.本表由项目单位填报\n"));
        var form = Single(Head.Replace("自评表\n", $"自评表\n（2023年度）\n填报说明：1.本表由项目单位填报\n{lines}金额单位：万元\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Equal(("项目支出绩效自评表", "2023"), (form.Title?.Printed, form.FiscalYear?.Printed));
        var note = Assert.Single(form.Extra);
        Assert.Equal("1.本表由项目单位填报" + lines.Replace("\n", "", StringComparison.Ordinal), note.Text.Printed);
        Assert.Equal(("填报说明", 9), (note.Heading, note.Text.More.Count));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData("填报单位：某县文旅局", "", "某县文旅局", null)]
    [InlineData("编制单位（盖章）：某县文旅局 填报日期：2024年3月1日", "", "某县文旅局", null)]
    [InlineData("填报单位：某县文旅局", Department, null, "某县文旅局")]
    [InlineData("填报单位（盖章）：", "", null, "")]
    public void Who_filled_the_form_in_carries_the_project_out_where_nobody_else_is_named(string line, string department, string? unit, string? kept)
    {
        var form = Single(Head.Replace("自评表\n", $"自评表\n{line}\n", StringComparison.Ordinal) + department + Funds + Indicators);
        Assert.Equal(unit, form.ImplementingUnit?.Printed);
        Assert.Equal(kept, form.Extra.FirstOrDefault(extra => extra.Heading.Contains("单位", StringComparison.Ordinal))?.Text.Printed);
    }

    [Theory]
    [InlineData("填报年度：2023年", "", "2023", null)]
    [InlineData("填报年度：2024年", "（2023年度）\n", "2023", "2024年")]
    [InlineData("项目实施年度：2023", "", "2023", null)]
    public void The_year_in_which_a_form_was_filled_in_is_its_own_where_no_other_is_printed(string line, string year, string? read, string? kept)
    {
        var form = Single(Head.Replace("自评表\n", $"自评表\n{year}{line}\n", StringComparison.Ordinal) + Department + Funds + Indicators);
        Assert.Equal((read, kept), (form.FiscalYear?.Printed, form.Extra is [var first, ..] ? first.Text.Printed : null));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.ContestedHeading);
    }

    [Fact]
    public void Many_labels_between_title_and_table_part_no_title()
    {
        string[] labels = ["填报单位：某中心", "填报人：李某", "联系电话：0375-2661234", "填报日期：2024年3月1日", "单位负责人：王某", "审核人：赵某", "金额单位：万元", "主要领导签字：孙某"];
        var form = Single(Head.Replace("自评表\n", $"自评表\n{string.Join('\n', labels)}\n", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Equal("项目支出绩效自评表", form.Title?.Printed);
    }

    [Fact]
    public void A_title_far_above_prose_of_its_size_is_told_for_it_may_be_that_of_a_chapter()
    {
        var prose = string.Concat(Enumerable.Repeat("本单位按照要求组织开展了自评工作\n", 9));
        var form = Single(Head.Replace("自评表\n", $"自评表\n{prose}", StringComparison.Ordinal) + Funds + Indicators);
        Assert.Null(form.Title);
        Assert.Equal("项目支出绩效自评表", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.OrphanText).Text);
    }

    [Theory]
    [InlineData("注：执行率以百分数填列。\n填表人：高莉 审核人：白小军", true)]
    [InlineData("填表人：高莉 审核人：白小军", true)]
    [InlineData("填表人：高莉 审核人：白小军\n项目支出绩效自评表", false)]
    [InlineData("填报单位：某局 单位：万元", false)]
    public void Who_signed_the_form_may_stand_on_the_page_behind_its_table(string below, bool isRead)
    {
        var form = Single(Head + Funds + Indicators + "---\n" + below);
        Assert.Equal(isRead ? ["高莉", "白小军"] : [], form.Extra.Where(extra => extra.Heading is "填表人" or "审核人").Select(extra => extra.Text.Printed));
        Assert.Null(form.ImplementingUnit);
    }
}
