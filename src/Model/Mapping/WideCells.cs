using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>
/// Cells whose lines were inferred and that lie below two headings, in rows that fill most of their columns: two texts that stand so close that no white parts
/// them are one cell there, and which column a text of both has cannot be told. They are told; a merged value, which is printed so, is with them.
/// </summary>
internal static class WideCells
{
    public static void Report(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        foreach (var section in sections.Where(section => section.Kind is SectionKind.Indicators or SectionKind.Funds))
        {
            var headings = section.Columns.Select(column => column.Heading).OfType<FormCell>().Where(heading => !heading.IsEmpty).ToList();
            foreach (var row in Enumerable.Range(section.BodyRow, section.EndRow - section.BodyRow).Select(draft.Grid.CellsStartingIn))
            {
                var texts = row.Where(cell => !cell.IsEmpty).ToList();
                if (texts.Count * 2 < headings.Count) continue;
                foreach (var cell in texts.Where(cell => cell.IsInferred && headings.Count(heading => LiesBelow(cell, heading)) > 1)) draft.Report(ProblemKind.RunTogetherText, cell);
            }
        }
    }

    /// <summary>It reaches over more than half of the heading's width.</summary>
    private static bool LiesBelow(FormCell cell, FormCell heading)
    {
        var (box, over) = (cell.Place.Box, heading.Place.Box);
        return Math.Min(box.Right, over.Right) - Math.Max(box.Left, over.Left) > over.Width / 2;
    }
}
