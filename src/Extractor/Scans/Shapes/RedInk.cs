using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Tells the red ink of a page apart by its shapes, on a raster of blocks of a point: long straight runs are rulings, solid areas filled cells, what hangs together
/// and is larger than characters is a stamp; the rest is writing.
/// </summary>
internal sealed class RedInk
{
    /// <summary>Straight runs from this length on, in points, are rulings: the ring of a seal of 45 mm runs straight for 40 at most, however thick.</summary>
    private const double ShortestRuling = 60;

    /// <summary>Specks of paper within a ruling, in points.</summary>
    private const double Speck = 0.6;

    /// <summary>Of a block's pixels so many make it inked: a hairline that crosses it has more, grain less.</summary>
    private const double Inked = 0.08;

    /// <summary>Of a block's pixels so many make it solid.</summary>
    private const double Solid = 0.9;

    /// <summary>A square of solid blocks of this side is a filled area: strokes of characters and rings are thinner.</summary>
    private const int Filled = 6;

    private RedInk(GrayImage kinds, IReadOnlyList<Stamp> stamps) => (Kinds, Stamps) = (kinds, stamps);

    /// <summary>The <see cref="RedKind"/> of each pixel.</summary>
    public GrayImage Kinds { get; }

    public IReadOnlyList<Stamp> Stamps { get; }

    /// <param name="red">By how much the red of each pixel is more than its brightness.</param>
    /// <param name="pixelsPerPoint">The resolution.</param>
    public static RedInk Of(GrayImage red, double pixelsPerPoint)
    {
        var inverse = new GrayImage(red.Width, red.Height);
        for (var i = 0; i < red.Pixels.Length; i++) inverse.Pixels[i] = (byte)(byte.MaxValue - red.Pixels[i]);
        // Redder than what surrounds it: writing on a filled cell is, the fill is not.
        var ink = InkMask.Of(inverse, pixelsPerPoint, (double)InkColors.Reddish / byte.MaxValue);
        var rulings = Rulings(ink, pixelsPerPoint);
        foreach (var run in rulings) ink.Erase(run.Left, run.Top, run.Right, run.Bottom);
        var raster = new BlockRaster(ink, pixelsPerPoint, Inked);
        raster.Remove(FilledBlocks(red, pixelsPerPoint));
        var stamps = Stamp.In(raster, (red.Width, red.Height));
        var kinds = KindsOf(red, raster);
        foreach (var stamp in stamps) MarkStamp(stamp, red, kinds);
        foreach (var run in rulings) MarkRuling(run, kinds);
        return new RedInk(kinds, stamps);
    }

    private static GrayImage KindsOf(GrayImage red, BlockRaster raster)
    {
        var kinds = new GrayImage(red.Width, red.Height);
        for (var y = 0; y < red.Height; y++)
        {
            Span<byte> row = kinds.Row(y), reds = red.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (reds[x] > InkColors.Reddish && raster.IsInkAt(x, y)) row[x] = (byte)RedKind.Writing;
            }
        }

        return kinds;
    }

    private static void MarkStamp(Stamp stamp, GrayImage red, GrayImage kinds)
    {
        var kind = (byte)(stamp.IsSeal ? RedKind.Seal : RedKind.Doubtful);
        for (var y = stamp.Box.Top; y < stamp.Box.Bottom; y++)
        {
            Span<byte> row = kinds.Row(y), reds = red.Row(y);
            for (var x = stamp.Box.Left; x < stamp.Box.Right; x++)
            {
                if (reds[x] > InkColors.Reddish && stamp.Holds(x, y)) row[x] = kind;
            }
        }
    }

    private static void MarkRuling(PixelBox run, GrayImage kinds)
    {
        for (var y = Math.Max(0, run.Top); y < Math.Min(kinds.Height, run.Bottom); y++) kinds.Row(y)[Math.Max(0, run.Left)..Math.Min(kinds.Width, run.Right)].Fill((byte)RedKind.Ruling);
    }

    /// <summary>Rows and columns of pixels that belong to a ruling, with the next on both sides.</summary>
    private static List<PixelBox> Rulings(InkMask ink, double pixelsPerPoint)
    {
        var (shortest, speck) = ((int)(ShortestRuling * pixelsPerPoint), Math.Max(1, (int)(Speck * pixelsPerPoint)));
        var rulings = new List<PixelBox>();
        foreach (var axis in (Axis[])[Axis.Horizontal, Axis.Vertical])
        {
            var (lines, runs) = (new PixelLines(ink, axis, pixelsPerPoint), new List<(int From, int To)>());
            for (var line = 0; line < lines.Count; line++)
            {
                runs.Clear();
                lines.AddRuns(line, speck, runs);
                foreach (var (from, to) in runs.FindAll(run => run.To - run.From >= shortest))
                    rulings.Add(axis == Axis.Horizontal ? new PixelBox(from, line - 1, to, line + 2) : new PixelBox(line - 1, from, line + 2, to));
            }
        }

        return rulings;
    }

    /// <summary>The blocks of filled areas, their soft edges included.</summary>
    private static bool[] FilledBlocks(GrayImage red, double pixelsPerPoint)
    {
        var solid = new BlockRaster(red, pixelsPerPoint, Solid);
        var filled = new bool[solid.Columns * solid.Rows];
        for (var row = 0; row + Filled <= solid.Rows; row++)
        {
            for (var column = 0; column + Filled <= solid.Columns; column++)
            {
                if (solid.IsAll(column, row, Filled)) Mark(column - 1, row - 1);
            }
        }

        return filled;

        void Mark(int left, int top)
        {
            for (var y = Math.Max(0, top); y < Math.Min(solid.Rows, top + Filled + 2); y++)
                filled.AsSpan(((y * solid.Columns) + Math.Max(0, left))..((y * solid.Columns) + Math.Min(solid.Columns, left + Filled + 2))).Fill(true);
        }
    }
}
