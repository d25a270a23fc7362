using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Bands;

/// <summary>Rows at the edge of a page that lack their outer line: the table was cut there.</summary>
internal static class OuterRows
{
    /// <summary>Lines of one row stand closer (em): a title, or the row of another table, stands a line or more apart.</summary>
    private const double WhiteInRow = 1;

    /// <summary>So many signatures and dates stand beside one another below a form; a row of indicators has more texts.</summary>
    private const int MostSignatures = 4;

    /// <summary>With the row above its first line: a page that begins within a table may leave out the line over it.</summary>
    public static BandGroup WithRowAbove(this BandGroup group, List<Piece> pieces)
    {
        var row = Above(group, pieces);
        return Beside(row) >= ZoneFinder.FewestColumns ? group.With(row.Min(piece => piece.Box.Top) - BandGroup.SameHeight) : group;
    }

    /// <summary>With what stands above its first line, if that is all of the page there and no title: the rest of a row that the page before began.</summary>
    public static BandGroup WithRestAbove(this BandGroup group, List<Piece> pieces)
    {
        var rest = Above(group, pieces);
        return rest.Count > 0 && !FormHead.IsBelowTitle(group, pieces) && rest.Count == pieces.Count(piece => piece.Box.CenterY < group.Top) ? group.With(rest.Min(piece => piece.Box.Top) - BandGroup.SameHeight) : group;
    }

    /// <summary>
    /// With the row below its last line, if no row stands below that: a page that ends within a row has no line under it. Where a cell goes on below the last line, there is
    /// such a row, however few texts it has.
    /// </summary>
    public static BandGroup WithRowBelow(this BandGroup group, List<Piece> pieces)
    {
        var below = pieces.FindAll(piece => piece.Box.CenterY > group.Bottom);
        var row = Chain(group.Bottom, below.FindAll(group.Spans).OrderBy(piece => piece.Box.Top), (piece, reached) => piece.Box.Top - reached, (piece, reached) => Math.Max(piece.Box.Bottom, reached));
        below.RemoveAll(row.Contains);
        return Beside(row) > (group.IsInterruptedAt(group.Bottom) ? 1 : MostSignatures) && !below.Exists(piece => below.Exists(piece.StandsBeside)) ? group.With(row.Max(piece => piece.Box.Bottom) + BandGroup.SameHeight) : group;
    }

    private static List<Piece> Above(BandGroup group, List<Piece> pieces) =>
        Chain(group.Top, pieces.Where(piece => piece.Box.CenterY < group.Top && group.Spans(piece)).OrderByDescending(piece => piece.Box.Bottom), (piece, reached) => reached - piece.Box.Bottom, (piece, reached) => Math.Min(piece.Box.Top, reached));

    /// <summary>The pieces from an outer line outwards that stand as close as those of one row.</summary>
    private static List<Piece> Chain(double line, IEnumerable<Piece> outwards, Func<Piece, double, double> white, Func<Piece, double, double> next)
    {
        var row = new List<Piece>();
        var reached = line;
        foreach (var piece in outwards)
        {
            if (white(piece, reached) > WhiteInRow * piece.Size) break;
            row.Add(piece);
            reached = next(piece, reached);
        }

        return row;
    }

    /// <summary>The most texts beside one another.</summary>
    private static int Beside(List<Piece> row) => row.Count == 0 ? 0 : row.Max(piece => row.Count(other => other.Box.Top < piece.Box.CenterY && other.Box.Bottom > piece.Box.CenterY));
}
