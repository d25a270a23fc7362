using Selfeval.Extractor.Alignment.Labels;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Alignment.Labels;

/// <summary>Labels of more lines than the other texts of their row, which is as high as they are.</summary>
public class HighLabelTests
{
    /// <summary>The line between the rows stands in the middle of the white between the other texts, and would be lower if it went by the second label.</summary>
    [Fact]
    public void A_label_of_one_row_has_the_middle_of_its_texts_wherever_the_lines_between_rows_are()
    {
        TextBlock[] labels = [Label(100, 110), Label(130, 220)];
        double[] lines = [95, 140, 185];
        Assert.Null(new LabelSpans(lines, default).Find(labels, [true, true]));
        Assert.Equal([new Span(0, 0), new Span(1, 1)], new LabelSpans(lines, default) { Middles = [105, 175] }.Find(labels, [true, true]));
    }

    [Fact]
    public void A_label_of_one_row_makes_it_as_high_as_it_is()
    {
        var rows = new ZoneRows([], [95, 120, 150, 185], [true, true, true], default) { Heights = [new Extent(100, 110), new Extent(130, 140), new Extent(160, 170)] };
        var high = rows.WithLabels([(Label(100, 140), new Span(0, 1)), (Label(145, 190), new Span(2, 2))]);
        Assert.Equal([95, 120, 142.5, 190], high.Lines);
        Assert.Equal(new Extent(145, 190), high.Heights[2]);
    }

    /// <summary>Letters of 10 pt: the last line of a label that was not read is no label of its own.</summary>
    [Theory]
    [InlineData(112, true)]
    [InlineData(116, false)]
    [InlineData(87, true)]
    [InlineData(80, false)]
    public void Lines_with_less_than_half_a_line_of_white_may_be_of_one_text(double top, bool mayBe)
    {
        Assert.Equal(mayBe, Label(100, 110).MayGoOnWith(Label(top, top + 10)));
        Assert.False(Label(100, 110).MayGoOnWith(new TextBlock([new Piece(new Box(95, top, 130, top + 10), 10, [], IsFigure: false)])));
    }

    private static TextBlock Label(double top, double bottom) => new([new Piece(new Box(50, top, 90, bottom), 10, [], IsFigure: false)]);
}
