using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans;

/// <summary>A picture of a page with its ink, its rulings and its grids, lying one way: what stands on it reads to the right only if it lies upright.</summary>
internal sealed class ScanSheet
{
    /// <summary>A table of a form has at least as many cells; what is less is a frame, or a letterhead.</summary>
    private const int FewestCells = 4;

    /// <summary>Less ink than this, as a share of the square of an area's height, is dirt: a figure has twice as much.</summary>
    private const double LeastInk = 0.05;

    /// <summary>How wide a digit is, in em.</summary>
    private const double Digit = 0.5;

    private readonly HashSet<PixelBox> _doubted = [];

    private ScanSheet(ScanPicture picture, (InkMask Ink, InkMask Faint) masks, IReadOnlyList<Ruling> rulings, double scale)
    {
        (Picture, Ink, Faint, Scale) = (picture, masks.Ink, masks.Faint, scale);
        foreach (var ruling in rulings)
        {
            Ink.Erase(ruling, scale);
            Faint.Erase(ruling, scale);
        }

        List<Ruling> borders = picture.Streaks is { } streaks ? [.. rulings.Where(ruling => !StreakedInk.IsPiece(ruling, streaks, scale))] : [.. rulings];
        Rulings = ScannerStreaks.Without(borders, picture.Read.Width / scale, picture.Read.Height / scale);
        IsBent = BentRulings.Are(Rulings);
        Grids = GridFinder.Find(Rulings);
        IsRuled = Grids.Sum(grid => grid.Cells.Count) >= FewestCells;
        Detected = IsRuled ? [] : TextDetector.Instance.Find(picture.Read, scale);
        Areas = IsRuled ? [.. Grids.SelectMany(grid => grid.Cells.Select(cell => Pixels(grid.BoxOf(cell))))] : Detected.ConvertAll(line => line.Area);
        Specks.Erase(Ink, Faint, EmHeight.Of(this));
        Em = EmHeight.Of(this);
    }

    public ScanPicture Picture { get; }

    public GrayImage Image => Picture.Read;

    /// <summary>Without the rulings.</summary>
    public InkMask Ink { get; }

    /// <summary>What is fainter than ink, too; without the rulings.</summary>
    public InkMask Faint { get; }

    public IReadOnlyList<Ruling> Rulings { get; }

    /// <summary>Some rulings are dashed, dotted or of a weak print: others may be missing, and two cells be one.</summary>
    public bool HasBrokenRulings { get; private init; }

    /// <summary>The paper did not lie flat: no cell is to be relied on.</summary>
    public bool IsBent { get; }

    public IReadOnlyList<CellGrid> Grids { get; }

    /// <summary>Its text stands in cells; else where it was detected.</summary>
    public bool IsRuled { get; }

    /// <summary>The lines of a sheet that is not ruled.</summary>
    public List<DetectedLine> Detected { get; }

    /// <summary>The cells of a ruled sheet; else around each line that was detected.</summary>
    public IReadOnlyList<PixelBox> Areas { get; }

    /// <summary>Pixels for a point.</summary>
    public double Scale { get; }

    /// <summary>The height of most characters in these areas, in pixels.</summary>
    public double Em { get; }

    /// <param name="drawn">The rulings that the page draws, where it does; null to find them in the pixels.</param>
    public static ScanSheet Of(ScanPicture picture, double scale, IReadOnlyList<Ruling>? drawn)
    {
        var masks = MasksOf(picture, scale);
        if (drawn is not null) return new ScanSheet(picture, masks, drawn, scale);
        var found = PixelRulings.Find(masks.Ink, masks.Faint, scale);
        var streaked = picture with { Streaks = StreakedInk.In(masks.Faint, found.All, scale, picture.Lean) };
        return new ScanSheet(streaked, masks, found.All, scale) { HasBrokenRulings = found.AreBroken };
    }

    /// <summary>The sheet turned, with its rulings as they lie then; see <see cref="GrayImage.TurnedBack"/>.</summary>
    public ScanSheet Turned(int quarters, List<Ruling> rulings)
    {
        var picture = Picture.TurnedBack(quarters);
        return new ScanSheet(picture, MasksOf(picture, Scale), rulings, Scale) { HasBrokenRulings = HasBrokenRulings };
    }

    private static (InkMask Ink, InkMask Faint) MasksOf(ScanPicture picture, double scale) => (InkMask.Of(picture.Read, scale), InkMask.Of(picture.Read, scale, InkMask.Faint));

    /// <summary>Remembers that what is read of a line is not to be relied on: its ink is faint, or may be that of a stamp.</summary>
    public void Doubt(PixelBox line) => _doubted.Add(line);

    /// <summary>It was doubted, or a streak runs through it, or so close beside it that it may hide a character more.</summary>
    public bool IsDoubted(PixelBox line) => _doubted.Contains(line) || Picture.IsStreaked(Widened(line));

    private PixelBox Widened(PixelBox line)
    {
        var digit = (int)(Digit * Em);
        return line with { Left = Math.Max(0, line.Left - digit), Right = Math.Min(Image.Width, line.Right + digit) };
    }

    public PixelBox Pixels(Model.Pages.Box box) => new(
        Math.Clamp((int)Math.Round(box.Left * Scale), 0, Image.Width), Math.Clamp((int)Math.Round(box.Top * Scale), 0, Image.Height),
        Math.Clamp((int)Math.Round(box.Right * Scale), 0, Image.Width), Math.Clamp((int)Math.Round(box.Bottom * Scale), 0, Image.Height));

    public int InkIn(PixelBox box)
    {
        var count = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var isInk in Ink.Row(y)[box.Left..box.Right]) count += isInk ? 1 : 0;
        }

        return count;
    }

    /// <summary>Something is printed in a part of a line.</summary>
    public bool HasInk(Model.Pages.Box part) => Pixels(part) is var box && InkIn(box) >= LeastInk * box.Height * box.Height;

    public Model.Pages.Box Points(PixelBox box) => new(box.Left / Scale, box.Top / Scale, box.Right / Scale, box.Bottom / Scale);

    /// <summary>Puts what was taken out of an area back into the picture, and the red of a kind into its ink.</summary>
    public void Restore(RedKind kind, PixelBox area)
    {
        if (Picture.Count(kind, area) == 0) return;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            Span<byte> row = Image.Row(y), scanned = Picture.Scanned.Row(y), red = Picture.Red!.Row(y);
            scanned[area.Left..area.Right].CopyTo(row[area.Left..]);
            for (var x = area.Left; x < area.Right; x++)
            {
                if (red[x] == (byte)kind) Ink.Mark(x, y);
            }
        }
    }
}
