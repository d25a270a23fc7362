using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>A table of three rows and three columns on a sheet of 200 × 200 points, whose right side the sheet cuts off.</summary>
public class CutSidesTests
{
    private const double Right = 198;

    [Fact]
    public void A_cell_without_a_border_at_the_edge_of_the_picture_is_cut_and_a_text_that_ends_there_goes_on()
    {
        var cuts = new CutSides(Sheet(Right));
        var cell = new Box(120, 60, Right, 80);
        Assert.True(cuts.IsCut(cell));
        Assert.True(cuts.IsCutOff(cell, Line(150, 195)));
        Assert.False(cuts.IsCutOff(cell, Line(122, 150)));
        Assert.False(cuts.IsCut(cell with { Left = 40, Right = 120 }));
    }

    [Fact]
    public void A_picture_that_ends_with_its_border_is_whole()
    {
        var cuts = new CutSides(Sheet(Right, new Ruling(Axis.Vertical, Right, 40, 100, Ink.Dark)));
        Assert.False(cuts.IsCut(new Box(120, 60, Right, 80)));
    }

    [Fact]
    public void A_table_that_is_open_at_its_side_has_paper_beyond()
    {
        var cuts = new CutSides(Sheet(170));
        Assert.False(cuts.IsCut(new Box(120, 60, 170, 80)));
    }

    [Fact]
    public void In_a_cell_that_is_cut_a_text_at_the_edge_is_told_as_cut_off_and_emptiness_is_not_known()
    {
        Assert.SkipUnless(OcrModels.AreInstalled, "the models for OCR are missing: install npm and run dotnet build src/Extractor -t:ModelsAgain");
        var text = new SheetText(Sheet(Right), Recognizer.Instance, HiddenText.None);
        text.Lines();
        var glyphs = new List<Glyph>();
        text.AddUnknown(0, glyphs);
        Assert.Equal(3, glyphs.Count);
        Assert.All(glyphs, glyph => Assert.Equal("\uFFFD", glyph.Text));
        Assert.All(glyphs, glyph => Assert.InRange(glyph.Place.MiddleX, 120, Right));
        Assert.Equal([50, 70, 90], glyphs.Select(glyph => Math.Round(glyph.Place.MiddleY)));
    }

    private static PixelBox Line(double left, double right) =>
        new((int)(left * SheetDrawing.Scale), (int)(65 * SheetDrawing.Scale), (int)(right * SheetDrawing.Scale), (int)(75 * SheetDrawing.Scale));

    /// <param name="right">Where the rows end.</param>
    private static ScanSheet Sheet(double right, params Ruling[] more)
    {
        List<Ruling> rulings = [.. more];
        foreach (var y in (double[])[40, 60, 80, 100]) rulings.Add(new Ruling(Axis.Horizontal, y, 40, right, Ink.Dark));
        foreach (var x in (double[])[40, 80, 120]) rulings.Add(new Ruling(Axis.Vertical, x, 40, 100, Ink.Dark));
        return ScanSheet.Of(new ScanPicture(SheetDrawing.White(400, 400)), SheetDrawing.Scale, rulings);
    }
}
