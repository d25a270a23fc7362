using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// What stands at the height of a page's first line, behind a page that ended with columns: it may be the last row of the table there (its sums), though a figure that is broken, or a text
/// of more lines, leaves no line with a text in each column.
/// </summary>
internal sealed record FirstRow(IReadOnlyList<Piece> Pieces)
{
    public static readonly FirstRow None = new([]);

    private readonly int _columns = ColumnsOf(Pieces);

    public Box Box => Box.Around(Pieces.Select(piece => piece.Box));

    /// <summary>As many texts beside one another as the rows of a table have.</summary>
    public bool IsOfTable => _columns >= ZoneFinder.FewestColumns;

    /// <summary>A label and a value; where a colon parts the two, as in signatures, they need no table.</summary>
    public bool MayBeOfTable => _columns > 1 && !Pieces.Any(piece => piece.HasColon);

    /// <summary>The first line, and every piece at the height of one that is in it already.</summary>
    public static FirstRow Of(IReadOnlyList<IReadOnlyList<Piece>> lines)
    {
        var row = new List<Piece>();
        foreach (var line in lines.TakeWhile((line, i) => i == 0 || line.Any(piece => row.Exists(piece.SharesHeight)))) row.AddRange(line);
        return new FirstRow(row);
    }

    /// <summary>Groups that white parts from top to bottom.</summary>
    private static int ColumnsOf(IReadOnlyList<Piece> pieces)
    {
        var (columns, reached) = (0, double.MinValue);
        foreach (var piece in pieces.OrderBy(piece => piece.Box.Left))
        {
            if (piece.Box.Left >= reached) columns++;
            reached = Math.Max(reached, piece.Box.Right);
        }

        return columns;
    }
}
