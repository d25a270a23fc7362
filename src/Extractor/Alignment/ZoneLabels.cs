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

    /// <param name="before">The columns that the zone goes on with, if it does.</param>
    public ZoneLabels(Zone zone, ColumnsBefore before)
    {
        _zone = zone;
        _names = zone.IsContinued ? Math.Max(before.Names, NameColumn(headings: 0)) : NameColumn(headings: 1);
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
            if (rest.Count > 0) _zone.Rows[i] = new TextRow(rest);
            else _zone.Rows.RemoveAt(i);
        }

        return labels;
    }

    /// <summary>
    /// The rows (of the zone) of each label; null if they cannot be told in one way only, or a label seems to stand on another page.
    /// </summary>
    /// <param name="lines">The heights of the lines between the zone's rows, one more than rows.</param>
    public List<Placed>? Find(IReadOnlyList<TextBlock> labels, IReadOnlyList<double> lines, OpenEnds open)
    {
        var found = new List<Placed>();
        var ordinary = OrdinaryRows();
        for (var column = 0; column < _zone.Width; column++)
        {
            var own = labels.Where(label => _zone.Over(label).First == column).OrderBy(label => label.Box.CenterY).ToList();
            if (own.Count == 0 && column >= _names) continue;
            var free = ordinary.Select((isOrdinary, row) => isOrdinary && (column < _names || BlockIn(_zone.Rows[row], column) is null)).ToArray();
            if (new LabelSpans(lines, column < _names ? open : default).Find(own, free) is not { } spans) return null;
            found.AddRange(own.Select((label, i) => new Placed(label, spans[i], _zone.Over(label))));
        }

        return AreNested(found) && (found.TrueForAll(label => label.Rows.IsOne) || LabelPlaces.AreInTheMiddle(_zone, found, lines, open)) ? found : null;
    }

    /// <summary>The first column with a text in most rows that have three texts at all, the headings left out; a page with few rows may show it less well than the page before.</summary>
    private int NameColumn(int headings)
    {
        var rows = _zone.Rows.Skip(headings).Where(row => row.Blocks.Count >= ZoneFinder.FewestColumns).ToList();
        if (rows.Count == 0) return 0;
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
        var body = _zone.Rows.Skip(_zone.IsContinued ? 0 : 1).SkipLast(1).ToList();
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
