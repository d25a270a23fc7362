using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;

namespace Selfeval.Tests.Extractor.Scans.Recognition;

/// <summary>Texts of square characters of 18 pixels in a cell of a sheet whose em is 20: so many on a line, so many lines.</summary>
public class LineDirectionTests
{
    private static readonly PixelBox Cell = new(300, 80, 640, 400);

    [Theory]
    [InlineData(LineDirection.Across, 8, 1)]
    [InlineData(LineDirection.Across, 6, 3)]
    [InlineData(LineDirection.Across, 4, 9)]
    [InlineData(LineDirection.Unknown, 1, 1)]
    [InlineData(LineDirection.Unknown, 0, 0)]
    [InlineData(LineDirection.Down, 1, 6)]
    public void The_lines_of_an_upright_text_run_across_however_narrow_its_column(object expected, int characters, int lines) =>
        Assert.Equal((LineDirection)expected, LineDirections.Of(Sheet(characters, lines, (20, 28)), Cell));

    [Theory]
    [InlineData(3, 6)]
    [InlineData(9, 4)]
    public void The_lines_of_a_text_that_lies_on_its_side_run_down_however_low_its_row(int lines, int characters) =>
        Assert.Equal(LineDirection.Down, LineDirections.Of(Sheet(lines, characters, (28, 20)), Cell));

    /// <param name="pitch">From one character to the next, to the right and downwards.</param>
    private static ScanSheet Sheet(int across, int down, (int X, int Y) pitch)
    {
        var image = SheetDrawing.White(700, 440);
        for (var i = 0; i < across * down; i++) Character(image, 320 + (i % across * pitch.X), 100 + (i / across * pitch.Y));
        // Four other cells, whose texts give the em.
        foreach (var y in (int[])[100, 200]) Character(image, 90, y);
        List<Ruling> rulings = [];
        foreach (var y in (double[])[40, 90, 200]) rulings.Add(new Ruling(Axis.Horizontal, y, 40, 320, Ink.Dark));
        foreach (var x in (double[])[40, 150, 320]) rulings.Add(new Ruling(Axis.Vertical, x, 40, 200, Ink.Dark));
        return ScanSheet.Of(new ScanPicture(image), SheetDrawing.Scale, rulings);
    }

    private static void Character(GrayImage image, int left, int top)
    {
        for (var y = top; y < top + 18; y += 4) SheetDrawing.Line(image, (left, y), (left + 16, y));
        SheetDrawing.Line(image, (left + 8, top), (left + 8, top + 16));
    }
}
