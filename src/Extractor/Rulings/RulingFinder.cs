using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>From painted bars (and the edges of shadings) to the pieces of the page's rulings: judged by how they show.</summary>
internal static class RulingFinder
{
    /// <param name="stamps">Their sides are none.</param>
    public static List<Ruling> PiecesOf(PagePaint paint, PaintLayers layers, List<ColoredFrame> stamps)
    {
        var inspection = new InkInspection(layers, new CoveringBars(paint.Bars));
        var fragments = new List<Ruling>(paint.Bars.Count);
        foreach (ref readonly var bar in CollectionsMarshal.AsSpan(paint.Bars))
        {
            if (!IsSide(bar, stamps)) inspection.AddShown(bar, fragments);
        }

        ShadeEdges.AddTo(fragments, paint);
        return fragments;
    }

    private static bool IsSide(in PaintedBar bar, List<ColoredFrame> stamps)
    {
        foreach (var stamp in stamps)
        {
            if (bar.Color == stamp.Color) return true;
        }

        return false;
    }
}
