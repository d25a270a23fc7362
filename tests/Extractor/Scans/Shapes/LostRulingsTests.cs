using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>Cells of 100 × 80 pixels side by side, with texts of 20 pixels.</summary>
public class LostRulingsTests
{
    private const double Em = 20;

    [Fact]
    public void Texts_that_end_at_one_height_in_three_cells_with_room_beside_them_may_be_of_two_rows()
    {
        var lost = new LostRulings(Em);
        for (var i = 0; i < 3; i++) lost.Add(Cell(i), [Line(i, 10, 40), Line(i, 50, 30)]);
        lost.Add(Cell(3), [Line(3, 30, 60)]);
        // The labels of the rows above and below that the lost ruling divides.
        lost.Add(Cell(4), [Line(4, 0, 60), Line(4, 60, 60)]);
        Assert.Equal(8, lost.Lines().Count());
    }

    [Fact]
    public void A_text_that_fills_its_lines_is_one()
    {
        var lost = new LostRulings(Em);
        for (var i = 0; i < 4; i++) lost.Add(Cell(i), [Line(i, 10, 90), Line(i, 50, 30)]);
        Assert.Empty(lost.Lines());
    }

    [Fact]
    public void Lists_in_two_cells_and_texts_at_other_heights_are_of_one_row()
    {
        var lost = new LostRulings(Em);
        lost.Add(Cell(0), [Line(0, 10, 40), Line(0, 50, 30)]);
        lost.Add(Cell(1), [Line(1, 10, 40), Line(1, 50, 30)]);
        lost.Add(Cell(2), [Line(2, 0, 40), Line(2, 25, 40), Line(2, 60, 30)]);
        Assert.Empty(lost.Lines());
    }

    private static PixelBox Cell(int i) => new(100 * i, 0, (100 * i) + 100, 80);

    private static PixelBox Line(int cell, int top, int width) => new((100 * cell) + 5, top, (100 * cell) + 5 + width, top + 20);
}
