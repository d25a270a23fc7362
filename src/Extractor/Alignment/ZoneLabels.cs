namespace Selfeval.Extractor.Alignment;

/// <summary>Finds the rows of the texts of a zone that stand for several rows.</summary>
internal sealed class ZoneLabels
{
    /// <summary>The column right of the labels is the first with a text in most rows below the headings.</summary>
    private const double FullColumn = 0.8;

    /// <summary>Texts with the same left side, right side or middle agree within this share of an em.</summary>
    private const double SameSide = 0.5;

    private static readonly List<Func<TextBlock, double>> Sides = [block => block.Box.Left, block => block.Box.Right, block => block.Box.CenterX];

    private readonly Zone _zone;
    private readonly int _names;
    private readonly bool _goesOnUnread;

    /// <param name="before">The columns that the zone goes on with, if it does.</param>
    public ZoneLabels(Zone zone, ColumnsBefore before)
    {
        _zone = zone;
        _goesOnUnread = zone.IsContinued && before.AreLabelsUnread;
        _names = Math.Max(zone.IsContinued ? before.Names : 0, NameColumn());
    }

    /// <summary>The column of the names.</summary>
    public int Names => _names;

    /// <summary>The texts left of the names are labels, which tell nothing about where rows are; rows of nothing else are none.</summary>
    public List<TextBlock> Strip()
    {
        var labels = _zone.Rows.SelectMany(row => row.Blocks).Where(block => _zone.Over(block).Last < _names).ToList();
        for (var i = _zone.Rows.Count - 1; i >= 0; i--)
        {
            var rest = _zone.Rows[i].Blocks.Except(labels).ToList();
            if (rest.Count > 0) _zone.Rows[i] = new TextRow(rest) { Merged = _zone.Rows[i].Merged };
            else _zone.Rows.RemoveAt(i);
        }

        return labels;
    }

    /// <summary>
    /// The rows (of the zone) of each label, and the labels of whose columns they cannot be told in one way only, or of which one seems to
    /// stand on another page. Null if there are texts of several rows among the names or right of them that cannot be told.
    /// </summary>
    /// <param name="lines">The heights of the lines between the zone's rows, one more than rows.</param>
    public FoundLabels? Find(IReadOnlyList<TextBlock> labels, IReadOnlyList<double> lines, OpenEnds open)
    {
        var (found, unread) = (new List<Placed>(), new List<int>());
        var ordinary = OrdinaryRows();
        // The sum is the last row there is.
        if (!ordinary[^1]) open = open with { End = OpenEnd.Closed };
        for (var column = 0; column < _zone.Width; column++)
        {
            var own = labels.Where(label => _zone.Over(label).First == column).OrderBy(label => label.Box.CenterY).ToList();
            if (own.Count == 0 && column >= _names) continue;
            var free = ordinary.Select((isOrdinary, row) => isOrdinary && (column < _names || BlockIn(_zone.Rows[row], column) is null)).ToArray();
            var spans = new LabelSpans(lines, column < _names ? open : default).Find(own, free);
            if (spans is null && column >= _names) return null;
            if (spans is null) unread.Add(column);
            else found.AddRange(Placed(own, spans, column, free));
        }

        var areAtTop = LabelPlaces.StandAtTop(_zone, found.FindAll(label => label.Columns.Last < _names), lines);
        var notInMiddle = areAtTop ? [.. found.Where(label => label.Columns.Last < _names).Select(label => label.Columns.First).Union(unread)] : unread;
        if (notInMiddle.Count > 0 && open is { Start: OpenEnd.Closed, End: OpenEnd.Closed } && AtTop(labels, found, notInMiddle, lines, ordinary) is { } atTop) return new FoundLabels(atTop, []);
        var areTold = !areAtTop && AreNested(found) && ((unread.Count == 0 && !_goesOnUnread) || found.TrueForAll(label => label.Rows.IsOne) || LabelPlaces.StandBetweenRows(_zone, found, lines)) && (found.TrueForAll(label => label.Rows.IsOne || label.Block is null) || LabelPlaces.AreInTheMiddle(_zone, found, lines, open));
        if (!areTold) unread = [.. Enumerable.Range(0, _names)];
        if (unread.Count == 0) return new FoundLabels(found, []);
        // What stands left of the names may be anything where few rows have three texts.
        return _zone.IsTable ? WithUnread(labels, found, unread, new Heights(lines, ordinary)) : null;
    }

