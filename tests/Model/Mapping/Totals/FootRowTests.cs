using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Totals;

/// <summary>Rows below the sums.</summary>
public class FootRowTests
{
    private const string Sums = "| 总分 | < | < | < | < | 100 | 99 | |\n";

    [Theory]
    [InlineData("填表人：王某 2023年2月20日", "填表人=王某", "日期=2023年2月20日")]
    [InlineData("单位负责人：张某 填表日期：2023年2月20日", "单位负责人=张某", "填表日期=2023年2月20日")]
    [InlineData("（2022年度） 填表人：王某 2023年2月20日", "填表人=王某", "日期=2023年2月20日")]
    public void A_date_behind_a_name_in_the_last_row_is_no_part_of_it(string row, params string[] expected) =>
        Assert.Equal(expected.Order(), Single(Head + Indicators + Sums + $"| {row} | < | < | < | < | < | < | < |\n").Extra.Select(extra => $"{extra.Heading}={extra.Text.Printed}").Order());

    [Theory]
    [InlineData("自评等级：优☑良□中□差□", "优☑良□中□差□", "优")]
    [InlineData("评价等级：良", "良", "良")]
    public void A_grade_behind_its_label_is_the_forms(string row, string printed, string grade)
    {
        var form = Single(Head + Indicators.TrimEnd() + "\n" + Sums + $"| {row} | < | < | < | < | < | < | < |\n");
        Assert.Equal((printed, new TextReading(grade)), (form.Total.Grade!.Printed, form.Total.Grade.Value));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_grade_of_which_no_word_is_ticked_is_told()
    {
        var form = Single(Head + Indicators.TrimEnd() + "\n" + Sums + "| 自评等级：优□良□中□差□ | < | < | < | < | < | < | < |\n");
        Assert.Null(form.Total.Grade!.Value);
        Assert.Equal(ProblemKind.Unreadable, Assert.Single(form.Problems).Kind);
    }

    [Theory]
    [InlineData("偏差原因分析及改进措施")]
    [InlineData("存在的主要问题及原因分析")]
    [InlineData("绩效自评综述")]
    [InlineData("其他需说明的情况")]
    public void Reasons_of_the_whole_form_and_further_notes_have_known_headings(string heading)
    {
        var form = Single(Head + Indicators.TrimEnd() + "\n" + Sums + $"| {heading} | 雨季较长。 | < | < | < | < | < | < |\n");
        Assert.Equal((heading, "雨季较长。"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }
}
