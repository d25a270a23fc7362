using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Lines;

/// <summary>Text right below a form's tables that no label tells: rows without borders, remarks, the report around the form.</summary>
public class FootTextTests
{
    private const string Sums = "| 总分 | < | < | < | < | 50 | 49 | |\n";

    private static readonly string Form = Head + Indicators.TrimEnd() + "\n" + Sums;

    [Theory]
    [InlineData("以上数据截至2023年底。")]
    [InlineData("满意度指标 满意度 居民满意度 ≥90% 92% 10 10")]
    [InlineData("其他需要说明的事宜 雨季较长。")]
    public void Text_right_below_the_form_is_told(string line)
    {
        var form = Single(Form + line + "\n");
        var problem = Assert.Single(form.Problems);
        Assert.Equal((ProblemKind.OrphanText, line), (problem.Kind, problem.Text));
        Assert.Equal(Single(Form).Glyphs.InForm + line.Count(c => c != ' '), form.Glyphs.InForm);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void What_is_labelled_below_it_is_read_all_the_same()
    {
        var form = Single(Form + "以上数据截至2023年底。\n填报人：孙莉\n");
        Assert.Equal("孙莉", Assert.Single(form.Extra).Text.Printed);
        Assert.Equal("以上数据截至2023年底。", Assert.Single(form.Problems).Text);
    }

    [Theory]
    [InlineData("三、存在的问题\n养护力量不足。\n")]
    [InlineData("\n\n养护力量不足。\n")]
    [InlineData("项目支出明细表\n单位名称与金额\n")]
    [InlineData("附件1-2\n")]
    [InlineData("12\n")]
    public void Another_matter_is_not(string below) => Assert.Empty(Single(Form + below).Problems);

    [Fact]
    public void Forms_of_one_kind_may_print_the_same_remark_each()
    {
        var pages = DrawnPages.Draw(Form + "以上数据截至2023年底。\n---\n" + Form.Replace("| 甲 |", "| 乙 |", StringComparison.Ordinal) + "以上数据截至2023年底。\n");
        Assert.All(FormReader.Read(pages).Forms, form => Assert.Equal("以上数据截至2023年底。", Assert.Single(form.Problems).Text));
    }

    [Theory]
    [InlineData("雨季的数据另计\n---\n", "")]
    [InlineData("---\n", "雨季的数据另计\n")]
    public void Where_a_page_parts_the_form_text_beside_its_tables_is_told(string below, string above)
    {
        var form = Single(Head + Indicators.TrimEnd() + "\n" + below + above + "| 产出指标 | 质量指标 | 合格率 | 99% | 99% | 20 | 20 | 无 |\n| 总分 | < | < | < | < | 70 | 69 | |\n");
        Assert.Equal(2, form.Indicators.Count);
        Assert.Equal("雨季的数据另计", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.OrphanText).Text);
    }

    /// <summary>Right of the form's table, at its height.</summary>
    [Theory]
    [InlineData("从自评结果看，项目立项依据充分，资金到位及时。", "存在的主要问题是执行偏慢。", 1)]
    [InlineData("9.5", "9.8", 2)]
    public void A_paragraph_beside_the_table_is_told_once(string first, string second, int told)
    {
        var page = Assert.Single(DrawnPages.Draw(Head + Indicators));
        var (left, top) = (page.Tables[0].Box.Right + 30, page.Tables[^1].Box.Top);
        var lines = new[] { first, second }.Select((text, i) => new TextLine(text, text, new Box(left, top + (15 * i), left + (10 * text.Length), top + (15 * i) + 10), text.Length));
        var form = Assert.Single(FormReader.Read([page with { Lines = [.. page.Lines, .. lines] }]).Forms);
        Assert.Equal(told, form.Problems.Count(problem => problem.Kind == ProblemKind.OrphanText));
    }
}
