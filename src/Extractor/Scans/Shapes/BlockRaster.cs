using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>A picture in blocks of a point: which of them are inked. Pieces closer than a point to each other touch in it.</summary>
internal sealed class BlockRaster
{
    private readonly bool[] _isInk;
    private readonly double _side;

    /// <param name="mask">The ink.</param>
    /// <param name="side">Of a block, in pixels.</param>
    /// <param name="share">Of a block's pixels so many must be ink.</param>
    public BlockRaster(InkMask mask, double side, double share)
        : this(mask.Width, mask.Height, side, share, mask.Row)
    {
    }

    /// <param name="red">By how much pixels are red.</param>
    /// <param name="side">Of a block, in pixels.</param>
    /// <param name="share">Of a block's pixels so many must be red.</param>
    public BlockRaster(GrayImage red, double side, double share)
        : this(red.Width, red.Height, side, share, y => Array.ConvertAll(red.Row(y).ToArray(), value => value > InkColors.Reddish))
    {
    }

    private BlockRaster(int width, int height, double side, double share, RowOfPixels rowOf)
    {
        _side = side;
        (Columns, Rows) = ((int)(width / side) + 1, (int)(height / side) + 1);
        var counts = new int[Columns * Rows];
        var columnOf = Enumerable.Range(0, width).Select(x => (int)(x / side)).ToArray();
        for (var y = 0; y < height; y++)
        {
            var row = rowOf(y);
            var first = (int)(y / side) * Columns;
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x]) counts[first + columnOf[x]]++;
            }
        }

        var least = Math.Max(1, share * side * side);
        _isInk = Array.ConvertAll(counts, count => count >= least);
    }

    private delegate ReadOnlySpan<bool> RowOfPixels(int y);

    public int Columns { get; }

    public int Rows { get; }

    public bool this[int column, int row] => _isInk[(row * Columns) + column];

    public bool IsInkAt(int x, int y) => this[(int)(x / _side), (int)(y / _side)];

    public bool IsAll(int column, int row, int side)
    {
        for (var y = row; y < row + side; y++)
        {
            if (_isInk.AsSpan((y * Columns) + column, side).Contains(false)) return false;
        }

        return true;
    }

    public void Remove(bool[] blocks)
    {
        for (var i = 0; i < _isInk.Length; i++) _isInk[i] &= !blocks[i];
    }

    /// <summary>What hangs together, as lists of blocks.</summary>
    public List<List<(int Column, int Row)>> Pieces()
    {
        var pieces = new List<List<(int Column, int Row)>>();
        var seen = new bool[_isInk.Length];
        for (var i = 0; i < _isInk.Length; i++)
        {
            if (_isInk[i] && !seen[i]) pieces.Add(From(i, seen));
        }

        return pieces;
    }

    /// <summary>The pixels that some blocks cover.</summary>
    public PixelBox Pixels(int left, int top, int right, int bottom, (int Width, int Height) picture) =>
        new((int)(left * _side), (int)(top * _side), Math.Min(picture.Width, (int)Math.Ceiling(right * _side)), Math.Min(picture.Height, (int)Math.Ceiling(bottom * _side)));

    private List<(int Column, int Row)> From(int start, bool[] seen)
    {
        var piece = new List<(int Column, int Row)>();
        var open = new Stack<int>([start]);
        seen[start] = true;
        while (open.TryPop(out var at))
        {
            var (row, column) = Math.DivRem(at, Columns);
            piece.Add((column, row));
            for (var y = Math.Max(0, row - 1); y <= Math.Min(Rows - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(Columns - 1, column + 1); x++)
                {
                    var next = (y * Columns) + x;
                    if (!_isInk[next] || seen[next]) continue;
                    seen[next] = true;
                    open.Push(next);
                }
            }
        }

        return piece;
    }
}
