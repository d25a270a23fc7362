using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Bands;

/// <summary>A row of few texts, of which the columns of the rows above it tell nothing: where each text stands in the middle of its cell, the middles do.</summary>
internal static class LabelledRow
{
    /// <summary>Two lines, each known as twice the middle of a text, agree within this share of an em: rounding, and the bearings of glyphs, on both.</summary>
    private const double TwoMiddles = 0.4;

    /// <summary>The columns of a label and a value: the line on which the middles of both agree. Null if they do not.</summary>
    /// <param name="row">The texts of one band.</param>
    /// <param name="columns">Of the bands around it.</param>
    public static BandColumns? OfPair(TextRow row, BandColumns columns) => row.Blocks is [var label, var value] ? Of(row, label, value, columns, 0) : null;

    /// <summary>
    /// The same of more labels and values of the form's head (主管部门 | 某局 | 实施单位 | 某中心): from the right side on each middle tells where its cell begins, up to the left side. Null if the
    /// first does not begin there, or a line would not stand between its texts.
    /// </summary>
    public static BandColumns? OfPairs(TextRow row, BandColumns columns)
    {
        if (row.Blocks.Count <= 2 || row.Blocks.Any(text => text.IsFigure) || !ZoneFinder.IsOfHead(row)) return null;
        var begins = new List<double> { columns.Lines[^1] };
        foreach (var text in row.Blocks.Reverse()) begins.Insert(0, (2 * text.Box.CenterX) - begins[0]);
        if (Math.Abs(begins[0] - columns.Lines[0]) > TwoMiddles * row.Size || Enumerable.Range(1, row.Blocks.Count - 1).Any(i => begins[i] <= row.Blocks[i - 1].Box.Right || begins[i] >= row.Blocks[i].Box.Left)) return null;
        return columns with { Lines = [columns.Lines[0], .. begins[1..]], Rows = [row] };
    }

    /// <summary>The same of two headings behind a label, which end a page: what stands below them would tell their columns.</summary>
    public static BandColumns? OfHeadings(TextRow row, BandColumns columns) => row.Blocks is [var label, { IsFigure: false } left, { IsFigure: false } right]
        ? Of(row, left, right, columns, columns.Lines.LastBefore(label.Box.Right) + 1) : null;

    /// <summary>A label, and in the middle of the rest of the row a text that is no figure: it has the rest to itself, no line runs through it.</summary>
    /// <param name="texts">Of one band, from the left.</param>
    /// <param name="lines">All lines between columns, with the outer ones, ascending.</param>
    public static List<double> LinesInRest(IReadOnlyList<TextBlock> texts, List<double> lines)
    {
        if (texts.Count != 2 || texts[1].IsFigure) return [];
        var first = lines.LastBefore(texts[0].Box.Right) + 1;
        return Math.Abs(((lines[first] + lines[^1]) / 2) - texts[1].Box.CenterX) <= HeadingSpans.InTheMiddle * texts[1].Size ? lines[(first + 1)..^1] : [];
    }

    /// <summary>The line that is for each column the column that the position is in.</summary>
    public static int LastBefore(this List<double> lines, double x) => Math.Clamp(lines.FindLastIndex(line => line <= x), 0, lines.Count - 2);

    private static BandColumns? Of(TextRow row, TextBlock left, TextBlock right, BandColumns columns, int first)
    {
        var (ofLeft, ofRight) = ((2 * left.Box.CenterX) - columns.Lines[first], (2 * right.Box.CenterX) - columns.Lines[^1]);
        if (Math.Abs(ofLeft - ofRight) > TwoMiddles * right.Size || ofLeft <= left.Box.Right || ofRight >= right.Box.Left) return null;
        return columns with { Lines = [.. columns.Lines[..(first + 1)], (ofLeft + ofRight) / 2, columns.Lines[^1]], Rows = [row] };
    }
}
