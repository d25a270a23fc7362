using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

public class InferredRowTests
{
    [Theory]
    [InlineData(CellSides.Left | CellSides.Right, "总分 50 49")]
    [InlineData(CellSides.Left)]
    public void A_row_without_borders_is_read_and_told(CellSides open, params string[] told)
    {
        var page = Assert.Single(DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators.TrimEnd() + "\n| 总分 | < | < | < | < | 50 | 49 | |\n"));
        var table = page.Tables[^1];
        var last = table with { Cells = [.. table.Cells.Select(cell => cell.Row == table.Rows - 1 ? cell with { OpenSides = open } : cell)] };
        var form = Assert.Single(FormReader.Read([page with { Tables = [.. page.Tables.SkipLast(1), last] }]).Forms);
        Assert.Equal("49", form.Total.Score!.Printed);
        Assert.Equal(told, form.Problems.Where(problem => problem.Kind == ProblemKind.AlignedTable).Select(problem => problem.Text));
    }
}
