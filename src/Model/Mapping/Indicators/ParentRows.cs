using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// Tells which rows are parts of another: the parent prints weight and score for all, its children print targets and actuals of their
/// own and no score (★补助养殖数量 over 其中羊…). Published poverty-fund forms do this; a child is never scored twice.
/// </summary>
internal static class ParentRows
{
    public static IReadOnlyList<Indicator> Assign(IReadOnlyList<Indicator> rows)
    {
        var assigned = new List<Indicator>(rows.Count);
        int? parent = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (parent is { } open && IsChild(rows, open, i))
            {
                assigned.Add(rows[i] with { Parent = open });
                continue;
            }

            parent = IsScored(rows[i]) ? i : null;
            assigned.Add(rows[i]);
        }

        return assigned;
    }

    private static bool IsChild(IReadOnlyList<Indicator> rows, int parent, int child)
    {
        var (of, row) = (rows[parent], rows[child]);
        if (row.Placeholder || !SameGroup(of, row)) return false;
        if (IsNamed(row, "child_name")) return true;
        if (IsScored(row) || IsNamed(row, "starred_name")) return false;
        return IsNamed(of, "starred_name") || (IsBlank(of.Target) && IsBlank(of.Actual) && !IsBlank(row.Target)) || IsNextPart(rows, parent, child);
    }

    /// <summary>Behind 其中：小学 stands 初中 alone: the word is printed once for all parts.</summary>
    private static bool IsNextPart(IReadOnlyList<Indicator> rows, int parent, int row) =>
        row - parent > 1 && IsNamed(rows[parent + 1], "child_name") && !IsBlank(rows[row].Level3);

    public static bool SameGroup(Indicator parent, Indicator row) => parent.Level2 is null || row.Level2 is null
        ? Equals(parent.Level2, row.Level2)
        : parent.Level2.SameCell(row.Level2) || parent.Level2.Printed == row.Level2.Printed;

    public static bool IsScored(Indicator row) => !IsBlank(row.Weight) || !IsBlank(row.Score);

    private static bool IsNamed(Indicator row, string pattern) => row.Level3 is { } name && Vocabulary.Pattern(pattern).IsMatch(name.Printed);

    private static bool IsBlank(Field? field) => field is null || field.IsBlankLike;
}
