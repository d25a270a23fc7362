using Selfeval.Extractor.Alignment;

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
        if (Covering(texts, lines, 0, 0) is { } covering) return [.. lines.Except(covering.Lines)];
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
    /// one in which they stand nearest to the middles; null if there is none.
    /// </summary>
    /// <param name="text">The first of the texts.</param>
    /// <param name="from">The number of the line that its cell begins with.</param>
    private static (double Off, IReadOnlyList<double> Lines)? Covering(IReadOnlyList<TextBlock> texts, List<double> lines, int text, int from)
    {
        (double Off, IReadOnlyList<double> Lines)? best = null;
        var (last, own) = (text == texts.Count - 1, texts[text]);
        var (first, end) = last ? (lines.Count - 1, lines.Count - 1) : (lines.LastBefore(own.Box.Right - BandTable.Beyond) + 1, lines.LastBefore(texts[text + 1].Box.Left + BandTable.Beyond));
        for (var to = Math.Max(first, from + 1); to <= end; to++)
        {
            var off = Math.Abs(((lines[from] + lines[to]) / 2) - own.Box.CenterX);
            if (off > InTheMiddle * own.Size) continue;
            var rest = last ? (0, [lines[^1]]) : Covering(texts, lines, text + 1, to);
            if (rest is { } below && (best is null || off + below.Off < best.Value.Off)) best = (off + below.Off, [lines[from], .. below.Lines]);
        }

        return best;
    }

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
