using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Labels of goals that no dictionary holds (项目总目标, 年度工作目标完成情况), by the words that they are put together of. One with a text beside it to the end of the row, or to the next goal's
/// label, heads that goal; one alone in its row is the name of the goals below.
/// </summary>
internal static class GoalLabels
{
    /// <summary>What the label heads, <c>planned</c> or <c>actual</c>; null where the dictionary has it, and where it is of several years or of another one, or of a goal as it was changed.</summary>
    public static string? Field(FormCell label)
    {
        if (LabelText.IsLabel(label.Text) || Vocabulary.Pattern("goal_of_other_years").IsMatch(label.Core)) return null;
        var field = HeadingForms.Field(HeadingSection.Goal, label.Text);
        return field == "planned" && Vocabulary.Pattern("goal_not_set").IsMatch(label.Core) ? null : field;
    }

    /// <summary>The same of a label with its goal beside it; null where something else stands there.</summary>
    public static string? FieldBeside(FormGrid grid, FormCell label, FormCell value) =>
        !HeadingBook.IsKnown(value.Text) && Field(value) is null && EndsAtLabel(grid, value) ? Field(label) : null;

    /// <summary>The name of the goals above their headings: 绩效目标及完成情况.</summary>
    public static bool IsName(FormCell cell) => Field(cell) is not null || HeadingForms.Field(HeadingSection.Block, cell.Text) == "goal";

    /// <summary>The goal in the cell of its label: 总体目标：维护雨量站36处。</summary>
    public static bool IsWithGoal(FormCell cell) =>
        LabelText.SplitAtColon(cell.Text) is { } labelled && HeadingBook.Field(HeadingSection.Goal, labelled.Label) is not null;

    private static bool EndsAtLabel(FormGrid grid, FormCell value) => value.EndColumn == grid.Columns
        || (grid.At(value.Row, value.EndColumn) is { } next && (Field(next) is not null || HeadingBook.Field(HeadingSection.Goal, next.Text) is not null));
}
