using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>A title and a note around a table of three rows, on a sheet of 300 × 250 points.</summary>
public class TextAroundTests
{
    private const double Inset = 1;

    private static readonly PixelBox Title = Pixels(100, 30, 219, 46);

    private static readonly PixelBox Note = Pixels(40, 200, 140, 210);

    [Fact]
    public void Title_and_note_are_found_and_not_doubted()
    {
        var sheet = Sheet(_ => { });
        var lines = new TextAround(sheet, Inset).Lines();
        Assert.Equal([Title, Note], lines);
        Assert.DoesNotContain(lines, sheet.IsDoubted);
    }

    [Theory]
    [InlineData(0, 14)]
    [InlineData(286, 300)]
    public void The_black_of_the_lid_beside_them_is_no_part_of_them(int from, int to) =>
        Assert.Equal([Title, Note], new TextAround(Sheet(image => Blacken(image, Pixels(from, 0, to, 250))), Inset).Lines());

    [Fact]
    public void Shade_along_a_side_is_no_line_and_text_as_near_to_the_head_of_the_sheet_is() =>
        Assert.Equal(
            [Pixels(100, 2, 150, 12), Title, Note],
            new TextAround(Sheet(image => { foreach (var y in (int[])[60, 90, 215]) Blacken(image, Pixels(1, y, 6, y + 9)); Blacken(image, Pixels(100, 2, 150, 12)); }), Inset).Lines());

    [Fact]
    public void A_ring_over_the_title_leaves_it_a_line_in_doubt()
    {
        var sheet = Sheet(image => Ring(image, (440, 70), 60));
        var doubted = new TextAround(sheet, Inset).Lines().Where(sheet.IsDoubted).ToList();
        Assert.Contains(doubted, line => line.Left <= Title.Left && line.Right >= 380 && line.Top <= Title.Top && line.Bottom >= Title.Bottom);
    }

    private static ScanSheet Sheet(Action<GrayImage> soil)
    {
        var image = SheetDrawing.White((int)(300 * SheetDrawing.Scale), (int)(250 * SheetDrawing.Scale));
        Blacken(image, Title);
        Blacken(image, Note);
        List<Ruling> rulings = [];
        foreach (var y in (double[])[70, 110, 150, 190]) rulings.Add(new Ruling(Axis.Horizontal, y, 40, 260, Ink.Dark));
        foreach (var x in (double[])[40, 150, 260]) rulings.Add(new Ruling(Axis.Vertical, x, 70, 190, Ink.Dark));
        foreach (var y in (double[])[86, 126, 166]) Blacken(image, Pixels(60, y, 120, y + 9));
        soil(image);
        return ScanSheet.Of(new ScanPicture(image), SheetDrawing.Scale, rulings);
    }

    /// <summary>Strokes as text has them, with gaps narrower than between words.</summary>
    private static void Blacken(GrayImage image, PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++) image.Row(y)[x] = (byte)((x - box.Left) % 24 < 22 ? 0 : byte.MaxValue);
        }
    }

    private static void Ring(GrayImage image, (int X, int Y) center, int radius)
    {
        for (var i = 0; i < 1000; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.Tau / 1000);
            for (var r = radius - 3; r <= radius; r++) image.Row(center.Y + (int)(r * sin))[center.X + (int)(r * cos)] = 0;
        }
    }

    private static PixelBox Pixels(double left, double top, double right, double bottom) => new((int)(left * SheetDrawing.Scale), (int)(top * SheetDrawing.Scale), (int)(right * SheetDrawing.Scale), (int)(bottom * SheetDrawing.Scale));
}
