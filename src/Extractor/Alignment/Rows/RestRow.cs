using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// The first texts of a page, fewer than a row has: what the page's end cut off from the texts of the last row. Each stands within the columns of the page before,
/// and one below a text of that row as the next line of it would; a running head does not.
/// </summary>
internal static class RestRow
{
    /// <summary>Type sizes of one cell are one size up to rounding (pt).</summary>
    private const double SameSize = 0.5;

    /// <summary>The first of the rows is one, and the next is as others of the table are.</summary>
    public static bool IsFirst(IReadOnlyList<TextRow> rows, ColumnsBefore before) => rows.Count > 1 && rows[0].Blocks.Count < ZoneFinder.FewestColumns && rows[1].Blocks.Count >= ZoneFinder.FewestColumns && Is(rows[0], before);

    /// <summary>The texts are so.</summary>
    public static bool Is(TextRow row, ColumnsBefore before) => row.Blocks.All(block => IsWithin(block, before)) && row.Blocks.Any(block => before.LastRow.Any(above => GoesOn(above, block)));

    private static bool IsWithin(TextBlock block, ColumnsBefore before) => before.Columns.Any(column => block.Box.Left >= column.From - block.Size / 2 && block.Box.Right <= column.To + block.Size / 2);

    private static bool GoesOn(TextBlock above, TextBlock below) => Math.Abs(above.Size - below.Size) <= SameSize && above.SharesColumn(below) && TextBlock.Sides.Any(side => above.Agrees(below, side));
}
