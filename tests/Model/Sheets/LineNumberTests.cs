using System.Globalization;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>The numbers of a page's lines, in its margin beside the form.</summary>
public class LineNumberTests
{
    [Theory]
    [InlineData(1, 1, 14, "of each line")]
    [InlineData(5, 5, 70, "of every fifth line")]
    [InlineData(58, 1, 11.3, "that go on from the page before")]
    public void Numbers_that_count_the_lines_of_the_page_are_in_its_margin(int first, int step, double apart, string what)
    {
        var form = Read(Numbers(apart, i => first + (step * i)));
        Assert.True(form.Problems.Count == 0, what);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Numbers_with_one_missing_count_no_lines() => Assert.NotEmpty(Read(Numbers(14, i => i < 2 ? i : i + 1)).Problems);

    [Fact]
    public void Numbers_at_odd_distances_count_no_lines() =>
        Assert.NotEmpty(Read([.. Numbers(14, i => i + 1).Select((line, i) => i < 3 ? line with { Box = line.Box with { Top = line.Box.Top - 5, Bottom = line.Box.Bottom - 5 } } : line)]).Problems);

    [Fact]
    public void A_few_numbers_count_no_lines() => Assert.NotEmpty(Read([.. Numbers(14, i => i + 1).Take(8)]).Problems);

    /// <summary>From the head of the page to its foot, left of the table.</summary>
    private static List<TextLine> Numbers(double apart, Func<int, int> number)
    {
        var lines = new List<TextLine>();
        for (var top = 20.0; top < 780; top += apart)
        {
            var text = number(lines.Count).ToString(CultureInfo.InvariantCulture);
            lines.Add(new TextLine(text, text, new Box(4, top, 4 + (3.5 * text.Length), top + 7), text.Length));
        }

        return lines;
    }

    private static SelfEvaluation Read(List<TextLine> numbers)
    {
        var page = Assert.Single(DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators));
        var glyphs = page.Glyphs + numbers.Sum(line => line.Glyphs);
        return Assert.Single(FormReader.Read([page with { Glyphs = glyphs, Lines = [.. page.Lines.Concat(numbers).OrderBy(line => line.Box.CenterY).ThenBy(line => line.Box.Left)] }]).Forms);
    }
}
