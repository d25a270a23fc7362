using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>The funds block that lies on its side (see <see cref="TransposedFunds"/>): one line a column. What is in no line of it stays to be reported.</summary>
internal static class TransposedFundsMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        var labels = section.BodyRows
            .Select(row => TransposedFunds.RowLabel(draft.Grid, row, section.Columns[0].End) ?? FirstOfPairs(draft.Grid, row, section.Columns[0].End)).OfType<FormCell>()
            .Where(label => HeadingBook.Field(HeadingSection.Funds, label.Text) is not null).ToList();
        var paired = Paired(draft.Grid, section).ToList();
        foreach (var label in labels.Concat(paired)) draft.Take(label);
        TakeSideLabels(draft, section);
        TakeEmptyColumns(draft, section);
        var sources = section.Columns.Where(column => column.Field == TransposedFunds.Source).ToList();
        var totals = sources.FindAll(column => HeadingBook.Is(HeadingSection.FundRow, "total", column.Heading!.Text));
        var pairs = labels.FindAll(label => LabelsBeside(draft.Grid, label).Any());
        foreach (var source in sources)
        {
            var texts = Below(draft.Grid, source, labels.Except(pairs).ToList());
            AddLine(draft, source, [.. texts, .. paired.SelectMany(label => Divided(draft.Grid, source, label)), .. totals is [var total] && total == source ? [.. pairs.SelectMany(label => Pairs(draft, label)), .. Points(draft, section)] : Array.Empty<FundText>()]);
        }
    }

    private static void TakeSideLabels(EvaluationDraft draft, Section section)
    {
        foreach (var cell in draft.Grid.CellsStartingIn(section.FirstRow).Where(cell => cell.Column < section.Columns[0].End && IsHeading(cell)))
        {
            draft.Take(cell);
            StatedWeightFinder.Add(draft, WeightOf.Execution, cell.Text, cell.Place);
        }
    }

    /// <summary>A heading over nothing (备注) has nothing to be told of.</summary>
    private static void TakeEmptyColumns(EvaluationDraft draft, Section section)
    {
        foreach (var column in section.Columns.Where(column => column.Heading is not null && column.Field != TransposedFunds.Source))
        {
            if (draft.Grid.Cells.All(cell => cell.Row < section.BodyRow || cell.Row >= section.EndRow || cell.IsEmpty || column.Shared(cell) <= 0)) draft.Take(column.Heading!);
        }
    }

    private static bool IsHeading(FormCell cell) => LabelText.IsBlock(cell.Text) || HeadingBook.Is(HeadingSection.Funds, "label", cell.Text);

    private static IEnumerable<FundText> Below(FormGrid grid, Column source, List<FormCell> labels)
    {
        var names = labels.ConvertAll(label => label.Text);
        foreach (var label in labels)
        {
            if (CellUnder(grid, source, label.Row) is { } cell)
                yield return new FundText(AdjustedBudget.Field(label.Text, names)!, cell.Text, cell) { Headings = [source.Heading!.Text, label.Text] };
        }
    }

    /// <summary>Labels of two figures (分值/得分 | 10/8.7) in rows of which one is divided so; one with nothing but single figures beside it names something else.</summary>
    private static IEnumerable<FormCell> Paired(FormGrid grid, Section section) => section.BodyRows
        .Select(row => TransposedFunds.RowLabel(grid, row, section.Columns[0].End)).OfType<FormCell>()
        .Where(label => PairedNames.In(label) is { } names && grid.CellsStartingIn(label.Row).Any(cell => cell.Column >= label.EndColumn && names.FiguresIn(cell.Text) is not null));

    /// <summary>The two figures of a source beside such a label; what is not divided is a text of the first name, and told if it says something.</summary>
    private static IEnumerable<FundText> Divided(FormGrid grid, Column source, FormCell label)
    {
        if (CellUnder(grid, source, label.Row) is not { } cell || PairedNames.In(label) is not { } names) yield break;
        var (first, second) = names.FiguresIn(cell.Text) ?? (cell.Text, "");
        yield return new FundText(names.FirstField, first, cell);
        yield return new FundText(names.SecondField, second, cell);
    }

    private static FormCell? CellUnder(FormGrid grid, Column source, int row) =>
        grid.At(row, source.Start) is { RowSpan: 1 } cell && cell.Column == source.Start && cell.EndColumn == source.End ? cell : null;

    /// <summary>Further labels in the row of one: its values stand beside their labels, whatever heads the columns (分值 | 10 | 得分 | 9.41).</summary>
    private static IEnumerable<FormCell> LabelsBeside(FormGrid grid, FormCell label) => grid.CellsStartingIn(label.Row)
        .Where(cell => cell.Column > label.Column && HeadingBook.FieldOfWhole(HeadingSection.Funds, cell.Text) is "weight" or "score" or "execution_rate");

    /// <summary>Below the sources a row of labels with their values may begin at the side label's own column: 预算执行率 | 98% | 分值 | 10 | 得分 | 9.8.</summary>
    private static FormCell? FirstOfPairs(FormGrid grid, int row, int end) =>
        grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty) is { RowSpan: 1 } first && first.EndColumn < end
        && FundFields.Points.Contains(HeadingBook.FieldOfWhole(HeadingSection.Funds, first.Text)) && LabelsBeside(grid, first).Any() ? first : null;

    private static IEnumerable<FundText> Pairs(EvaluationDraft draft, FormCell first)
    {
        foreach (var label in LabelsBeside(draft.Grid, first).Prepend(first))
        {
            if (label.EndColumn >= draft.Grid.Columns || draft.Grid.At(label.Row, label.EndColumn) is not { } value || HeadingBook.Field(HeadingSection.Funds, label.Text) is not { } field) continue;
            draft.Take(label);
            yield return new FundText(field, value.Text, value) { Headings = [label.Text] };
        }
    }

    /// <summary>Rate, weight and score, in columns of their own beside the sources, are those of the total; each is printed once.</summary>
    private static IEnumerable<FundText> Points(EvaluationDraft draft, Section section)
    {
        foreach (var column in section.Columns.Where(column => column.Field is "execution_rate" or "weight" or "score"))
        {
            var printed = draft.Grid.Cells.Where(cell => cell.Row >= section.BodyRow && cell.Row < section.EndRow && cell.Column == column.Start && !cell.IsEmpty).ToList();
            if (printed is not [var only] || only.EndColumn != column.End) continue;
            draft.Take(column.Heading!);
            yield return new FundText(column.Field!, only.Text, only);
        }
    }

    private static void AddLine(EvaluationDraft draft, Column source, List<FundText> texts)
    {
        if (draft.Text(source.Heading!) is { } label) draft.FundingLines.Add(FundTexts.Line(draft, label, FundAmount.Source(draft, label, source.Heading), texts));
    }
}
