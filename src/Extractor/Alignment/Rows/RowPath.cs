using System.Numerics;
using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// Divides the lines of a page into rows that follow one another without white between them. Where the places of the texts leave more than one way, the
/// ways that part the lines of a text, or join those of several, are left out.
/// </summary>
internal sealed class RowPath
{
    private readonly CloseLines _page;
    private readonly List<LineRow> _rows;
    private readonly RowEvidence _evidence;
    private readonly List<int>[] _next;

    private RowPath(CloseLines page, WrappedText wrapped, IEnumerable<LineRow> rows)
    {
        _page = page;
        _rows = [.. rows];
        _evidence = new RowEvidence(page, wrapped);
        var byFirst = _rows.Index().ToLookup(row => row.Item.First, row => row.Index);
        _next = [.. _rows.Select(row => Following(row, byFirst))];
    }

    /// <summary>The only way to divide the lines; null if there is none, or more than one.</summary>
    /// <param name="rows">Lines of the page that may be rows.</param>
    public static List<LineRow>? Find(CloseLines page, WrappedText wrapped, IEnumerable<LineRow> rows) => new RowPath(page, wrapped, Candidates(rows)).Find();

    private List<LineRow>? Find()
    {
        var start = _rows.Index().Where(row => IsFirst(row.Item)).Select(row => row.Index).ToList();
        var (to, from) = (WaysTo(start), WaysFrom(_next));
        var all = Sum(start, from);
        // A paragraph may end within a text, and a word be too long for the rest of a line: what all ways join is one text.
        bool[] isSure = [.. _rows.Select((candidate, row) => to[row] * from[row] == all || !_evidence.SpeaksAgainst(candidate))];
        List<int>[] told = [.. _next.Select((next, row) => next.FindAll(below => isSure[below] && !_evidence.PartsText(_rows[row], _rows[below])))];
        return Only(start.FindAll(row => isSure[row]), told);
    }

    private List<LineRow>? Only(List<int> start, List<int>[] told)
    {
        var ways = WaysFrom(told);
        if (!Sum(start, ways).IsOne) return null;
        var path = new List<LineRow>();
        for (var row = start.Find(row => !ways[row].IsZero); row >= 0; row = NextOf(row)) path.Add(_rows[row]);
        return path;

        int NextOf(int row) => told[row].Where(next => !ways[next].IsZero).DefaultIfEmpty(-1).First();
    }

    /// <summary>Rows of the same lines are one, whichever text tells them.</summary>
    private static IEnumerable<LineRow> Candidates(IEnumerable<LineRow> rows) => rows.DistinctBy(row => (row.First, row.Last)).OrderBy(row => row.First);

    /// <summary>The rows that may stand right below: as near as a line, or with nothing but white between.</summary>
    private List<int> Following(LineRow row, ILookup<int, int> byFirst)
    {
        var next = new List<int>();
        for (var first = row.Last + 1; first < _page.Count; first++)
        {
            next.AddRange(byFirst[first].Where(i => AreBeside(row, _rows[i]) && FollowsAt(row, _rows[i])));
            if (!_page.LacksRoom(row.Fill.Last, _page[first][0]) && !_page.IsNext(row.Fill.Last, _page[first][0])) break;
        }

        return next;
    }

    private bool FollowsAt(LineRow row, LineRow below) => _page.IsNext(row.Fill.Last, below.Fill.First)
        || (below.First == row.Last + 1 && row.Free.Count + below.Free.Count == 0 && !_page.LacksRoom(row.Fill.Last, below.Fill.First));

    /// <summary>What stands on lines between them may stand beside both.</summary>
    private bool AreBeside(LineRow row, LineRow below) => LinesBetween(row.Last, below.First).All(line => below.MayHaveBeside(line) && row.MayHaveBeside(line));

    /// <summary>Above the first row no line has room for one.</summary>
    private bool IsFirst(LineRow row) => LinesBetween(-1, row.First).All(line => row.MayHaveBeside(line) && _page.LacksRoom(line[0], row.Fill.First));

    private bool IsLast(LineRow row) => LinesBetween(row.Last, _page.Count).All(line => row.MayHaveBeside(line) && _page.LacksRoom(row.Fill.Last, line[0]));

    private IEnumerable<IReadOnlyList<LinePiece>> LinesBetween(int above, int below) => Enumerable.Range(above + 1, below - above - 1).Select(line => _page[line]);

    private BigInteger[] WaysTo(List<int> start)
    {
        var ways = new BigInteger[_rows.Count];
        foreach (var row in start) ways[row] += 1;
        for (var row = 0; row < _rows.Count; row++)
        {
            foreach (var next in _next[row]) ways[next] += ways[row];
        }

        return ways;
    }

    private BigInteger[] WaysFrom(List<int>[] following)
    {
        var ways = new BigInteger[_rows.Count];
        for (var row = _rows.Count - 1; row >= 0; row--) ways[row] = Sum(following[row], ways) + (IsLast(_rows[row]) ? 1 : 0);
        return ways;
    }

    private static BigInteger Sum(List<int> rows, BigInteger[] ways) => rows.Aggregate(BigInteger.Zero, (sum, row) => sum + ways[row]);
}
