using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Checking.Gaps;

/// <summary>Rows in which something stands that was not read: what such a row seems to lack may be told there (a score cell that prints 11.98（3户账户冻结）).</summary>
internal sealed class UnreadRows(IReadOnlyList<Problem> problems)
{
    private const string Reason = "a text of the row was not read";

    /// <summary>Cells side by side share a border, whose width is up to this, in points.</summary>
    private const double WidestBorder = 2;

    private static readonly ProblemKind[] Kinds = [ProblemKind.Unreadable, ProblemKind.UndecodableText, ProblemKind.OrphanText, ProblemKind.RunTogetherText];

    private readonly List<Place> _unread = PlacesOf(problems, Kinds);

    private readonly List<Place> _incomplete = PlacesOf(problems, [.. Kinds, ProblemKind.RowIncomplete]);

    private readonly List<Place> _orphans = PlacesOf(problems, [ProblemKind.OrphanText]);

    /// <summary>Why a finding that something is missing in the row may be wrong; null where all of it was read.</summary>
    public string? Why(Indicator row) => IsIn(_unread, [row.Level3, row.Target, row.Actual, row.Weight, row.Score, row.Reason]) ? Reason : null;

    /// <summary>The same of points or an amount that a sum lacks: two columns may have one text for both of them.</summary>
    public string? WhyInSum(Indicator row) => IsIn(_incomplete, [row.Level3, row.Target, row.Actual, row.Weight, row.Score, row.Reason]) ? Reason : null;

    /// <summary>The same of a source of the funds.</summary>
    public string? WhyInSum(FundingLine line) =>
        IsIn(_incomplete, [line.Label, line.InitialBudget, line.FullYearBudget, line.Executed, line.Weight, line.ExecutionRate, line.Score, line.Reason]) ? Reason : null;

    /// <summary>Why a target may be another than what was read: its operator or its unit, in the next cell, was placed nowhere.</summary>
    public string? WhyTarget(Place target) => _orphans.Exists(orphan => IsBeside(orphan, target) && Touch(orphan.Upright.Box, target.Upright.Box)) ? Reason : null;

    private static List<Place> PlacesOf(IReadOnlyList<Problem> problems, ProblemKind[] kinds) => [.. problems.Where(problem => kinds.Contains(problem.Kind)).Select(problem => problem.Place)];

    private static bool IsIn(List<Place> unread, Field?[] fields)
    {
        if (unread.Count == 0) return false;
        var own = fields.OfType<Field>().Select(field => field.Place).ToList();
        return own.Count > 0 && unread.Exists(place => own.Contains(place) || IsBeside(place, own.MinBy(cell => cell.Upright.Box.Height)!));
    }

    private static bool Touch(Box one, Box other) => Math.Abs(one.Right - other.Left) <= WidestBorder || Math.Abs(one.Left - other.Right) <= WidestBorder;

    /// <summary>On one line as the form reads: the middle of the lower one is within the height of the other.</summary>
    private static bool IsBeside(Place unreadAt, Place cellAt)
    {
        var (unread, cell) = (unreadAt.Upright, cellAt.Upright);
        if (unread.Order != cell.Order) return false;
        var (low, high) = unread.Box.Height < cell.Box.Height ? (unread.Box, cell.Box) : (cell.Box, unread.Box);
        return low.CenterY > high.Top && low.CenterY < high.Bottom;
    }
}
