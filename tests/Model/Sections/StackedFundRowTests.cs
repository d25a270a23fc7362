using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Rows of the funds whose cells hold a line for each source.</summary>
public class StackedFundRowTests
{
    private const string Sources = "年度资金总额/其中：当年财政拨款/其他资金";

    [Theory]
    [InlineData(Sources, "38/30/8", "36/29/7", "10/—/—")]
    [InlineData("年度资金总额/其中：当年财/政拨款/其他资金", "38/30//8", "36/29//7", "10/—//—")]
    [InlineData(Sources, "38/30/8", "36/29/7", "")]
    public void Each_line_is_the_row_of_its_source(string labels, string budgets, string spent, string weights)
    {
        var form = Read(labels, budgets, spent, weights);
        Assert.Equal([("年度资金总额", "38", "36"), ("其中：当年财政拨款", "30", "29"), ("其他资金", "8", "7")], form.FundingLines.Select(line => (line.Label.Printed, line.FullYearBudget!.Printed, line.Executed!.Printed)));
        Assert.Equal([FundingSource.Total, FundingSource.CurrentYear, FundingSource.Other], form.FundingLines.Select(line => line.Source));
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_piece_has_its_own_place()
    {
        var boxes = Read(Sources, "38/30/8", "36/29/7", "10/—/—").FundingLines.Select(line => line.Executed!.Place.Box).ToList();
        Assert.Equal(3, boxes.Select(box => box.CenterY).Distinct().Count());
        Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.Equal(pair.First.Bottom, pair.Second.Top));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void On_a_turned_page_a_piece_has_its_place_as_shown(int quarters)
    {
        var upright = Stacked(Sources, "38/30/8", "36/29/7", "10/—/—");
        var turned = Assert.Single(TurnedPages.Turned([upright], quarters));
        var (boxes, shown) = (Pieces(upright), Pieces(turned));
        Assert.Equal(boxes.Select(turned.Turn.Shown), shown);

        static List<Box> Pieces(Page page) => [.. Assert.Single(FormReader.Read([page]).Forms).FundingLines.Select(line => line.Executed!.Place.Box)];
    }

    [Theory]
    [InlineData(Sources, "38/30/8", "36/29/7", "10")]
    [InlineData(Sources, "38/30/8", "/36/29", "10/—/—")]
    [InlineData("年度资金总额/其中：这里是谁的钱/其他资金", "38/30/8", "36/29/7", "10/—/—")]
    public void Where_a_line_may_be_another_sources_the_row_stays_whole_and_its_figures_are_told(string labels, string budgets, string spent, string weights)
    {
        var form = Read(labels, budgets, spent, weights);
        Assert.Null(Assert.Single(form.FundingLines).FullYearBudget!.Number);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.Unreadable, Text: "38 / 30 / 8" });
    }

    /// <summary>A form of which the cells of the row of funds print these lines, parted by slashes; an empty one leaves the room of a line.</summary>
    private static SelfEvaluation Read(string labels, string budgets, string spent, string weights)
    {
        Page[] pages = [Stacked(labels, budgets, spent, weights)];
        UnplacedReading.AssertSameTurned(pages);
        return Assert.Single(FormReader.Read(pages).Forms);
    }

    private static Page Stacked(string labels, string budgets, string spent, string weights)
    {
        var page = Assert.Single(DrawnPages.Draw(SmallForm.Head + $"""
            | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | < |
            | ^ | 资金 | 预算 | 支出 | | 权 | | < |

            """ + SmallForm.Indicators));
        var lines = new Dictionary<string, string> { ["资金"] = labels, ["预算"] = budgets, ["支出"] = spent, ["权"] = weights };
        var cells = page.Tables[0].Cells.Select(cell => lines.TryGetValue(cell.Text, out var texts) ? cell with { Lines = [.. Stacked(texts, cell.Box)] } : cell);
        return page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] };
    }

    private static IEnumerable<TextLine> Stacked(string texts, Box cell) => texts.Split('/').Index().Where(text => text.Item.Length > 0).Select(text =>
        new TextLine(text.Item, text.Item, new Box(cell.Left + 2, cell.Top + (5 * text.Index), cell.Left + 2 + (5 * text.Item.Length), cell.Top + (5 * text.Index) + 5), text.Item.Length));
}
