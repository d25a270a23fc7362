using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Goals;

/// <summary>A goal in one cell with its heading, above it: the border between the two is not drawn (预期目标 | 实际完成情况 新增绿地12.6万平方米, over the goal that was set). It is told.</summary>
internal static class HeadedGoals
{
    /// <summary>A heading of up to twelve characters (年度总体目标完成情况综述) has room on two lines of a column that has room for goals.</summary>
    private const int MostLines = 2;

    /// <summary>Takes the heading of one goal with the goal below it, and the other goal in its cell beside both; false where they do not stand so, or a goal is told already.</summary>
    public static bool Take(EvaluationDraft draft, FormCell heading, FormCell beside)
    {
        if (draft.Goal is not { Planned: null, Actual: null } || Split(beside) is not { } headed || FieldOf(heading.Text) is not { } own || own == headed.Field) return false;
        if (draft.Grid.Below(heading) is not { IsEmpty: false } below || below.EndRow != beside.EndRow || LabelText.IsLabel(below.Text)) return false;
        draft.Take(heading);
        draft.Take(beside);
        var goal = EvaluationDraft.PartOf(beside, headed.Goal);
        draft.Goal = own == "planned" ? new Goal(draft.Text(below), goal) : new Goal(goal, draft.Text(below));
        return true;
    }

    /// <summary>Tells every goal of which the cell begins with the heading of a goal.</summary>
    public static void Report(EvaluationDraft draft)
    {
        var goals = new[] { draft.Goal.Planned, draft.Goal.Actual }.OfType<Field>().Select(goal => goal.Place).ToHashSet();
        foreach (var cell in draft.Grid.Cells.Where(cell => goals.Contains(cell.Place) && Split(cell) is not null && GoalsInOneCell.Split(cell) is null)) draft.Report(ProblemKind.RunTogetherText, cell);
    }

    /// <summary>The first lines of a cell, if they are the heading of a goal, apart from those below: as many as make one (实际完成 is one, and so is 实际完成情况).</summary>
    private static (string Field, string Goal)? Split(FormCell cell)
    {
        if (!cell.IsDecodable) return null;
        var lines = cell.Parts.SelectMany(part => part.Lines).ToList();
        for (var count = Math.Min(MostLines, lines.Count - 1); count > 0; count--)
        {
            if (FieldOf(LineJoiner.Join(lines.Take(count))) is { } field) return (field, LineJoiner.Join(lines.Skip(count)));
        }

        return null;
    }

    private static string? FieldOf(string printed) => HeadingBook.Field(HeadingSection.Goal, printed) is var field and ("planned" or "actual") ? field : null;
}
