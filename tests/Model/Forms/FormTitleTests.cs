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
}
