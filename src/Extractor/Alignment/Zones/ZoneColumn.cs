using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>A column of a zone: how far its texts reach, and the rows that have one.</summary>
/// <param name="isKnown">It is one of the page before, which the zone goes on with.</param>
internal sealed class ZoneColumn(Extent reach, bool isKnown)
{
    private readonly List<TextBlock> _blocks = [];
    private readonly HashSet<TextRow> _rows = [];

    public bool IsKnown { get; } = isKnown;

    public Extent Reach { get; private set; } = reach;

    public bool IsBeside(ZoneColumn other) =>
        (IsKnown && other.IsKnown) || _rows.Overlaps(other._rows) || _blocks.Exists(block => other._blocks.Exists(block.SharesHeight));

    public void Add(TextBlock block, TextRow row)
    {
        _blocks.Add(block);
        _rows.Add(row);
        Reach = new Extent(Math.Min(Reach.From, block.Box.Left), Math.Max(Reach.To, block.Box.Right));
    }

    public int Count => _rows.Count;

    public IReadOnlyList<TextBlock> Blocks => _blocks;

    public double Top => _blocks.Min(block => block.Box.Top);

    /// <summary>Nothing but figures, and strokes in place of some.</summary>
    public bool IsOfFigures => _blocks.Exists(block => block.IsFigure) && _blocks.TrueForAll(block => block.IsValue);

    public bool HoldsFigures => _blocks.Exists(block => block.IsValue);

    public TextBlock? TextIn(TextRow row) => row.Blocks.FirstOrDefault(_blocks.Contains);

    public bool IsIn(TextRow row) => _rows.Contains(row);

    public bool IsOnlyIn(TextRow row) => _rows.Count == 1 && _rows.Contains(row);

    public void Take(ZoneColumn other)
    {
        _blocks.AddRange(other._blocks);
        _rows.UnionWith(other._rows);
        Reach = new Extent(Math.Min(Reach.From, other.Reach.From), Math.Max(Reach.To, other.Reach.To));
    }
}
