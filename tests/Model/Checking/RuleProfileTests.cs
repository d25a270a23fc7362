using System.Text.Json;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

public class RuleProfileTests
{
    [Fact]
    public void There_is_one_profile_a_file() => Assert.Equal(
        ["no_scores", "whole_department", "poverty", "hubei", "sichuan", "shanghai", "national_cost", "national"], RuleProfiles.All.Select(profile => profile.Id));

    [Theory]
    [InlineData("no_scores", "title: 转移支付区域(项目)绩效目标自评表\nrow: 数量指标 | ~ | 甲 | ≥8次 | 8次")]
    [InlineData("whole_department", "title: 部门整体支出绩效自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("poverty", "title: 绩效目标自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("hubei", "title: 2022年度共享工程项目自评表\nstated: execution | 20 | 预算执行情况(20分)\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | ~ | 50")]
    [InlineData("sichuan", "title: 部门预算项目支出绩效自评表\ndepartment: 青神县发展和改革局本级\nrow: 产出指标 | 数量指标 | 甲 | =100% | | 60 | |")]
    [InlineData("shanghai", "title: 财政项目支出绩效自评表\ndepartment: 上海市科学技术委员会\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    [InlineData("national_cost", "year: 2022\ntitle: 项目支出绩效自评表\nrow: 成本指标 | 经济成本指标 | 甲 | ≤8元 | 8元 | 20 | 20 |")]
    [InlineData("national", "year: 2020\ntitle: 项目支出绩效自评表\nrow: 成本指标 | 经济成本指标 | 甲 | ≤8元 | 8元 | 20 | 20 |")]
    [InlineData("national", "title: 项目支出绩效自评表\nrow: 产出指标 | 数量指标 | 甲 | ≥8次 | 8次 | 50 | 50 |")]
    public void A_profile_is_chosen_by_what_the_form_prints(string expected, string text)
    {
        var chosen = RuleProfiles.Choose(FormText.Parse(text).Form);
        Assert.Equal(expected, chosen.Profile.Id);
        Assert.NotEqual("", chosen.Reason.Zh);
        Assert.NotEqual("", chosen.Reason.En);
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
