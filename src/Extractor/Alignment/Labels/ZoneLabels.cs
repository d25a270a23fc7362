using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>Finds the rows of the texts of a zone that stand for several rows.</summary>
internal sealed class ZoneLabels
{
    /// <summary>The column right of the labels is the first with a text in most rows below the headings.</summary>
    private const double FullColumn = 0.8;

    /// <summary>Texts with the same left side, right side or middle agree within this share of an em.</summary>
    private const double SameSide = 0.5;

    private static readonly List<Func<TextBlock, double>> Sides = [block => block.Box.Left, block => block.Box.Right, block => block.Box.CenterX];

    private readonly Zone _zone;
    private readonly int _first;
    private readonly int _names;
    private readonly ColumnsBefore _before;

    /// <param name="before">The columns that the zone goes on with, if it does.</param>
    public ZoneLabels(Zone zone, ColumnsBefore before)
    {
        _zone = zone;
        _before = zone.IsContinued ? before : ColumnsBefore.None;
        _first = zone.IsBesideLabel ? 1 : 0;
        _names = Math.Max(zone.IsContinued ? before.Names : 0, NameColumn());
        IsOfIndicators = HeadedNames() is not null || _before.AreIndicators;
    }

    /// <summary>The column of the names.</summary>
    public int Names => _names;

    /// <summary>Its headings say that its rows are indicators, or those of the page before do.</summary>
    public bool IsOfIndicators { get; }

    /// <summary>The row that heads the columns, without those of labels: the zone's own, else that of the page it goes on from; null if the names have no heading.</summary>
    public TextRow? Headings => _zone.IsContinued ? _before.Headings : BlockIn(_zone.Rows[0], _names) is null ? null : _zone.Rows[0];

    /// <summary>How many rows print the headings of the page before once more.</summary>
    private int Repeated => _zone.IsContinued && _before.Headings is { } headings && _zone.Rows.Count > 1 && headings.Repeats(_zone.Rows[0]) ? 1 : 0;

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
    /// <param name="beside">Where the labels of the other zones stand: where those of this show nothing, they stand as these do.</param>
    public FoundLabels? Find(ZoneRows rows, LabelPlace beside)
    {
        var found = new List<Placed>();
        for (var column = _names; column < _zone.Width; column++)
        {
            var texts = In(column, rows.Labels);
            if (texts.Count == 0) continue;
            var free = rows.Ordinary.Select((isOrdinary, row) => isOrdinary && BlockIn(_zone.Rows[row], column) is null).ToArray();
            if (new LabelSpans(rows.Lines, default).Find(texts, free) is not { } spans) return null;
            found.AddRange(texts.Select((label, i) => new Placed(label, spans[i], _zone.Over(label))));
        }

        var own = _before.Place == LabelPlace.Unknown ? LabelColumn.PlaceOf(rows.Columns) : _before.Place;
        var place = own == LabelPlace.Unknown ? beside : own;
        var unread = new List<int>();
        foreach (var column in rows.Columns)
        {
            // Of few rows those that wait for a label may as well be none of the table's.
            if (column.RowsAt(place) is { } spans && (_zone.IsTable || Waiting(spans, rows).IsEmpty)) found.AddRange(Placed(column, spans, rows));
            else unread.Add(column.Index);
        }

        if (!AreTold(found, unread, place, rows)) unread = [.. Enumerable.Range(_first, Math.Max(0, _names - _first))];
        if (unread.Count == 0) return new FoundLabels(found, []) { Place = own };
        // What stands left of the names may be anything where few rows have three texts.
        return _zone.IsTable ? WithUnread(rows, found, unread) : null;
    }

    /// <param name="lines">The heights of the lines between the zone's rows, one more than rows.</param>
    public ZoneRows RowsBeside(IReadOnlyList<TextBlock> labels, IReadOnlyList<double> lines, OpenEnds open)
    {
        var ordinary = OrdinaryRows();
        // The sum is the last row there is.
        var rows = new ZoneRows(labels, lines, ordinary, ordinary[^1] ? open : open with { End = OpenEnd.Closed }) { Heights = _zone.Rows.ConvertAll(row => new Extent(row.Top, row.Bottom)) };
        var columns = new List<LabelColumn>();
        // From the names to the left: the labels of one row make it as high as they are.
        for (var index = _names - 1; index >= _first; index--)
        {
            columns.Insert(0, Column(index, rows));
            if (columns[0].Middle is { } spans) rows = rows.WithLabels(columns[0].Labels.Zip(spans));
        }

        return rows with { Columns = columns };
    }

