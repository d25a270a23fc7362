using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>A heading over several columns, and those of the columns right below it.</summary>
/// <param name="Below">From the left, two or more.</param>
internal sealed record MergedHeading(TextBlock Text, IReadOnlyList<TextBlock> Below);

/// <summary>
/// Headings of two rows: some stand above those of several columns, and the others at the middle beside both. For finding columns they are
/// one row; in the table the upper ones have a row of their own.
/// </summary>
internal static class MergedHeadings
{
    /// <summary>Texts with one middle agree within this share of an em; half a line (0.5 em) tells a line of two from their middle.</summary>
    private const double SameMiddle = 0.35;

    /// <summary>The rows with those of two heights made one each, and the labels that are not among these.</summary>
    public static TextRows Join(TextRows page)
    {
        var (rows, labels) = (new List<TextRow>(), page.Labels);
        for (var i = 0; i < page.Rows.Count; i++)
        {
            if (JoinAt(page.Rows, i, labels) is not { } joined)
            {
                rows.Add(page.Rows[i]);
                continue;
            }

            rows.Add(joined.Row);
            labels = [.. labels.Except(joined.Row.Blocks)];
            i = joined.Last;
        }

        return new TextRows(rows, labels);
    }

    private static (TextRow Row, int Last)? JoinAt(List<TextRow> rows, int upper, List<TextBlock> labels)
    {
        if (upper + 1 < rows.Count && Join(rows[upper], [], rows[upper + 1], labels) is { } row) return (row, upper + 1);
        // Where the rows are high, those at the middle stand between them as a row.
        if (upper + 2 < rows.Count && Join(rows[upper], rows[upper + 1].Blocks, rows[upper + 2], labels) is { } high) return (high, upper + 2);
        return null;
    }

    private static TextRow? Join(TextRow upper, IReadOnlyList<TextBlock> between, TextRow lower, List<TextBlock> labels)
    {
        if (lower.Blocks.Count <= upper.Blocks.Count || lower.Top - upper.Bottom > AlignedReader.WidestWhite * lower.Size) return null;
        var middle = (upper.Top + lower.Bottom) / 2;
        List<TextBlock> beside = [.. between, .. labels.Where(label => IsAt(label, middle))];
        if (beside.Count == 0 || !beside.TrueForAll(text => IsAt(text, middle))) return null;
        var both = upper.Blocks.Concat(lower.Blocks).ToList();
        if (both.Exists(text => text.IsFigure || beside.Exists(text.SharesColumn))) return null;
        return Divide(upper.Blocks, lower.Blocks, beside) is { } headings ? new TextRow([.. beside, .. lower.Blocks]) { Merged = headings } : null;
    }

    private static bool IsAt(TextBlock text, double middle) => Math.Abs(text.Box.CenterY - middle) <= SameMiddle * text.Size;

    /// <summary>Each text of the lower row below one of the upper row; null if there is no way, or more than one.</summary>
    private static List<MergedHeading>? Divide(IReadOnlyList<TextBlock> upper, IReadOnlyList<TextBlock> lower, List<TextBlock> beside)
    {
        var ways = new List<List<MergedHeading>>();
        Divide([], 0);
        return ways is [var only] ? only : null;

        void Divide(List<MergedHeading> headings, int used)
        {
            if (headings.Count == upper.Count && used == lower.Count) ways.Add(headings);
            if (headings.Count == upper.Count || ways.Count > 1) return;
            for (var count = 2; used + count <= lower.Count; count++)
            {
                var heading = new MergedHeading(upper[headings.Count], [.. lower.Skip(used).Take(count)]);
                if (IsOver(heading, beside)) Divide([.. headings, heading], used + count);
            }
        }
    }

    /// <summary>The heading stands over the texts from the first to the last, and nothing stands beside it between these.</summary>
    private static bool IsOver(MergedHeading heading, List<TextBlock> beside)
    {
        double left = heading.Below[0].Box.Left, right = heading.Below[^1].Box.Right, middle = heading.Text.Box.CenterX;
        return middle > left && middle < right && middle > heading.Below[0].Box.CenterX && middle < heading.Below[^1].Box.CenterX
            && !beside.Exists(text => text.Box.Left < right && text.Box.Right > left);
    }

    /// <summary>The table with a row more for each row of two heights.</summary>
    /// <param name="rows">Those of the table.</param>
    public static AlignedGrid Split(AlignedGrid grid, IReadOnlyList<TextRow> rows)
    {
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            if (rows[row].Merged.Count > 0) grid = Split(grid, row, rows[row].Merged);
        }

        return grid;
    }

    private static AlignedGrid Split(AlignedGrid grid, int row, IReadOnlyList<MergedHeading> headings)
    {
        var below = headings.SelectMany(heading => heading.Below).ToList();
        var line = (headings.Max(heading => heading.Text.Box.Bottom) + below.Min(text => text.Box.Top)) / 2;
        var upper = headings.Select(heading => new AlignedCell(new Span(row, row), Over(heading), heading.Text, IsUnread: false)).ToList();
        var cells = grid.Cells.Select(cell => cell with { Rows = RowsOf(cell) }).Concat(upper);
        return grid with { RowLines = [.. grid.RowLines.Take(row + 1), line, .. grid.RowLines.Skip(row + 1)], Cells = [.. cells] };

        Span Over(MergedHeading heading)
        {
            var columns = grid.Cells.Where(cell => cell.Block is not null && heading.Below.Contains(cell.Block)).Select(cell => cell.Columns).ToList();
            return new Span(columns.Min(span => span.First), columns.Max(span => span.Last));
        }

        Span RowsOf(AlignedCell cell)
        {
            var isBelow = cell.Rows.First == row && upper.Exists(heading => heading.Columns.Contains(cell.Columns));
            return new Span(cell.Rows.First + (cell.Rows.First > row || isBelow ? 1 : 0), cell.Rows.Last + (cell.Rows.Last >= row ? 1 : 0));
        }
    }
}
