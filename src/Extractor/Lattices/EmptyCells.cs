using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>The cells of a grid in which no text stands.</summary>
internal static class EmptyCells
{
    /// <summary>Their numbers.</summary>
    public static List<int> Of(CellGrid grid, IReadOnlyList<Glyph> glyphs)
    {
        var printed = new HashSet<int>();
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan((List<Glyph>)glyphs))
        {
            if (!glyph.IsBlank) printed.Add(grid.CellAt(glyph.Place.MiddleX, glyph.Place.MiddleY));
        }

        return [.. Enumerable.Range(0, grid.Cells.Count).Where(cell => !printed.Contains(cell))];
    }
}
