using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>A form's grid after what the page breaks cut is joined, and the cells of its headings, and of its foot, that other pages print once more.</summary>
/// <param name="Doubts">What was joined over a break, or left apart, on less than certain grounds.</param>
public sealed record JoinedGrid(FormGrid Grid, IReadOnlyList<FormCell> RepeatedHeadings, IReadOnlyList<BreakDoubt> Doubts);

/// <summary>
/// Joins what a page break cut: heading rows repeated on the next page are set aside, merged labels go on, and a row cut in its middle
/// becomes one row again. Where the rulings do not tell (<see cref="BreakEdge"/>), geometry cannot tell a new row from the rest of a cut
/// one: the vocabulary of levels and the columns that a row must fill decide.
/// </summary>
internal static class BreakJoiner
{
    /// <summary>
    /// How many rows above and below a break tell what stands at it: eight pages of indicators or so on either side. Forms of that length are looked at whole;
    /// in longer ones (a table of hundreds of pages) each break costs the same.
    /// </summary>
    internal const int Near = 200;

    /// <summary>The rows of the section from <paramref name="first"/> on that are near the break before <paramref name="row"/>.</summary>
    internal static IEnumerable<int> RowsNear(Section section, int row, int first)
    {
        var from = Math.Max(first, row - Near);
        return Enumerable.Range(from, section.EndRow - from);
    }

    /// <summary>The rows of the grid that are near the break before <paramref name="row"/>.</summary>
    internal static IEnumerable<int> RowsNear(FormGrid grid, int row)
    {
        var from = Math.Max(0, row - Near);
        return Enumerable.Range(from, Math.Min(grid.Rows, row + Near) - from);
    }

    public static JoinedGrid Join(FormGrid grid)
    {
        var (repeated, doubts, walk) = (new List<FormCell>(), new BreakDoubts(), new SectionWalk(fiscalYear: null));
        for (var row = 1; row < grid.Rows; row++)
        {
            if (!grid.IsBelowBreak(row)) continue;
            if (row - walk.Row > 2 * Near) walk.To(grid, row - Near);
            row = RepeatedFoot.Drop(grid, row, repeated);
            DropRepeatedHeadings(grid, walk, row, repeated);
            if (row == grid.Rows || !grid.IsBelowBreak(row)) continue;
            var (rows, part) = (grid.Rows, grid.PartOf(row));
            JoinAt(grid, walk, row, doubts);
            // A row that fills a page alone was joined: the next break stands where it stood.
            if (grid.Rows < rows && row < grid.Rows && grid.PartOf(row) != part) row--;
        }

        return new JoinedGrid(grid, repeated, doubts.All);
    }

    private static IReadOnlyList<Section> SectionsAt(FormGrid grid, SectionWalk walk, int row) => walk.Ahead(grid, row - Near, Math.Min(grid.Rows, row + Near));

    private static void DropRepeatedHeadings(FormGrid grid, SectionWalk walk, int row, List<FormCell> repeated)
    {
        var above = SectionsAt(grid, walk, row).LastOrDefault(section => section.FirstRow < row && section.HeadingRows > 0);
        while (above is not null && row < grid.Rows && HeadsOrGoesOn(grid, walk, above, row) && RepeatedHeadings.Rows(grid, above, row) is var rows and > 0)
        {
            for (var dropped = 0; dropped < rows; dropped++) DropHeading(grid, row, repeated);
        }
    }

    /// <summary>The row is one of the section, perhaps only since the heading that ended it was dropped, or begins another of its kind.</summary>
    private static bool HeadsOrGoesOn(FormGrid grid, SectionWalk walk, Section section, int row) => section.Contains(row)
        || SectionsAt(grid, walk, row).Any(other => other.Kind == section.Kind && (other.FirstRow == row || (other.FirstRow == section.FirstRow && other.Contains(row))));

    /// <summary>A heading over two rows goes with the lower one.</summary>
    private static void DropHeading(FormGrid grid, int row, List<FormCell> repeated)
    {
        repeated.AddRange(grid.CellsStartingIn(row).Where(cell => cell.RowSpan == 1));
        GridEditor.DropRow(grid, row);
    }

    private static void JoinAt(FormGrid grid, SectionWalk walk, int row, BreakDoubts doubts)
    {
        if (HeadingBreak.Join(grid, row)) return;
        LabelBreak.JoinSplit(grid, row);
        BreakEdge.Join(grid, row, doubts);
        var section = SectionsAt(grid, walk, row).First(candidate => candidate.Contains(row - 1));
        if (section.Kind == SectionKind.Total && IsRestOfSums(grid, row)) GridEditor.JoinRows(grid, row - 1);
        if (!section.Contains(row)) return;
        if (section.Kind == SectionKind.Pairs) CutPair.Join(grid, row, doubts);
        else if (section.Kind == SectionKind.Indicators) IndicatorBreak.Join(grid, section, row, doubts);
        else if (!JoinsRow(grid, section, row, doubts)) SpanningTextBreak.Join(grid, section, row, doubts);
    }

    private static bool JoinsRow(FormGrid grid, Section section, int row, BreakDoubts doubts) => section.Kind switch
    {
        _ when row <= section.BodyRow => false,
        SectionKind.Goal => GridEditor.JoinRows(grid, row - 1),
        SectionKind.Funds => FundRowBreak.Join(grid, section, row, doubts),
        _ => false,
    };

    /// <summary>The row prints nothing but the ends of numbers: 93. | 5, or 99.7 | 1 where no more digit has room.</summary>
    private static bool IsRestOfSums(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        return printed.Count > 0 && printed.TrueForAll(cell => grid.At(row - 1, cell.Column) is { } above && (CutFigure.IsOneOnlyTogether(above.Text, cell.Text) || CutFigure.GoesOn(above, cell)));
    }
}
