using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Pictures;

/// <summary>Pixels of a scan, up to its rulings.</summary>
public class PixelTests
{
    [Fact]
    public void A_sheet_turned_back_four_quarters_is_itself_and_one_quarter_reads_to_the_right()
    {
        // 1 2 stands above 3 4 above 5 6. Turned counter-clockwise the right column becomes the upper row.
        var image = new GrayImage(2, 3, [1, 2, 3, 4, 5, 6]);
        Assert.Equal((byte[])[2, 4, 6, 1, 3, 5], image.TurnedBack(1).Pixels);
        Assert.Equal((byte[])[6, 5, 4, 3, 2, 1], image.TurnedBack(2).Pixels);
        Assert.Equal((byte[])[5, 3, 1, 6, 4, 2], image.TurnedBack(3).Pixels);
        Assert.Equal(image.Pixels, image.TurnedBack(1).TurnedBack(3).Pixels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(-2.25)]
    public void The_lean_of_a_ruled_sheet_is_found(double degrees)
    {
        var sheet = SheetDrawing.White(1000, 1200);
        var fall = (int)Math.Round(800 * Math.Tan(double.DegreesToRadians(degrees)));
        for (var y = 200; y < 1000; y += 60) SheetDrawing.Line(sheet, (100, y), (900, y + fall));
        Assert.Equal(degrees, Skew.Find(InkMask.Of(sheet, SheetDrawing.Scale)), tolerance: 0.1);
    }

    [Fact]
    public void The_black_of_a_lid_around_a_leaning_sheet_does_not_lean()
    {
        var sheet = SheetDrawing.White(1000, 1200);
        for (var y = 200; y < 800; y += 60) SheetDrawing.Line(sheet, (100, y), (800, y + 14));
        for (var y = 0; y < sheet.Height; y++) sheet.Row(y)[(y is < 30 or > 1150 ? 0 : 940)..].Clear();
        DarkEdges.Whiten(sheet);
        Assert.Equal(1.15, Skew.Find(InkMask.Of(sheet, SheetDrawing.Scale)), tolerance: 0.1);
        Assert.Equal(0, sheet.Row(200)[100]);
    }

    [Fact]
    public void Rulings_on_grey_paper_are_found_and_strokes_of_glyphs_are_none()
    {
        var sheet = SheetDrawing.White(600, 400);
        sheet.Pixels.AsSpan().Fill(200);
        foreach (var y in (int[])[100, 140, 180]) SheetDrawing.Line(sheet, (100, y), (500, y), ink: 90);
        foreach (var x in (int[])[100, 300, 500]) SheetDrawing.Line(sheet, (x, 100), (x, 180), ink: 90);
        // A stroke as high as a digit of 10 pt in the first cell, which meets neither border.
        SheetDrawing.Line(sheet, (200, 110), (200, 130), ink: 90);

        var rulings = Rulings(sheet);
        Assert.Equal([50, 70, 90], Positions(rulings, Axis.Horizontal));
        Assert.Equal([50, 150, 250], Positions(rulings, Axis.Vertical));
    }

    [Fact]
    public void A_hairline_that_breaks_up_is_a_ruling_and_an_even_shade_is_none()
    {
        var sheet = SheetDrawing.White(600, 400);
        sheet.Pixels.AsSpan().Fill(250);
        for (var x = 100; x < 500; x++)
        {
            // Every other eight pixels the line is too faint for ink; the shade below is so everywhere.
            sheet.Row(100)[x] = x % 16 < 8 ? (byte)190 : (byte)215;
            sheet.Row(200)[x] = 215;
        }

        Assert.Equal([50], Positions(Rulings(sheet), Axis.Horizontal));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(6, 5)]
    [InlineData(10, 6)]
    public void Dashes_and_dots_that_run_from_ruling_to_ruling_are_rulings(int dash, int gap)
    {
        var sheet = SheetDrawing.White(600, 400);
        foreach (var y in (int[])[100, 140, 180]) Dashes(sheet, Axis.Horizontal, y, (100, 500), (dash, gap));
        foreach (var x in (int[])[100, 300, 500]) Dashes(sheet, Axis.Vertical, x, (100, 180), (dash, gap));

        Assert.Equal(4, Assert.Single(GridFinder.Find(Rulings(sheet))).Cells.Count);
    }

    [Fact]
    public void Dotted_rulings_in_a_solid_frame_divide_it()
    {
        var sheet = Frame();
        foreach (var y in (int[])[140, 180]) Dashes(sheet, Axis.Horizontal, y, (100, 500), (2, 3));
        Assert.Equal(6, Assert.Single(GridFinder.Find(Rulings(sheet))).Cells.Count);
    }

    [Fact]
    public void A_stroke_as_high_as_its_row_in_line_with_a_ruling_below_does_not_lengthen_it()
    {
        var sheet = Frame();
        SheetDrawing.Line(sheet, (100, 140), (500, 140));
        Dashes(sheet, Axis.Horizontal, 180, (100, 500), (2, 3));
        SheetDrawing.Line(sheet, (400, 140), (400, 240));
        // 川, 目, 某: strokes beside each other.
        foreach (var x in (int[])[400, 404]) Dashes(sheet, Axis.Vertical, x, (104, 138), (8, 3));
        Assert.Equal(8, Assert.Single(GridFinder.Find(Rulings(sheet))).Cells.Count);
    }

    [Fact]
    public void A_stem_in_a_cell_over_two_columns_in_line_with_their_border_below_does_not_lengthen_it()
    {
        var sheet = Frame();
        foreach (var y in (int[])[140, 180]) SheetDrawing.Line(sheet, (100, y), (500, y));
        SheetDrawing.Line(sheet, (400, 180), (400, 240));
        // 市 of 10 pt: three points above the border that parts the cells below it, and five below the one above.
        SheetDrawing.Line(sheet, (400, 151), (400, 173));
        Assert.Equal(7, Assert.Single(GridFinder.Find(Rulings(sheet))).Cells.Count);
    }

    [Fact]
    public void A_stem_between_two_parts_of_a_border_does_not_join_them()
    {
        var sheet = Frame();
        foreach (var y in (int[])[140, 180]) SheetDrawing.Line(sheet, (100, y), (500, y));
        foreach (var (top, bottom) in ((int, int)[])[(100, 140), (180, 240)]) SheetDrawing.Line(sheet, (400, top), (400, bottom));
        SheetDrawing.Line(sheet, (400, 147), (400, 173));
        var columns = Rulings(sheet).FindAll(ruling => ruling.Axis == Axis.Vertical && Math.Abs(ruling.Position - 200.5) < 1);
        Assert.Equal([70, 90], [(int)columns.Min(ruling => ruling.To), (int)columns.Max(ruling => ruling.From)]);
    }

    [Theory]
    [InlineData(106, 296)]
    [InlineData(140, 260)]
    public void A_row_of_dots_in_a_cell_is_no_ruling(int from, int to)
    {
        var sheet = Frame();
        foreach (var y in (int[])[130, 150, 200]) Dashes(sheet, Axis.Horizontal, y, (from, to), (2, 4));
        Assert.Equal(2, Assert.Single(GridFinder.Find(Rulings(sheet))).Cells.Count);
    }

    [Fact]
    public void A_row_of_dots_across_a_page_without_rulings_is_none()
    {
        var sheet = SheetDrawing.White(600, 400);
        for (var y = 100; y < 300; y += 30) Dashes(sheet, Axis.Horizontal, y, (60, 540), (2, 6));
        Assert.Empty(Rulings(sheet));
    }

    [Fact]
    public void Solid_rulings_of_a_weak_print_with_gaps_are_rulings()
    {
        var sheet = SheetDrawing.White(600, 400);
        // Pieces of 9 to 25 pixels, gaps of 2 to 6: each too short to be a ruling by itself.
        var random = new Random(3);
        foreach (var y in (int[])[100, 140, 180]) Dashes(sheet, Axis.Horizontal, y, (100, 500), () => (random.Next(9, 25), random.Next(2, 7)));
        foreach (var x in (int[])[100, 300, 500]) Dashes(sheet, Axis.Vertical, x, (100, 180), () => (random.Next(9, 15), random.Next(2, 7)));
        Assert.Equal(4, Assert.Single(GridFinder.Find(Rulings(sheet))).Cells.Count);
    }

    [Fact]
    public void A_filled_cell_is_no_bundle_of_rulings()
    {
        var sheet = SheetDrawing.White(600, 400);
        for (var y = 100; y < 140; y++) sheet.Row(y)[100..500].Fill(40);
        Assert.Empty(Rulings(sheet));
    }

    [Fact]
    public void Two_lines_of_text_and_a_broken_character_are_two_lines()
    {
        var sheet = SheetDrawing.White(400, 200);
        // 二 is two strokes with a gap between them; the line below is one block.
        for (var y = 50; y < 54; y++) sheet.Row(y)[100..120].Clear();
        for (var y = 64; y < 68; y++) sheet.Row(y)[96..124].Clear();
        for (var y = 78; y < 98; y++) sheet.Row(y)[100..300].Clear();

        var lines = new LineStrips(InkMask.Of(sheet, SheetDrawing.Scale), em: 20).Find(new PixelBox(10, 10, 390, 190));
        Assert.Equal([new PixelBox(96, 50, 124, 68), new PixelBox(100, 78, 300, 98)], lines);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(18, 1)]
    public void Two_lines_that_touch_in_a_bracket_are_cut_and_one_of_large_type_is_not(int strokesAcross, int lines)
    {
        var sheet = SheetDrawing.White(400, 200);
        foreach (var top in (int[])[50, 72])
        {
            // Of ten characters in a line each has a stroke down each side and one across its middle.
            for (var x = 100; x < 300; x += 10) SheetDrawing.Line(sheet, (x, top), (x, top + 19));
            SheetDrawing.Line(sheet, (100, top + 9), (299, top + 9));
        }

        for (var i = 0; i < strokesAcross; i++) SheetDrawing.Line(sheet, (100 + (10 * i), 60), (100 + (10 * i), 85));
        Assert.Equal(lines, new LineStrips(InkMask.Of(sheet, SheetDrawing.Scale), em: 20).Find(new PixelBox(10, 10, 390, 190)).Count);
    }

    /// <summary>Two cells side by side, of 400 by 140 pixels altogether.</summary>
    private static GrayImage Frame()
    {
        var sheet = SheetDrawing.White(600, 400);
        foreach (var y in (int[])[100, 240]) SheetDrawing.Line(sheet, (100, y), (500, y));
        foreach (var x in (int[])[100, 300, 500]) SheetDrawing.Line(sheet, (x, 100), (x, 240));
        return sheet;
    }

    private static void Dashes(GrayImage sheet, Axis axis, int position, (int From, int To) along, (int Dash, int Gap) pattern) => Dashes(sheet, axis, position, along, () => pattern);

    private static void Dashes(GrayImage sheet, Axis axis, int position, (int From, int To) along, Func<(int Dash, int Gap)> pattern)
    {
        for (var at = along.From; at < along.To;)
        {
            var (dash, gap) = pattern();
            var end = Math.Min(along.To, at + dash) - 2;
            if (axis == Axis.Horizontal) SheetDrawing.Line(sheet, (at, position), (end, position));
            else SheetDrawing.Line(sheet, (position, at), (position, end));
            at += dash + gap;
        }
    }

    private static List<Ruling> Rulings(GrayImage sheet) =>
        PixelRulings.Find(InkMask.Of(sheet, SheetDrawing.Scale), InkMask.Of(sheet, SheetDrawing.Scale, InkMask.Faint), SheetDrawing.Scale).All;

    private static IEnumerable<double> Positions(IEnumerable<Ruling> rulings, Axis axis) =>
        rulings.Where(ruling => ruling.Axis == axis).Select(ruling => Math.Round(ruling.Position)).Order();
}
