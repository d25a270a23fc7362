using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Forms that are wider than their page: columns of eight are on no page.</summary>
public class CutTableTests
{
    private const string Form = "项目支出绩效自评表\n（2023年度）\n| 项目名称 | 甲 | < | < | < | < | < | < |\n" + Indicators + """
        | 产出指标 | 质量指标 | 合格率 | 99% | 99% | 20 | 20 | 无 |
        | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 | 20 | 无 |
        | 满意度指标 | 满意度指标 | 群众满意度 | 95% | 96% | 10 | 10 | 无 |
        | 总分 | < | < | < | < | 100 | 99 | |

        """;

    [Fact]
    public void Each_side_that_is_cut_is_told_once_at_the_column_there()
    {
        var told = Told([Cut(DrawnPages.Draw(Form)[0], CellSides.Left | CellSides.Right)]);
        Assert.Equal([(30, 90), (450, 510)], told.Select(problem => (problem.Place.Box.Left, problem.Place.Box.Right)));
        Assert.All(told, problem => Assert.StartsWith("项目名称 甲", problem.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_with_all_its_sides_is_not_told() => Assert.Empty(Told(DrawnPages.Draw(Form)));

    [Fact]
    public void A_cut_that_another_page_goes_on_behind_is_none()
    {
        var pages = CutSheet.DownThenOver(DrawnPages.Draw(Form), 4);
        Assert.Empty(Told([Cut(pages[0], CellSides.Right), Cut(pages[1], CellSides.Left)]));
        Assert.Equal(2, Assert.Single(Told([Cut(pages[0], CellSides.Right), Cut(pages[1], CellSides.Left | CellSides.Right)])).Place.Page);
    }

    private static Page Cut(Page page, CellSides sides) => page with { Tables = [page.Tables[0] with { CutSides = sides }] };

    private static List<Problem> Told(IEnumerable<Page> pages) => [.. Assert.Single(FormReader.Read(pages).Forms).Problems.Where(problem => problem.Kind == ProblemKind.CutOffText)];
}
