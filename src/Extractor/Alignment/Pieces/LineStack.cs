namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>The pieces of a row that stand above one another, from the top: the lines of one cell, or headings with those over them.</summary>
internal sealed record LineStack(IReadOnlyList<LinePiece> Pieces)
{
    public LinePiece First => Pieces[0];

    public LinePiece Last => Pieces[^1];

    public double Left { get; } = Pieces.Min(piece => piece.Piece.Box.Left);

    public double Right { get; } = Pieces.Max(piece => piece.Piece.Box.Right);

    public string Text { get; } = string.Concat(Pieces.Select(piece => piece.Piece.Text));

    public double Middle => (First.Middle + Last.Middle) / 2;

    /// <summary>Some stand beside one another: they are of more than one cell.</summary>
    public bool IsOfMany { get; } = Enumerable.Range(1, Pieces.Count - 1).Any(i => Pieces[i].Line == Pieces[i - 1].Line);

    /// <summary>Some of its lines are a heading or label, and the others one as well.</summary>
    public bool IsOfKnown => Enumerable.Range(1, Pieces.Count - 1).Any(i => KnownTexts.AreTwo(string.Concat(Pieces.Take(i).Select(piece => piece.Piece.Text)), string.Concat(Pieces.Skip(i).Select(piece => piece.Piece.Text))));

    /// <summary>A figure, or a stroke in place of one, and a whole heading below it: the last value of one block and the first heading of the next.</summary>
    public bool IsHeadingBelowValue => Pieces.Count > 1 && First.Piece.IsValue && KnownTexts.Is(string.Concat(Pieces.Skip(1).Select(piece => piece.Piece.Text)));

    /// <summary>Each line with the next.</summary>
    public IEnumerable<(LinePiece Above, LinePiece Below)> Steps => Pieces.Zip(Pieces.Skip(1));

    public bool SharesColumn(LineStack other) => Left < other.Right && Right > other.Left;

    /// <summary>Pieces in groups that no white parts from top to bottom, from the left.</summary>
    public static List<LineStack> In(IEnumerable<LinePiece> pieces)
    {
        var groups = new List<List<LinePiece>>();
        var reached = double.MinValue;
        foreach (var piece in pieces.OrderBy(piece => piece.Piece.Box.Left))
        {
            if (piece.Piece.Box.Left >= reached) groups.Add([]);
            groups[^1].Add(piece);
            reached = Math.Max(reached, piece.Piece.Box.Right);
        }

        return groups.ConvertAll(group => new LineStack([.. group.OrderBy(piece => piece.Number)]));
    }

    /// <summary>Every piece but the uppermost goes on with one of the others.</summary>
    public bool IsWhole(CloseLines page) => Pieces.All(piece => piece.Line == First.Line || page.LineAbove(piece) >= First.Line);
}
