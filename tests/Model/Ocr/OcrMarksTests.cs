using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Ocr;

/// <summary>How sure a field is whose texts were read by OCR.</summary>
public class OcrMarksTests
{
    [Theory]
    [InlineData("≥", 0.4)]
    [InlineData("60", 0.4)]
    [InlineData("清扫", 0.99)]
    public void A_target_that_is_put_together_of_cells_is_as_sure_as_the_least_sure_of_them(string unsure, double confidence)
    {
        var page = Assert.Single(DrawnPages.Draw(SmallForm.Head + """
            | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
            | 清扫 | ≥ | 60 | 条 | 61 | 50 | 50 | |
            """));
        var table = Assert.Single(page.Tables);
        IReadOnlyList<Cell> cells = [.. table.Cells.Select(cell => cell with { Lines = [.. cell.Lines.Select(line => line with { Ocr = new OcrLine(line.Text == unsure ? 0.4 : 0.99, []) })] })];
        var target = Assert.Single(FormReader.Read([page with { Text = PageText.ReadByOcr, Tables = [table with { Cells = cells }] }]).Forms).Indicators[0].Target!;
        Assert.Equal(("≥60条", confidence), (target.Printed, target.Ocr!.Confidence));
    }

    /// <summary>On a page that prints another form as text.</summary>
    [Fact]
    public void A_form_in_a_picture_is_marked_with_its_empty_cells_and_the_one_beside_it_is_not()
    {
        var page = Assert.Single(DrawnPages.Draw(DrawnForms.National + "\n" + DrawnForms.National));
        var byOcr = page.Tables[1] with { IsPictured = true, Cells = [.. page.Tables[1].Cells.Select(cell => cell with { Lines = [.. cell.Lines.Select(line => line with { Ocr = new OcrLine(0.99, []) })] })] };
        var forms = FormReader.Read([page with { Tables = [page.Tables[0], byOcr] }]).Forms;
        Assert.Equal([false, true], forms.Select(form => form.Problems.Any(problem => problem.Kind == ProblemKind.ReadByOcr && problem.Place.Box == byOcr.Box)));
        Assert.All(FormFields.Of(forms[0]), pair => Assert.Null(pair.Field.Ocr));
        var empty = forms[1].Indicators[0].Reason!;
        Assert.Equal(("", 1), (empty.Printed, empty.Ocr!.Confidence));
    }
}
