namespace Selfeval.Extractor.Alignment;

/// <summary>Finds the rows of the texts of a zone that stand for several rows.</summary>
/// <param name="lines">The heights of the lines between the zone's rows, one more than rows.</param>
internal sealed class ZoneLabels(Zone zone, IReadOnlyList<double> lines)
{
    /// <summary>The column right of the labels is the first with a text in most rows.</summary>
    private const double FullColumn = 0.8;

    /// <summary>Texts with the same left side, right side or middle agree within this share of an em.</summary>
    private const double SameSide = 0.5;

    private static readonly List<Func<TextBlock, double>> Sides = [block => block.Box.Left, block => block.Box.Right, block => block.Box.CenterX];

    /// <summary>The rows (of the zone) of each label and of each text left of the names; null if they cannot be told in one way only.</summary>
    public Dictionary<TextBlock, Span>? Find(IReadOnlyList<TextBlock> labels)
    {
        var found = new Dictionary<TextBlock, Span>();
        var names = NameColumn();
        var ordinary = OrdinaryRows(names);
        for (var column = 0; column < zone.Width; column++)
        {
            var texts = TextsOf(column, column < names, labels);
            if (texts.Count == 0 || (column >= names && texts.TrueForAll(text => text.OwnRow >= 0))) continue;
            if (new LabelSpans(lines).Find(texts, ordinary) is not { } spans) return null;
            for (var i = 0; i < texts.Count; i++) found[texts[i].Block] = spans[i];
        }

        return AreNested(found) ? found : null;
    }

    /// <summary>The first column with a text in most rows that have three texts at all.</summary>
    private int NameColumn()
    {
        var rows = zone.Rows.FindAll(row => row.Blocks.Count >= ZoneFinder.FewestColumns);
        for (var column = 0; column < zone.Width; column++)
        {
            if (rows.Count(row => BlockIn(row, column) is not null) >= FullColumn * rows.Count) return column;
        }

        return 0;
    }

    /// <summary>
    /// Rows that a label may reach over: they have a name, and it stands as the others do. The sum below stands in the middle of other cells.
    /// </summary>
    private bool[] OrdinaryRows(int names)
    {
        var own = zone.Rows.ConvertAll(row => BlockIn(row, names));
        var known = own.OfType<TextBlock>().ToList();
        var side = Sides.MaxBy(side => known.Max(block => AlignedWith(block, known, side)))!;
        var aligned = known.MaxBy(block => AlignedWith(block, known, side))!;
        var isRule = AlignedWith(aligned, known, side) >= FullColumn * (known.Count - 1);
        return [.. own.Select((block, row) => block is not null && (row == 0 || !isRule || IsAligned(block, aligned, side)))];
    }

    private static int AlignedWith(TextBlock block, List<TextBlock> others, Func<TextBlock, double> side) => others.Count(other => IsAligned(block, other, side));

    private static bool IsAligned(TextBlock a, TextBlock b, Func<TextBlock, double> side) => Math.Abs(side(a) - side(b)) <= SameSide * a.Size;

    private List<ColumnText> TextsOf(int column, bool isLabelColumn, IReadOnlyList<TextBlock> labels)
    {
        var own = zone.Rows.Select((row, i) => (Block: BlockIn(row, column), Row: i)).Where(item => item.Block is not null).Select(item => new ColumnText(item.Block!, item.Row, isLabelColumn));
        var spanning = labels.Where(label => zone.Over(label).First == column).Select(label => new ColumnText(label, -1, MaySpan: true));
        return [.. own.Concat(spanning).OrderBy(text => text.Middle)];
    }

    private TextBlock? BlockIn(TextRow row, int column) => row.Blocks.FirstOrDefault(block => zone.Over(block) is var span && span.First <= column && span.Last >= column);

    /// <summary>A label of several rows lies within the rows of the label left of it.</summary>
    private bool AreNested(Dictionary<TextBlock, Span> found)
    {
        foreach (var (block, span) in found.Where(item => !item.Value.IsOne))
        {
            var left = found.Where(item => zone.Over(item.Key).Last < zone.Over(block).First && item.Value.First <= span.Last && item.Value.Last >= span.First);
            if (left.Any(item => !item.Value.IsOne && !item.Value.Contains(span))) return false;
        }

        return true;
    }
}
