using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping;

/// <summary>
/// The year's tasks of an office: every text under its heading, row by row. What a task costs is no source of funds, and what was done for it no indicator.
/// </summary>
internal static class TasksMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        draft.TakeHeadings(section);
        foreach (var cell in section.BodyRows.SelectMany(draft.Grid.CellsStartingIn).Where(cell => !cell.IsEmpty))
        {
            if (section.ColumnOf(cell) is { Field: not Column.Block, Heading.IsEmpty: false } column) draft.AddExtra(NameOf(draft.Grid, section, column), draft.Text(cell));
        }
    }

    /// <summary>总额 below 预算数（万元） is the whole of the budget.</summary>
    private static string NameOf(FormGrid grid, Section section, Column column) =>
        HeadingText.Fold(HeadingNames.Above(grid, section.FirstRow, column)?.Text + column.Heading!.Text);
}
