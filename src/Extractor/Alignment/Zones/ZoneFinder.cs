using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Rows;
using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>
/// Divides the rows of a table among zones of common columns (head, fund table, goals, indicator table): each grows from the row with
/// most texts upwards and downwards.
/// </summary>
internal sealed class ZoneFinder
{
    /// <summary>Two columns are any text with a gap; three on one line are the beginning of a table.</summary>
    public const int FewestColumns = 3;

    /// <summary>A table begins with its headings: a row with less than this share of the columns above them is the next block's.</summary>
    private const double HeadingShare = 0.6;

    private readonly List<TextRow> _rows;
    private readonly Zone?[] _zoneOf;

    private ZoneFinder(List<TextRow> rows)
    {
        _rows = rows;
        _zoneOf = new Zone?[rows.Count];
    }

    /// <summary>The zone of each row; every row has one, most rows of pairs their own.</summary>
    /// <param name="before">The columns that ended the page before, if the first row may go on with them.</param>
    public static Zone[] Find(List<TextRow> rows, ColumnsBefore before)
    {
        var finder = new ZoneFinder(rows);
        if (before.Columns.Count > 0 && (rows[0].Blocks.Count >= FewestColumns || RestRow.IsFirst(rows, before))) finder.GoOn(before.Columns);
        foreach (var seed in finder.RichestFirst().Where(i => rows[i].Blocks.Count >= FewestColumns)) finder.Grow(seed);
        foreach (var seed in finder.RichestFirst()) finder.GrowWithoutBlanks(seed);
        return [.. finder._zoneOf.Select(zone => zone!)];
    }

    private IEnumerable<int> RichestFirst() =>
        Enumerable.Range(0, _rows.Count).OrderByDescending(i => _rows[i].Blocks.Count).ThenByDescending(RowsAlike).Where(i => _zoneOf[i] is null);

    /// <summary>How many rows one below the other have a text in each column of this, and no more: many show their columns better than a row of pairs does.</summary>
    private int RowsAlike(int row)
    {
        int first = row, last = row;
        while (first > 0 && AreAlike(_rows[first - 1], _rows[first])) first--;
        while (last + 1 < _rows.Count && AreAlike(_rows[last], _rows[last + 1])) last++;
        return last - first + 1;
    }

    private static bool AreAlike(TextRow row, TextRow below) => row.Blocks.Count == below.Blocks.Count && row.Blocks.Zip(below.Blocks).All(pair => pair.First.SharesColumn(pair.Second));

    private void GoOn(IReadOnlyList<Extent> before)
    {
        var zone = new Zone(before);
        if (!zone.TryAdd(_rows[0]) || zone.Width > before.Count) return;
        var last = 0;
        while (last + 1 < _rows.Count && zone.TryAdd(_rows[last + 1])) last++;
        Settle(new Zone(before), 0, TrimmedEnd(0, last));
    }

    private void Grow(int seed)
    {
        var zone = new Zone([]);
        zone.TryAdd(_rows[seed]);
        int first = seed, last = seed;
        while (last + 1 < _rows.Count && _zoneOf[last + 1] is null && zone.TryAdd(_rows[last + 1])) last++;
        last = Math.Max(seed, TrimmedEnd(seed, LastAligned(zone, seed, last)));
        zone = new Zone([]);
        for (var row = seed; row <= last; row++) zone.TryAdd(_rows[row]);
        for (var row = seed - 1; row >= 0 && _zoneOf[row] is null && zone.TryAdd(_rows[row]); row--)
        {
            if (IsHeading(zone, _rows[row])) first = row;
        }

        Settle(new Zone([]), first, last);
    }

    /// <summary>The row before the first of which not even half of the texts stand as others of their columns do.</summary>
    private int LastAligned(Zone zone, int seed, int last)
    {
        for (var i = seed + 1; i <= last; i++)
        {
            if (_rows[i].Blocks.Count(block => Stands(zone, block, new Span(seed, last), _rows[i])) * 2 < _rows[i].Blocks.Count) return i - 1;
        }

        return last;
    }

    /// <summary>With the same side or middle as half of the other texts below the first row; in a row of three, where there are none, below a text of the first.</summary>
    private bool Stands(Zone zone, TextBlock block, Span rows, TextRow row)
    {
        var column = zone.Over(block).First;
        var others = _rows.GetRange(rows.First + 1, rows.Last - rows.First).SelectMany(other => other.Blocks).Where(other => other != block && zone.Over(other).First == column).ToList();
        if (others.Count == 0) return row.Blocks.Count >= FewestColumns && _rows[rows.First].Blocks.Any(heading => zone.Over(heading).First == column);
        return TextBlock.Sides.Any(side => others.Count(other => block.Agrees(other, side)) * 2 >= others.Count);
    }

