using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Cells whose lines were inferred and that lie below two headings, in rows that fill most of their columns: two texts that stand so close that no white parts
/// them are one cell there, and which column a text of both has cannot be told. They are told; a merged value, which is printed so, is with them.
/// </summary>
internal static class WideCells
{
    /// <summary>The names of the block of goals have so many characters and more: 总体目标, 年度绩效目标; fewer begin goals themselves.</summary>
    private const int FewestOfName = 4;

    private const int MostOfName = 10;

    public static void Report(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        foreach (var goal in new[] { draft.Goal.Planned, draft.Goal.Actual }.OfType<Field>().Where(goal => BeginsWithName(goal.Printed)))
            draft.Problems.Add(new Problem(ProblemKind.RunTogetherText, goal.Printed, goal.Place));
        foreach (var section in sections.Where(section => section.Kind is SectionKind.Indicators or SectionKind.Funds))
        {
            foreach (var heading in section.Headings(draft.Grid).Where(heading => HoldsColumn(draft, section, heading))) draft.Report(ProblemKind.UnknownHeading, heading);
            var headings = section.Columns.Select(column => column.Heading).OfType<FormCell>().Where(heading => !heading.IsEmpty).ToList();
            foreach (var row in section.BodyRows.Select(draft.Grid.CellsStartingIn))
            {
                var texts = row.Where(cell => !cell.IsEmpty).ToList();
                if (texts.Count * 2 < headings.Count) continue;
                foreach (var cell in texts.Where(cell => cell.IsInferred && headings.Count(heading => LiesBelow(cell, heading)) > 1)) draft.Report(ProblemKind.RunTogetherText, cell);
            }
        }
    }

    /// <summary>Nobody knows the heading, and nothing is told below it: it may hold its column's values. Where something is, the heading is told with it.</summary>
    private static bool HoldsColumn(EvaluationDraft draft, Section section, FormCell heading) => heading is { IsInferred: true, IsEmpty: false } && section.ColumnOf(heading) is { Field: null } column
        && section.BodyRows.All(row => column.CellIn(draft.Grid, row) is not { IsEmpty: false });

    /// <summary>The name at the side of the goals stands so close to the first of them that it may not be its own: 年度总体目标办理案件600件以上. Goals that are counted (目标1：…) begin with no name.</summary>
    private static bool BeginsWithName(string goal) => Enumerable.Range(FewestOfName, MostOfName - FewestOfName)
        .Any(length => goal.Length > length && char.IsLetter(goal[length - 1]) && HeadingBook.FieldOfWhole(HeadingSection.Block, goal[..length]) == "goal");

    /// <summary>It reaches over more than half of the heading's width.</summary>
    private static bool LiesBelow(FormCell cell, FormCell heading)
    {
        var (box, over) = (cell.Place.Upright.Box, heading.Place.Upright.Box);
        return Math.Min(box.Right, over.Right) - Math.Max(box.Left, over.Left) > over.Width / 2;
    }
}
