using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>What two lines above one another tell about whether they are of one text: a line that is not full was not broken.</summary>
internal sealed class WrappedText(CloseLines page)
{
    /// <summary>Texts of one column begin, end or have their middle within this share of an em: rounding, and the bearings of glyphs.</summary>
    private const double SameSide = 0.2;

    /// <summary>Signs at the end of a line are set closer (browsers, justified lines): a word has no room that lacks less than this share of an em.</summary>
    private const double Room = 0.1;

    /// <summary>No column is narrower than its heading of two ideographs (em), less rounding: a shorter figure is not broken.</summary>
    private const double ShortestBroken = 1.9;

    /// <summary>Word processors set a quarter of an em between an ideograph and a figure or Latin word.</summary>
    private const double LatinSpacing = 0.25;

    private readonly Dictionary<(int, int), bool> _isFull = [];

    /// <summary>The first line may be broken, in a figure too where its column is too narrow, or a paragraph may end there.</summary>
    public bool MayGoOn(LinePiece above, LinePiece below) => IsOpen(above.Piece, below.Piece) || (!AreShortFigures(above.Piece, below.Piece) && (above.Piece.EndsSentence || IsFull(above, below)));

    /// <summary>No whole figure ends or begins so.</summary>
    private static bool IsOpen(Piece above, Piece below) => above.IsFigure && below.IsFigure && (above.EndsOpen || below.BeginsOpen || below.IsShareSign);

    private static bool AreShortFigures(Piece above, Piece below) => above.IsFigure && below.IsFigure && above.Box.Width < ShortestBroken * above.Size;

    /// <summary>The first word of the lower line has no room at the end of the upper.</summary>
    public bool IsFull(LinePiece above, LinePiece below)
    {
        if (_isFull.TryGetValue((above.Number, below.Number), out var known)) return known;
        // Signs at the end of a line are set closer: a word has no room that lacks more than that.
        var missing = (Spacing(above.Piece, below.Piece) - Room) * above.Piece.Size;
        return _isFull[(above.Number, below.Number)] = above.Piece.Box.Width + below.Piece.FirstWord + missing > Widest(above, below);
    }

    private static double Spacing(Piece above, Piece below) => above.EndsWide == below.BeginsWide ? 0 : LatinSpacing;

    /// <summary>Both begin or end at one side, or have the same middle.</summary>
    public static bool AreAligned(Piece one, Piece other)
    {
        var near = SameSide * one.Size;
        return Math.Abs(one.Box.Left - other.Box.Left) <= near || Math.Abs(one.Box.Right - other.Box.Right) <= near || Math.Abs(one.Box.CenterX - other.Box.CenterX) <= near;
    }

    /// <summary>The widest text aligned with the upper line, of those up to where other columns begin, or the lower line: so much room has a cell of both.</summary>
    private double Widest(LinePiece above, LinePiece below)
    {
        var beside = page.Pieces.Where(other => IsBeside(above.Piece, other.Piece) || IsBeside(below.Piece, other.Piece)).Append(above).ToList();
        var upwards = OfColumns(Enumerable.Range(0, above.Line + 1).Reverse(), beside, above);
        var downwards = OfColumns(Enumerable.Range(below.Line, page.Count - below.Line), beside, above);
        return upwards.Concat(downwards).SelectMany(line => page[line]).Select(other => other.Piece).Where(other => LinePair.SizeOf(other) == LinePair.SizeOf(above.Piece) && other.SharesColumn(above.Piece) && AreAligned(above.Piece, other))
            .Select(other => other.Box.Width).Append(below.Piece.Box.Width).Max();
    }

    /// <summary>The lines up to one with a text over several of the columns that those before it have, or right beside such a text: the last line of prose may be as short as the texts of a column below it.</summary>
    private IEnumerable<int> OfColumns(IEnumerable<int> lines, List<LinePiece> beside, LinePiece piece)
    {
        var columns = new TextColumns(beside);
        foreach (var line in lines)
        {
            if (page[line].Any(IsOverMany) || page[line].Where(other => other.Piece.SharesColumn(piece.Piece)).SelectMany(other => page.Above(other).Concat(page.Below(other))).Any(IsOverMany)) yield break;
            foreach (var other in page[line]) columns.Add(other);
            yield return line;
        }

        bool IsOverMany(LinePiece text) => columns.Under(text) > 1;
    }

    private static bool IsBeside(Piece piece, Piece other) => piece.SharesHeight(other) && !piece.SharesColumn(other);
}
