using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>Gives the texts of one column their rows, if they stand at the top of these: each beside the first of them, down to the next label.</summary>
/// <param name="labels">All of the zone's, of every column.</param>
/// <param name="lines">The heights of the lines between the rows, one more than rows.</param>
/// <param name="above">What may stand above the first row.</param>
/// <param name="body">The first row below the headings; the first of all where there are none.</param>
internal sealed class TopLabels(IReadOnlyList<TextRow> rows, IReadOnlyList<TextBlock> labels, IReadOnlyList<double> lines, OpenEnd above, int body)
{
    /// <summary>Texts with one top agree within this share of an em; half a line (0.5 em) tells the top from the middle.</summary>
    private const double SameTop = 0.2;

    /// <summary>The rows of each label, from the top; null if one stands elsewhere, or a row is left without.</summary>
    /// <param name="own">Those of the column, from the top.</param>
    /// <param name="free">The rows that a label of several may reach over: all but a sum.</param>
    public List<Span>? Find(IReadOnlyList<TextBlock> own, bool[] free)
    {
        var starts = own.Select(RowOf).ToList();
        if (Enumerable.Range(1, Math.Max(0, starts.Count - 1)).Any(i => starts[i] <= starts[i - 1])) return null;
        // Beside the headings stands one more, unless it reaches down beside the rows below.
        var first = own.Count > 0 && starts[0] == 0 && rows.Count > 1 && own[0].Box.Bottom > rows[1].Top ? 0 : body;
        var spans = starts.Select((start, i) => new Span(start, start < first ? start : LastOf(start, i + 1 < starts.Count ? starts[i + 1] : rows.Count, free))).ToList();
        if (own.Index().Any(label => starts[label.Index] >= first && !IsAtTop(label.Item, spans[label.Index], free))) return null;
        var from = above == OpenEnd.GoesOn ? starts.Where(row => row >= first).DefaultIfEmpty(rows.Count).First() : first;
        return Enumerable.Range(from, rows.Count - from).All(row => !free[row] || spans.Exists(span => span.First <= row && span.Last >= row)) ? spans : null;
    }

    /// <summary>The row beside which it begins: a label of more lines reaches down beside the next.</summary>
    private int RowOf(TextBlock label)
    {
        var row = Math.Clamp(lines.Count(line => line <= label.Box.CenterY) - 1, 0, rows.Count - 1);
        while (row > 0 && label.Box.Top < rows[row - 1].Bottom) row--;
        return row;
    }

    /// <summary>
    /// It begins where the texts of its first row do, or where another label does: one higher than these makes the row as high as it is, and they stand in the
    /// middle of it. A label of one row stands in it as it likes, but of several rows it is not higher than the first.
    /// </summary>
    private bool IsAtTop(TextBlock label, Span span, bool[] free)
    {
        if (span.IsOne || !free[span.First] || IsAt(rows[span.First].Top, label)) return true;
        return label.Box.Top < rows[span.First].Top && labels.Any(other => other != label && IsAt(other.Box.Top, label) && IsHigher(other, rows[span.First]));
    }

    /// <summary>The label begins at this height.</summary>
    public static bool IsAt(double top, TextBlock label) => Math.Abs(label.Box.Top - top) <= SameTop * label.Size;

    private static bool IsHigher(TextBlock label, TextRow row) => label.Box.Height > row.Bottom - row.Top;

    /// <summary>The last of the rows before the next label that the label reaches over.</summary>
    private static int LastOf(int start, int next, bool[] free)
    {
        var last = start;
        while (free[start] && last + 1 < next && free[last + 1]) last++;
        return last;
    }
}
