using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>
/// A label at the middle of rows outside of the tables that are divided otherwise from one to the next: beside a heading of all, headings over prose, and
/// a label with its text. Of a first column that is empty beside rows above and below it, it is the only text.
/// </summary>
internal sealed record LabelBeside(TextBlock Text, Span Rows)
{
    /// <summary>Texts of one row have the same middle within this share of an em; half a line (0.5 em) tells one of other rows.</summary>
    private const double SameMiddle = 0.2;

    /// <summary>Those of which the middle is that of all rows around that are free of other texts there.</summary>
    /// <param name="lines">The heights of the lines between the rows, one more than rows.</param>
    public static List<LabelBeside> In(TextRows page, Zone[] zones, double[] lines)
    {
        var found = new List<LabelBeside>();
        foreach (var (row, label) in Candidates(page, lines))
        {
            var rows = Around(row, label, page.Rows, zones);
            if (rows.IsEmpty || zones[rows.First..(rows.Last + 1)].Distinct().Count() < 2) continue;
            var all = new Span(0, rows.Last - rows.First);
            var spans = new LabelSpans(lines[rows.First..(rows.Last + 2)], default).Find([label], [.. Enumerable.Repeat(element: true, all.Last + 1)]);
            if (spans is [var span] && span == all) found.Add(new LabelBeside(label, rows));
        }

        return found;
    }

    /// <summary>The texts of several rows, each with the row beside which its middle stands, and the first texts of rows at whose middle they do not stand.</summary>
    private static IEnumerable<(int Row, TextBlock Label)> Candidates(TextRows page, double[] lines) =>
        page.Labels.Select(label => (RowOf(label, lines), label)).Concat(page.Rows.Index().Where(row => HasLabel(row.Item)).Select(row => (row.Index, row.Item.Blocks[0])));

    /// <summary>The rows and labels without those.</summary>
    public static TextRows Without(TextRows page, List<LabelBeside> labels)
    {
        var own = labels.Select(label => label.Text).ToHashSet();
        return new TextRows([.. page.Rows.Select(row => row.Blocks.Any(own.Contains) ? new TextRow(row.Blocks.Where(block => !own.Contains(block))) { Merged = row.Merged } : row)], page.Labels.FindAll(label => !own.Contains(label)));
    }

    private static int RowOf(TextBlock label, double[] lines) => Math.Clamp(Array.FindLastIndex(lines, line => line <= label.Box.CenterY), 0, lines.Length - 2);

    /// <summary>Two texts or more, and left of them one that does not stand at their middle.</summary>
    private static bool HasLabel(TextRow row)
    {
        if (row.Blocks.Count < ZoneFinder.FewestColumns) return false;
        var (label, others) = (row.Blocks[0], row.Blocks.Skip(1).ToList());
        var middle = (others.Min(block => block.Box.Top) + others.Max(block => block.Box.Bottom)) / 2;
        return Math.Abs(label.Box.CenterY - middle) > SameMiddle * label.Size;
    }

    /// <summary>The rows around this one, outside of the tables, of which all texts begin right of the label.</summary>
    private static Span Around(int row, TextBlock label, List<TextRow> rows, Zone[] zones)
    {
        if (!IsFree(row)) return new Span(0, -1);
        int first = row, last = row;
        while (first > 0 && IsFree(first - 1)) first--;
        while (last + 1 < rows.Count && IsFree(last + 1)) last++;
        return new Span(first, last);

        bool IsFree(int at) => !zones[at].IsTable && rows[at].Blocks.All(block => block == label || block.Box.Left >= label.Box.Right);
    }
}
