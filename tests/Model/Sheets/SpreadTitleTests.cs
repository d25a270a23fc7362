using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Lines above a form whose signs stand so far apart that each is a line.</summary>
public class SpreadTitleTests
{
    [Fact]
    public void A_title_spread_over_the_page_is_one_line()
    {
        var form = Read(0);
        Assert.Equal("项目支出绩效自评表", form.Title!.Printed);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Signs_at_odd_distances_are_no_title() => Assert.Null(Read(40).Title);

    /// <summary>A form printed sideways, or upside down, among other text: down a column, up it, or from right to left.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, -1)]
    [InlineData(-1, 0)]
    public void One_that_reads_another_way_than_its_page_announces_a_form(int x, int y)
    {
        var page = Assert.Single(DrawnPages.Draw("项目支出绩效自评表"));
        var title = page.Lines[0];
        var signs = title.Text.Select((sign, i) => title with { Text = $"{sign}", Raw = $"{sign}", Glyphs = 1, Box = Moved(new Box(292, 400, 302, 410), (i - 4) * 40) });
        Assert.Equal([(ProblemKind.FormNotUnderstood, title.Text)], FormReader.Read([page with { Lines = [.. signs] }]).Problems.Select(problem => (problem.Kind, problem.Text)));

        Box Moved(Box box, double by) => new(box.Left + (by * x), box.Top + (by * y), box.Right + (by * x), box.Bottom + (by * y));
    }

    private static SelfEvaluation Read(double apart)
    {
        var page = DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators).Single();
        var title = page.Lines[0];
        var signs = title.Text.Select((sign, i) => title with
        {
            Text = $"{sign}",
            Raw = $"{sign}",
            Glyphs = 1,
            Box = new Box(title.Box.Left + (i * 40) + (i > 4 ? apart : 0), title.Box.Top, title.Box.Left + (i * 40) + (i > 4 ? apart : 0) + 10, title.Box.Bottom),
        });
        return FormReader.Read([page with { Lines = [.. signs, .. page.Lines.Skip(1)] }]).Forms.Single();
    }
}
