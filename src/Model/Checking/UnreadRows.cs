using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking;

/// <summary>Rows of indicators in which something stands that was not read: what such a row seems to lack may be told there (a score cell that prints 11.98（3户账户冻结）).</summary>
internal sealed class UnreadRows(IReadOnlyList<Problem> problems)
{
    private const string Reason = "a text of the row was not read";

    private static readonly ProblemKind[] Kinds = [ProblemKind.Unreadable, ProblemKind.UndecodableText, ProblemKind.OrphanText];

    private readonly List<Place> _unread = [.. problems.Where(problem => Kinds.Contains(problem.Kind)).Select(problem => problem.Place)];

    /// <summary>Why a finding that something is missing in the row may be wrong; null where all of it was read.</summary>
    public string? Why(Indicator row)
    {
        if (_unread.Count == 0) return null;
        var own = new[] { row.Level3, row.Target, row.Actual, row.Weight, row.Score, row.Reason }.OfType<Field>().Select(field => field.Place).ToList();
        return own.Count > 0 && _unread.Exists(unread => own.Contains(unread) || IsBeside(unread, own.MinBy(place => place.Upright.Box.Height)!)) ? Reason : null;
    }

    /// <summary>On one line as the form reads: the middle of the lower one is within the height of the other.</summary>
    private static bool IsBeside(Place unreadAt, Place cellAt)
    {
        var (unread, cell) = (unreadAt.Upright, cellAt.Upright);
        if (unread.Order != cell.Order) return false;
        var (low, high) = unread.Box.Height < cell.Box.Height ? (unread.Box, cell.Box) : (cell.Box, unread.Box);
        return low.CenterY > high.Top && low.CenterY < high.Bottom;
    }
}