    private List<TextBlock> In(int column, IReadOnlyList<TextBlock> labels) => [.. labels.Where(label => _zone.Over(label).First == column).OrderBy(label => label.Box.CenterY)];

    /// <summary>The labels of a column left of the names at both places; where the page before shows them at one of them, at that.</summary>
    private LabelColumn Column(int index, ZoneRows rows)
    {
        var ends = _before.Awaiting.Contains(index) ? rows.Open with { Start = OpenEnd.Waits } : rows.Open;
        var own = In(index, rows.Labels);
        var repeated = own.FindAll(label => rows.RowOf(label) < Repeated);
        own.RemoveAll(repeated.Contains);
        var (texts, lines, free) = (_zone.Rows[Repeated..], rows.Lines.Skip(Repeated).ToList(), rows.Ordinary[Repeated..]);
        if (RowsOfBlock(index, own, free) is { } all) return new LabelColumn(index, [.. repeated, .. own], Ordinary: 1, Below([all]), Below([all]));
        var classes = new LevelClasses(own, [.. rows.Labels.Where(label => _zone.Over(label).First > index)], rows with { Lines = lines });
        var heights = rows.Heights.Skip(Repeated).ToList();
        var middles = heights.ConvertAll(texts => (texts.From + texts.To) / 2);
        var middle = AtMiddle(new LabelSpans(lines, ends) { Tops = heights.ConvertAll(texts => texts.From), Middles = middles, Classes = classes });
        var whole = middle ?? AtMiddle(new LabelSpans(lines, ends) { Middles = middles, Classes = classes });
        var mayBeCut = middle is null && whole is not null;
        middle = whole;
        if (middle is not null && LabelPlaces.StandAtTop(texts, own, middle, lines, ends)) middle = null;
        var hasHeadings = !_zone.IsContinued && Headings is not null;
        var top = Top(hasHeadings ? 1 : 0);
        if (_before.Place == LabelPlace.Middle) top = null;
        if (_before.Place == LabelPlace.Top && top is not null) middle = null;
        return new LabelColumn(index, [.. repeated, .. own], own.Count(label => rows.Ordinary[rows.RowOf(label)]), Below(middle), Below(top))
        {
            MayBeCut = mayBeCut,
            // A heading has nothing below it where its labels stand on the page before.
            TopOfAll = index == 0 && hasHeadings && ends.Start == OpenEnd.Closed && own.Count(label => free[rows.RowOf(label)]) == 1 ? Top(0) : null,
        };

        List<Span>? AtMiddle(LabelSpans spans)
        {
            var only = OnlyOf(spans.Find(own, free), spans.Find(own, [.. free[..^1].Select(_ => true), free[^1]]));
            // Of two rows or three the last may look like a sum.
            return only is null && !free[^1] ? spans.Find(own, [.. free[..^1], true]) : only;
        }

        // A row whose name stands elsewhere may be a sum, or a row as any other: where both ways lead to rows, they are the same.
        List<Span>? OnlyOf(List<Span>? some, List<Span>? others) => some is null || others is null || some.SequenceEqual(others) ? some ?? others : null;
        List<Span>? Top(int body) => ends.Start != OpenEnd.Waits && new TopLabels(texts, rows.Labels, lines, ends.Start, body).Find(own, free) is { } spans
            && own.Zip(spans).All(label => classes.MayStandFor(label.First, label.Second)) ? spans : null;

        List<Span>? Below(List<Span>? spans) => spans is null ? null : [.. repeated.Select(_ => new Span(0, 0)), .. spans.Select(span => new Span(span.First + Repeated, span.Last + Repeated))];
    }

