using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>Which pixels of a picture are ink: those clearly darker than what surrounds them, so that grey backgrounds and shadows are paper.</summary>
internal sealed class InkMask
{
    /// <summary>Half of the window that a pixel is compared with, in points: wider than a stroke or a border, narrower than a shaded cell.</summary>
    private const double WindowRadius = 12;

    /// <summary>Ink is darker than its surroundings by this share: noise and JPEG rings stay within 15 %, hairlines at 150 dpi exceed 25 %.</summary>
    public const double Clear = 0.2;

    /// <summary>
    /// What a hairline keeps of its darkness where the scanner put it between two rows of pixels; grain of the paper reaches it here and there, but never in a line.
    /// </summary>
    public const double Faint = 0.1;

    /// <summary>Half the width of the band along a ruling that is no text, in points: half of a wide border, and what is left of its lean.</summary>
    private const double RulingBand = 1.3;

    /// <summary>Where all around is dark (a thick bar, a photograph), what is this dark is ink all the same.</summary>
    private const int Black = 60;

    private readonly bool[] _isInk;

    private InkMask(int width, int height)
    {
        (Width, Height) = (width, height);
        _isInk = new bool[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public bool this[int x, int y] => _isInk[(y * Width) + x];

    public ReadOnlySpan<bool> Row(int y) => _isInk.AsSpan(y * Width, Width);

    /// <param name="pixelsPerPoint">The resolution: 200 dpi are 2.78 pixels a point.</param>
    /// <param name="darkerBy">By which share of its surroundings ink is darker than they are.</param>
    public static InkMask Of(GrayImage image, double pixelsPerPoint, double darkerBy = Clear)
    {
        var mask = new InkMask(image.Width, image.Height);
        var radius = Math.Max(2, (int)(WindowRadius * pixelsPerPoint));
        var columnSums = new int[image.Width];
        for (var y = 0; y < Math.Min(radius, image.Height); y++) Add(columnSums, image.Row(y), 1);
        for (var y = 0; y < image.Height; y++)
        {
            if (y + radius < image.Height) Add(columnSums, image.Row(y + radius), 1);
            if (y - radius - 1 >= 0) Add(columnSums, image.Row(y - radius - 1), -1);
            var rows = Math.Min(image.Height - 1, y + radius) - Math.Max(0, y - radius) + 1;
            mask.MarkRow(y, image.Row(y), columnSums, new Window(radius, rows, 1 - darkerBy));
        }

        return mask;
    }

    /// <summary>The red ink of one kind.</summary>
    /// <param name="kinds">The <see cref="RedKind"/> of each pixel.</param>
    public static InkMask Of(GrayImage kinds, RedKind kind)
    {
        var mask = new InkMask(kinds.Width, kinds.Height);
        for (var i = 0; i < kinds.Pixels.Length; i++) mask._isInk[i] = kinds.Pixels[i] == (byte)kind;
        return mask;
    }

    /// <summary>Of values row by row, all that are above one.</summary>
    public static InkMask Above(float least, ReadOnlySpan<float> values, int width)
    {
        var mask = new InkMask(width, values.Length / width);
        for (var i = 0; i < values.Length; i++) mask._isInk[i] = values[i] > least;
        return mask;
    }

    /// <summary>Takes the ink out of a rectangle; its right and bottom edges are not part of it.</summary>
    public void Erase(int left, int top, int right, int bottom)
    {
        (left, right) = (Math.Max(0, left), Math.Min(Width, right));
        if (left >= right) return;
        for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++) _isInk.AsSpan((y * Width) + left, right - left).Clear();
    }

    public void Mark(int x, int y) => _isInk[(y * Width) + x] = true;

    /// <summary>Takes a ruling out.</summary>
    public void Erase(Ruling ruling, double pixelsPerPoint)
    {
        int from = (int)((ruling.From - RulingBand) * pixelsPerPoint), to = (int)((ruling.To + RulingBand) * pixelsPerPoint) + 1;
        int first = (int)((ruling.Position - RulingBand) * pixelsPerPoint), end = (int)((ruling.Position + RulingBand) * pixelsPerPoint) + 1;
        if (ruling.Axis == Axis.Horizontal) Erase(from, first, to, end);
        else Erase(first, from, end, to);
    }

    /// <summary>A mask without some rulings; this one stays as it is.</summary>
    public InkMask Without(List<Ruling> rulings, double pixelsPerPoint)
    {
        var without = new InkMask(Width, Height);
        _isInk.CopyTo(without._isInk, 0);
        foreach (var ruling in rulings) without.Erase(ruling, pixelsPerPoint);
        return without;
    }

    /// <summary>A mask of the same size without ink.</summary>
    public InkMask Emptied() => new(Width, Height);

    /// <summary>Moves pixels of ink to another mask of the same picture.</summary>
    public void Move(IEnumerable<(int X, int Y)> pixels, InkMask other)
    {
        foreach (var (x, y) in pixels)
        {
            _isInk[(y * Width) + x] = false;
            other.Mark(x, y);
        }
    }

    /// <summary>Takes over the ink of another mask of the same picture within a rectangle.</summary>
    public void Take(InkMask other, PixelBox area)
    {
        for (var y = area.Top; y < area.Bottom; y++) other.Row(y)[area.Left..area.Right].CopyTo(_isInk.AsSpan((y * Width) + area.Left));
    }

    private static void Add(int[] sums, ReadOnlySpan<byte> row, int sign)
    {
        for (var x = 0; x < row.Length; x++) sums[x] += sign * row[x];
    }

    private void MarkRow(int y, ReadOnlySpan<byte> row, int[] columnSums, Window window)
    {
        long sum = 0;
        for (var x = 0; x < Math.Min(window.Radius, Width); x++) sum += columnSums[x];
        for (var x = 0; x < Width; x++)
        {
            if (x + window.Radius < Width) sum += columnSums[x + window.Radius];
            if (x - window.Radius - 1 >= 0) sum -= columnSums[x - window.Radius - 1];
            var columns = Math.Min(Width - 1, x + window.Radius) - Math.Max(0, x - window.Radius) + 1;
            _isInk[(y * Width) + x] = row[x] < Black || row[x] * (double)columns * window.Rows < sum * window.Share;
        }
    }

    /// <param name="Radius">Columns to the left and to the right.</param>
    /// <param name="Share">Of the mean of the window: below it a pixel is ink.</param>
    private readonly record struct Window(int Radius, int Rows, double Share);
}
