namespace Selfeval.Extractor.Alignment;

/// <summary>
/// Gives the texts of one column their rows: each stands at the middle of the rows that it spans. Of all ways to divide the rows among
/// them the one that leaves the fewest rows without a label is taken, if it is the only one.
/// </summary>
/// <param name="lines">The heights of the lines between the rows, one more than rows.</param>
internal sealed class LabelSpans(IReadOnlyList<double> lines)
{
    /// <summary>One row more or less moves the middle by half a row: what lies within a quarter of the lowest row is the same middle.</summary>
    private const double SameMiddle = 0.25;

    private readonly double _near = SameMiddle * Enumerable.Range(1, lines.Count - 1).Min(i => lines[i] - lines[i - 1]);

    private int Rows => lines.Count - 1;

    /// <summary>The rows of each text, from the top; null if there is no way, or more than one.</summary>
    /// <param name="mayTake">Whether a label may reach over the row if none of its own is there.</param>
    public List<Span>? Find(IReadOnlyList<ColumnText> texts, bool[] mayTake)
    {
        var free = (bool[])mayTake.Clone();
        foreach (var text in texts.Where(text => text.OwnRow >= 0)) free[text.OwnRow] = false;
        return OnlyWay([.. texts.Select(text => Candidates(text, free))]);
    }

    private List<Span> Candidates(ColumnText text, bool[] free)
    {
        var found = new List<Span>();
        if (text.OwnRow >= 0) found.Add(new Span(text.OwnRow, text.OwnRow));
        if (!text.MaySpan) return found;
        for (var first = 0; first < Rows; first++)
        {
            for (var last = first; last < Rows && (free[last] || last == text.OwnRow); last++)
            {
                var span = new Span(first, last);
                var isOwn = text.OwnRow < 0 || (!span.IsOne && first <= text.OwnRow && last >= text.OwnRow);
                if (isOwn && Math.Abs(((lines[first] + lines[last + 1]) / 2) - text.Middle) <= _near) found.Add(span);
            }
        }

        return found;
    }

    /// <summary>For each state (texts placed, rows used): the fewest rows left over and in how many ways.</summary>
    private List<Span>? OnlyWay(List<Span>[] candidates)
    {
        var best = new (int Gaps, int Ways, Span Choice)[candidates.Length + 1, Rows + 1];
        for (var row = 0; row <= Rows; row++) best[candidates.Length, row] = (Rows - row, 1, default);
        for (var i = candidates.Length - 1; i >= 0; i--)
        {
            for (var row = 0; row <= Rows; row++) best[i, row] = Best(candidates[i].Where(span => span.First >= row), row, next => best[i + 1, next]);
        }

        if (best[0, 0].Ways != 1) return null;
        var spans = new List<Span>();
        for (int i = 0, row = 0; i < candidates.Length; row = spans[i++].Last + 1) spans.Add(best[i, row].Choice);
        return spans;
    }

    private static (int Gaps, int Ways, Span Choice) Best(IEnumerable<Span> spans, int row, Func<int, (int Gaps, int Ways, Span Choice)> after)
    {
        var best = (Gaps: int.MaxValue, Ways: 0, Choice: default(Span));
        foreach (var span in spans)
        {
            var rest = after(span.Last + 1);
            if (rest.Ways == 0) continue;
            var gaps = span.First - row + rest.Gaps;
            if (gaps < best.Gaps) best = (gaps, rest.Ways, span);
            else if (gaps == best.Gaps) best.Ways += rest.Ways;
        }

        return best;
    }
}

/// <summary>A text of a column: its middle, its own row (-1: it stands between rows), and whether it may span more.</summary>
internal readonly record struct ColumnText(TextBlock Block, int OwnRow, bool MaySpan)
{
    public double Middle => Block.Box.CenterY;
}