    /// <summary>
    /// The rows of the name of a block (绩效指标) that is alone in the first column, in a table of which the headings say that its rows are those of this block: all but the sum,
    /// wherever beside them a page's end leaves it. Null if it is no such name.
    /// </summary>
    private Span? RowsOfBlock(int index, List<TextBlock> own, bool[] free)
    {
        if (index != _first || !IsOfIndicators || own is not [var name] || !KnownTexts.NamesIndicators(name.Text)) return null;
        var last = Array.LastIndexOf(free, value: true);
        return last >= 0 && Array.IndexOf(free, value: false, 0, last) < 0 ? new Span(0, last) : null;
    }

    /// <summary>
    /// The labels lie within one another's rows. Where not all are read, those that are each stand beside one row, or none beside any, in all
    /// columns that have any; and those at the middle of several are in a zone whose other texts are not at the top.
    /// </summary>
    private bool AreTold(List<Placed> found, List<int> unread, LabelPlace place, ZoneRows rows)
    {
        var telling = found.Where(label => label.Block is not null).Select(label => label.Columns.First).ToHashSet();
        var areOfOneRow = found.TrueForAll(label => label.Rows.IsOne || !telling.Contains(label.Columns.First));
        if (!AreNested(found) || (!(unread.Count == 0 && !_before.AreLabelsUnread) && !areOfOneRow && !LabelPlaces.StandBetweenRows(_zone, found, rows.Lines))) return false;
        return place == LabelPlace.Top || found.TrueForAll(label => label.Rows.IsOne || label.Block is null) || !LabelPlaces.AreTextsAtTop(_zone, rows.Open);
    }

    /// <summary>The labels in their rows, the first rows that go on below one of the page before, and the last that wait for one of the next.</summary>
    private IEnumerable<Placed> Placed(LabelColumn column, List<Span> spans, ZoneRows rows)
    {
        var free = rows.Ordinary;
        var own = spans.FindAll(span => span.First >= Repeated);
        var goesOn = new Span(Repeated, (own.Count == 0 ? free.Length : own[0].First) - 1);
        while (!goesOn.IsEmpty && !free[goesOn.Last]) goesOn = goesOn with { Last = goesOn.Last - 1 };
        var columns = new Span(column.Index, column.Index);
        if (_zone.IsContinued && !goesOn.IsEmpty) yield return new Placed(null, goesOn, columns);
        foreach (var (i, label) in column.Labels.Index()) yield return new Placed(label, spans[i], _zone.Over(label));
        if (Waiting(spans, rows) is { IsEmpty: false } waiting && !waiting.Overlaps(goesOn)) yield return new Placed(null, waiting, columns);
    }

    /// <summary>The last rows of a page below the last label's.</summary>
    private Span Waiting(List<Span> spans, ZoneRows rows)
    {
        var last = rows.Ordinary.Length - 1;
        return new Span(rows.Open.End != OpenEnd.GoesOn ? last + 1 : spans.Count == 0 ? Repeated : Math.Max(Repeated, spans[^1].Last + 1), last);
    }

    /// <summary>
    /// Takes out what was found in columns that cannot be told. Their heading stays, and the label of a row that no label of others
    /// reaches over (a sum), if it is no line of one of these.
    /// </summary>
    private FoundLabels? WithUnread(ZoneRows rows, List<Placed> found, IReadOnlyList<int> columns)
    {
        found.RemoveAll(label => columns.Contains(label.Columns.First));
        var unread = new List<TextBlock>();
        foreach (var column in columns)
        {
            var labels = In(column, rows.Labels);
            var own = labels.ToLookup(label => rows.OwnRowOf(label, _zone.IsContinued) is var row && row is not (null or 0) && labels.Exists(label.MayGoOnWith) ? null : row);
            if (own.Any(row => (row.Key is not null && row.Count() > 1) || (row.Key is null && row.Any(label => !_zone.Over(label).IsOne)))) return null;
            found.AddRange(own.Where(row => row.Key is not null).Select(row => new Placed(row.Single(), new Span(row.Key!.Value, row.Key.Value), _zone.Over(row.Single()))));
            found.AddRange(Enumerable.Range(0, _zone.Rows.Count).Where(row => !own.Contains(row))
                .Select(row => new Placed(null, new Span(row, row), new Span(column, column)) { IsUnread = true }));
            unread.AddRange(own[null]);
        }

        return new FoundLabels(found, unread);
    }

