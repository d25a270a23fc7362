using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Where a picture ends within a table, laid crookedly on the glass or cut: no border closes the cell on that side, and no paper lies beyond. What stands there may go on.
/// </summary>
internal sealed class CutSides(ScanSheet sheet)
{
    /// <summary>Paper beyond a table, in points: 7 mm. Printers leave more on every side; so does a leaning page at its middle, and a table that is open at its sides.</summary>
    private const double Margin = 20;

    /// <summary>A border lies within this many points of where the cell ends.</summary>
    private const double Meets = 1.5;

    /// <summary>A cell that ends at the edge of the picture.</summary>
    public bool IsCut(Box cell) => SidesOf(cell).Any(side => side.IsCut);

    /// <summary>A line of the cell that ends at most a character before the edge of the picture.</summary>
    public bool IsCutOff(Box cell, PixelBox line)
    {
        var (text, em) = (sheet.Points(line), sheet.Em / sheet.Scale);
        return SidesOf(cell).Zip((double[])[text.Left - cell.Left, cell.Right - text.Right, text.Top - cell.Top, cell.Bottom - text.Bottom])
            .Any(pair => pair.First.IsCut && pair.Second < em);
    }

    /// <summary>Left, right, top, bottom.</summary>
    private Side[] SidesOf(Box cell) =>
    [
        new(this, Axis.Vertical, cell.Left, cell.CenterY, cell.Left),
        new(this, Axis.Vertical, cell.Right, cell.CenterY, (sheet.Image.Width / sheet.Scale) - cell.Right),
        new(this, Axis.Horizontal, cell.Top, cell.CenterX, cell.Top),
        new(this, Axis.Horizontal, cell.Bottom, cell.CenterX, (sheet.Image.Height / sheet.Scale) - cell.Bottom),
    ];

    private bool HasBorder(Side side) => sheet.Rulings.Any(ruling =>
        ruling.Axis == side.Axis && Math.Abs(ruling.Position - side.Position) <= Meets && ruling.From <= side.Middle && ruling.To >= side.Middle);

    /// <param name="Position">Of the side, across its axis.</param>
    /// <param name="Middle">Of the side, along its axis.</param>
    /// <param name="Beyond">How much of the picture lies beyond it, in points.</param>
    private readonly record struct Side(CutSides Cuts, Axis Axis, double Position, double Middle, double Beyond)
    {
        public bool IsCut => Beyond < Margin && !Cuts.HasBorder(this);
    }
}
