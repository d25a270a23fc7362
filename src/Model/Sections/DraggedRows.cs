using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>
/// Rows whose lines were dragged out of line with those of their headings: Word moves the lines of the row that was marked alone. A row with as many cells as the headings has them in their order, where most of
/// each cell stands under its heading and most of each heading over its cell: the order decides then, and the cells get the columns of their headings. Where the two disagree the cells stay where they are drawn, and what
/// stands under two headings is told. Sums have fewer cells; each gets the columns of the headings that stand well over it.
/// </summary>
internal static class DraggedRows
{
    /// <summary>This share of each heading stands over one cell of the sums: where there are fewer cells than headings, order alone does not tell which of them a line divides.</summary>
    private const double WellOver = 2 / 3.0;

    public static FormGrid Straighten(FormGrid grid)
    {
        var moved = new Dictionary<FormCell, FormCell>(ReferenceEqualityComparer.Instance);
        IReadOnlyList<FormCell> headings = [];
        foreach (var section in SectionFinder.Find(grid))
        {
            if (section is { Kind: SectionKind.Funds or SectionKind.Indicators, HeadingRows: > 0 })
            {
                headings = grid.CellsOf(section.BodyRow - 1);
                foreach (var row in section.BodyRows) Add(InOrder(headings, grid.CellsOf(row)));
            }
            else if (section.Kind == SectionKind.Total)
            {
                for (var row = section.FirstRow; row < section.EndRow; row++) Add(Sums(headings, grid.CellsOf(row)));
            }
            else
            {
                headings = [];
            }
        }

        if (moved.Count == 0) return grid;
        return new FormGrid(grid.Rows, grid.Columns, [.. grid.Cells.Select(cell => moved.GetValueOrDefault(cell, cell))], [.. Enumerable.Range(0, grid.Rows).Select(grid.PartOf)]);

        void Add(IEnumerable<(FormCell Cell, FormCell Moved)> cells)
        {
            foreach (var (cell, to) in cells) moved[cell] = to;
        }
    }

    private static List<(FormCell Cell, FormCell Moved)> InOrder(IReadOnlyList<FormCell> headings, IReadOnlyList<FormCell> row)
    {
        if (row.Count != headings.Count || !EndTogether(headings, row)) return [];
        var pairs = row.Zip(headings).ToList();
        return pairs.TrueForAll(pair => StandsMostly(pair.First, pair.Second, headings) && StandsMostly(pair.Second, pair.First, row)) ? Moved(pairs.ConvertAll(pair => (pair.First, pair.Second.Column, pair.Second.EndColumn))) : [];
    }

    private static List<(FormCell Cell, FormCell Moved)> Sums(IReadOnlyList<FormCell> headings, IReadOnlyList<FormCell> row)
    {
        if (row.Count >= headings.Count || headings.Count == 0 || !EndTogether(headings, row)) return [];
        var over = headings.ToLookup(heading => row.MaxBy(cell => Shared(heading, cell))!);
        if (!row.All(over.Contains) || !headings.All(heading => row.Max(cell => Shared(heading, cell)) >= WellOver * Width(heading))) return [];
        var under = row.Select(cell => (Cell: cell, over[cell].First().Column, over[cell].Last().EndColumn)).ToList();
        return under.TrueForAll(own => under.TrueForAll(other => ReferenceEquals(own.Cell, other.Cell) || Under(own.Cell, over[other.Cell]) < Under(own.Cell, over[own.Cell]))) ? Moved(under) : [];
    }

    /// <summary>How much of the cell stands under some headings.</summary>
    private static double Under(FormCell cell, IEnumerable<FormCell> headings) => headings.Sum(heading => Math.Max(0, Shared(cell, heading)));

    /// <summary>The cells that stand in other columns than they are to; none where one of them reaches over several rows, of which each may have its own lines.</summary>
    private static List<(FormCell Cell, FormCell Moved)> Moved(List<(FormCell Cell, int Column, int EndColumn)> cells)
    {
        var moved = cells.FindAll(to => to.Cell.Column != to.Column || to.Cell.EndColumn != to.EndColumn);
        return moved.Exists(to => to.Cell.RowSpan > 1) ? [] : moved.ConvertAll(to => (to.Cell, to.Cell with { Column = to.Column, ColumnSpan = to.EndColumn - to.Column }));
    }

    /// <summary>On one page, drawn with rulings from the same outer side to the other.</summary>
    private static bool EndTogether(IReadOnlyList<FormCell> headings, IReadOnlyList<FormCell> row) =>
        row[0].Column == headings[0].Column && row[^1].EndColumn == headings[^1].EndColumn
        && row.Concat(headings).All(cell => cell.Parts.Count == 1 && !cell.IsInferred && cell.Parts[0].Page.Equals(headings[0].Parts[0].Page));

    /// <summary>More of the one is over, or under, the other than over any other cell of that row.</summary>
    private static bool StandsMostly(FormCell cell, FormCell at, IReadOnlyList<FormCell> row) =>
        row.All(other => ReferenceEquals(other, at) || Shared(cell, other) < Shared(cell, at));

    private static double Shared(FormCell cell, FormCell other) => Math.Min(Right(cell), Right(other)) - Math.Max(Left(cell), Left(other));

    private static double Width(FormCell cell) => Right(cell) - Left(cell);

    private static double Left(FormCell cell) => cell.Parts[0].Upright.Left;

    private static double Right(FormCell cell) => cell.Parts[0].Upright.Right;
}
