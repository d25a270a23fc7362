using CsCheck;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor;

/// <summary>Ways to put the same content on a page: turned by /Rotate, turned by its own matrix, scaled, in larger units, cropped.</summary>
public enum PagePlacement
{
    Plain,
    RotatedPage,
    TurnedContent,
    UpsideDown,
    ScaledMatrix,
    LargeUnit,
    Cropped,
}

internal sealed record Placement(PagePlacement Kind)
{
    public static readonly Gen<Placement> Any = Gen.Int[0, Enum.GetValues<PagePlacement>().Length - 1].Select(i => new Placement((PagePlacement)i));

    private const double Width = 620;
    private const double Height = 720;

    public Page DrawAndRead(TableSketch sketch, RulingStyle style)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(PageWidth, PageHeight).With(Entries).Raw(Matrix);
        // The drawing itself thinks that it stands on an upright page.
        var content = new PageDrawing(Width, Height);
        TableDrawing.Draw(content, sketch, style);
        page.Raw(content.Content);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }

    /// <summary>Where a place of the upright drawing is seen on the page, from the top left corner.</summary>
    public Box Seen((double Left, double Top, double Right, double Bottom) box)
    {
        var (x1, y1) = Seen(box.Left, box.Top);
        var (x2, y2) = Seen(box.Right, box.Bottom);
        return new Box(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }

    private (double X, double Y) Seen(double x, double y) => Kind switch
    {
        PagePlacement.RotatedPage => (Height - y, x),
        PagePlacement.TurnedContent => (y, Width - x),
        PagePlacement.UpsideDown => (Width - x, Height - y),
        // Half the size in units of two points, in the lower left quarter of the page.
        PagePlacement.LargeUnit => (x, Height + y),
        PagePlacement.Cropped => (x - 20, y),
        _ => (x, y),
    };

    private double PageWidth => Kind == PagePlacement.TurnedContent ? Height : Width;

    private double PageHeight => Kind == PagePlacement.TurnedContent ? Width : Height;

    private string Entries => Kind switch
    {
        PagePlacement.RotatedPage => "/Rotate 90",
        PagePlacement.LargeUnit => "/UserUnit 2",
        PagePlacement.Cropped => "/CropBox [20 10 620 720]",
        _ => string.Empty,
    };

    private string Matrix => Kind switch
    {
        PagePlacement.TurnedContent => $"0 1 -1 0 {Height} 0 cm",
        PagePlacement.UpsideDown => $"-1 0 0 -1 {Width} {Height} cm",
        PagePlacement.ScaledMatrix => "0.1 0 0 0.1 0 0 cm 10 0 0 10 0 0 cm",
        PagePlacement.LargeUnit => "0.5 0 0 0.5 0 0 cm",
        _ => string.Empty,
    };

    public override string ToString() => Kind.ToString();
}
