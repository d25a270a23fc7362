using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>The columns that texts stand in: white from top to bottom parts them.</summary>
internal sealed class TextColumns
{
    private readonly List<Extent> _columns = [];

    public TextColumns(IEnumerable<LinePiece> texts)
    {
        foreach (var text in texts) Add(text);
    }

    /// <summary>How many of them the text reaches over.</summary>
    public int Under(LinePiece text) => _columns.Count(column => Reaches(text, column));

    /// <summary>A text over several makes them one.</summary>
    public void Add(LinePiece text)
    {
        var under = _columns.FindAll(column => Reaches(text, column));
        _columns.RemoveAll(under.Contains);
        _columns.Add(new Extent(under.Select(column => column.From).Append(text.Piece.Box.Left).Min(), under.Select(column => column.To).Append(text.Piece.Box.Right).Max()));
    }

    private static bool Reaches(LinePiece text, Extent column) => column.From < text.Piece.Box.Right && column.To > text.Piece.Box.Left;
}
