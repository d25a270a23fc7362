using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Four pages of a document on one sheet, two above two, of which the forms flow over the ends.</summary>
public class SheetQuartersTests
{
    private const double Width = 420, Height = 594;

    private const string Sums = "| 总分 | < | < | < | 100 | 97 |\n";
    private const string Rows = "| 满意度指标 | 居民满意度 | 90% | 95% | 50 | 48 |\n" + Sums;
    private const string Prose = "本部门按要求开展了自评，现将情况公开如下。\n";

    [Fact]
    public void Each_page_goes_on_with_the_form_of_the_page_before()
    {
        var forms = Read(Form("甲"), Rows + "\n" + Form("乙"), Rows + "\n" + Form("丙"), Rows);
        AssertWhole(["甲", "乙", "丙"], forms);
        Assert.All(forms, form => Assert.Equal([1], form.Pages));
    }

    /// <summary>A title in the second page, and the sums of the first form at the head of the third, are those of the form that the pages in their order give.</summary>
    [Fact]
    public void Sums_alone_at_the_head_of_a_page_end_the_form_of_the_page_before()
    {
        var forms = Read(Form("甲") + "| 满意度指标 | 居民满意度 | 90% | 95% | 50 | 48 |\n", Sums + "\n" + Form("乙"), Rows + "\n" + Form("丙"), Rows);
        AssertWhole(["甲", "乙", "丙"], forms);
    }

    [Fact]
    public void Where_the_ends_of_forms_say_so_the_pages_stand_in_columns()
    {
        var forms = Read(Form("甲"), Form("乙"), Rows, Rows);
        AssertWhole(["甲", "乙"], forms);
    }

    [Fact]
    public void A_sheet_of_the_same_file_may_show_fewer_pages()
    {
        var forms = FormReader.Read([Sheet(1, Form("甲"), Rows + "\n" + Form("乙"), Rows, Form("丙")), Sheet(2, Rows, Prose + Form("丁") + Rows, "", "")]).Forms;
        AssertWhole(["甲", "乙", "丙", "丁"], forms);
        Assert.Equal([1, 2], forms[2].Pages);
    }

    [Fact]
    public void Its_values_lead_to_their_places_on_the_sheet()
    {
        var sheet = Sheet(1, Form("甲"), Rows + "\n" + Form("乙"), Rows + "\n" + Form("丙"), Rows);
        var forms = FormReader.Read([sheet]).Forms;
        foreach (var name in forms.Select(form => form.Indicators[1].Level3!)) Assert.Contains(sheet.Tables, table => table.Cells.Any(cell => cell.Text == "居民满意度" && cell.Box == name.Place.Box));
        Assert.Equal(3, forms.Select(form => form.Indicators[1].Level3!.Place.Box).Distinct().Count());
    }

    /// <summary>What stands across the middle belongs to one page.</summary>
    [Theory]
    [InlineData(Width - 30, 20)]
    [InlineData(30, Height - 5)]
    public void A_text_across_the_middle_tells_that_the_sheet_is_one_page(double left, double top)
    {
        var sheet = Sheet(1, Form("甲"), Form("乙"), Rows, Rows);
        var across = new TextLine("各项目支出绩效自评情况", "各项目支出绩效自评情况", new Box(left, top, left + 60, top + 10), 11);
        Assert.Equal([0, 2], PartsOf(sheet));
        Assert.DoesNotContain(2, PartsOf(sheet with { Lines = [.. sheet.Lines, across] }));
    }

    /// <summary>In which of the pages on the sheet, in their order, the forms begin.</summary>
    private static IEnumerable<int> PartsOf(Page sheet) => FormReader.Read([sheet]).Forms.Select(form => form.ProjectName!.Place.Upright.Order - UprightPlace.OrderOf(1));

    private static string Form(string name) => $"""
        项目支出绩效自评表
        | 项目名称 | {name} | < | < | < | < |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 清扫{name} | 45条 | 45条 | 50 | 49 |

        """;

    private static void AssertWhole(IReadOnlyList<string> names, IReadOnlyList<SelfEvaluation> forms)
    {
        Assert.Equal(names.Select(name => $"{name} 清扫{name} 居民满意度 97"), forms.Select(form => $"{form.ProjectName!.Printed} {string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed))} {form.Total.Score?.Printed}"));
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    private static IReadOnlyList<SelfEvaluation> Read(params string[] pages) => FormReader.Read([Sheet(1, pages)]).Forms;

    /// <summary>The pages, each with room for a table of six columns, two above two.</summary>
    private static Page Sheet(int number, params string[] texts)
    {
        var pages = texts.Select(text => DrawnPages.Draw(text)[0]).ToList();
        return pages[0] with
        {
            Number = number,
            Width = 2 * Width,
            Height = 2 * Height,
            Turn = new PageTurn(0, 2 * Width, 2 * Height),
            Tables = [.. pages.SelectMany((page, i) => page.Tables.Select(table => table.WithBoxes(box => Moved(box, i)))).OrderBy(table => table.Box.Top)],
            Lines = [.. pages.SelectMany((page, i) => page.Lines.Select(line => line with { Box = Moved(line.Box, i) })).OrderBy(line => line.Box.Top)],
        };
    }

    private static Box Moved(Box box, int page) => box.MovedRight(page % 2 * Width) with { Top = box.Top + (page / 2 * Height), Bottom = box.Bottom + (page / 2 * Height) };
}
