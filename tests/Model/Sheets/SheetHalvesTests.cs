using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Two pages of a document on one sheet, side by side.</summary>
public class SheetHalvesTests
{
    private const string Form = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 清扫 | 45条 | 45条 | 50 | 49 |
        """;

    private const string Rest = """
        | 满意度指标 | 居民满意度 | 90% | 95% | 50 | 48 |
        | 总分 | < | < | < | 100 | 97 |
        | 说明 | 无 | < | < | < | < |
        """;

    [Fact]
    public void The_second_page_goes_on_with_the_form_of_the_first()
    {
        var form = Assert.Single(Read(Form + "\n---\n" + Rest));
        Assert.Equal(["清扫", "居民满意度"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(("100", "97"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(("说明", "无"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
        Assert.Equal([1], form.Pages);
    }

    [Fact]
    public void The_head_of_both_pages_begins_no_form_on_the_second()
    {
        const string Head = "2022年度绩效自评\n";
        var form = Assert.Single(Read(Head + Form + "\n---" + Head + Rest));
        Assert.Equal(("项目支出绩效自评表", "97"), (form.Title!.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Its_values_lead_to_their_places_on_the_sheet()
    {
        var (page, half) = Sheet(Form + "\n---\n" + Rest);
        var form = Assert.Single(FormReader.Read([page]).Forms);
        Assert.True(form.Indicators[1].Level3!.Place.Box.Left > half);
        Assert.True(form.Indicators[0].Level3!.Place.Box.Right < half);
        Assert.Contains(page.Tables, table => table.Cells.Any(cell => cell.Text == "居民满意度" && cell.Box == form.Indicators[1].Level3!.Place.Box));
    }

    /// <summary>The sums of the form stand at the head of the second page, higher on the sheet than the rows that they are of; those of another block follow.</summary>
    [Fact]
    public void What_stands_at_the_head_of_the_second_page_is_below_the_first()
    {
        var form = Assert.Single(Read(Form + "\n---\n| 总分 | < | < | < | 50 | 49 |\n| 总分 | < | < | < | 30 | 20 |"));
        Assert.Equal(("50", "49"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.False(form.Total.Score!.Place.IsBefore(form.Indicators[0].Level3!.Place));
    }

    [Theory]
    [InlineData("附件2\n\n")]
    [InlineData("附件2\n\n\n")]
    public void A_title_at_the_height_of_a_table_of_the_other_page_is_the_forms(string above) =>
        Assert.Equal("项目支出绩效自评表", Assert.Single(Read(above + Form + "\n---\n" + Rest)).Title?.Printed);

    [Fact]
    public void Two_forms_side_by_side_stay_two() =>
        Assert.Equal([1, 1], Read(Form + "\n---\n" + Form).Select(form => form.Indicators.Count));

    /// <summary>Pages 1 and 2 above 3 and 4, on a sheet of their own proportions or a wider one; the second form names another project.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.6)]
    public void Of_four_pages_on_a_sheet_the_second_goes_on_with_the_form_of_the_first(double proportion)
    {
        const string Other = "| 效益指标 | 市容整洁 | 90% | 95% | 50 | 48 |\n| 总分 | < | < | < | 100 | 97 |\n";
        var pages = DrawnPages.Draw(Form + "\n---\n" + Rest + "\n---\n" + Form.Replace("甲", "乙", StringComparison.Ordinal) + "\n---\n" + Other);
        var (half, down) = (pages[0].Width, pages[0].Tables[0].Box.Bottom + 40);
        var placed = pages.Select((page, i) => page with
        {
            Tables = [.. page.Tables.Select(table => table.WithBoxes(box => Moved(box, i)))],
            Lines = [.. page.Lines.Select(line => line with { Box = Moved(line.Box, i) })],
        }).ToList();
        var (width, height) = (2 * half, 2 * half * 1.4 * proportion);
        var sheet = placed[0] with
        {
            Width = width,
            Height = height,
            Turn = new PageTurn(0, width, height),
            Tables = [.. placed.SelectMany(page => page.Tables).OrderBy(table => table.Box.Top)],
            Lines = [.. placed.SelectMany(page => page.Lines).OrderBy(line => line.Box.Top)],
        };
        var forms = FormReader.Read([sheet]).Forms;
        Assert.Equal(["甲 清扫 居民满意度", "乙 清扫 市容整洁"], forms.Select(form => $"{form.ProjectName!.Printed} {string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed))}"));

        Box Moved(Box box, int page) => box.MovedRight(page % 2 * half) with { Top = box.Top + (page / 2 * down), Bottom = box.Bottom + (page / 2 * down) };
    }

    [Fact]
    public void Two_forms_side_by_side_go_on_side_by_side_on_the_next_sheet()
    {
        var (first, _) = Sheet(Form + "\n---\n" + Form.Replace("甲", "乙", StringComparison.Ordinal));
        var (second, _) = Sheet(Rest + "\n---\n" + Rest.Replace("居民满意度", "市容整洁", StringComparison.Ordinal));
        var forms = FormReader.Read([first, second with { Number = 2 }]).Forms;
        Assert.Equal(["甲 清扫 居民满意度 97", "乙 清扫 市容整洁 97"], forms.Select(form => $"{form.ProjectName!.Printed} {string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed))} {form.Total.Score?.Printed}"));
    }

    [Fact]
    public void The_next_sheet_goes_on_with_the_form_of_the_right_page_where_that_of_the_left_has_ended()
    {
        var (first, _) = Sheet(Form + "\n" + Rest.Split("| 说明")[0] + "\n---\n" + Form.Replace("甲", "乙", StringComparison.Ordinal));
        var (second, _) = Sheet("| 效益指标 | 市容整洁 | 90% | 95% | 20 | 20 |\n| ^ | 通行安全 | 90% | 95% | 20 | 20 |\n---\n" + Rest);
        var forms = FormReader.Read([first, second with { Number = 2 }]).Forms;
        Assert.Equal(["甲 清扫 居民满意度", "乙 清扫 市容整洁 通行安全 居民满意度"], forms.Select(form => $"{form.ProjectName!.Printed} {string.Join(' ', form.Indicators.Select(row => row.Level3!.Printed))}"));
    }

    private static IReadOnlyList<SelfEvaluation> Read(string text) => FormReader.Read([Sheet(text).Page]).Forms;

    private static (Page Page, double Half) Sheet(string text)
    {
        var sheet = Laid(DrawnPages.Draw(text));
        UnplacedReading.AssertSameTurned([sheet.Page]);
        return sheet;
    }

    private static (Page Page, double Half) Laid(IReadOnlyList<Page> pages)
    {
        var (half, height) = (pages[0].Width, pages[0].Width * 1.4);
        return (pages[0] with
        {
            Width = 2 * half,
            Height = height,
            Turn = new PageTurn(0, 2 * half, height),
            Tables = [.. pages[0].Tables, .. pages[1].Tables.Select(table => table.WithBoxes(box => box.MovedRight(half)))],
            Lines = [.. pages[0].Lines, .. pages[1].Lines.Select(line => line with { Box = line.Box.MovedRight(half) })],
        }, half);
    }
}
