using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>The label of a sum, in the middle of the first columns together: where it stands shows nothing else.</summary>
internal static class SumLabel
{
    /// <summary>A text stands in the middle of its cell within this share of an em: lines between columns are known from text alone, to half of the white.</summary>
    private const double InTheMiddle = 1;

    /// <summary>Texts with the same left side, right side or middle agree within this share of an em.</summary>
    private const double SameSide = 0.2;

    private static readonly List<Func<TextBlock, double>> Sides = [block => block.Box.Left, block => block.Box.Right, block => block.Box.CenterX];

    /// <summary>The table with the first text of its last row over all columns left of it, if these are empty there and it stands in the middle of them, and not as others of its column do.</summary>
    public static AlignedGrid Widen(AlignedGrid grid)
    {
        var last = grid.Cells.Where(cell => cell.Rows.Last == grid.RowLines.Count - 2).OrderBy(cell => cell.Columns.First).ToList();
        var at = last.FindIndex(cell => cell.Block is not null);
        if (at < 1 || !last[..(at + 1)].TrueForAll(cell => cell.Rows.IsOne && !cell.IsUnread)) return grid;
        var (text, columns) = (last[at].Block!, last[at].Columns);
        var others = grid.Cells.Where(cell => cell.Columns.First == columns.First && cell.Block is not null && cell.Block != text).ToList();
        if (others.Exists(other => Sides.Exists(side => Math.Abs(side(other.Block!) - side(text)) <= SameSide * text.Size))) return grid;
        if (OffMiddle(columns.First) <= InTheMiddle * text.Size || OffMiddle(0) > InTheMiddle * text.Size) return grid;
        return grid with { Cells = [.. grid.Cells.Except(last[..(at + 1)]), last[at] with { Columns = new Span(0, columns.Last) }] };

        double OffMiddle(int first) => Math.Abs(((grid.ColumnLines[first] + grid.ColumnLines[columns.Last + 1]) / 2) - text.Box.CenterX);
    }
}
