using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>
/// The lines of text of a ruled sheet outside of its tables. Lid and spine, creases and the rings and frames of stamps run through many lines: lines are looked for without them, and where they
/// pass through one it is in doubt.
/// </summary>
internal sealed class TextAround
{
    /// <summary>Above and below a table the sheet is read up to this many points from it: titles and units above, footnotes and signatures below.</summary>
    private const double AroundTables = 150;

    /// <summary>No print stands as near to a side of a sheet, in points: printers leave 4 mm. It is the shade of the lid.</summary>
    private const double NoPrint = 8;

    private readonly ScanSheet _sheet;
    private readonly LargeInk _large;
    private readonly LineStrips _clean;
    private readonly LineStrips _all;

    /// <param name="sheet">The ink in its tables is used up.</param>
    /// <param name="inset">Ink within this many points of a table is what is left of its frame.</param>
    public TextAround(ScanSheet sheet, double inset)
    {
        foreach (var grid in sheet.Grids)
        {
            var box = sheet.Pixels(new Box(grid.Box.Left - inset, grid.Box.Top - inset, grid.Box.Right + inset, grid.Box.Bottom + inset));
            sheet.Ink.Erase(box.Left, box.Top, box.Right, box.Bottom);
        }

        _sheet = sheet;
        _large = LargeInk.Of(sheet.Ink, sheet.Em);
        (_clean, _all) = (new LineStrips(_large.Rest, sheet.Em), new LineStrips(sheet.Ink, sheet.Em));
    }

    public List<PixelBox> Lines()
    {
        double top = _sheet.Grids.Min(grid => grid.Box.Top) - AroundTables, bottom = _sheet.Grids.Max(grid => grid.Box.Bottom) + AroundTables;
        var area = _sheet.Pixels(new Box(0, Math.Max(0, top), _sheet.Image.Width / _sheet.Scale, bottom));
        var lines = _clean.Find(area).SelectMany(_all.Columns).Where(line => _clean.InkBox(line) is not null && !IsShade(line)).ToList();
        foreach (var line in lines.Where(_large.IsIn)) _sheet.Doubt(line);
        return lines;
    }


    private bool IsShade(PixelBox line) => line.Right < NoPrint * _sheet.Scale || line.Left > _sheet.Image.Width - (NoPrint * _sheet.Scale);
}