    /// <summary>
    /// The labels at the top of their rows, where those of some columns cannot be at the middle of theirs; null if they cannot be at the top
    /// either. What may stand at the top and at the middle stands as the others do.
    /// </summary>
    private List<Placed>? AtTop(IReadOnlyList<TextBlock> labels, List<Placed> found, List<int> columns, IReadOnlyList<double> lines, bool[] ordinary)
    {
        var placed = found.ToList();
        for (var column = 0; column < _names; column++)
        {
            var own = labels.Where(label => _zone.Over(label).First == column).OrderBy(label => label.Box.CenterY).ToList();
            var spans = TopLabels.Find(own, _zone.Rows, lines, ordinary);
            if (spans is null && columns.Contains(column)) return null;
            if (spans is null) continue;
            placed.RemoveAll(label => label.Columns.First == column);
            placed.AddRange(Placed(own, spans, column, ordinary));
        }

        return AreNested(placed) ? placed : null;
    }

    /// <summary>The labels in their rows, and the first rows that go on below one of the page before.</summary>
    private IEnumerable<Placed> Placed(List<TextBlock> labels, List<Span> spans, int column, bool[] free)
    {
        var goesOn = new Span(0, (spans.Count == 0 ? free.Length : spans[0].First) - 1);
        while (!goesOn.IsEmpty && !free[goesOn.Last]) goesOn = goesOn with { Last = goesOn.Last - 1 };
        if (_zone.IsContinued && column < _names && !goesOn.IsEmpty) yield return new Placed(null, goesOn, new Span(column, column));
        foreach (var (i, label) in labels.Index()) yield return new Placed(label, spans[i], _zone.Over(label));
    }

    /// <summary>
    /// Takes out what was found in columns that cannot be told. Their heading stays, and the label of a row that no label of others
    /// reaches over (a sum).
    /// </summary>
    private FoundLabels? WithUnread(IReadOnlyList<TextBlock> labels, List<Placed> found, IReadOnlyList<int> columns, Heights heights)
    {
        found.RemoveAll(label => columns.Contains(label.Columns.First));
        var unread = new List<TextBlock>();
        foreach (var column in columns)
        {
            var own = labels.Where(label => _zone.Over(label).First == column).ToLookup(label => heights.OwnRowOf(label, _zone.IsContinued));
            if (own.Any(row => (row.Key is not null && row.Count() > 1) || (row.Key is null && row.Any(label => !_zone.Over(label).IsOne)))) return null;
            found.AddRange(own.Where(row => row.Key is not null).Select(row => new Placed(row.Single(), new Span(row.Key!.Value, row.Key.Value), _zone.Over(row.Single()))));
            found.AddRange(Enumerable.Range(0, _zone.Rows.Count).Where(row => !own.Contains(row))
                .Select(row => new Placed(null, new Span(row, row), new Span(column, column)) { IsUnread = true }));
            unread.AddRange(own[null]);
        }

        return new FoundLabels(found, unread);
    }

    /// <param name="Lines">The heights of the lines between the rows, one more than rows.</param>
    /// <param name="Ordinary">The rows that a label of several may reach over.</param>
    private sealed record Heights(IReadOnlyList<double> Lines, bool[] Ordinary)
    {
        /// <summary>The row beside which a label stands, if it is the headings' or one that no label of others reaches over.</summary>
        public int? OwnRowOf(TextBlock label, bool isContinued)
        {
            var row = Math.Clamp(Lines.Count(line => line <= label.Box.CenterY) - 1, 0, Ordinary.Length - 1);
            return !Ordinary[row] || (row == 0 && !isContinued) ? row : null;
        }
    }

