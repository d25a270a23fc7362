using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Titles that stand in a row of the form's table, with other texts beside them.</summary>
public class TitleRowTests
{
    private const string Rows = """
        | 项目名称 | < | 甲 | < | < | < |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 清扫 | 45条 | 45条 | 100 | 99 |
        """;

    [Theory]
    [InlineData("| 附件3 | 项目支出绩效自评表 | < | < | < | 公开13表 |", null, "附件3", "公开13表")]
    [InlineData("| 附件 | 项目支出绩效自评表 | < | < | < | < |", null, "附件")]
    [InlineData("| 项目支出绩效自评表 | < | < | < | （2022年度） | < |", "2022")]
    [InlineData("| 12 | 项目支出绩效自评表 | < | < | < | < |", null, "12")]
    public void Its_number_and_year_may_stand_beside_the_title(string row, string? year, params string[] numbers)
    {
        var form = Assert.Single(Read(row + "\n" + Rows));
        Assert.Equal(("项目支出绩效自评表", year), (form.Title?.Printed, form.FiscalYear?.Printed));
        Assert.Equal(numbers.Select(number => ("报表编号", number)), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Each_form_of_a_table_has_the_title_and_year_of_its_own_row()
    {
        var forms = Read($"| 项目支出绩效自评表 | < | < | < | 2021年度 | < |\n{Rows}\n| 专项资金绩效自评表 | < | < | < | 2022年度 | < |\n{Rows.Replace("甲", "乙", StringComparison.Ordinal)}");
        Assert.Equal([("甲", "项目支出绩效自评表", "2021"), ("乙", "专项资金绩效自评表", "2022")], forms.Select(form => (form.ProjectName!.Printed, form.Title?.Printed!, form.FiscalYear?.Printed!)));
    }

    [Theory]
    [InlineData("2022年度项目支出绩效自评表（单位：元）\n")]
    [InlineData("| 2022年度项目支出绩效自评表（单位：元） | < | < | < | < | < |\n")]
    public void A_title_may_say_the_unit_of_money(string title)
    {
        var form = Assert.Single(Read(title + Rows));
        Assert.Equal(("2022年度项目支出绩效自评表（单位：元）", "2022", "元"), (form.Title?.Printed, form.FiscalYear?.Printed, form.AmountUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_year_among_the_labels_of_a_row_is_the_forms()
    {
        var form = Assert.Single(Read("项目支出绩效自评表\n| 填报单位：某局 | < | 2023年度 | < | 单位：万元 | < |\n" + Rows));
        Assert.Equal(("2023", "万元"), (form.FiscalYear?.Printed, form.AmountUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Beside_any_other_text_a_title_is_told_with_it()
    {
        var form = Assert.Single(Read("| 归档号 | 项目支出绩效自评表 | < | < | < | < |\n" + Rows));
        Assert.Contains(form.Problems, problem => problem.Text.Contains("归档号", StringComparison.Ordinal));
    }

    private static IReadOnlyList<SelfEvaluation> Read(string text) => FormReader.Read(DrawnPages.Draw(text)).Forms;
}
