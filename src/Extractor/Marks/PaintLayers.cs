using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Marks;

/// <summary>
/// What lies behind and over a point of the page: the filled areas and images in the order of painting, looked up by bands of height.
/// </summary>
internal sealed class PaintLayers
{
    /// <summary>About two rows of a form: few areas share a band, and few bands share an area.</summary>
    private const double LowestBand = 24;

    /// <summary>Pages may be miles long: their bands get higher, not more.</summary>
    private const int MostBands = 1024;

    /// <summary>Of a band's areas only the last ones can be seen; a page that paints more in one band paints a picture.</summary>
    private const int AreasPerBand = 1024;

    /// <summary>A mark on the edge of an area is not covered by it: cell shadings end at the middle of the rulings.</summary>
    private const double Edge = 0.6;

    private readonly List<PaintedArea>[] _bands;
    private readonly double _bandHeight;

    public PaintLayers(List<PaintedArea> areas, double height)
    {
        _bandHeight = Math.Max(LowestBand, height / MostBands);
        _bands = new List<PaintedArea>[Math.Max(1, BandOf(height) + 1)];
        foreach (var area in areas)
        {
            for (var band = Clamp(BandOf(area.Box.Top - Edge)); band <= Clamp(BandOf(area.Box.Bottom + Edge)); band++)
            {
                var list = _bands[band] ??= [];
                if (list.Count >= AreasPerBand) list.RemoveRange(0, AreasPerBand / 2);
                list.Add(area);
            }
        }

        IsEmpty = areas.Count == 0;
    }

    public bool IsEmpty { get; }

    /// <summary>The colour that a mark of this place in the order is painted on; null on an image.</summary>
    public int? ColorBehind(double x, double y, int order)
    {
        var areas = _bands[Clamp(BandOf(y))];
        for (var i = (areas?.Count ?? 0) - 1; i >= 0; i--)
        {
            var area = areas![i];
            if (area.Order < order && area.Opaque && Reaches(area.Box, x, y, Edge)) return area.Color;
        }

        return Contrast.White;
    }

    /// <summary>Something opaque is painted over the point after this place in the order.</summary>
    public bool IsCovered(double x, double y, int order)
    {
        var areas = _bands[Clamp(BandOf(y))];
        for (var i = (areas?.Count ?? 0) - 1; i >= 0 && areas![i].Order > order; i--)
        {
            if (areas[i].Opaque && Reaches(areas[i].Box, x, y, -Edge)) return true;
        }

        return false;
    }

    /// <summary>Something, opaque or not, is painted at the point before this place in the order.</summary>
    public bool HasBelow(double x, double y, int order) =>
        _bands[Clamp(BandOf(y))]?.Exists(area => area.Order < order && Reaches(area.Box, x, y, Edge)) ?? false;

    private static bool Reaches(Box box, double x, double y, double by) =>
        x >= box.Left - by && x <= box.Right + by && y >= box.Top - by && y <= box.Bottom + by;

    private int BandOf(double y) => (int)(Math.Max(0, y) / _bandHeight);

    private int Clamp(int band) => Math.Min(band, _bands.Length - 1);
}
