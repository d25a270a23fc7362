using Selfeval.Extractor.Alignment;

namespace Selfeval.Extractor.Bands;

/// <summary>Headings over several columns: nothing but their place in the middle of these tells.</summary>
internal static class HeadingSpans
{
    /// <summary>A heading stands in the middle of its cell within this share of an em: lines between columns are known from text alone, to half of the white.</summary>
    private const double InTheMiddle = 1;

    /// <summary>Two lines, each known as twice the middle of a text, agree within this share of an em: rounding, and the bearings of glyphs, on both.</summary>
    private const double TwoMiddles = 0.4;

    /// <summary>The lines between columns that run through the cell of a heading.</summary>
    /// <param name="texts">Of one band, from the left.</param>
    /// <param name="lines">All lines between columns, with the outer ones, ascending.</param>
    public static HashSet<double> LinesWithin(IReadOnlyList<TextBlock> texts, List<double> lines)
    {
        var within = new HashSet<double>();
        for (var i = 0; i < texts.Count; i++)
        {
            var first = i == 0 ? 0 : LastLineBefore(lines, texts[i - 1].Box.Right) + 1;
            var last = i == texts.Count - 1 ? lines.Count - 1 : LastLineBefore(lines, texts[i + 1].Box.Left);
            var (own, ownEnd) = (LastLineBefore(lines, texts[i].Box.Left + BandTable.Beyond), LastLineBefore(lines, texts[i].Box.Right - BandTable.Beyond) + 1);
            // A text in the middle of one column is this column's; what reaches over more is not told by the columns that it happens to cover.
            if (own < first || ownEnd > last || (ownEnd == own + 1 && OffMiddle(own, ownEnd) <= InTheMiddle * texts[i].Size)) continue;
            var (from, to) = Spans(first, own, ownEnd, last).MinBy(span => OffMiddle(span.From, span.To));
            if (OffMiddle(from, to) <= InTheMiddle * texts[i].Size) within.UnionWith(lines[(from + 1)..to]);

            double OffMiddle(int a, int b) => Math.Abs(((lines[a] + lines[b]) / 2) - texts[i].Box.CenterX);
        }

        return within;
    }

    /// <summary>Where two texts, each in the middle of its cell, make one line between them: both say where it stands. Null if they do not agree.</summary>
    public static double? LineOfTwo(IReadOnlyList<TextBlock> texts, List<double> lines)
    {
        if (texts.Count != 2) return null;
        var (right, left) = ((2 * texts[0].Box.CenterX) - lines[0], (2 * texts[1].Box.CenterX) - lines[^1]);
        return Math.Abs(right - left) <= TwoMiddles * texts[1].Size && right > texts[0].Box.Right && left < texts[1].Box.Left ? (right + left) / 2 : null;
    }

    /// <summary>A label, and in the middle of the rest of the row a text that is no figure: it has the rest to itself, no line runs through it.</summary>
    /// <param name="texts">Of one band, from the left.</param>
    /// <param name="lines">All lines between columns, with the outer ones, ascending.</param>
    public static List<double> LinesInRest(IReadOnlyList<TextBlock> texts, List<double> lines)
    {
        if (texts.Count != 2 || texts[1].IsFigure) return [];
        var first = LastLineBefore(lines, texts[0].Box.Right) + 1;
        return Math.Abs(((lines[first] + lines[^1]) / 2) - texts[1].Box.CenterX) <= InTheMiddle * texts[1].Size ? lines[(first + 1)..^1] : [];
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
        var cells = texts.Select(text => LastLineBefore(below, text.Box.CenterX)).ToList();
        var wider = texts.Zip(cells).Where(item => own.Exists(line => line > below[item.Second] && line < below[item.Second + 1])).ToList();
        return wider.Count > 0 && texts.Count > 1 && below.TrueForAll(own.Contains) && cells.Distinct().Count() == cells.Count && wider.TrueForAll(item =>
            Math.Abs(((below[item.Second] + below[item.Second + 1]) / 2) - item.First.Box.CenterX) <= InTheMiddle * item.First.Size);
    }

    private static IEnumerable<(int From, int To)> Spans(int first, int own, int ownEnd, int last) =>
        from a in Enumerable.Range(first, own - first + 1) from b in Enumerable.Range(ownEnd, last - ownEnd + 1) select (a, b);

    private static int LastLineBefore(List<double> lines, double x) => Math.Clamp(lines.FindLastIndex(line => line <= x), 0, lines.Count - 2);
}
