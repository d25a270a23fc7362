using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>A table of 120 × 200 points on a sheet of 200 × 300, with a line of text in the middle of each of its seven rows.</summary>
public class StreakedInkTests
{
    private const int Left = 80;
    private const int Right = 320;

    /// <summary>Of the text, left of the middle of the sheet and right of it.</summary>
    private static readonly PixelBox Text = new(150, 110, 250, 126);

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(200)]
    public void What_a_dark_or_grey_streak_from_top_to_foot_runs_through_is_not_relied_on(byte ink)
    {
        var sheet = Sheet(image => SheetDrawing.Line(image, (180, 0), (180, 599), ink));
        Assert.True(sheet.IsDoubted(Text));
        Assert.False(sheet.IsDoubted(Text with { Left = 215 }));
    }

    [Fact]
    public void What_begins_so_close_beside_a_streak_that_a_character_may_be_hidden_is_not_relied_on() =>
        Assert.True(Sheet(image => SheetDrawing.Line(image, (180, 0), (180, 599))).IsDoubted(Text with { Left = 186 }));

    [Fact]
    public void What_a_light_streak_runs_through_is_not_relied_on()
    {
        var sheet = Sheet(image => SheetDrawing.Line(image, (180, 0), (180, 599), byte.MaxValue));
        Assert.True(sheet.IsDoubted(Text));
        Assert.False(sheet.IsDoubted(Text with { Left = 215 }));
    }

    [Fact]
    public void A_streak_that_leans_since_the_paper_lay_askew_is_one()
    {
        Action<GrayImage> streak = image => SheetDrawing.Line(image, (195, 0), (165, 599));
        Assert.True(Sheet(streak, lean: -2.86).IsDoubted(Text with { Left = 180 }));
        Assert.False(Sheet(streak, lean: -2.86).IsDoubted(Text with { Left = 225 }));
    }

    [Fact]
    public void Borders_and_the_frame_of_a_page_are_no_streaks()
    {
        var sheet = Sheet(image =>
        {
            foreach (var x in (int[])[40, 360]) SheetDrawing.Line(image, (x, 36), (x, 564));
            foreach (var y in (int[])[36, 564]) SheetDrawing.Line(image, (40, y), (360, y));
            SheetDrawing.Line(image, (200, 80), (200, 480));
        });
        foreach (var x in (int[])[40, Left, 200, Right, 360]) Assert.False(sheet.IsDoubted(new PixelBox(x - 4, 110, x + 4, 126)));
    }

    /// <summary>A sheet that lies on its side, moved to the edge of the glass, whose bed shows as a dark bar below it.</summary>
    [Fact]
    public void Borders_that_reach_from_the_edge_of_the_picture_to_the_dark_bed_of_the_scanner_are_no_streaks()
    {
        var sheet = Sheet(image =>
        {
            foreach (var y in (int[])[6, 560]) SheetDrawing.Line(image, (Left, y), (Right, y));
            foreach (var x in (int[])[Left, 120, 180, Right]) SheetDrawing.Line(image, (x, 6), (x, 560));
            for (var y = 580; y < image.Height; y++) image.Row(y).Clear();
        });
        Assert.False(sheet.IsDoubted(Text));
        Assert.Contains(sheet.Rulings, ruling => ruling.Axis == Axis.Vertical && Math.Abs(ruling.Position - 90) < 1);
    }

    [Fact]
    public void A_fold_across_the_page_is_none()
    {
        var sheet = Sheet(image => SheetDrawing.Line(image, (0, 118), (399, 118), ink: 120));
        Assert.False(sheet.IsDoubted(Text));
    }

    [Fact]
    public void The_gaps_between_dashes_are_no_light_streak()
    {
        var sheet = Sheet(image =>
        {
            for (var x = Left; x < Right; x += 14)
            {
                for (var y = 0; y < image.Height; y++) image.Row(y)[x..(x + 4)].Fill(byte.MaxValue);
            }
        });
        Assert.False(sheet.IsDoubted(Text));
    }

    private static ScanSheet Sheet(Action<GrayImage> draw, double lean = 0)
    {
        var image = SheetDrawing.White(400, 600);
        for (var y = 80; y <= 480; y += 57) SheetDrawing.Line(image, (Left, y), (Right, y));
        foreach (var x in (int[])[Left, Right]) SheetDrawing.Line(image, (x, 80), (x, 480));
        for (var y = 110; y < 480; y += 57)
        {
            for (var x = Text.Left; x < Text.Right; x += 20) SheetDrawing.Line(image, (x, y), (x + 12, y + 14));
        }

        draw(image);
        return ScanSheet.Of(new ScanPicture(image) { Lean = lean }, SheetDrawing.Scale, drawn: null);
    }
}
