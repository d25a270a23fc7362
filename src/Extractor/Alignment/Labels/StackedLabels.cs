using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Rows;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>
/// Divides lines of labels that stand right below one another: each label is at the middle of the rows that it stands for, and the next begins with the row
/// below these.
/// </summary>
/// <param name="rows">From the top.</param>
/// <param name="ends">What the pages around may have of the first row and the last.</param>
internal sealed class StackedLabels(CloseLines page, WrappedText wrapped, IReadOnlyList<LineRow> rows, PageColumns ends)
{
    /// <summary>Texts at one place agree within this share of an em: fonts differ in how high their lines are. Half a line (0.5 em) tells one place from another.</summary>
    private const double SamePlace = 0.25;

    /// <summary>A label of more lines than this is prose; ways to divide double with each line.</summary>
    private const int MostLines = 12;

    /// <summary>The labels of which a line stands in no row's own texts; null if the lines can be divided in more than one way, or in none.</summary>
    public List<LineStack>? Find(IEnumerable<LinePiece> free)
    {
        var (found, seen) = (new List<LineStack>(), new HashSet<LinePiece>());
        foreach (var piece in free)
        {
            if (seen.Contains(piece)) continue;
            if (Column(piece) is not { Count: <= MostLines } column || Divide(column) is not { } labels) return null;
            seen.UnionWith(column);
            found.AddRange(labels);
        }

        return found;
    }

    /// <summary>The lines right above and below one another around the piece; null if there are two ways on.</summary>
    private List<LinePiece>? Column(LinePiece piece)
    {
        var column = new List<LinePiece> { piece };
        while (Aligned(page.Above(column[0]), column[0]) is { Count: > 0 } above)
        {
            if (above.Count > 1) return null;
            column.Insert(0, above[0]);
        }

        while (Aligned(page.Below(column[^1]), column[^1]) is { Count: > 0 } below)
        {
            if (below.Count > 1) return null;
            column.Add(below[0]);
        }

        return column;
    }

    private static List<LinePiece> Aligned(IEnumerable<LinePiece> others, LinePiece piece) => [.. others.Where(other => WrappedText.AreAligned(piece.Piece, other.Piece))];

    private List<LineStack>? Divide(List<LinePiece> column)
    {
        // 指标 alone is a heading as well as the end of one: the fewest labels are meant.
        if (Known(column, 0).GroupBy(labels => labels.Count).MinBy(labels => labels.Key)?.ToList() is [var known]) return known.TrueForAll(StandsForSome) ? known : null;
        var ways = Ways(column, 0, [.. Enumerable.Range(0, rows.Count)]).ToList();
        ways.RemoveAll(labels => labels.Exists(label => label.IsOfKnown));
        if (ways.Count > 1) ways.RemoveAll(JoinOrPart);
        return ways is [var only] ? only : null;
    }

    /// <summary>All ways to divide the lines from one on into whole labels of forms: where a page cuts the rows of a label it may stand anywhere beside them.</summary>
    private static IEnumerable<List<LineStack>> Known(List<LinePiece> column, int from)
    {
        if (from == column.Count) yield return [];
        for (var count = 1; from + count <= column.Count; count++)
        {
            var label = new LineStack(column.GetRange(from, count));
            if (!KnownTexts.Is(label.Text)) continue;
            foreach (var rest in Known(column, from + count)) yield return [label, .. rest];
        }
    }

    /// <summary>All ways to divide the lines from one on.</summary>
    /// <param name="starts">The rows with which the first label may begin.</param>
    private IEnumerable<List<LineStack>> Ways(List<LinePiece> column, int from, HashSet<int> starts)
    {
        if (from == column.Count) yield return [];
        for (var count = 1; from + count <= column.Count; count++)
        {
            var label = new LineStack(column.GetRange(from, count));
            HashSet<int> after = [.. starts.SelectMany(first => Enumerable.Range(first, rows.Count - first).Where(last => StandsFor(label, first, last))).Select(last => last + 1)];
            if (after.Count == 0) continue;
            foreach (var rest in Ways(column, from + count, after)) yield return [label, .. rest];
        }
    }

    /// <summary>At the middle of rows that have no text above or below it, or beside rows that a page's end cuts. The label of prose that is divided wrongly stands for none.</summary>
    private bool StandsForSome(LineStack label) => Enumerable.Range(0, rows.Count).Any(first => Enumerable.Range(first, rows.Count - first).TakeWhile(last => !rows[last].Stacks.Any(stack => label.SharesColumn(stack) && !stack.Pieces.Any(label.Pieces.Contains)))
        .Any(last => StandsFor(label, first, last) || (ends.MayGoOn && first == 0) || (ends.IsAtEnd && last == rows.Count - 1)));

    private bool StandsFor(LineStack label, int first, int last) =>
        Math.Abs(label.Middle - ((rows[first].Fill.First.Middle + rows[last].Fill.Last.Middle) / 2)) <= SamePlace * label.First.Piece.Size;

    /// <summary>A label has a line that was not broken because it was full, or one goes on with the next.</summary>
    private bool JoinOrPart(List<LineStack> labels) => labels.Exists(label => label.Steps.Any(step => !wrapped.MayGoOn(step.Above, step.Below)))
        || labels.Zip(labels.Skip(1)).Any(pair => wrapped.IsFull(pair.First.Last, pair.Second.First) && pair.Second.First.Piece.Box.Width < pair.First.Last.Piece.Box.Width - pair.First.Last.Piece.Size / 2);
}
