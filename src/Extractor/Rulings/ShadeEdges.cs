using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>The edges of shaded areas: the only frame of a table whose cells are told apart by shading alone.</summary>
internal static class ShadeEdges
{
    /// <summary>A page that shades more areas than this is a picture; the largest tables have some thousands of cells.</summary>
    private const int MostAreas = 5_000;

    public static void AddTo(List<Ruling> fragments, PagePaint paint)
    {
        if (paint.Areas.Count > MostAreas) return;
        foreach (var area in paint.Areas)
        {
            if (area.Color is null) continue;
            var box = area.Box;
            fragments.Add(new Ruling(Axis.Horizontal, box.Top, box.Left, box.Right, Ink.Shade));
            fragments.Add(new Ruling(Axis.Horizontal, box.Bottom, box.Left, box.Right, Ink.Shade));
            fragments.Add(new Ruling(Axis.Vertical, box.Left, box.Top, box.Bottom, Ink.Shade));
            fragments.Add(new Ruling(Axis.Vertical, box.Right, box.Top, box.Bottom, Ink.Shade));
        }
    }
}
