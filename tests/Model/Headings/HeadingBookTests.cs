using Selfeval.Model.Headings;

namespace Selfeval.Tests.Model.Headings;

/// <summary>Headings as published forms print them, with their brackets, colons and blanks.</summary>
public class HeadingBookTests
{
    [Theory]
    [InlineData(HeadingSection.Header, "project_name", "项目名称 专项资金名称 专项名称 政策名称 转移支付(项目)名称 转移(项目)名称 项 目 名 称： 1.项目名称")]
    [InlineData(HeadingSection.Header, "supervising_department", "主管部门 主管部门及代码 项目主管部门 项目主管单位 县级主管部门 地方主管部门 省级主管部门")]
    [InlineData(HeadingSection.Header, "implementing_unit", "实施单位 实施单位(盖章) 项目实施单位 资金使用单位 承担单位 项目承担单位 项目单位（盖章） 项目单位 单位名称")]
    [InlineData(HeadingSection.Header, "department_name", "县级预算部门名称 县（市、区）级预算部门名称")]
    [InlineData(HeadingSection.Header, "implementing_unit", "项目单位名称 项目实施单位名称 市县主管（实施）单位")]
    [InlineData(HeadingSection.Header, "extra", "业务主管处室 财政对口科室 填报人姓名 项目起止年限 建设年限")]
    [InlineData(HeadingSection.Note, "note", "自评单位意见 财政部门审核意见 业务处室意见")]
    [InlineData(HeadingSection.Header, "extra", "基本支出总额 项目支出总额 下属单位数")]
    [InlineData(HeadingSection.Header, "extra", "中央主管部门 项目负责人 项目负责人及电话 负责人及电话 联系电话 联系人及电话 填报日期 项目类别 项目属性 项目类型")]
    [InlineData(HeadingSection.Header, "fiscal_year", "评价年度 预算年度")]
    [InlineData(HeadingSection.Header, "header_score", "自评得分 自评总分")]
    [InlineData(HeadingSection.Header, "points", "总分：")]
    [InlineData(HeadingSection.Block, "funds", "项目资金(元) 项目资金（万元） 资金（万元） 资金（元） 资金情况(万元) 预算执行情况(万元) 预算执行情况(10分) 年度预算数(万元) 预算执行情况（万元）（20分）")]
    [InlineData(HeadingSection.Funds, "initial_budget", "年初预算数 年初预算 年初预算数(A) 年初预算安排数")]
    [InlineData(HeadingSection.Funds, "full_year_budget", "全年预算数 全年预算数(A) 调整后预算数 预算数(A) 预算数 转移支付预算数(A)")]
    [InlineData(HeadingSection.Funds, "executed", "全年执行数 全年执行数(B) 预算执行数 执行数(B) 执行数 转移支付执行数(B)")]
    [InlineData(HeadingSection.Funds, "execution_rate", "执行率 执行率(B/A) 预算执行率 预算执行率(B/A) 执行率(全年执行数/全年预算数) 执行率（B/A1 执行率% 执行率⑤=③/② 执行率（%）⑤=③÷② 本年执行率 本年度执行率")]
    [InlineData(HeadingSection.Funds, "weight", "分值 分值(10分) 权重 执行率权重 分值Weight 分值(Weight) 权重/Max.Points")]
    [InlineData(HeadingSection.Funds, "score", "得分 得分(20分*执行率) 得分⑥=④×⑤ 执行率得分")]
    [InlineData(HeadingSection.Funds, "reason", "原因")]
    [InlineData(HeadingSection.FundRow, "total", "年度资金总额 年度资金总额： 年度财政资金总额 总额 合计 年度总金额")]
    [InlineData(HeadingSection.FundRow, "current_year", "其中:当年财政拨款 其中：本年财政拨款 其中:本年一般公共预算拨款 其中:财政资金 其中财政拨款 一般公共预算 1.按资金来源：一般公共预算")]
    [InlineData(HeadingSection.FundRow, "by_use", "2.按支出类别：人员经费 按支出性质:基本支出")]
    [InlineData(HeadingSection.FundRow, "carry_over", "上年结转资金 上年结余结转")]
    [InlineData(HeadingSection.FundRow, "other", "其他资金 地方资金/其他")]
    [InlineData(HeadingSection.FundRow, "central", "中央补助 中央财政补助 其中:中央补助 其中:中央、省、市补助县级资金")]
    [InlineData(HeadingSection.FundRow, "local", "地方资金 县财政 省级财政补助 县级财政配套 市县财政 省市县资金 补助区县 州级资金 自治区财政资金 旗县配套资金 镇级资金")]
    [InlineData(HeadingSection.FundRow, "special_account", "财政专户管理资金 纳入专户管理的非税收入拨款")]
    [InlineData(HeadingSection.FundRow, "unit_own", "单位资金")]
    [InlineData(HeadingSection.FundRow, "government_fund", "政府性基金拨款")]
    [InlineData(HeadingSection.Goal, "planned", "预期目标 年初设定目标 预算目标 项目年度目标 总体目标 年初绩效目标")]
    [InlineData(HeadingSection.Goal, "actual", "实际完成情况 全年实际完成情况 年度目标完成情况 年度总体目标完成情况 年度总体目标完成情况综述 目标实际完成情况")]
    [InlineData(HeadingSection.Block, "goal", "年度总体目标 年度总体目标完成情况 年度目标完成情况")]
    [InlineData(HeadingSection.Block, "indicators", "绩效指标 绩效指标(90分) 年度绩效指标完成情况 年度绩效目标1(80分) 年度绩效目标2")]
    [InlineData(HeadingSection.Indicator, "level1", "一级指标")]
    [InlineData(HeadingSection.Indicator, "level2", "二级指标")]
    [InlineData(HeadingSection.Indicator, "level3", "三级指标 指标名称 指标内容")]
    [InlineData(HeadingSection.Indicator, "adjusted_target", "调整指标值 调整后指标值 调整后")]
    [InlineData(HeadingSection.Indicator, "target", "年度指标值 年度指标值(A) 指标值 指标值(A) 年初目标值(A) 年初指标值 目标值")]
    [InlineData(HeadingSection.Indicator, "operator", "指标性质")]
    [InlineData(HeadingSection.Indicator, "unit", "度量单位 计量单位")]
    [InlineData(HeadingSection.Indicator, "actual", "实际完成值 实际完成值(B) 全年完成值 完成值 全年实际值 全年实际值(B) 实际完成指标值 实施进度")]
    [InlineData(HeadingSection.Indicator, "weight", "分值 权重")]
    [InlineData(HeadingSection.Indicator, "score", "得分 自评分")]
    [InlineData(HeadingSection.Indicator, "reason", "偏差原因分析及改进措施 未完成原因分析 未完成原因分析及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 说明 自评说明")]
    [InlineData(HeadingSection.Indicator, "method", "得分计算方法 评价标准 评分标准")]
    [InlineData(HeadingSection.Note, "note", "偏差大或目标未完成原因分析 改进措施及结果应用方案 其他需要说明的问题 其他需要说明事项 评价结论 存在问题 改进措施")]
    [InlineData(HeadingSection.Total, "total", "总分 合计 总 分：")]
    public void A_published_heading_stands_for_its_field(HeadingSection section, string field, string headings)
    {
        // 项 目 名 称 and 总 分 are printed with blanks inside: they are kept together here by their neighbours.
        foreach (var heading in headings.Replace("项 目 名 称：", "项\u00a0目\u00a0名\u00a0称：", StringComparison.Ordinal).Replace("总 分：", "总\u00a0分：", StringComparison.Ordinal).Split(' '))
            Assert.True(HeadingBook.Is(section, field, heading), $"{heading} is {HeadingBook.Field(section, heading) ?? "unknown"} in {section}");
    }

