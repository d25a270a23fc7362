namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>Closing marks at the end of a line, of which the blank half hangs over the beginning of the next column: the text ends where its ink does.</summary>
internal static class Overhangs
{
    /// <summary>The ink of a mark ends before the middle of its square by more than this (em).</summary>
    private const double InkMargin = 0.1;

    /// <summary>The pieces, each as far as its ink reaches where another begins in the blank behind that.</summary>
    public static List<Piece> Clipped(List<Piece> pieces) => pieces.ConvertAll(piece => Clipped(piece, pieces));

    /// <summary>The same of words alone that no line breaks (（套）, 元）): where nothing tells the columns but the texts, others may as well reach over several.</summary>
    public static List<List<Piece>> WordsClipped(List<List<Piece>> lines)
    {
        var pieces = lines.SelectMany(line => line).ToList();
        return lines.ConvertAll(line => line.ConvertAll(piece => piece.IsWord ? Clipped(piece, pieces) : piece));
    }

    private static Piece Clipped(Piece piece, List<Piece> others)
    {
        if (piece.InkEnd >= piece.Box.Right) return piece;
        var begin = others.Where(other => other.Box.Left >= piece.InkEnd - (InkMargin * piece.Size)).Select(other => other.Box.Left).DefaultIfEmpty(double.MaxValue).Min();
        return begin < piece.Box.Right ? piece with { Box = piece.Box with { Right = Math.Min(begin, piece.InkEnd) } } : piece;
    }
}
