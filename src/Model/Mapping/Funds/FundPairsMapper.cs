using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>The funds block whose amounts stand right of their own labels (see <see cref="FundPairs"/>): one line a row. Rows that tell more of the first one's line (执行率 | 98%) are none.</summary>
internal static class FundPairsMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        draft.TakeHeadings(section);
        for (var row = section.BodyRow; row < section.EndRow; row++)
        {
            foreach (var side in draft.Grid.CellsStartingIn(row).Where(cell => cell.EndColumn <= section.Columns[0].Start)) TakeSideLabel(draft, side);
            var pairs = section.Columns.Where(column => column.Heading!.Row == section.BodyRow).Select(column => Pair(draft.Grid, row, column)).OfType<FundPair>().ToList();
            var rates = section.Columns.Where(column => IsHeaded(section, column)).Select(column => Headed(draft.Grid, row, column)).OfType<FundText>().ToList();
            if (row == section.BodyRow) AddLine(draft, [.. pairs, .. FurtherPairs(draft.Grid, section)], [.. rates, .. InCells(draft.Grid, row, section.Columns[0].Start, pairs)], isTotal: true);
            else foreach (var line in pairs.Where(pair => !IsFurther(section, pair.Label) && !IsOfFurther(draft.Grid, section, pair.Label)).GroupBy(pair => pair.Label.Core)) AddLine(draft, line.ToList(), rates, isTotal: false);
        }
    }

    /// <summary>What the rows below tell of the line of the first one; a field that it has already stays to be reported.</summary>
    private static IEnumerable<FundPair> FurtherPairs(FormGrid grid, Section section) => section.Columns
        .Where(column => column.Field == "extra" || section.Find(column.Field!) == column)
        .Where(column => IsFurther(section, column.Heading!))
        .Select(column => Pair(grid, column.Heading!.Row, column)).OfType<FundPair>();

    private static bool IsFurther(Section section, FormCell label) => label.Row > section.BodyRow && section.Columns.Any(column => ReferenceEquals(column.Heading, label));

    /// <summary>The value of a label that stands one column further left than those of the first row: 预算执行率 | 93.02% below 资金情况 | 年初预算数 | 1260.</summary>
    private static bool IsOfFurther(FormGrid grid, Section section, FormCell cell) => grid.CellsStartingIn(cell.Row).Any(label => IsFurther(section, label) && ReferenceEquals(grid.Beside(label), cell));

    /// <summary>The column's own heading stands above all rows: its figures have no labels.</summary>
    private static bool IsHeaded(Section section, Column column) => column.Heading!.Row < section.BodyRow;

    private static FundText? Headed(FormGrid grid, int row, Column column) =>
        column.CellIn(grid, row) is { } cell ? new FundText(column.Field!, cell.Text, cell) { Headings = [column.Heading!.Text] } : null;

    /// <summary>What the row tells besides, each label in one cell with its figure: 得分：10.</summary>
    private static IEnumerable<FundText> InCells(FormGrid grid, int row, int first, List<FundPair> pairs) => grid.CellsStartingIn(row)
        .Where(cell => cell.Column >= first && !pairs.Exists(pair => ReferenceEquals(pair.Label, cell) || ReferenceEquals(pair.Value, cell))).SelectMany(FundsInCells.In);

    private static void TakeSideLabel(EvaluationDraft draft, FormCell cell)
    {
        if (!LabelText.IsBlock(cell.Text)) return;
        draft.Take(cell);
        StatedWeightFinder.Add(draft, WeightOf.Execution, cell.Text, cell.Place);
    }

    private static FundPair? Pair(FormGrid grid, int row, Column column) =>
        grid.At(row, column.Start) is { IsEmpty: false } label && label.Row == row && label.Column == column.Start
        && grid.Beside(label) is { } value
            ? new FundPair(column, label, value)
            : null;

    private static void AddLine(EvaluationDraft draft, List<FundPair> pairs, List<FundText> rates, bool isTotal)
    {
        foreach (var pair in pairs) draft.Take(pair.Label);
        if (draft.Text(pairs[0].Label) is not { } label) return;
        var source = isTotal ? FundingSource.Total : FundAmount.Source(draft, label, pairs[0].Label);
        var texts = pairs.Where(pair => pair.Column.Field != "extra").Select(pair => new FundText(pair.Column.Field!, pair.Value.Text, pair.Value) { Headings = [pair.Label.Text, pair.Column.Heading?.Text] });
        draft.FundingLines.Add(FundTexts.Line(draft, label, source, [.. texts, .. rates]) with { Extra = [.. pairs.Where(pair => pair.Column.Field == "extra").SelectMany(pair => Extra(draft, pair))] });
    }

    private static IEnumerable<ExtraField> Extra(EvaluationDraft draft, FundPair pair)
    {
        var heading = pair.Column.Heading!.Text;
        if (draft.Read(pair.Value, FundAmount.Read(draft, pair.Value.Text, pair.Label.Text, heading)) is { } amount) yield return new ExtraField(HeadingText.Fold(heading), amount);
    }

    private sealed record FundPair(Column Column, FormCell Label, FormCell Value);
}
