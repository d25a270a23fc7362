using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Forms below one another in one table, of which a page ends below a title.</summary>
public class HeadAtFootTests
{
    private const string Title = "| 项目支出绩效自评表 | < | < | < | < | < | < |\n";
    private const string Other = "| 专项资金绩效自评表 | < | < | < | < | < | < |\n";
    private const string Year = "| （2021年度） | < | < | < | < | < | < |\n";
    private const string LaterYear = "| （2022年度） | < | < | < | < | < | < |\n";

    [Theory]
    [InlineData(Other + LaterYear, "")]
    [InlineData(Other, LaterYear)]
    [InlineData("| | < | < | < | < | < | < |\n" + Other + "| | < | < | < | < | < | < |\n" + LaterYear, "")]
    public void A_title_in_the_last_rows_of_a_page_is_that_of_the_form_on_the_next(string foot, string head)
    {
        var (first, second) = Two(Title + Year + Form("甲") + foot + "---\n" + head + Form("乙"));
        Assert.Equal(("项目支出绩效自评表", "2021", "甲"), (first.Title?.Printed, first.FiscalYear?.Printed, first.ProjectName?.Printed));
        Assert.Equal(("专项资金绩效自评表", "2022", "乙"), (second.Title?.Printed, second.FiscalYear?.Printed, second.ProjectName?.Printed));
        Assert.Empty(first.Extra);
        Assert.Empty(first.Problems.Concat(second.Problems));
    }

    [Fact]
    public void Titles_alike_are_each_at_their_own_place()
    {
        var (first, second) = Two(Title + Year + Form("甲") + Title + Year + "---\n" + Form("乙"));
        Assert.Equal((1, 1, 2), (first.FiscalYear?.Place.Page, second.FiscalYear?.Place.Page, second.ProjectName?.Place.Page));
        Assert.True(first.FiscalYear!.Place.Box.Top < first.ProjectName!.Place.Box.Top);
        Assert.True(second.FiscalYear!.Place.Box.Top > first.ProjectName.Place.Box.Top);
        Assert.Empty(first.Problems.Concat(second.Problems));
    }

    /// <summary>The forms of a file, listed before them: no row of the list is the head of what stands on the next page, whose title is its own.</summary>
    [Fact]
    public void A_list_of_titles_is_the_head_of_no_form()
    {
        const string List = "| 1 | 甲项目支出绩效自评表 | 3 |\n| 2 | 乙项目支出绩效自评表 | 4 |\n| 3 | 丙项目支出绩效自评表 | 5 |\n";
        var forms = Read("目录\n" + List + "第1页\n---\n" + "说明\n第2页\n---\n" + Title + Year + Form("甲")).Forms;
        Assert.Equal(("项目支出绩效自评表", "2021", "甲"), (Assert.Single(forms).Title?.Printed, forms[0].FiscalYear?.Printed, forms[0].ProjectName?.Printed));
        Assert.Equal([3], forms[0].Pages);
    }

    [Fact]
    public void A_form_takes_no_title_that_stands_below_it()
    {
        var forms = Read(Title + Year + Form("甲") + "---\n" + Form("乙") + Other + LaterYear + "---\n" + Form("丙"));
        Assert.Equal(["项目支出绩效自评表", null, "专项资金绩效自评表"], forms.Forms.Select(form => form.Title?.Printed));
        Assert.Equal(["甲", "乙", "丙"], forms.Forms.Select(form => form.ProjectName?.Printed));
    }

    [Fact]
    public void A_page_without_the_name_of_a_project_may_end_below_a_title()
    {
        var (first, second) = Two(Title + Form("甲", after: "---\n") + Other + LaterYear + "---\n" + Form("乙"));
        Assert.Equal(("项目支出绩效自评表", null), (first.Title?.Printed, first.FiscalYear?.Printed));
        Assert.Equal(("专项资金绩效自评表", "2022"), (second.Title?.Printed, second.FiscalYear?.Printed));
    }

    [Fact]
    public void A_title_in_the_last_row_of_the_document_is_told()
    {
        var read = Read(Title + Year + Form("甲") + Other);
        Assert.Equal("项目支出绩效自评表", Assert.Single(read.Forms).Title?.Printed);
        Assert.Contains(read.Problems, problem => problem is { Kind: ProblemKind.FormNotUnderstood, Text: "专项资金绩效自评表" });
    }

    [Fact]
    public void Beside_a_label_of_several_rows_the_name_of_a_form_is_no_title()
    {
        var form = Assert.Single(Read(Title + Year + Form("甲") + """
            | 附件 | 自评表 | < | < | < | < | < |
            | ^ | 绩效自评表 | < | < | < | < | < |
            """).Forms);
        Assert.Equal("项目支出绩效自评表", form.Title?.Printed);
    }

    [Fact]
    public void A_title_among_the_rows_of_a_form_is_told()
    {
        var form = Assert.Single(Read(Form("甲") + Other + """
            | 存在的问题 | 资金到位较晚。 | < | < | < | < | < |
            """).Forms);
        Assert.Null(form.Title);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.ContestedHeading, Text: "专项资金绩效自评表" });
    }

    private static (SelfEvaluation First, SelfEvaluation Second) Two(string pages) => Read(pages).Forms is [var first, var second] ? (first, second) : throw new InvalidOperationException("not two forms");

    private static string Form(string name, string after = "") => $"""
        | 项目名称 | {name} | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
        {after}| 效益指标 | 社会效益指标 | 整洁 | 提升 | 提升 | 50 | 50 |
        | 总分 | < | < | < | < | 100 | 100 |

        """;

    private static FormReading Read(string pages) => FormReader.Read(DrawnPages.Draw(pages));
}