    [Theory]
    [InlineData("年度指标值=352个")]
    [InlineData("年度指标值=100%")]
    [InlineData("年度指标值＝36.5元/人")]
    [InlineData("全年执行数=1,280.00")]
    public void A_heading_with_a_value_behind_it_is_none(string printed) =>
        Assert.All(new[] { HeadingSection.Indicator, HeadingSection.Funds }, section => Assert.Null(HeadingBook.FieldOfWhole(section, printed)));

    [Fact]
    public void No_heading_stands_for_two_fields_of_a_section()
    {
        using var file = new StreamReader(typeof(HeadingBook).Assembly.GetManifestResourceStream("Selfeval.Model.Headings.headings.tsv")!);
        var rows = file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
        Assert.Empty(rows.GroupBy(row => (row[0], HeadingText.Fold(row[2]))).Where(heading => heading.Count() > 1).Select(heading => heading.Key));
    }

    [Theory]
    [InlineData("产出指标（50分）", IndicatorClass.Output)]
    [InlineData("效果指标", IndicatorClass.Benefit)]
    [InlineData("满意度指标", IndicatorClass.Satisfaction)]
    [InlineData("成本指标", IndicatorClass.Cost)]
    [InlineData("过程指标", IndicatorClass.Other)]
    public void A_level_1_word_tells_its_class(string printed, IndicatorClass expected) => Assert.Equal(expected, LevelWords.Level1(printed));

    [Theory]
    [InlineData("其中：", "其中")]
    [InlineData(" １．项目名称（万元）：", "项目名称(万元)")]
    [InlineData("★补助面积", "补助面积")]
    [InlineData("【执行率】〔B/A〕", "(执行率)(B/A)")]
    [InlineData("（一）项目概况", "项目概况")]
    public void Headings_fold_to_one_kind_of_bracket_and_no_blanks(string printed, string folded) => Assert.Equal(folded, HeadingText.Fold(printed));

    [Theory]
    [InlineData("实际完成情况的说明")]
    [InlineData("一级")]
    [InlineData("得分率")]
    [InlineData("")]
    public void A_text_that_only_resembles_a_heading_of_the_funds_is_unknown(string printed) => Assert.Null(HeadingBook.Field(HeadingSection.Funds, printed));
}
