using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Goals;

/// <summary>The goal block: planned and reached goals side by side. Several rows below a heading are paragraphs of one text.</summary>
internal static class GoalMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        draft.TakeHeadings(section);
        foreach (var heading in section.Headings(draft.Grid)) StatedWeightFinder.Add(draft, WeightOf.Other, heading.Text, heading.Place);
        draft.Goal = new Goal(Told(draft, section, "planned", draft.Goal.Planned), Told(draft, section, "actual", draft.Goal.Actual));
        foreach (var column in section.Columns.Where(column => column.Field is "adjusted" or "extra")) Keep(draft, section, column);
        foreach (var cell in Body(draft, section).Where(cell => cell.IsInferred && Vocabulary.Pattern("labels_inside").IsMatch(cell.Text))) draft.Report(ProblemKind.RunTogetherText, cell);
        TakeSideLabels(draft, section);
    }

    /// <summary>The goal that the form tells first; an empty cell tells none. A further one is kept under its heading and the name of its block (年度目标2), and told.</summary>
    private static Field? Told(EvaluationDraft draft, Section section, string name, Field? before)
    {
        var own = Under(draft, section, name);
        if (before is null or { Printed: "" }) return own ?? before;
        if (own is not { Printed: not "" } || section.Find(name) is not { Heading: { } heading }) return before;
        draft.AddExtra(BlockOf(draft.Grid, heading) is { } block ? $"{HeadingText.Fold(block.Text)}:{HeadingText.Fold(heading.Text)}" : HeadingText.Fold(heading.Text), own);
        draft.Report(ProblemKind.ContestedHeading, heading);
        return before;
    }

    /// <summary>The name of the block, beside the heading and the goals below it.</summary>
    private static FormCell? BlockOf(FormGrid grid, FormCell heading) => grid.CellsOf(heading.Row).LastOrDefault(cell => cell.EndColumn <= heading.Column && cell.EndRow > heading.EndRow && !cell.IsEmpty);

    /// <summary>What stands under a heading beside those of the goals is kept under it, and told where nobody knows it.</summary>
    private static void Keep(EvaluationDraft draft, Section section, Column column)
    {
        if (column.Field == "extra" && !HeadingBook.IsKnown(column.Heading!.Text)) draft.Report(ProblemKind.UnknownHeading, column.Heading);
        draft.AddExtra(HeadingText.Fold(column.Heading!.Text), Under(draft, section, column));
    }

    private static Field? Under(EvaluationDraft draft, Section section, string name) => Under(draft, section, section.Find(name)!);

    private static Field? Under(EvaluationDraft draft, Section section, Column column) =>
        Paragraphs.Join([.. Body(draft, section).Where(cell => section.ColumnOf(cell) == column && !IsUnderSeveral(section, cell)).Select(draft.Text)]);

    /// <summary>Across the whole block, below the goals: a remark to all of them, which is told.</summary>
    private static bool IsUnderSeveral(Section section, FormCell cell) =>
        section.Columns.Count(column => column.Field != Column.Block && cell.Column <= column.Start && cell.EndColumn >= column.End) > 1;

    /// <summary>The block's label beside its rows, whole or the part of it that a page break left there.</summary>
    private static void TakeSideLabels(EvaluationDraft draft, Section section)
    {
        foreach (var cell in Body(draft, section).Where(cell => section.ColumnOf(cell)?.Field == Column.Block && LabelText.IsBlock(cell.Text)))
            draft.Take(cell);
    }

    private static IEnumerable<FormCell> Body(EvaluationDraft draft, Section section) => section.BodyRows.SelectMany(draft.Grid.CellsStartingIn);
}
