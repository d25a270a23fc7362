using Selfeval.Extractor.Alignment.Labels;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Rows;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment;

/// <summary>Rows and labels that follow one another closely, read as one table.</summary>
internal sealed class GridReading
{
    private readonly PageColumns _page;
    private readonly List<TextRow> _rows = [];
    private readonly List<TextBlock> _labels;
    private readonly List<Zone> _zones = [];
    private readonly Dictionary<Zone, ZoneLabels> _columns = [];
    private readonly List<(TextBlock Label, TextBlock First, TextBlock Last)> _above = [];
    private readonly double[] _lines;
    private readonly bool _isTable;
    private readonly bool _hasPlace;

    private GridReading(TextRows rows, PageColumns page)
    {
        _page = page;
        var zones = ZoneFinder.Find(rows.Rows, page.Before);
        _isTable = zones.Any(zone => zone.IsTable);
        var beside = LabelBeside.In(rows, zones, LinesBetween(rows.Rows));
        if (beside.Count > 0) zones = ZoneFinder.Find((rows = LabelBeside.Without(rows, beside)).Rows, page.Before);
        var above = LabelAbove.In(rows.Rows, zones);
        if (above.Count > 0) zones = ZoneFinder.Find((rows = rows with { Rows = LabelAbove.Without(rows.Rows, above) }).Rows, page.Before);
        _labels = rows.Labels;
        _hasPlace = PlaceLabels(zones, LinesBetween(rows.Rows), rows.Labels) && PlaceAbove(zones, rows.Rows, above) && beside.TrueForAll(label => TryPlace(label, zones, rows.Rows));
        foreach (var zone in zones.Distinct())
        {
            _columns[zone] = new ZoneLabels(zone, page.Before);
            _labels.AddRange(_columns[zone].Strip());
            _rows.AddRange(zone.Rows);
            _zones.AddRange(zone.Rows.Select(_ => zone));
        }

        _lines = LinesBetween(_rows);
    }

    /// <summary>The table that the rows are; if they are none, nothing, and if they can be read in more than one way, unread.</summary>
    public static RegionReading Read(TextRows rows, PageColumns page)
    {
        var reading = new GridReading(rows, page with { Before = page.Before.WithBlock(rows) });
        if (!reading._isTable) return RegionReading.NoTable;
        return reading._hasPlace ? reading.Read() : RegionReading.Unread;
    }

    private RegionReading Read()
    {
        if (_above.Exists(label => RowOf(label.First) < 0 || RowOf(label.Last) < 0)) return RegionReading.Unread;
        if (HaveRowsApart() || HaveColumnsApart() || HaveRowsAstray()) return RegionReading.Unread;
        var placed = new List<Placed>();
        var unread = new List<TextBlock>();
        var last = default(FoundLabels);
        var zones = RowsOfZones();
        var beside = LabelColumn.PlaceOf([.. zones.SelectMany(zone => zone.Rows.Columns)]) is var place && place == LabelPlace.Mixed ? LabelPlace.Unknown : place;
        foreach (var (first, rows) in zones)
        {
            if (_columns[_zones[first]].Find(rows, beside) is not { } labels) return RegionReading.Unread;
            placed.AddRange(labels.Placed.Select(label => label.Below(first)));
            placed.AddRange(TextsOf(first, labels.Placed.Select(label => label.Block).ToHashSet()));
            unread.AddRange(labels.Unread);
            last = labels;
        }

        placed.AddRange(_above.Select(label => new Placed(label.Label, new Span(RowOf(label.First), RowOf(label.Last)), _zones[RowOf(label.First)].Over(label.Label))));
        var texts = placed.Select(item => item.Block).OfType<TextBlock>().ToList();
        var sides = new Extent(texts.Min(block => block.Box.Left) - Padding, texts.Max(block => block.Box.Right) + Padding);
        var columns = new ColumnLines(_zones, _zones[0].IsContinued ? _page.Before.Lines : [], sides);
        if (!_above.TrueForAll(label => HasOneColumn(label.First, label.Last, columns))) return RegionReading.Unread;
        if (CellBuilder.Cells(_zones, placed, columns) is not { } cells) return RegionReading.Unread;
        var grid = MergedHeadings.Split(new AlignedGrid(_lines, columns.All, cells, _zones[0].IsContinued) { Unread = unread }, _rows);
        var end = new ColumnsBefore(_zones[^1].Columns, columns.Of(_zones[^1]), _columns[_zones[^1]].Names) { AreLabelsUnread = unread.Count > 0, AreIndicators = _columns[_zones[^1]].IsOfIndicators, Headings = _columns[_zones[^1]].Headings, Place = last!.Place, LastRow = _rows[^1].Blocks, Awaiting = last.Awaiting(_columns[_zones[^1]].Names, _zones[^1].Rows.Count) };
        return new RegionReading(SumLabel.Widen(grid), end, IsUnread: false);
    }

