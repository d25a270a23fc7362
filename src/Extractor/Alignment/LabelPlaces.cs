namespace Selfeval.Extractor.Alignment;

/// <summary>
/// Whether the labels of a zone stand at the middle of their rows. Labels at the top of theirs would each stand beside a row as well, and
/// could be divided as if they stood in the middle: then the texts of the rows must tell.
/// </summary>
internal static class LabelPlaces
{
    /// <summary>Texts with the same top or middle agree within this share of an em; half a line (0.5 em) tells one from the other.</summary>
    private const double SameHeight = 0.2;

    public static bool AreInTheMiddle(Zone zone, List<Placed> labels, IReadOnlyList<double> lines, OpenEnds open)
    {
        var body = zone.Rows.Skip(zone.IsContinued ? 0 : 1).ToList();
        // Prose side by side begins at the top wherever labels stand.
        if (body.Exists(row => row.Blocks.Count >= ZoneFinder.FewestColumns && Differ(row, block => block.Box.CenterY, block => block.Box.Top))) return false;
        if (open.Start == OpenEnd.Closed && labels.Where(label => label.Rows.Last > 0).GroupBy(label => label.Columns.First).Any(column => IsBelowFirstRows(column, lines))) return true;
        return body.Exists(row => Differ(row, block => block.Box.Top, block => block.Box.CenterY)) || labels.Exists(label => IsBetweenRows(zone, label, lines));
    }

    /// <summary>A label begins where the texts of one of its rows do, which are more lines, and stands off the middle of its rows: it is where labels at the top are.</summary>
    public static bool StandAtTop(Zone zone, List<Placed> labels, IReadOnlyList<double> lines) => labels.Exists(label => label is { Block: { } block, Rows.Last: > 0 }
        && Math.Abs(((lines[label.Rows.First] + lines[label.Rows.Last + 1]) / 2) - block.Box.CenterY) > SameHeight * block.Size
        && zone.Rows.GetRange(label.Rows.First, label.Rows.Last - label.Rows.First + 1).Exists(row =>
            Math.Abs(row.Top - block.Box.Top) <= SameHeight * block.Size && row.Bottom - block.Box.Bottom >= block.Size / 2));

    /// <summary>A label of one line stands between rows, as none at the top of its rows does.</summary>
    public static bool StandBetweenRows(Zone zone, List<Placed> labels, IReadOnlyList<double> lines) => labels.Exists(label => label.Block is { Pieces.Count: 1 } && IsBetweenRows(zone, label, lines));

    /// <summary>Texts of one line and of more, with the same place by one measure and not by the other.</summary>
    private static bool Differ(TextRow row, Func<TextBlock, double> differs, Func<TextBlock, double> agrees) => row.Blocks.Any(one => row.Blocks.Any(other =>
        Math.Abs(differs(one) - differs(other)) > SameHeight * one.Size && Math.Abs(agrees(one) - agrees(other)) <= SameHeight * one.Size));

    /// <summary>The first label stands below the headings and a row more: at the top of its rows it would leave this without a label.</summary>
    private static bool IsBelowFirstRows(IEnumerable<Placed> column, IReadOnlyList<double> lines) => column.Min(label => label.Block?.Box.CenterY ?? 0) > lines[Math.Min(2, lines.Count - 1)];

    /// <summary>Neither at the middle of a row nor where the texts of one begin: these may be more lines than the label.</summary>
    private static bool IsBetweenRows(Zone zone, Placed label, IReadOnlyList<double> lines) => label.Block is { } block && !label.Rows.IsOne
        && Enumerable.Range(label.Rows.First, label.Rows.Last - label.Rows.First + 1).All(row =>
            Math.Abs(((lines[row] + lines[row + 1]) / 2) - block.Box.CenterY) > SameHeight * block.Size && Math.Abs(zone.Rows[row].Top - block.Box.Top) > SameHeight * block.Size);
}
