namespace Selfeval.Extractor.Alignment;

/// <summary>
/// Gives the texts of one column their rows: each stands at the middle of the rows that it spans. Of all ways to divide the rows among
/// them the one that leaves the fewest rows without a label is taken, if it is the only one.
/// </summary>
/// <param name="lines">The heights of the lines between the rows, one more than rows.</param>
internal sealed class LabelSpans(IReadOnlyList<double> lines, OpenEnds open)
{
    /// <summary>One row more or less moves the middle by half a row: what lies within a quarter of the lowest row is the same middle.</summary>
    private const double SameMiddle = 0.25;

    /// <summary>One row without a label counts for more than all rows that need none.</summary>
    private const int Gap = 10_000;

    private readonly double _near = SameMiddle * Enumerable.Range(1, lines.Count - 1).Min(i => lines[i] - lines[i - 1]);

    private int Rows => lines.Count - 1;

    /// <summary>The rows of each label, from the top; null if there is no way, or more than one.</summary>
    /// <param name="labels">From the top.</param>
    /// <param name="free">The rows that a label of several may reach over.</param>
    public List<Span>? Find(IReadOnlyList<TextBlock> labels, bool[] free) =>
        OnlyWay([.. labels.Select(label => Candidates(label.Box.CenterY, free))], free);

    private List<Span> Candidates(double middle, bool[] free)
    {
        var found = new List<Span>();
        for (var first = 0; first < Rows; first++)
        {
            for (var last = first; last < Rows && (free[last] || last == first); last++)
            {
                var off = middle - ((lines[first] + lines[last + 1]) / 2);
                if ((first == last || free[first]) && Math.Abs(off) <= _near) found.Add(new Span(first, last));
            }
        }

        return found;
    }

    /// <summary>For each state (texts placed, rows used): the fewest rows left over and in how many ways.</summary>
    private List<Span>? OnlyWay(List<Span>[] candidates, bool[] free)
    {
        var best = new (int Gaps, int Ways, Span Choice)[candidates.Length + 1, Rows + 1];
        for (var row = 0; row <= Rows; row++) best[candidates.Length, row] = (Missing(free, row, Rows), 1, default);
        for (var i = candidates.Length - 1; i >= 0; i--)
        {
            for (var row = 0; row <= Rows; row++) best[i, row] = Best(candidates[i].Where(span => span.First >= row), row, free, next => best[i + 1, next]);
        }

        if (best[0, 0].Ways != 1 || best[0, 0].Gaps >= Gap) return null;
        var spans = new List<Span>();
        for (int i = 0, row = 0; i < candidates.Length; row = spans[i++].Last + 1) spans.Add(best[i, row].Choice);
        return spans;
    }

    /// <summary>
    /// What it counts that rows have no label: little for headings and a sum, much for all others. At an open end there may be neither:
    /// a label that stands on the other page would be taken for one of this. Only the first rows of a page may go on below a label of the
    /// page before: that they do counts for nothing, so that a second way to divide them leaves both open.
    /// </summary>
    private int Missing(bool[] free, int from, int to) => Enumerable.Range(from, to - from).Sum(row =>
        !free[row] ? 0 : (row == 0 && open.Start == OpenEnd.Closed) || (row == Rows - 1 && open.End == OpenEnd.Closed) ? 1 : from == 0 && open.Start == OpenEnd.GoesOn ? 0 : Gap);

    private (int Gaps, int Ways, Span Choice) Best(IEnumerable<Span> spans, int row, bool[] free, Func<int, (int Gaps, int Ways, Span Choice)> after)
    {
        var best = (Gaps: int.MaxValue, Ways: 0, Choice: default(Span));
        foreach (var span in spans)
        {
            var rest = after(span.Last + 1);
            if (rest.Ways == 0) continue;
            var gaps = Missing(free, row, span.First) + rest.Gaps;
            if (gaps < best.Gaps) best = (gaps, rest.Ways, span);
            else if (gaps == best.Gaps) best.Ways += rest.Ways;
        }

        return best;
    }
}

/// <summary>What may stand above the first row, on the page before, and below the last.</summary>
internal readonly record struct OpenEnds(OpenEnd Start, OpenEnd End);

internal enum OpenEnd
{
    /// <summary>Nothing of this table.</summary>
    Closed,

    /// <summary>Rows of this table, perhaps.</summary>
    Open,

    /// <summary>Rows in the same columns: its last label may stand for the first rows here.</summary>
    GoesOn,
}
