using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Headings below which no line is drawn, in one cell each with the first row's value: 三级指标 over 日产日清率, 分值 over 5. Which indicator the row is of can be seen, but not read cell by cell:
/// each cell is told, and no finding rests on sums that lack the row.
/// </summary>
internal static class RowsInHeadings
{
    /// <summary>A remark on a second line (分值 over 100) is no row; one prints a name, a target or what was reached, and points.</summary>
    private const int FewestValues = 3;

    public static void Report(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        foreach (var section in sections.Where(section => section is { Kind: SectionKind.Indicators, HeadingRows: > 0 }))
        {
            var holding = section.Headings(draft.Grid).Where(heading => section.ColumnOf(heading)?.Field != Column.Block && HoldsValue(heading)).ToList();
            if (holding.Count < FewestValues) continue;
            foreach (var heading in holding) draft.Report(ProblemKind.RunTogetherText, heading);
            draft.DoubtExtent([]);
        }
    }

    private static bool HoldsValue(FormCell heading)
    {
        var lines = heading.Parts.SelectMany(part => part.Lines).ToList();
        return Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Any(end => IsHeading(LineJoiner.Join(lines[..end])) && LineJoiner.Join(lines[end..]) is var rest && IsValue(heading, rest));
    }

    private static bool IsHeading(string text) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, text) is not null;

    /// <summary>A bracket holds the heading's unit or formula; of a heading that is known whole the rest is its end, unless it is a number, which a heading may have behind it.</summary>
    private static bool IsValue(FormCell heading, string rest) => rest[0] is not ('(' or '（') && (rest.All(c => char.IsDigit(c) || c is '.' or '%') || (!IsHeading(heading.Text) && HeadingForms.Field(HeadingSection.Indicator, heading.Text) is null));
}
