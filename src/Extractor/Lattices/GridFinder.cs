using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Lattices;

/// <summary>Finds the ruled tables of a page: groups of crossing rulings that divide an area into at least two cells.</summary>
internal static class GridFinder
{
    /// <summary>Narrower or lower is a tick box, a seal field or a piece of a drawing. The narrowest form seen is over 300 pt wide.</summary>
    private const double NarrowestTable = 40;

    private const double LowestTable = 8;

    /// <summary>A lattice with more positions than this is a drawing; the largest published tables have some thousands.</summary>
    private const int MostPositions = 400_000;

    /// <summary>
    /// Tables with visible rulings; where a page has none, those whose rulings are as white as the paper; where it has neither, those
    /// whose cells are shaded.
    /// </summary>
    public static List<CellGrid> Find(IReadOnlyList<Ruling> rulings)
    {
        var shown = Grids([.. rulings.Where(ruling => ruling.Ink is Ink.Dark or Ink.Light)], lattice => lattice.HasDarkInk);
        if (shown.Count > 0) return shown;
        var ruled = Grids([.. rulings.Where(ruling => ruling.Ink != Ink.Shade)], _ => true);
        return ruled.Count > 0 ? ruled : Grids(rulings, lattice => lattice.Rows > 1 && lattice.Columns > 1);
    }

    private static List<CellGrid> Grids(IReadOnlyList<Ruling> rulings, Predicate<Lattice> isWanted)
    {
        var grids = new List<CellGrid>();
        foreach (var group in CrossingRulings.Group(rulings))
        {
            var lattice = new Lattice(group);
            if (lattice.Rows < 1 || lattice.Columns < 1 || (long)lattice.Rows * lattice.Columns > MostPositions) continue;
            if (lattice.Box.Width < NarrowestTable || lattice.Box.Height < LowestTable || !isWanted(lattice) || IsScale(lattice)) continue;
            var grid = CellGrid.Of(lattice);
            if (grid.Cells.Count > 1) grids.Add(grid);
        }

        return grids;
    }

    /// <summary>The lines of a scale run on from an axis, and nothing divides or ends them: one column with an open side is no table.</summary>
    private static bool IsScale(Lattice lattice) => lattice.Columns == 1 && (lattice.ColumnLines.HasVirtualFirst || lattice.ColumnLines.HasVirtualLast);
}
