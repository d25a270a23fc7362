namespace Selfeval.Extractor.Alignment;

/// <summary>
/// Labels that stand at the top of their rows: each beside the first of them, down to the next label. Asked for where they cannot be those at
/// the middle of rows.
/// </summary>
internal static class TopLabels
{
    /// <summary>Texts with one top agree within this share of an em; half a line (0.5 em) tells the top from the middle.</summary>
    private const double SameTop = 0.2;

    /// <summary>The rows of each label of a column; null if one stands elsewhere, or a row is left without.</summary>
    /// <param name="labels">From the top, the heading first.</param>
    /// <param name="lines">The heights of the lines between the rows, one more than rows.</param>
    /// <param name="free">The rows that a label of several may reach over: all but a sum.</param>
    public static List<Span>? Find(IReadOnlyList<TextBlock> labels, IReadOnlyList<TextRow> rows, IReadOnlyList<double> lines, bool[] free)
    {
        var starts = new List<int>();
        foreach (var label in labels)
        {
            // A label of more lines may reach down beside the next row.
            var at = lines.Count(line => line <= label.Box.CenterY) - 1;
            var row = Math.Clamp(at, 0, rows.Count - 1);
            if (row > 1 && label.Box.Top < rows[row - 1].Bottom) row--;
            if (starts.Count > 0 && row <= starts[^1]) return null;
            starts.Add(row);
        }

        // The headings, and the first row below them: what stands farther down at the top would leave rows without a label.
        if (starts.Count < 2 || starts[0] > 1 || starts[^(starts.Count - (starts[0] == 0 ? 1 : 0))] != 1) return null;
        var spans = starts.Select((start, i) => new Span(start, LastOf(start, i + 1 < starts.Count ? starts[i + 1] : rows.Count, free))).ToList();
        if (labels.Index().Any(label => !IsAtTop(label.Item, spans[label.Index], rows, free))) return null;
        return Enumerable.Range(1, rows.Count - 1).All(row => !free[row] || spans.Exists(span => span.First <= row && span.Last >= row)) ? spans : null;
    }

    /// <summary>It begins where the texts of its first row do; higher than these, it makes its one row as high as it is, and they stand in the middle of it.</summary>
    private static bool IsAtTop(TextBlock label, Span span, IReadOnlyList<TextRow> rows, bool[] free)
    {
        var row = rows[span.First];
        if (span.First == 0 || !free[span.First] || Math.Abs(label.Box.Top - row.Top) <= SameTop * label.Size) return true;
        return span.IsOne && label.Box.Height > row.Bottom - row.Top && label.Box.Top < row.Top;
    }

    /// <summary>The last of the rows before the next label that the label reaches over.</summary>
    private static int LastOf(int start, int next, bool[] free)
    {
        var last = start;
        while (start > 0 && free[start] && last + 1 < next && free[last + 1]) last++;
        return last;
    }
}
