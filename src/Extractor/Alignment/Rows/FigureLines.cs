using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// The lines on which the figures of a table stand, as those of the weights and scores do: two columns have figures on the same lines, and nothing else between the
/// first and the last. Each row of the table has one such line.
/// </summary>
/// <param name="Lines">Their numbers, ascending.</param>
internal sealed record FigureLines(IReadOnlyList<int> Lines)
{
    /// <summary>Fund tables have a row for the total and three for its parts, of which one may be blank; what has more lines of figures is an indicator table.</summary>
    private const int FewestLines = 5;

    /// <summary>All of a page.</summary>
    public static List<FigureLines> On(CloseLines page)
    {
        var columns = Columns(page).FindAll(column => column.Count >= FewestLines);
        return [.. columns.GroupBy(column => string.Join(',', column), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new FigureLines(group.First()))];
    }

    /// <summary>It stands between two of the lines, and has none of them.</summary>
    public bool AreLackedBy(LineRow row) => row.First > Lines[0] && row.Last < Lines[^1] && !Lines.Any(line => line >= row.First && line <= row.Last);

    /// <summary>The lines of figures that stand above one another without another text of their column between.</summary>
    private static List<List<int>> Columns(CloseLines page)
    {
        var (columns, open) = (new List<List<int>>(), new List<(LinePiece Last, List<int> Lines)>());
        foreach (var piece in page.Pieces)
        {
            var above = open.FindAll(column => column.Last.Piece.SharesColumn(piece.Piece));
            open.RemoveAll(above.Contains);
            if (above is [var only] && piece.Piece.IsFigure && only.Last.Piece.IsFigure && WrappedText.AreAligned(only.Last.Piece, piece.Piece))
            {
                only.Lines.Add(piece.Line);
                open.Add((piece, only.Lines));
            }
            else
            {
                columns.Add([piece.Line]);
                open.Add((piece, columns[^1]));
            }
        }

        return columns;
    }
}
