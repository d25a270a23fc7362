using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>Lines between which a text runs from the first to the last, and the texts there: they may be one row, at whatever place of it the texts stand.</summary>
/// <param name="Top">The first line of a text that is as high as the row.</param>
/// <param name="Bottom">The last line of that text.</param>
/// <param name="First">The number of the first line.</param>
/// <param name="Last">The number of the last.</param>
/// <param name="Stacks">The texts, from the left, and whether each goes on from line to line.</param>
internal sealed record RowLines(LinePiece Top, LinePiece Bottom, int First, int Last, IReadOnlyList<(LineStack Stack, bool IsWhole)> Stacks)
{
    /// <summary>
    /// Lines of a row at most: a sheet has room for some 60 at the leading of office programs (842 pt, 12 pt from line to line, less the margins). The ways to divide a page grow with
    /// the square of the rows that they may have.
    /// </summary>
    private const int Highest = 60;

    /// <summary>All of a page.</summary>
    public static List<RowLines> Among(CloseLines page)
    {
        var found = new List<RowLines>();
        var heights = new HashSet<(int, int)>();
        foreach (var top in page.Pieces)
        {
            var reached = new HashSet<int> { top.Number };
            var open = new Queue<LinePiece>([top]);
            while (open.TryDequeue(out var bottom))
            {
                foreach (var below in page.Below(bottom).Where(below => below.Line - top.Line < Highest && reached.Add(below.Number))) open.Enqueue(below);
                if (heights.Add((top.Line, bottom.Line))) found.Add(Of(page, top, bottom));
            }
        }

        return found;
    }

    private static RowLines Of(CloseLines page, LinePiece top, LinePiece bottom)
    {
        var (first, last) = (top.Line, bottom.Line);
        while (first > 0 && LineRow.IsAt(page[first - 1][0], top.Middle)) first--;
        while (last + 1 < page.Count && LineRow.IsAt(page[last + 1][0], bottom.Middle)) last++;
        return new RowLines(top, bottom, first, last, LineStack.In(page.Between(first, last)).ConvertAll(stack => (stack, stack.IsWhole(page))));
    }
}
