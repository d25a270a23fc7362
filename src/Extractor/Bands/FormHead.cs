using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// The first rows of a form, left at the foot of a page below its title: too few lines for a table, and nothing but labels and values, which need no columns. What stands
/// at the head of the next page between the same sides goes on with them.
/// </summary>
internal static class FormHead
{
    /// <summary>Between the title and the table stand the year, the unit of money, the date, the office: a line or two.</summary>
    private const int MostTextsBelowTitle = 4;

    /// <summary>Below the last row stands a page number.</summary>
    private const int MostTextsBelow = 1;

    /// <summary>The next size up of type is larger by a seventh (10.5, 12, 14 pt).</summary>
    private const double LargerSize = 1.1;

    public static bool Is(BandGroup group, BandTable table, List<Piece> pieces) =>
        table.IsAllPairs && pieces.Count(piece => piece.Box.CenterY > group.Bottom) <= MostTextsBelow && IsBelowTitle(group, pieces);

    /// <summary>A text right above the first line is in larger type than all below.</summary>
    public static bool IsBelowTitle(BandGroup group, List<Piece> pieces)
    {
        var size = pieces.Where(piece => piece.Box.CenterY > group.Top).Max(piece => piece.Size);
        var above = pieces.Where(piece => piece.Box.CenterY < group.Top).OrderByDescending(piece => piece.Box.CenterY).Take(MostTextsBelowTitle + 1);
        return above.Any(piece => piece.Size > LargerSize * size);
    }
}
