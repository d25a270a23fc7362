using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>
/// Gives the texts of one column their rows: each stands at the middle of the rows that it spans, on this page and the one it goes on to. Of all
/// ways to divide the rows among them the one that leaves the fewest rows without a label is taken, if it is the only one.
/// </summary>
/// <param name="lines">The heights of the lines between the rows, one more than rows.</param>
internal sealed class LabelSpans(IReadOnlyList<double> lines, OpenEnds open)
{
    /// <summary>One row more or less moves the middle by half a row: what lies within a quarter of the lowest row is the same middle.</summary>
    private const double SameMiddle = 0.25;

    /// <summary>Texts with the same middle agree within this share of an em; half a line (0.5 em) tells one from another.</summary>
    private const double SameText = 0.2;

    /// <summary>One row without a label counts for more than all rows that need none.</summary>
    private const int Gap = 10_000;

    private readonly double _near = SameMiddle * Enumerable.Range(1, lines.Count - 1).Min(i => lines[i] - lines[i - 1]);

    private int Rows => lines.Count - 1;

    /// <summary>Where the texts of each row begin; none where nothing cuts the rows.</summary>
    public IReadOnlyList<double> Tops { get; init; } = [];

    /// <summary>The middle of each row's texts: a label of one row has the same, however high another makes the row.</summary>
    public IReadOnlyList<double> Middles { get; init; } = [];

    /// <summary>What the words of the labels tell; null where they tell nothing.</summary>
    public LevelClasses? Classes { get; init; }

    /// <summary>The rows of each label, from the top; null if there is no way, or more than one.</summary>
    /// <param name="labels">From the top.</param>
    /// <param name="free">The rows that a label of several may reach over.</param>
    public List<Span>? Find(IReadOnlyList<TextBlock> labels, bool[] free)
    {
        // Rows without any label may go on below one of the page before, and may wait for one of the next.
        if (labels.Count == 0 && open is { Start: OpenEnd.GoesOn, End: OpenEnd.GoesOn }) return null;
        return OnlyWay([.. labels.Select(label => Candidates(label, free))], free);
    }

    private List<Span> Candidates(TextBlock label, bool[] free)
    {
        var found = new List<Span>();
        for (var first = 0; first < Rows; first++)
        {
            for (var last = first; last < Rows && (free[last] || last == first); last++)
            {
                if ((first == last || free[first]) && StandsFor(first, last, label) && Classes?.MayStandFor(label, new Span(first, last)) != false) found.Add(new Span(first, last));
            }
        }

        return found;
    }

    /// <summary>
    /// At the middle of the rows; or below it where they go on on the next page, or above it where the last rows of the page before wait for it: a
    /// program that cuts a cell at a page's end may set its text as if it were whole. Or at the top of it.
    /// </summary>
    private bool StandsFor(int first, int last, TextBlock label)
    {
        if (first == last && Middles.Count > 0 && Math.Abs(label.Box.CenterY - Middles[first]) <= SameText * label.Size) return true;
        var off = label.Box.CenterY - ((lines[first] + lines[last + 1]) / 2);
        if (open.End == OpenEnd.GoesOn && last == Rows - 1 && Tops.Count > 0 && TopLabels.IsAt(Tops[first], label)) return true;
        return Math.Abs(off) <= _near || (off > 0 ? open.End == OpenEnd.GoesOn && last == Rows - 1 : open.Start == OpenEnd.Waits && first == 0);
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
    /// What it counts that rows have no label: little for headings and a sum, much for all others. The first rows of a page may go on below a label of
    /// the page before, and the last wait for one of the next: that they do counts for nothing, so that a second way to divide them leaves both open.
    /// </summary>
    private int Missing(bool[] free, int from, int to) => Enumerable.Range(from, to - from).Sum(row =>
        !free[row] || (from == 0 && open.Start == OpenEnd.GoesOn) || (to == Rows && open.End == OpenEnd.GoesOn) ? 0 : (row == 0 && open.Start == OpenEnd.Closed) || (row == Rows - 1 && open.End == OpenEnd.Closed) ? 1 : Gap);

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

    /// <summary>Rows in the same columns: the last label above may stand for the first rows below, and the first below for the last above.</summary>
    GoesOn,

    /// <summary>Rows in the same columns, the last of which have their label here.</summary>
    Waits,
}