    /// <summary>Gives the rows their zone, and the row below it (a sum) of which one text is merged over several of its columns.</summary>
    private void Settle(Zone zone, int first, int last)
    {
        for (var i = first; i <= last; i++) zone.TryAdd(_rows[i]);
        zone.JoinExclusive();
        Settle(zone, new Span(first, last));
    }

    private void Settle(Zone zone, Span rows)
    {
        for (var i = rows.First; i <= rows.Last; i++) _zoneOf[i] = zone;
        var last = rows.Last;
        if (last + 1 >= _rows.Count || rows.IsOne || _zoneOf[last + 1] is not null || _rows[last + 1].Blocks.Count < FewestColumns || zone.Place(_rows[last + 1]) is null || HasLabelOfNext(last + 1)) return;
        zone.Rows.Add(_rows[last + 1]);
        _zoneOf[last + 1] = zone;
    }

    /// <summary>
    /// It has most of the columns, and none is empty between two of its texts; what stands beside the figures of its column has that column. A label that stands beside
    /// the rows below as well is none of the headings: behind it the corner above the names may be blank.
    /// </summary>
    private static bool IsHeading(Zone zone, TextRow row)
    {
        if (IsOfHead(row)) return false;
        var own = row.Blocks.Where(block => !zone.Rows.Exists(other => other != row && other.Blocks.Contains(block))).ToList();
        var beside = zone.BesideOwnColumn(row);
        if (own.Count < Math.Max(2, HeadingShare * (zone.Width - beside - (row.Blocks.Count - own.Count)))) return false;
        return zone.Over(own[^1]).Last - zone.Over(own[0]).First - beside < own.Count;
    }

    /// <summary>A label of the form's head with its value (主管部门 | 某局): its texts may stand in the columns of the funds below, and head none of them.</summary>
    public static bool IsOfHead(TextRow row) => row.Blocks.Count > 1 && HeadingBook.FieldOfWhole(HeadingSection.Header, row.Blocks[0].Text) is not null && !HeadingBook.IsKnown(row.Blocks[1].Text);

    /// <summary>A row of one or two texts at the end, or one with the label of what stands below and not that of the rows above, may as well be the heading of that.</summary>
    private int TrimmedEnd(int first, int last)
    {
        while (last > first && last + 1 < _rows.Count && (_rows[last].Blocks.Count < FewestColumns || HasLabelOfNext(last)) && !IsFundLabel(_rows[last]) && GoesWith(_rows[last], _rows[last + 1])) last--;
        return last;
    }

    private bool HasLabelOfNext(int row) => row + 1 < _rows.Count && _rows[row].HasLabelOf(_rows[row + 1]) && !_rows[row].HasLabelOf(_rows[row - 1]);

    /// <summary>A row of funds without a figure.</summary>
    private static bool IsFundLabel(TextRow row) => row.Blocks is [var only] && HeadingBook.FieldOfWhole(HeadingSection.FundRow, only.Text) is not null;

    private static bool GoesWith(TextRow row, TextRow below)
    {
        var zone = new Zone([]);
        return zone.TryAdd(below) && zone.TryAdd(row) && zone.Width == Math.Max(below.Blocks.Count, row.Blocks.Count);
    }

    /// <summary>Rows of pairs, headings over prose: rows that have the same columns but for a label at the left of one.</summary>
    private void GrowWithoutBlanks(int seed)
    {
        var zone = new Zone([]);
        zone.TryAdd(_rows[seed]);
        int first = seed, last = seed;
        while (last + 1 < _rows.Count && JoinsWithoutBlanks(zone, last + 1)) last++;
        while (first > 0 && JoinsWithoutBlanks(zone, first - 1)) first--;
        zone.Rows.Sort((a, b) => a.Top.CompareTo(b.Top));
        Settle(zone, new Span(first, last));
    }

    private bool JoinsWithoutBlanks(Zone zone, int row)
    {
        var blocks = _rows[row].Blocks;
        if (_zoneOf[row] is not null || blocks.Count < zone.Width - 1 || blocks.Count < 2) return false;
        if (zone.TryAddInOrder(_rows[row])) return true;
        if (zone.Place(_rows[row]) is not { } spans || !spans.TrueForAll(span => span.IsOne)) return false;
        return spans[^1].Last == zone.Width - 1 && zone.TryAdd(_rows[row]);
    }
}
