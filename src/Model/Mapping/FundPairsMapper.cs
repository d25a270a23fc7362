using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>The funds block whose amounts stand right of their own labels (see <see cref="FundPairs"/>): one line a row.</summary>
internal static class FundPairsMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        for (var row = section.FirstRow; row < section.EndRow; row++)
        {
            foreach (var side in draft.Grid.CellsStartingIn(row).Where(cell => cell.EndColumn <= section.Columns[0].Start)) TakeSideLabel(draft, side);
            var pairs = section.Columns.Select(column => Pair(draft.Grid, row, column)).OfType<FundPair>().ToList();
            foreach (var line in pairs.GroupBy(pair => row == section.FirstRow ? "" : pair.Label.Core)) AddLine(draft, line.ToList(), row == section.FirstRow);
        }
    }

    private static void TakeSideLabel(EvaluationDraft draft, FormCell cell)
    {
        if (!LabelText.IsBlock(cell.Text)) return;
        draft.Take(cell);
        StatedWeightFinder.Add(draft, WeightOf.Execution, cell.Text, cell.Place);
    }

    private static FundPair? Pair(FormGrid grid, int row, Column column) =>
        grid.At(row, column.Start) is { IsEmpty: false } label && label.Row == row && label.Column == column.Start
        && label.EndColumn < grid.Columns && grid.At(row, label.EndColumn) is { } value && value.Row == row
            ? new FundPair(column, label, value)
            : null;

    private static void AddLine(EvaluationDraft draft, List<FundPair> pairs, bool isTotal)
    {
        foreach (var pair in pairs) draft.Take(pair.Label);
        if (draft.Text(pairs[0].Label) is not { } label) return;
        var source = isTotal ? FundingSource.Total : FundAmount.Source(draft, label, pairs[0].Label);
        draft.FundingLines.Add(FundTexts.Line(draft, label, source, [.. pairs.Select(pair => new FundText(pair.Column.Field!, pair.Value.Text, pair.Value) { Heading = pair.Column.Heading?.Text })]));
    }

    private sealed record FundPair(Column Column, FormCell Label, FormCell Value);
}
