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
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "id": "x", "unknown": 1 }""")]
    public void A_wrong_profile_is_refused(string json) => Assert.Throws<JsonException>(() => RuleProfile.Parse(json));
}
