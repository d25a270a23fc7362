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
        OnlyWay([.. labels.Select((label, i) => Candidates(label.Box.CenterY, free, new OpenEnds(open.Start && i == 0, open.End && i == labels.Count - 1)))], free);

    private List<Span> Candidates(double middle, bool[] free, OpenEnds mayReachOut)
    {
        var found = new List<Span>();
        for (var first = 0; first < Rows; first++)
        {
            for (var last = first; last < Rows && (free[last] || last == first); last++)
            {
                var off = middle - ((lines[first] + lines[last + 1]) / 2);
                var goesOn = (mayReachOut.Start && first == 0 && off < 0) || (mayReachOut.End && last == Rows - 1 && off > 0);
                if ((first == last || free[first]) && (goesOn || Math.Abs(off) <= _near)) found.Add(new Span(first, last));
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
        return IsOpenBelowFirst(spans, free) ? null : spans;
    }

    /// <summary>
    /// A table that goes on has its first label in the first row alone and none below it: a heading printed again, or a group that ends
    /// there. Whose the rows below are nothing tells.
    /// </summary>
    private bool IsOpenBelowFirst(List<Span> spans, bool[] free) =>
        open.Start && Rows > 1 && free[1] && spans is [{ First: 0, Last: 0 }, ..] && (spans.Count == 1 || spans[1].First > 1);

    /// <summary>
    /// What it counts that rows have no label: much for those between, little for headings and a sum, and nothing for rows whose label may
    /// stand on another page (perhaps below headings that are printed again), so that this is never preferred and never passed over.
    /// </summary>
    private int Missing(bool[] free, int from, int to)
    {
        if ((open.Start && from <= 1) || (open.End && to == Rows)) return 0;
        return Enumerable.Range(from, to - from).Sum(row => !free[row] ? 0 : row == 0 || row == Rows - 1 ? 1 : Gap);
    }

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

/// <summary>Whether the first label may stand for rows of the page before too, and the last for rows of the next: at the middle of the whole.</summary>
internal readonly record struct OpenEnds(bool Start, bool End);
