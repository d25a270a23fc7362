using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// The funds block whose amounts head the columns of their sources (see <see cref="FundsBySource"/>): one line a source, out of the one row of figures. Of several rows nothing says
/// what each is; they stay to be reported.
/// </summary>
internal static class FundsBySourceMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        foreach (var heading in section.Headings(draft.Grid).Where(IsHeading))
        {
            draft.Take(heading);
            StatedWeightFinder.Add(draft, WeightOf.Execution, heading.Text, heading.Place);
        }

        var rows = section.BodyRows.Where(row => section.Columns.Any(column => Under(draft.Grid, row, column) is not null)).ToList();
        if (rows is [var only]) AddLines(draft, section, only);
    }

    private static bool IsHeading(FormCell cell) => LabelText.IsBlock(cell.Text) || HeadingBook.Field(HeadingSection.Funds, cell.Text) is not null;

    private static FormCell? Under(FormGrid grid, int row, Column column) =>
        column.CellIn(grid, row) is { IsEmpty: false } cell && cell.Row == row ? cell : null;

    private static void AddLines(EvaluationDraft draft, Section section, int row)
    {
        foreach (var label in draft.Grid.CellsStartingIn(row).Where(cell => cell.EndColumn <= section.Columns[0].Start && FundsBySource.IsTotal(cell))) draft.Take(label);
        var sources = section.Columns.Where(column => !IsPoints(column)).GroupBy(column => column.Heading!.Core).ToList();
        var totals = sources.FindAll(source => DividedAmounts.IsWhole(source.First().Heading!));
        foreach (var source in sources)
        {
            foreach (var column in source) draft.Take(column.Heading!);
            var points = totals is [var total] && total == source ? section.Columns.Where(IsPoints) : [];
            var heading = source.First().Heading!;
            if (draft.Text(heading) is not { } label) continue;
            var named = FundsBySource.SourceOf(heading) is { } known ? FundAmount.Named(known) : DividedAmounts.IsWhole(heading) ? FundingSource.Total : FundAmount.Source(draft, label, heading);
            draft.FundingLines.Add(FundTexts.Line(draft, label, named, [.. source.Concat(points).Select(column => Text(draft.Grid, row, column)).OfType<FundText>()]));
        }
    }

    private static FundText? Text(FormGrid grid, int row, Column column) => Under(grid, row, column) is { } cell ? new FundText(column.Field!, cell.Text, cell) { Headings = [column.Heading!.Text, column.Name] } : null;

    private static bool IsPoints(Column column) => FundFields.Points.Contains(column.Field);
}
