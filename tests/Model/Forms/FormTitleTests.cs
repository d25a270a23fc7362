using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
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
    [InlineData("项目支出绩效自评表", "（填报年度：2022）", "2022")]
    [InlineData("项目支出绩效自评表", "（2022财年）", "2022")]
    [InlineData("项目支出绩效自评表", "（2022年度，单位：元）", "2022")]
    [InlineData("财政支出绩效考核表", "二○二三年度", "2023")]
    [InlineData("（2022）年度项目支出绩效自评表", "", "2022")]
    [InlineData("项目支出绩效自评表", "（2021年1月—2021年12月）", "2021")]
    [InlineData("项目支出绩效自评表", "（2021年1月1日至12月31日）", "2021")]
    [InlineData("项目支出绩效自评表", "（2021年1月—2022年12月）", null)]
    [InlineData("项目支出绩效自评表", "（2022年1-12月）", "2022")]
    [InlineData("项目支出绩效自评表", "（自评年度：2022年1月1日—2022年12月31日）", "2022")]
    [InlineData("项目支出绩效自评表", "评价期间：2022.01.01-2022.12.31", "2022")]
    [InlineData("项目支出绩效自评表", "评价期间：2022.01.01-2023.06.30", null)]
    [InlineData("项目支出绩效自评表", "（2022年度）（自评）", "2022")]
    [InlineData("《2022年度项目支出绩效自评表》", "", "2022")]
    [InlineData("“项目支出绩效自评表”", "2022年度", "2022")]
    [InlineData("某市卫生健康局《2022年度项目支出绩效自评表》", "", "2022")]
    [InlineData("项目支出绩效自评表——办公用房维修项目", "（2022年度）", "2022")]
    [InlineData("2022年度项目支出绩效自评表：物业服务", "", "2022")]
    [InlineData("某县2022年项目支出绩效自评表（2021年结转项目）", "", "2022")]
    [InlineData("项目支出绩效自评表（2021年追加资金）", "", null)]
    [InlineData("项目支出绩效自评表（2021年追加资金）", "（2022年度）", "2022")]
    [InlineData("2023年某县2022年度项目支出绩效自评表", "", "2022")]
    [InlineData("某局2023年公开2022年度项目支出绩效自评表", "", "2022")]
    public void A_title_may_name_the_form_in_other_words_and_its_year_stand_below_it(string title, string year, string? expected)
    {
        var form = Single(Head.Replace("项目支出绩效自评表", $"{title}\n{year}", StringComparison.Ordinal) + Indicators);
        Assert.Equal((title, expected), (form.Title?.Printed, form.FiscalYear?.Printed));
    }

    [Theory]
    [InlineData("项目绩效自评情况如下表所示，请审阅。")]
    [InlineData("附表")]
    [InlineData("绩效自评：优")]
    [InlineData("请填写《项目支出绩效自评表》")]
    public void A_sentence_or_a_number_of_a_table_is_no_title(string line) =>
        Assert.Null(Single(Head.Replace("项目支出绩效自评表", line, StringComparison.Ordinal) + Indicators).Title);

    [Theory]
    [InlineData("一、本表适用于省级财政项目支出绩效自评。")]
    [InlineData("填报说明：\n1.本表适用于省级财政项目支出绩效自评")]
    [InlineData("编制说明\n1.各单位应对照年初目标填写项目支出绩效自评表。\n2.请如实填写。")]
    [InlineData("根据要求，我站对项目开展了绩效自评，现填报《项目支出绩效自\n评表》。")]
    public void A_sentence_below_the_title_that_ends_in_the_name_of_the_form_is_none(string lines)
    {
        var form = Single(Head.Replace("项目支出绩效自评表", $"县级项目支出绩效自评表\n（2022年度）\n{lines}", StringComparison.Ordinal) + Indicators);
        Assert.Equal(("县级项目支出绩效自评表", "2022"), (form.Title?.Printed, form.FiscalYear?.Printed));
    }

    [Fact]
    public void A_line_in_the_middle_of_a_paragraph_is_no_title_and_the_paragraph_is_told_as_one()
    {
        // Of the width of the table, as letters are drawn here.
        const string paragraph = "按照财政部门统一部署和市级预算绩效管理工作的有关要求以及本年度工作安排我单位认真组织开展了全部项目\n对照年初批复的绩效目标逐项核实完成情况并报主管部门审核汇总完成了二〇二二年度各个项目支出的绩效自评\n工作自评结果如下";
        var form = Single($"""
            县级项目支出绩效自评表
            （2022年度）
            {paragraph}
            | 项目名称 | 甲 | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 清扫 | 45条 | 45条 | 49 |
            """);
        Assert.Equal(("县级项目支出绩效自评表", "2022"), (form.Title?.Printed, form.FiscalYear?.Printed));
        Assert.Equal(paragraph.Replace("\n", "", StringComparison.Ordinal), Assert.Single(form.Problems).Text);
    }

    [Fact]
    public void The_last_line_of_a_paragraph_right_above_the_table_is_no_title_and_counted_once()
    {
        var form = Single("""
            按照财政部门统一部署和市级预算绩效管理工作的有关要求以及本年度工作安排我单位认真组织开展了全部项目
            的自评并填写了项目支出绩效自评表
            | 项目名称 | 甲 | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 清扫 | 45条 | 45条 | 49 |
            """);
        Assert.Null(form.Title);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
        Assert.Single(form.Problems, problem => problem.Text.EndsWith("自评表", StringComparison.Ordinal));
    }

    /// <summary>Two lines above the table, set to one middle: letters of 10 pt are as large as those of the table.</summary>
    [Theory]
    [InlineData("某市市本级预算", 15, 15, 0, "某市市本级预算项目支出绩效自评表")]
    [InlineData("某市市本级预算", 10, 10, 0, "项目支出绩效自评表")]
    [InlineData("某市市本级预算", 22, 15, 0, "项目支出绩效自评表")]
    [InlineData("某市市本级预算", 15, 15, 30, "项目支出绩效自评表")]
    [InlineData("附件2", 15, 15, 0, "项目支出绩效自评表")]
    [InlineData("填报单位：某局", 15, 15, 0, "项目支出绩效自评表")]
    [InlineData("某队绩效自评报告", 15, 15, 0, "项目支出绩效自评表")]
    public void A_heading_of_two_lines_in_one_size_is_the_title(string first, double size, double ofSecond, double aside, string title)
    {
        var page = Assert.Single(DrawnPages.Draw($"""
            {first}
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 清扫 | 45条 | 45条 | 49 |
            """));
        var lines = page.Lines.Zip([(size, 150 + aside), (ofSecond, 150)], (line, set) => line with { Box = new Box(set.Item2 - 40, line.Box.Top, set.Item2 + 40, line.Box.Top + set.Item1) });
        Assert.Equal(title, Assert.Single(FormReader.Read([page with { Lines = [.. lines] }]).Forms).Title?.Printed);
    }

    /// <summary>Browsers part the lines of headings; the step from line to line is told in heights of a line.</summary>
    [Theory]
    [InlineData(2, "某县2022年度厕所改造项目项目支出绩效自评表", "2022", "")]
    [InlineData(2.9, "某县2022年度厕所改造项目项目支出绩效自评表", "2022", "")]
    [InlineData(3.5, "项目支出绩效自评表", null, "某县2022年度")]
    public void A_heading_may_have_a_line_for_the_year_and_one_for_the_project(double step, string title, string? year, string told)
    {
        const double height = 15;
        var page = Assert.Single(DrawnPages.Draw("""
            某县2022年度
            厕所改造项目
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 清扫 | 45条 | 45条 | 49 |
            """));
        var middle = page.Width / 2;
        var top = page.Lines[^1].Box.Top - height;
        var lines = page.Lines.Select((line, i) => line with { Box = new Box(middle - 40, top - ((2 - i) * step * height), middle + 40, top - ((2 - i) * step * height) + height) });
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. lines] }]).Forms);
        Assert.Equal((title, year), (form.Title?.Printed, form.FiscalYear?.Printed));
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("（2022年度）\n项目支出绩效自评表", "2022")]
    [InlineData("项目支出绩效自评表\n（年度：2022年） 主管部门（公章）： 单位：万元", "2022")]
    public void The_year_of_a_form_may_stand_above_its_title_or_lead_its_line_of_labels(string lines, string year)
    {
        var form = Single(Head.Replace("项目支出绩效自评表", lines, StringComparison.Ordinal) + Indicators);
        Assert.Equal(("项目支出绩效自评表", year), (form.Title?.Printed, form.FiscalYear?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Forms_in_one_table_have_the_title_and_the_year_that_stand_above_it()
    {
        const string rows = """
            | 项目名称 | 甲 | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 清扫 | 45条 | 45条 | 49 |

            """;
        var forms = FormReader.Read(DrawnPages.Draw("某镇项目支出绩效自评表\n（2023年度） 单位：万元\n" + rows + rows.Replace('甲', '乙') + "| 丙项目支出绩效自评表 | < | < | < |\n" + rows.Replace('甲', '丙'))).Forms;
        Assert.Equal([("甲", "某镇项目支出绩效自评表", "2023"), ("乙", "某镇项目支出绩效自评表", "2023"), ("丙", "丙项目支出绩效自评表", null)], forms.Select(form => (form.ProjectName!.Printed, form.Title?.Printed, form.FiscalYear?.Printed)));
    }

    [Theory]
    [InlineData("附：项目支出绩效自评表", "项目支出绩效自评表")]
    [InlineData("附表2：2022年项目支出绩效自评表", "2022年项目支出绩效自评表")]
    [InlineData("附件1 项目支出绩效自评表", "项目支出绩效自评表")]
    [InlineData("附属医院项目支出绩效自评表", "附属医院项目支出绩效自评表")]
    public void A_title_does_not_begin_with_the_number_of_the_annex(string printed, string title) => Assert.Equal(title, Single($"""
        {printed}
        | 项目名称 | 甲 | < | < |
        | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 清扫 | 45条 | 45条 | 49 |
        """).Title?.Printed);

    [Theory]
    [InlineData("附表3 项目支出绩效自评", "县级项目支出绩效自评表")]
    [InlineData("某局项目支出绩效自评表", "某局项目支出绩效自评表")]
    public void The_name_of_an_annex_yields_to_the_title_that_its_table_prints(string above, string title) => Assert.Equal(title, Single($"""
        {above}
        | 县级项目支出绩效自评表 | < | < | < |
        | 项目名称 | 甲 | < | < |
        | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 清扫 | 45条 | 45条 | 49 |
        """).Title?.Printed);
}
