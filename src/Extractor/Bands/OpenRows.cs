using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// The first row of a table that draws a line below each row alone, and the last of one that draws a line above each row alone, as web pages do: no line encloses them. They are told from captions
/// and signatures by their place: texts of one column stand under one another, and all rows leave the same white between text and line.
/// </summary>
internal static class OpenRows
{
    /// <summary>The white between text and line is the padding of the cells, up to rounding to pixels, and half of that where texts stand in the middle of their cells (pt).</summary>
    private const double SameWhite = 1;

    /// <summary>Sizes of type next to each other differ by a seventh (9, 10.5, 12 pt).</summary>
    private const double SameSize = 0.1;

    /// <summary>Lines of one text leave less white between them (em): they stand 1 to 1.7 em apart, as wherever lines are joined to texts.</summary>
    private const double WhiteInText = 0.75;

    /// <summary>With a label and its value right above the first line.</summary>
    public static BandGroup WithPairAbove(this BandGroup group, List<Piece> pieces)
    {
        var row = RowAt(pieces.Where(piece => piece.Box.CenterY < group.Top).OrderByDescending(piece => piece.Box.Bottom));
        if (!row.TrueForAll(group.Spans) || row.Count == 0) return group;
        var whole = group.With(row.Min(piece => piece.Box.Top) - BandGroup.SameHeight);
        var texts = BandText.In(whole, pieces);
        if (RowIn(texts, 0) is not [{ IsFigure: false } label, var value] || HaveColon(label, value) || GoesOnAbove(row, pieces)) return group;
        var firsts = Enumerable.Range(1, group.Bands).Select(band => RowIn(texts, band)).Where(below => below.Count > 0).Select(below => below[0]);
        var white = group.Top - row.Max(piece => piece.Box.Bottom);
        return IsSized(value, label) && firsts.Any(first => StandsUnder(label, first)) && Enumerable.Range(1, group.Bands).Any(band => IsWhite(white, WhiteBelow(whole, texts, band))) ? whole : group;
    }

    /// <summary>With a label and the sums of columns right below the last line.</summary>
    public static BandGroup WithSumsBelow(this BandGroup group, List<Piece> pieces)
    {
        var row = RowAt(pieces.Where(piece => piece.Box.CenterY > group.Bottom).OrderBy(piece => piece.Box.Top));
        if (!row.TrueForAll(group.Spans) || row.Count == 0) return group;
        var whole = group.With(row.Max(piece => piece.Box.Bottom) + BandGroup.SameHeight);
        var texts = BandText.In(whole, pieces);
        if (RowIn(texts, group.Bands) is not [{ IsFigure: false } label, .. { Count: > 0 } sums] || HaveColon([label, .. sums]) || !sums.Any(sum => sum.IsFigure)) return group;
        var above = texts.Where(text => text.Bands.Last < group.Bands).Select(text => text.Block).ToList();
        var white = row.Min(piece => piece.Box.Top) - group.Bottom;
        return sums.All(sum => IsSized(label, sum) && above.Exists(text => StandsUnder(sum, text))) && Enumerable.Range(0, group.Bands).Any(band => IsWhite(white, WhiteAbove(whole, texts, band))) ? whole : group;
    }

    /// <summary>The pieces of the line nearest to an outer line, and all that stand at the height of one of them: where a text has two lines, those beside it stand at both.</summary>
    private static List<Piece> RowAt(IEnumerable<Piece> outwards)
    {
        var row = new List<Piece>();
        foreach (var piece in outwards)
        {
            if (row.Count == 0 || row.Exists(piece.SharesHeight)) row.Add(piece);
        }

        return row;
    }

    /// <summary>The texts of one band alone, from the left.</summary>
    private static List<TextBlock> RowIn(List<BandText> texts, int band) => [.. texts.Where(text => text.Bands.IsOne && text.StandsIn(band)).Select(text => text.Block).OrderBy(text => text.Box.Left)];

    private static bool HaveColon(params IEnumerable<TextBlock> texts) => texts.Any(text => text.Pieces.Any(piece => piece.HasColon));

    /// <summary>A line of the same size stands so close above that it may be the first of a text of the row.</summary>
    private static bool GoesOnAbove(List<Piece> row, List<Piece> pieces) => row.Exists(piece => pieces.Exists(other => !row.Contains(other)
        && other.Box.Bottom <= piece.Box.CenterY && other.SharesColumn(piece) && piece.Box.Top - other.Box.Bottom < WhiteInText * piece.Size && IsSize(other.Size, piece.Size)));

    private static bool StandsUnder(TextBlock text, TextBlock other) => IsSized(text, other) && TextBlock.Sides.Any(side => text.Agrees(other, side));

    private static bool IsSized(TextBlock text, TextBlock other) => IsSize(text.Size, other.Size);

    private static bool IsSize(double size, double other) => Math.Abs(size - other) <= SameSize * other;

    private static bool IsWhite(double white, double? other) => other is { } own && Math.Abs(white - own) <= SameWhite;

    /// <summary>From the lowest text of a band to the line below it; null without a text.</summary>
    private static double? WhiteBelow(BandGroup group, List<BandText> texts, int band) => group.Heights[band + 1] - RowIn(texts, band).Max(text => (double?)text.Box.Bottom);

    private static double? WhiteAbove(BandGroup group, List<BandText> texts, int band) => RowIn(texts, band).Min(text => (double?)text.Box.Top) - group.Heights[band];
}
