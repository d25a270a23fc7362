using System.Text.Json;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

public class RuleProfileTests
{
    [Fact]
    public void There_is_one_profile_a_file() => Assert.Equal(
        ["no_scores", "whole_department", "hubei", "poverty", "sichuan", "shanghai", "national_cost", "national"], RuleProfiles.All.Select(profile => profile.Id));

    [Fact]
    public void There_is_no_profile_of_another_name() => Assert.Null(RuleProfiles.Named("nowhere"));

    [Theory]
    [InlineData("no_scores", "表中没有分值和得分", "the form prints no weights and no scores", "title: 转移支付区域(项目)绩效目标自评表\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\nheader: 90\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\ntotal: 100 | ~\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\ntotal: ~ | 90\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次 | ~ | 5")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次 | 5 | ~")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\nfunds: total | 总额 | | 1 | 1 | 10\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 自评表\nfunds: total | 总额 | | 1 | 1 | ~ | | 10\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("whole_department", "标题含“整体支出”", "title says 整体支出", "title: 部门整体支出绩效自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("poverty", "标题含“绩效目标自评表”；标题或单位名称含“农业农村”", "title says 绩效目标自评表; title or office says 农业农村", "title: 绩效目标自评表\ndepartment: 县农业农村局\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目支出绩效目标自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 市级财政项目支出绩效自评表\nfunds: total | 总额 | | 1 | 1 | 20\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 80 | 80 |")]
    [InlineData("hubei", "预算执行分值为20；绩效指标分值为80", "execution weight is 20; indicator block weight is 80", "title: 项目自评表\nstated: execution | 20 | 预算执行情况(20分)\nstated: indicators | 80 | 绩效指标(80分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 80 | 80 |")]
    [InlineData("hubei", "标题或单位名称含“武汉”；预算执行分值为20", "title or office says 武汉; execution weight is 20", "title: 项目自评表\ndepartment: 武汉市某局\nfunds: total | 总额 | | 1 | 1 | 20\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 80 | 80 |")]
    [InlineData("poverty", "表注含“扶贫资金”", "a note says 扶贫资金", "title: 项目自评表\nextra: 注 | 无\nextra: 说明 | 本表用于扶贫资金\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("hubei", "预算执行分值为20；指标无分值列", "execution weight is 20; the indicators have no column of weights", "title: 2023年度县级财政衔接推进乡村振兴补助资金项目自评表\nstated: execution | 20 | 预算执行情况(20分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | ~ | 50")]
    [InlineData("hubei", "预算执行分值为20；指标无分值列", "execution weight is 20; the indicators have no column of weights", "title: 2022年度共享工程项目自评表\nstated: execution | 20 | 预算执行情况(20分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | ~ | 50")]
    [InlineData("hubei", "预算执行分值为20；指标无分值列", "execution weight is 20; the indicators have no column of weights", "title: 项目自评表\nstated: execution | 20 | 预算执行情况(20分)\nstated: execution | 20 | 得分(20分*执行率)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | ~ | 50")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目自评表\nstated: execution | 20 | 预算执行情况(20分)\nstated: execution | 10 | 得分(10分*执行率)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | ~ | 50")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目自评表\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次\nextra: 分值/得分 | 100/96.50")]
    [InlineData("hubei", "标题或单位名称含“武汉”；绩效指标分值为80", "title or office says 武汉; indicator block weight is 80", "title: 项目自评表\ndepartment: 武汉市某局\nstated: indicators | 40 | 目标1(40分)\nstated: indicators | 40 | 目标2(40分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目自评表\ndepartment: 武汉市某局\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目自评表\nstated: indicators | 80 | 目标1(80分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("sichuan", "标题或单位名称含“青神”", "title or office says 青神", "title: 部门预算项目支出绩效自评表\ndepartment: 青神县发展和改革局本级\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目支出绩效自评表\ndepartment: 自然资源部\nunit name: 成都地质调查中心\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目支出绩效自评表\ndepartment: 国家税务总局\nunit name: 国家税务总局成都市税务局\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目支出绩效自评表\ndepartment: [161]中国气象局\nunit name: 成都信息工程中心\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("sichuan", "标题或单位名称含“四川”", "title or office says 四川", "title: 项目支出绩效自评表\ndepartment: 农业农村部\nunit name: 四川省农业农村厅\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("sichuan", "标题或单位名称含“成都”", "title or office says 成都", "title: 项目支出绩效自评表\ndepartment: 市教育局\nunit name: 成都第七中学\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("sichuan", "标题含“部门预算项目”；绩效指标分值为90", "title says 部门预算项目; indicator block weight is 90", "title: 部门预算项目支出绩效自评表\nstated: indicators | 90 | 绩效指标(90分)\nstated: execution | 10 | 预算执行(10分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("shanghai", "标题或单位名称含“上海”", "title or office says 上海", "title: 财政项目支出绩效自评表\ndepartment: 上海市科学技术委员会\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("national_cost", "一级指标含“成本”；年度为2022", "a level-1 label is 成本; year is 2022", "year: 2022\ntitle: 项目支出绩效自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |\nrow: 成本指标 | 经济成本指标 | 甲 | ≤8元 | 8元 | 20 | 20 |")]
    [InlineData("national_cost", "一级指标含“成本”；年度为2021", "a level-1 label is 成本; year is 2021", "year: 2021\ntitle: 项目支出绩效自评表\nrow: 成本指标 | 经济成本指标 | 甲 | ≤8元 | 8元 | 20 | 20 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "year: 2020\ntitle: 项目支出绩效自评表\nrow: 成本指标 | 经济成本指标 | 甲 | ≤8元 | 8元 | 20 | 20 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目支出绩效自评表\nrow: 成本指标 | 经济成本指标 | 甲 | ≤8元 | 8元 | 20 | 20 |")]
    [InlineData("national", "表中无地区或版式特征，按全国通用规则", "no sign of a region or layout: national rules", "title: 项目支出绩效自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    public void A_profile_is_chosen_by_what_the_form_prints(string id, string zh, string en, string text)
    {
        var chosen = RuleProfiles.Choose(FormText.Parse(text).Form);
        Assert.Equal((id, zh, en), (chosen.Profile.Id, chosen.Reason.Zh, chosen.Reason.En));
    }

    [Fact]
    public void A_profile_of_ones_own_is_read_from_json_and_its_bands_explain()
    {
        var bands = RuleProfile.Parse("""
            { "id": "county", "title": {"zh": "某县", "en": "a county"}, "source": {"zh": "表注", "en": "footnote"},
              "execution": {"weight": 10, "rule": "Bands", "bands": [ {"from_percent": 100, "points": 10}, {"from_percent": 80, "points": 7}, {"from_percent": 60, "points": 5}, {"from_percent": 0, "points": 0} ]},
              "qualitative": {"reached": {"from_percent": 80, "to_percent": 100}, "partly": {"from_percent": 60, "to_percent": 80}, "missed": {"from_percent": 0, "to_percent": 60}},
              "over_achievement": {"threshold": 1.3, "percentages": true}, "reasons": {"score_below_percent": 80} }
            """);
        var (form, national) = FormText.Parse("funds: total | 年度资金总额 | | 100 | 90 | 10 | 90% | 7");
        var underBands = Assert.Single(RuleBook.Check(form, bands), outcome => outcome.Rule.Id == "A5");
        Assert.Equal(("bands", OutcomeKind.Explained, Severity.Info), (underBands.ExplainedBy, underBands.Kind, underBands.Severity));
        Assert.Equal(OutcomeKind.Failed, Assert.Single(RuleBook.Check(form, national), outcome => outcome.Rule.Id == "A5").Kind);
        Assert.Empty(bands.Signs);
        Assert.Null(bands.Reasons.ExecutionBelowPercent);
    }

    [Theory]
    [InlineData("A5", "funds: total | 年度资金总额 | | 100 | 80 | 10 | 80% | 7", "funding_lines[0] explained (bands) [7 → 8]")]
    [InlineData("A5", "funds: total | 年度资金总额 | | 100 | 79.99 | 10 | 79.99% | 7.0", "funding_lines[0] failed [7.0 → 7.999] warning")]
    [InlineData("A5", "funds: total | 年度资金总额 | | 100 | 60 | 10 | 60% | 6", "funding_lines[0] passed [6 → 6]")]
    [InlineData("A5", "funds: total | 年度资金总额 | | 100 | 30 | 10 | 30% | 5", "funding_lines[0] failed [5 → 3] warning")]
    [InlineData("B6", "row: 产出指标 | 成本指标 | 甲 | ≤90万元 | 99万元 | 10 | 9.09 | 原因", "indicators[0] failed [9.09 → 9] warning")]
    [InlineData("B6", "row: 产出指标 | 成本指标 | 甲 | ≤90万元 | 99万元 | 10 | 9.0 | 原因", "indicators[0] passed [9.0 → 9]")]
    [InlineData("B8", "row: 产出指标 | 数量指标 | 甲 | ≥8次 | 7次 | 10 | 7 |", "indicators not applicable (the profile asks for no reason)")]
    [InlineData("B10", "row: 产出指标 | 数量指标 | 甲 | ≥50% | 65% | 10 | 10 |", "indicators[0] failed [65% → 130%] info")]
    [InlineData("C10", "total: 100 | 95 | 优", "total not applicable (the profile sets no grades)")]
    [InlineData("C3", "row: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 10 | 10 |", "indicators not applicable (the profile makes no class mandatory)")]
    public void What_a_profile_says_is_what_is_checked(string rule, string text, string expected)
    {
        var profile = RuleProfile.Parse("""
            { "id": "county", "title": {"zh": "某县", "en": "a county"}, "source": {"zh": "表注", "en": "footnote"},
              "execution": {"weight": 10, "rule": "Bands", "bands": [ {"from_percent": 80, "points": 7}, {"from_percent": 60, "points": 5} ]},
              "qualitative": {"reached": {"from_percent": 80, "to_percent": 100}, "partly": {"from_percent": 60, "to_percent": 80}, "missed": {"from_percent": 0, "to_percent": 60}},
              "reverse_formula": "Linear", "over_achievement": {"threshold": 1.3, "percentages": true}, "reasons": {} }
            """);
        var outcome = Assert.Single(RuleBook.Check(FormText.Parse(text).Form, profile), outcome => outcome.Rule.Id == rule);
        Assert.Equal(expected, OutcomeText.Line(outcome));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "id": "x", "unknown": 1 }""")]
    public void A_wrong_profile_is_refused(string json) => Assert.Throws<JsonException>(() => RuleProfile.Parse(json));
}