    private IEnumerable<TextRow> BodyRows => _zone.Rows.Skip(_zone.IsContinued ? 0 : 1);

    private int NameColumn() => HeadedNames() ?? Math.Min(FullColumnOfNames(), NamesOfFunds() ?? int.MaxValue);

    /// <summary>
    /// The first column with a text in most rows that have three texts at all; a page with few rows may show it less well than the page before.
    /// A last row with a text left of it and none in it is a sum, and tells nothing.
    /// </summary>
    private int FullColumnOfNames()
    {
        var rows = BodyRows.Where(row => row.Blocks.Count >= ZoneFinder.FewestColumns).ToList();
        if (rows.Count < 2) return FirstFullColumn(rows);
        var names = FirstFullColumn(rows[..^1]);
        var isSum = BlockIn(rows[^1], names) is null && _zone.Over(rows[^1].Blocks[0]).First < names;
        return isSum ? names : FirstFullColumn(rows);
    }

    /// <summary>The column left of the first amounts of funds, by their headings: each stands in a row of its own, and labels nothing. None right of it is the names'. Null where none heads amounts, or nothing stands left of them.</summary>
    private int? NamesOfFunds() =>
        BodyRows.Any() && _zone.Rows[0].Blocks.FirstOrDefault(block => KnownTexts.HeadsAmounts(block.Text)) is { } amounts && _zone.Over(amounts).First is > 0 and var first ? first - 1 : null;

    /// <summary>The column that the headings tell: 三级指标, right of one or more of the other levels; null if they do not.</summary>
    private int? HeadedNames()
    {
        var levels = _zone.Rows[0].Blocks.Select(block => (block, Field: HeadingBook.FieldOfWhole(HeadingSection.Indicator, block.Text))).Where(level => level.Field is "level1" or "level2" or "level3").ToList();
        return levels.Count > 1 && levels[^1].Field == "level3" ? _zone.Over(levels[^1].block).First : null;
    }

    private int FirstFullColumn(List<TextRow> rows)
    {
        // Where no row has three texts, what no row has a text in is a column of labels.
        if (rows.Count == 0) return Enumerable.Range(0, _zone.Width).First(column => _zone.Rows.Exists(row => BlockIn(row, column) is not null));
        return Enumerable.Range(0, _zone.Width).FirstOrDefault(column => rows.Count(row => BlockIn(row, column) is not null) >= FullColumn * rows.Count);
    }

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

    /// <summary>A label of several rows lies within the rows of the label left of it, a figure of several even where that is of one row: rows with labels of their own have figures of their own, or none.</summary>
    private static bool AreNested(List<Placed> labels) => labels.TrueForAll(label => label.Rows.IsOne || labels.TrueForAll(left => left.Columns.Last >= label.Columns.First
        || (left.Rows.IsOne && label.Block is not { IsValue: true }) || !left.Rows.Overlaps(label.Rows) || left.Rows.Contains(label.Rows)));
}

/// <summary>Labels with their rows.</summary>
/// <param name="Unread">Those whose rows could not be told: they are in no cell.</param>
internal sealed record FoundLabels(IReadOnlyList<Placed> Placed, IReadOnlyList<TextBlock> Unread)
{
    /// <summary>Where those of several rows stand.</summary>
    public LabelPlace Place { get; init; }

    /// <summary>Columns of labels whose last rows have none: it stands on the next page.</summary>
    /// <param name="names">The first column that is none of labels.</param>
    /// <param name="rows">How many rows the zone has.</param>
    public IReadOnlyList<int> Awaiting(int names, int rows) =>
        [.. Placed.Where(label => label is { Block: null, IsUnread: false } && label.Columns.First < names && label.Rows.Last == rows - 1 && (label.Rows.First > 0 || Placed.Any(other => other.Columns.First == label.Columns.First && other != label))).Select(label => label.Columns.First)];
}