    /// <summary>A row without a text in any column of the row above is a line of labels, in a table of rows that are alike; above it may stand the rest of a row of the page before.</summary>
    private bool HaveRowsApart() => Enumerable.Range(1, _rows.Count - 1).Skip(_zones[0].IsContinued && RestRow.IsFirst(_rows, _page.Before) ? 1 : 0).Any(i =>
        _zones[i] == _zones[i - 1] && _zones[i].IsTable && !_rows[i].Blocks.Any(block => _rows[i - 1].Blocks.Any(above => _zones[i].Over(above).Overlaps(_zones[i].Over(block)))));

    /// <summary>Rows below those that go on with the columns of the page before have others, and are more than a sum: whose values are they?</summary>
    private bool HaveColumnsApart() => _zones[0].IsContinued && _zones.Distinct().Skip(1).Any(zone =>
        zone.Width >= ZoneFinder.FewestColumns && (zone.Rows.Count > 1 || zone.Width * 2 > _zones[0].Width));

    /// <summary>
    /// Rows below others with more texts than a sum has, in more than half of as many columns, and no headings: a row alone, or figures in the first. They are rows
    /// of the same table, and not aligned as the others are.
    /// </summary>
    private bool HaveRowsAstray() => Enumerable.Range(1, _rows.Count - 1).Any(i => _zones[i] != _zones[i - 1] && ColumnsAbove(i) is { Rows.Count: > 1 } above
        && _zones[i].Width > ZoneFinder.FewestColumns && _zones[i].Width < above.Width && _zones[i].Width * 2 > above.Width
        && (_zones[i].Rows.Count == 1 || _rows[i].Blocks.Any(block => block.IsFigure)));

    /// <summary>The nearest zone above a row that is more than a text alone.</summary>
    private Zone? ColumnsAbove(int row) => _zones.Take(row).LastOrDefault(zone => zone.Width > 1);

    /// <summary>Half of the usual white between rows: how far the outer lines stand from the texts.</summary>
    private double Padding => _lines[1] - _rows[0].Bottom;

    private static double[] LinesBetween(List<TextRow> rows)
    {
        var lines = new double[rows.Count + 1];
        var whites = new List<double>();
        for (var i = 1; i < rows.Count; i++)
        {
            lines[i] = (rows[i - 1].Bottom + rows[i].Top) / 2;
            whites.Add((rows[i].Top - rows[i - 1].Bottom) / 2);
        }

        whites.Sort();
        var padding = whites.Count == 0 ? rows[0].Size / 2 : whites[whites.Count / 2];
        (lines[0], lines[^1]) = (rows[0].Top - padding, rows[^1].Bottom + padding);
        return lines;
    }

    /// <summary>Each label stands in the zone beside whose rows it stands.</summary>
    private static bool PlaceLabels(Zone[] zones, double[] lines, List<TextBlock> labels) => labels.TrueForAll(label =>
        Array.FindLastIndex(lines, line => line <= label.Box.CenterY) is var row && row >= 0 && zones[Math.Min(row, zones.Length - 1)].TryAddLabel(label));

