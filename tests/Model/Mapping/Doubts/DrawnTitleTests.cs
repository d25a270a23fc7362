using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Headings above a form that show and are no text.</summary>
public class DrawnTitleTests
{
    private const string Name = "| 项目名称 | 甲 | < | < | < | < | < | < |\n";

    [Fact]
    public void A_form_without_a_title_below_a_drawn_heading_says_so_at_its_place()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw("\uFFFD\n（2023年度）\n" + Name + Indicators)).Forms);
        Assert.Null(form.Title);
        Assert.Equal((ProblemKind.UndecodableText, "\uFFFD", 30), Assert.Single(form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Box.Top))));
    }

    [Fact]
    public void Above_a_printed_title_a_drawn_heading_is_an_ornament() =>
        Assert.Empty(Assert.Single(FormReader.Read(DrawnPages.Draw("\uFFFD\n项目绩效自评表\n（2023年度）\n" + Name + Indicators)).Forms).Problems);
}
