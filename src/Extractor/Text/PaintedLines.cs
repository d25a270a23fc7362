namespace Selfeval.Extractor.Text;

/// <summary>
/// How far to the right a page's lines are painted so far. Nearly all text is painted from left to right: what begins right of all that stands at its height
/// cannot lie over any of it, and nothing needs to be looked up.
/// </summary>
internal sealed class PaintedLines
{
    /// <summary>Points; much less than the leading of any print, so that a line does not count for its neighbours.</summary>
    private const double Band = 2;

    /// <summary>Pages may be miles long: what lies further down shares the last band.</summary>
    private const int MostBands = 4096;

    /// <summary>The furthest start of a glyph, by band of height.</summary>
    private readonly double[] _furthest = new double[MostBands];

    /// <summary>The bands from here on are untouched.</summary>
    private int _end;

    public PaintedLines() => Array.Fill(_furthest, double.NegativeInfinity);

    public void Clear()
    {
        _furthest.AsSpan(0, _end).Fill(double.NegativeInfinity);
        _end = 0;
    }

    public void Add(double x, double y)
    {
        var band = BandOf(y);
        ref var furthest = ref _furthest[band];
        if (x > furthest) furthest = x;
        if (band >= _end) _end = band + 1;
    }

    /// <summary>Something at this height, give or take <paramref name="reach"/> (pt), begins right of the point, or at most so far left of it.</summary>
    public bool Reach(double x, double y, double reach)
    {
        for (var band = BandOf(y - reach); band <= BandOf(y + reach); band++)
        {
            if (_furthest[band] > x - reach) return true;
        }

        return false;
    }

    private static int BandOf(double y) => (int)Math.Clamp(y / Band, 0, MostBands - 1);
}
