using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Ocr;

/// <summary>Letters that OCR read for the sign or a nought of a target, in a form drawn as text.</summary>
public class SpoiltFigureTests
{
    [Theory]
    [InlineData("W18个")]
    [InlineData("O.05")]
    [InlineData("≥1O0%")]
    [InlineData("IV95%")]
    public void A_figure_with_letters_for_its_sign_or_nought_is_not_read_and_told(string read)
    {
        var form = ReadByOcr("", read, 0.99);
        var target = form.Indicators[0].Target!;
        Assert.Null(target.Value);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.Unreadable && problem.Text == target.Printed && problem.Place == target.Place);
    }

    [Theory]
    [InlineData("A级")]
    [InlineData("达到A4标准")]
    [InlineData("及时")]
    public void Words_with_letters_of_their_own_stay_words(string read)
    {
        var form = ReadByOcr("", read, 0.99);
        Assert.IsType<WordsReading>(form.Indicators[0].Target!.Value);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.Unreadable);
    }

    [Fact]
    public void A_road_in_the_text_of_the_file_itself_is_no_spoilt_figure() => Assert.IsType<WordsReading>(Assert.Single(FormReader.Read(DrawnPages.Draw(Form("", "G126"))).Forms).Indicators[0].Target!.Value);

    [Fact]
    public void A_single_character_for_the_sign_in_its_own_column_leaves_the_target_unread()
    {
        var form = ReadByOcr("从", "8.5", 0.99);
        Assert.Equal(("从8.5", null), (form.Indicators[0].Target!.Printed, form.Indicators[0].Target!.Value));
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.Unreadable, Text: "从" });
    }

    [Fact]
    public void A_target_is_as_sure_as_its_operator() => Assert.Equal(0.4, ReadByOcr("≥", "8.5", 0.4).Indicators[0].Target!.Ocr!.Confidence);

    [Fact]
    public void A_target_of_which_ocr_read_the_operator_alone_is_marked()
    {
        var form = ReadByOcr("≥", "8.5", 0.4, cell => cell.Text == "≥");
        Assert.Equal(("≥8.5", 0.4), (form.Indicators[0].Target!.Printed, form.Indicators[0].Target!.Ocr?.Confidence));
    }

    private static string Form(string sign, string target) => SmallForm.Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 培训会 | {sign} | {target} | 9 | 90 | 90 |

        """;

    private static SelfEvaluation ReadByOcr(string sign, string target, double confidence) => ReadByOcr(sign, target, confidence, _ => true);

    /// <param name="sign">What stands in the column of operators.</param>
    /// <param name="target">What stands beside it.</param>
    /// <param name="confidence">How sure OCR is of these two.</param>
    /// <param name="isByOcr">Which cells OCR read: the file itself holds the others.</param>
    private static SelfEvaluation ReadByOcr(string sign, string target, double confidence, Func<Cell, bool> isByOcr)
    {
        var page = Assert.Single(DrawnPages.Draw(Form(sign, target)));
        Cell Read(Cell cell) => isByOcr(cell) ? cell with { Lines = [.. cell.Lines.Select(line => line with { Ocr = new OcrLine(line.Text == sign || line.Text == target ? confidence : 0.99, []) })] } : cell;
        return Assert.Single(FormReader.Read([page with { Text = PageText.ReadByOcr, Tables = [.. page.Tables.Select(table => table with { Cells = [.. table.Cells.Select(Read)] })] }]).Forms);
    }
}