    private IEnumerable<TextRow> BodyRows => _zone.Rows.Skip(_zone.IsContinued ? 0 : 1);

    /// <summary>
    /// The first column with a text in most rows that have three texts at all; a page with few rows may show it less well than the page before.
    /// A last row with a text left of it and none in it is a sum, and tells nothing.
    /// </summary>
    private int NameColumn()
    {
        var rows = BodyRows.Where(row => row.Blocks.Count >= ZoneFinder.FewestColumns).ToList();
        if (rows.Count < 2) return FirstFullColumn(rows);
        var names = FirstFullColumn(rows[..^1]);
        var isSum = BlockIn(rows[^1], names) is null && _zone.Over(rows[^1].Blocks[0]).First < names;
        return isSum ? names : FirstFullColumn(rows);
    }

    private int FirstFullColumn(List<TextRow> rows) => rows.Count == 0 ? 0 : Enumerable.Range(0, _zone.Width)
        .FirstOrDefault(column => rows.Count(row => BlockIn(row, column) is not null) >= FullColumn * rows.Count);

    /// <summary>
    /// Rows that a label may reach over: they have a name, and it stands as the others do. The sum below stands in the middle of other cells.
    /// </summary>
    private bool[] OrdinaryRows()
    {
        var own = _zone.Rows.ConvertAll(row => BlockIn(row, _names));
        var known = own.Skip(_zone.IsContinued ? 0 : 1).OfType<TextBlock>().ToList();
        if (known.Count == 0) return [.. own.Select(_ => true)];
        var side = Sides.MaxBy(side => known.Max(block => AlignedWith(block, known, side)))!;
        var aligned = known.MaxBy(block => AlignedWith(block, known, side))!;
        var isRule = AlignedWith(aligned, known, side) * 3 >= known.Count * 2;
        return [.. own.Select((block, row) => row == 0 || (block is not null && (!isRule || IsAligned(block, aligned, side)) && !(row == own.Count - 1 && IsSum())))];
    }

    /// <summary>The last row lacks texts in two columns that all rows before it, but for the headings, have.</summary>
    private bool IsSum()
    {
        var body = BodyRows.SkipLast(1).ToList();
        return body.Count > 0 && Enumerable.Range(_names, _zone.Width - _names)
            .Count(column => BlockIn(_zone.Rows[^1], column) is null && body.TrueForAll(row => BlockIn(row, column) is not null)) >= 2;
    }

    private static int AlignedWith(TextBlock block, List<TextBlock> others, Func<TextBlock, double> side) => others.Count(other => IsAligned(block, other, side));

    private static bool IsAligned(TextBlock a, TextBlock b, Func<TextBlock, double> side) => Math.Abs(side(a) - side(b)) <= SameSide * a.Size;

    private TextBlock? BlockIn(TextRow row, int column) => row.Blocks.FirstOrDefault(block => _zone.Over(block) is var span && span.First <= column && span.Last >= column);

    /// <summary>A label of several rows lies within the rows of the label left of it.</summary>
    private static bool AreNested(List<Placed> labels) => labels.TrueForAll(label => label.Rows.IsOne || labels.TrueForAll(left =>
        left.Columns.Last >= label.Columns.First || left.Rows.IsOne || !left.Rows.Overlaps(label.Rows) || left.Rows.Contains(label.Rows)));
}

/// <summary>Labels with their rows.</summary>
/// <param name="Unread">Those whose rows could not be told: they are in no cell.</param>
internal sealed record FoundLabels(IReadOnlyList<Placed> Placed, IReadOnlyList<TextBlock> Unread);
