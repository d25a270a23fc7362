using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Bands;

/// <summary>The lines between the columns that some of a group's bands have in common.</summary>
/// <param name="First">The first of these bands.</param>
/// <param name="FirstFull">The first with a text in every column: what stands above are headings.</param>
/// <param name="Lines">With the sides of the group, ascending.</param>
/// <param name="Rows">The texts of the bands that have them.</param>
internal sealed record BandColumns(int First, int FirstFull, List<double> Lines, IReadOnlyList<TextRow> Rows)
{
    /// <summary>Its rows as if they stood above what begins there on the next page.</summary>
    public IEnumerable<TextRow> RowsAbove(double top)
    {
        var by = top - Rows.Max(row => row.Bottom);
        return Rows.Select(row => new TextRow(row.Blocks.Select(block => block.MovedDown(by))));
    }

    /// <summary>The names of sources of funds or of indicators have room for so many signs on a line (em).</summary>
    private const double NarrowestNames = 4;

    /// <summary>Figures that may be those of either of two columns, with the white between these: no line between columns divides it in their rows.</summary>
    public IReadOnlyDictionary<TextBlock, Extent> Undecided { get; init; } = new Dictionary<TextBlock, Extent>();

    /// <summary>Without the lines between columns of which a text may be in either.</summary>
    public BandColumns For(IReadOnlyList<TextBlock> texts) =>
        this with { Lines = Lines.FindAll(x => !texts.Any(text => Undecided.TryGetValue(text, out var white) && x > white.From && x < white.To)) };

    /// <summary>Nothing but labels and values has them: what goes on below needs none of them.</summary>
    public bool IsHead { get; init; }

    public bool HasSidesOf(BandGroup group) => Math.Abs(group.Left - Lines[0]) <= BandGroup.SameSide && Math.Abs(group.Right - Lines[^1]) <= BandGroup.SameSide;

    /// <summary>
    /// These lines for rows on the next page, each moved into the white where a text reaches over it: half-way between other texts it was only a guess. Null if the
    /// rows have two texts in one column, or a text in less than half of the columns and not at a side or the middle of another there.
    /// </summary>
    public List<double>? LinesFor(List<TextRow> next)
    {
        var rows = next.FindAll(row => row.Blocks.Count * 2 >= Lines.Count - 1);
        return rows.Count > 0 ? LinesBetween(rows.ConvertAll(row => row.Blocks)) : next.TrueForAll(StandsInColumns) ? LinesBetween(next.ConvertAll(BehindSum)) : null;
    }

    /// <summary>These lines for rows below one with a text over several columns, as a sum has: of columns that go on there one may be blank. Null if a text stands at no side and not at the middle of another in its column.</summary>
    public List<double>? LinesBelow(List<TextRow> next) => next.Exists(row => row.Blocks.Count * 2 >= Lines.Count - 1) && next.TrueForAll(StandsInColumns) ? LinesFor(next.FindAll(row => !row.Blocks.Any(IsLabelOfSum))) : null;

    /// <summary>It lies over a line between columns as the same text in a row above does.</summary>
    private bool IsLabelOfSum(TextBlock text) => Lines.Exists(x => text.Box.Left < x - BandTable.Beyond && text.Box.Right > x + BandTable.Beyond)
        && Rows.Any(row => row.Blocks.Any(text.IsSame));

    private List<double>? LinesBetween(List<IReadOnlyList<TextBlock>> rows)
    {
        if (rows.Exists(row => row.GroupBy(ColumnOf).Any(texts => texts.Count() > 1))) return null;
        var texts = rows.SelectMany(row => row).ToList();
        var moved = new List<double>(Lines);
        for (var i = 1; i < Lines.Count - 1; i++)
        {
            var left = texts.Where(text => ColumnOf(text) < i).Select(text => text.Box.Right).DefaultIfEmpty(Lines[i]).Max();
            var right = texts.Where(text => ColumnOf(text) >= i).Select(text => text.Box.Left).DefaultIfEmpty(Lines[i]).Min();
            if (left > right) return null;
            if (left > Lines[i] + BandTable.Beyond || right < Lines[i] - BandTable.Beyond) moved[i] = (left + right) / 2;
        }

        return moved;
    }

    private bool StandsInColumns(TextRow row) => BehindSum(row).All(text => Rows.SelectMany(other => other.Blocks)
        .Any(other => ColumnOf(other) == ColumnOf(text) && TextBlock.Sides.Any(side => text.Agrees(other, side))));

    /// <summary>The texts of a short row but for what may be the label of a sum, which lies over several columns left of the figures.</summary>
    private static IReadOnlyList<TextBlock> BehindSum(TextRow row) => [.. row.Blocks.Skip(row.Blocks.Count >= ZoneFinder.FewestColumns ? 1 : 0)];

    private int ColumnOf(TextBlock text) => Lines.FindLastIndex(line => line <= text.Box.CenterX);

    /// <summary>Null where no white runs between two columns.</summary>
    /// <param name="rows">The texts of the group's bands.</param>
    public static BandColumns? Of(Zone zone, BandGroup group, List<TextRow> rows)
    {
        var own = zone.Rows.ConvertAll(rows.IndexOf);
        var bands = new Span(own.Min(), own.Max());
        var ends = group.EndsIn(bands).ToList();
        var divided = WithoutRowsOver(ends, zone);
        divided.DropLone();
        divided.JoinApart();
        var columns = divided.Columns;
        if (Enumerable.Range(1, columns.Count - 1).Any(i => columns[i].From <= columns[i - 1].To)) return null;
        var full = own.FindAll(band => rows[band].Blocks.Count == columns.Count);
        List<double> lines = [group.Left, .. columns.Skip(1).Zip(columns, (right, left) => group.LineBetween(left.To, right.From, bands)), group.Right];
        // A column may be blank: the label of its cell stands on another page.
        foreach (var end in ends.Where(end => !lines.Exists(line => Math.Abs(line - end) <= BandGroup.SameSide))) lines.Add(end);
        lines.Sort();
        if (own is [var last] && last == rows.Count - 1 && BlankBefore(rows[last], lines) is { } line) lines.Insert(lines.FindIndex(x => x > line), line);
        return new BandColumns(bands.First, full.Count > 0 ? full.Min() : bands.First, lines, zone.Rows) { Undecided = divided.Undecided };
    }

    /// <summary>
    /// Headings end a page, and the first stands far right of where its cell would begin: there is room for the column of the names below, which has no heading.
    /// </summary>
    private static double? BlankBefore(TextRow headings, List<double> lines)
    {
        var first = headings.Blocks[0];
        var end = lines.FindIndex(line => line > first.Box.CenterX);
        var begin = (2 * first.Box.CenterX) - lines[end];
        return begin - lines[end - 1] > NarrowestNames * first.Size && begin < first.Box.Left ? begin : null;
    }

    /// <summary>Where a line between the zone's rows ends, a column does: a row whose text lies over it (a sum) has merged cells and does not tell the columns.</summary>
    private static Zone WithoutRowsOver(List<double> ends, Zone zone)
    {
        var divided = Zone.Of(zone.Rows.Where(row => !row.Blocks.Any(block => ends.Exists(end => end > block.Box.Left + BandTable.Beyond && end < block.Box.Right - BandTable.Beyond))));
        return divided.Rows.Count > 0 ? divided : zone;
    }
}
