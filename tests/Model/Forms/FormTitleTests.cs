using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Forms;

/// <summary>The line above a table that is the title of its form.</summary>
public class FormTitleTests
{
    [Theory]
    [InlineData("某局2022年度项目支出绩效自评表公示")]
    [InlineData("2022年度项目支出绩效自评表（公开）")]
    public void The_title_of_a_web_page_that_publishes_the_form_is_its_title(string title)
    {
        var form = Single(Head.Replace("项目支出绩效自评表", $"{title}\n发布时间：2023-06-12", StringComparison.Ordinal) + Indicators);
        Assert.Equal((title, "2022"), (form.Title?.Printed, form.FiscalYear?.Printed));
    }

    [Theory]
    [InlineData("县级财政项目支出绩效自评及复核表", "（2022年度）", "2022")]
    [InlineData("专项资金绩效自评报告表", "(2022)", "2022")]
    [InlineData("项目支出绩效自评复核表", "二〇二二年", "2022")]
    [InlineData("部门预算项目支出绩效自评价指标体系表", "（预算年度：2022）", "2022")]
    [InlineData("预算项目绩效评价表（自评）", "（自评年度：2022年）", "2022")]
    [InlineData("财政支出绩效考核表", "二○二三年度", "2023")]
    public void A_title_may_name_the_form_in_other_words_and_its_year_stand_below_it(string title, string year, string expected)
    {
        var form = Single(Head.Replace("项目支出绩效自评表", $"{title}\n{year}", StringComparison.Ordinal) + Indicators);
        Assert.Equal((title, expected), (form.Title?.Printed, form.FiscalYear?.Printed));
    }

    [Theory]
    [InlineData("项目绩效自评情况如下表所示，请审阅。")]
    [InlineData("附表")]
    public void A_sentence_or_a_number_of_a_table_is_no_title(string line) =>
        Assert.Null(Single(Head.Replace("项目支出绩效自评表", line, StringComparison.Ordinal) + Indicators).Title);
}