    /// <summary>Each label at the top of its rows stands left of these, in a column of their zone.</summary>
    private bool PlaceAbove(Zone[] zones, List<TextRow> rows, List<LabelAbove> labels)
    {
        foreach (var label in labels)
        {
            if (label.RowsAmong(rows, zones) is not { } own || !zones[label.Row].TryAddLabel(label.Text)) return false;
            // The last text of a row is no label, which would be taken out of it.
            _above.Add((label.Text, rows[own.First].Blocks[^1], rows[own.Last].Blocks[^1]));
        }

        return true;
    }

    /// <summary>A label beside rows of several zones has the first column of each.</summary>
    private bool TryPlace(LabelBeside label, Zone[] zones, List<TextRow> rows)
    {
        var own = rows.GetRange(label.Rows.First, label.Rows.Last - label.Rows.First + 1);
        if (!zones[label.Rows.First..(label.Rows.Last + 1)].Distinct().All(zone => zone.TryAddBeside(label.Text, own))) return false;
        _above.Add((label.Text, own[0].Blocks[^1], own[^1].Blocks[^1]));
        return true;
    }

    /// <summary>The first column ends at one line in all zones of the rows from the one text to the other.</summary>
    private bool HasOneColumn(TextBlock first, TextBlock last, ColumnLines columns) =>
        _zones.GetRange(RowOf(first), RowOf(last) - RowOf(first) + 1).Distinct().Select(zone => columns.Of(zone)[1]).Distinct().Count() == 1;

    private int RowOf(TextBlock block) => _rows.FindIndex(row => row.Blocks.Contains(block));

    /// <summary>Each zone's first row, and its rows with the labels beside them.</summary>
    private List<(int First, ZoneRows Rows)> RowsOfZones()
    {
        var zones = new List<(int, ZoneRows)>();
        for (var first = 0; first < _rows.Count; first += _zones[first].Rows.Count) zones.Add((first, RowsAt(first)));
        return zones;
    }

    /// <summary>The rows of the zone that begins with this row, and the labels beside them.</summary>
    private ZoneRows RowsAt(int first)
    {
        var zone = _zones[first];
        var lines = _lines.Skip(first).Take(zone.Rows.Count + 1).ToList();
        var labels = _labels.FindAll(label => label.Box.CenterY > lines[0] && (label.Box.CenterY <= lines[^1] || first + zone.Rows.Count == _rows.Count));
        var start = first > 0 ? OpenEnd.Closed : zone.IsContinued ? OpenEnd.GoesOn : _page.MayGoOn ? OpenEnd.Open : OpenEnd.Closed;
        var open = new OpenEnds(start, first + zone.Rows.Count == _rows.Count && _page.IsAtEnd ? OpenEnd.GoesOn : OpenEnd.Closed);
        return _columns[zone].RowsBeside(labels, lines, open);
    }

    /// <summary>The texts of the zone that begins with this row, each in its own row.</summary>
    private IEnumerable<Placed> TextsOf(int first, HashSet<TextBlock?> labels) => _zones[first].Rows.SelectMany((row, i) =>
        row.Blocks.Where(block => !labels.Contains(block)).Select(block => new Placed(block, new Span(first + i, first + i), _zones[first].Over(block))));
}

/// <summary>What a region of a page was read as.</summary>
/// <param name="Grid">Null if it is no table, or none that can be read in one way only.</param>
/// <param name="End">The columns that it ends with.</param>
/// <param name="IsUnread">It is a table, and its cells cannot be told in one way only.</param>
internal sealed record RegionReading(AlignedGrid? Grid, ColumnsBefore End, bool IsUnread)
{
    public static readonly RegionReading NoTable = new(null, ColumnsBefore.None, IsUnread: false);
    public static readonly RegionReading Unread = new(null, ColumnsBefore.None, IsUnread: true);
}

/// <summary>What the pages around leave open.</summary>
/// <param name="Before">The columns that the first row may go on with.</param>
/// <param name="MayGoOn">The page before ends with columns, read or not.</param>
/// <param name="IsAtEnd">No further row has room on the page: the table may go on on the next.</param>
internal sealed record PageColumns(ColumnsBefore Before, bool MayGoOn, bool IsAtEnd)
{
    public static readonly PageColumns None = new(ColumnsBefore.None, MayGoOn: false, IsAtEnd: false);
}
