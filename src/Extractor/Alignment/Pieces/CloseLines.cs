namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>A piece with its numbers: its own, and that of its line.</summary>
internal sealed record LinePiece(Piece Piece, int Number, int Line)
{
    public double Middle => Piece.Box.CenterY;
}

/// <summary>The lines of a page of which rows may stand as close as the lines of one text, and which pieces may be lines of one text.</summary>
internal sealed class CloseLines
{
    /// <summary>Rows of cells without padding stand as far apart as lines, with up to 1 pt above and below a little farther (em); half a line (0.5 em) is another place.</summary>
    private const double Padding = 0.3;

    private readonly List<LinePiece>[] _lines;
    private readonly ILookup<int, int> _below;
    private readonly ILookup<int, int> _above;
    private readonly Dictionary<int, double> _leadings;
    private readonly int[] _lineAbove;

    public CloseLines(IReadOnlyList<IReadOnlyList<Piece>> lines)
    {
        List<(Piece Piece, int Line)> pieces = [.. lines.SelectMany((line, i) => line.Select(piece => (piece, i)))];
        Pieces = [.. pieces.Select((item, i) => new LinePiece(item.Piece, i, item.Line))];
        var byLine = Pieces.ToLookup(piece => piece.Line);
        _lines = [.. Enumerable.Range(0, lines.Count).Select(i => byLine[i].ToList())];
        var pairs = LinePair.Of(pieces);
        _leadings = LinePair.Leadings(pairs, pieces);
        pairs.RemoveAll(pair => pair.Leading > _leadings[LinePair.SizeOf(pieces[pair.Above].Piece)]);
        _below = pairs.ToLookup(pair => pair.Above, pair => pair.Below);
        _above = pairs.ToLookup(pair => pair.Below, pair => pair.Above);
        _lineAbove = [.. Pieces.Select(piece => Above(piece).Select(above => above.Line).DefaultIfEmpty(-1).Max())];
    }

    public IReadOnlyList<LinePiece> Pieces { get; }

    public int Count => _lines.Length;

    public IReadOnlyList<LinePiece> this[int line] => _lines[line];

    /// <summary>The pieces right below that may go on with the text.</summary>
    public IEnumerable<LinePiece> Below(LinePiece piece) => _below[piece.Number].Select(i => Pieces[i]);

    /// <summary>The pieces right above with whose text it may go on.</summary>
    public IEnumerable<LinePiece> Above(LinePiece piece) => _above[piece.Number].Select(i => Pieces[i]);

    /// <summary>The line of the nearest of <see cref="Above"/>; -1 if there is none.</summary>
    public int LineAbove(LinePiece piece) => _lineAbove[piece.Number];

    /// <summary>The lower stands as far below as the next line of a text, or the next row.</summary>
    public bool IsNext(LinePiece above, LinePiece below) => !LacksRoom(above, below) && below.Middle - above.Middle <= Leading(below) + (Padding * below.Piece.Size);

    /// <summary>The lower stands nearer than any line of the next row.</summary>
    public bool LacksRoom(LinePiece above, LinePiece below) => below.Middle - above.Middle < Leading(below) - (Padding * below.Piece.Size);

    /// <summary>From line to line of a text of this size, at most (pt).</summary>
    private double Leading(LinePiece piece) => _leadings.GetValueOrDefault(LinePair.SizeOf(piece.Piece), 1) * piece.Piece.Size;

    /// <summary>The lines from the first to the last.</summary>
    public IEnumerable<LinePiece> Between(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).SelectMany(line => _lines[line]);
}
