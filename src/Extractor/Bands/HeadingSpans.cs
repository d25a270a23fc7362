using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Bands;

/// <summary>Headings over several columns: nothing but their place in the middle of these tells.</summary>
internal static class HeadingSpans
{
    /// <summary>A heading stands in the middle of its cell within this share of an em: lines between columns are known from text alone, to half of the white.</summary>
    public const double InTheMiddle = 1;

    /// <summary>The lines between columns that run through the cell of a heading.</summary>
    /// <param name="texts">Of one band, from the left.</param>
    /// <param name="lines">All lines between columns, with the outer ones, ascending.</param>
    public static HashSet<double> LinesWithin(IReadOnlyList<TextBlock> texts, List<double> lines)
    {
        if (Covering(texts, lines) is { } covering) return [.. lines.Except(covering)];
        var within = new HashSet<double>();
        for (var i = 0; i < texts.Count; i++)
        {
            var first = i == 0 ? 0 : lines.LastBefore(texts[i - 1].Box.Right) + 1;
            var last = i == texts.Count - 1 ? lines.Count - 1 : lines.LastBefore(texts[i + 1].Box.Left);
            var (own, ownEnd) = (lines.LastBefore(texts[i].Box.Left + BandTable.Beyond), lines.LastBefore(texts[i].Box.Right - BandTable.Beyond) + 1);
            // A text in the middle of one column is this column's; what reaches over more is not told by the columns that it happens to cover.
            if (own < first || ownEnd > last || (ownEnd == own + 1 && OffMiddle(own, ownEnd) <= InTheMiddle * texts[i].Size)) continue;
            var (from, to) = Spans(first, own, ownEnd, last).MinBy(span => OffMiddle(span.From, span.To));
            if (OffMiddle(from, to) <= InTheMiddle * texts[i].Size) within.UnionWith(lines[(from + 1)..to]);

            double OffMiddle(int a, int b) => Math.Abs(((lines[a] + lines[b]) / 2) - texts[i].Box.CenterX);
        }

        return within;
    }

    /// <summary>
    /// The lines between texts whose cells leave none of the columns blank, each in the middle of its own: labels and values, each over several columns. Of more ways the
    /// one in which they stand nearest to the middles; null if there is none. From the last text to the first, for each line that its cell may begin with.
    /// </summary>
    private static IReadOnlyList<double>? Covering(IReadOnlyList<TextBlock> texts, List<double> lines)
    {
        var ways = new Dictionary<int, Way> { [lines.Count - 1] = new Way(0, [lines[^1]]) };
        for (var text = texts.Count - 1; text >= 0; text--)
        {
            var own = texts[text];
            var (first, last) = text == 0 ? (0, 0) : (lines.LastBefore(texts[text - 1].Box.Right - BandTable.Beyond) + 1, lines.LastBefore(own.Box.Left + BandTable.Beyond));
            var longer = new Dictionary<int, Way>();
            for (var from = first; from <= last; from++)
            {
                var fitting = ways.Where(way => way.Key > from && Off(own, from, way.Key) <= InTheMiddle * own.Size).ToList();
                if (fitting.Count == 0) continue;
                var (to, rest) = fitting.MinBy(way => way.Value.Off + Off(own, from, way.Key));
                longer[from] = new Way(rest.Off + Off(own, from, to), [lines[from], .. rest.Lines]);
            }

            ways = longer;
        }

        return ways.GetValueOrDefault(0)?.Lines;

        double Off(TextBlock text, int from, int to) => Math.Abs(((lines[from] + lines[to]) / 2) - text.Box.CenterX);
    }

    /// <param name="Off">How far the texts stand from the middles of their cells, all together (pt).</param>
    /// <param name="Lines">The lines before, between and behind the texts.</param>
    private sealed record Way(double Off, IReadOnlyList<double> Lines);

    /// <summary>
    /// Fewer lines divide the texts of the band below, which reach over several columns: each heading above them has one of their
    /// cells to itself and stands in its middle.
    /// </summary>
    /// <param name="texts">Of one band.</param>
    /// <param name="own">The lines that run through it, with the outer ones, ascending.</param>
    /// <param name="below">Those that run through the band below.</param>
    public static bool AreOver(IReadOnlyList<TextBlock> texts, List<double> own, List<double> below)
    {
        var cells = texts.Select(text => below.LastBefore(text.Box.CenterX)).ToList();
        var wider = texts.Zip(cells).Where(item => own.Exists(line => line > below[item.Second] && line < below[item.Second + 1])).ToList();
        return wider.Count > 0 && texts.Count > 1 && below.TrueForAll(own.Contains) && cells.Distinct().Count() == cells.Count && wider.TrueForAll(item =>
            Math.Abs(((below[item.Second] + below[item.Second + 1]) / 2) - item.First.Box.CenterX) <= InTheMiddle * item.First.Size);
    }

    private static IEnumerable<(int From, int To)> Spans(int first, int own, int ownEnd, int last) =>
        from a in Enumerable.Range(first, own - first + 1) from b in Enumerable.Range(ownEnd, last - ownEnd + 1) select (a, b);
}
