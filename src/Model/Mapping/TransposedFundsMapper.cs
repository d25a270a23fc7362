using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping;

/// <summary>The funds block that lies on its side (see <see cref="TransposedFunds"/>): one line a column. What is in no line of it stays to be reported.</summary>
internal static class TransposedFundsMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        var labels = Enumerable.Range(section.BodyRow, section.EndRow - section.BodyRow)
            .Select(row => TransposedFunds.RowLabel(draft.Grid, row, section.Columns[0].End)).OfType<FormCell>()
            .Where(label => HeadingBook.Field(HeadingSection.Funds, label.Text) is not null).ToList();
        foreach (var label in labels) draft.Take(label);
        TakeSideLabels(draft, section);
        var sources = section.Columns.Where(column => column.Field == TransposedFunds.Source).ToList();
        var totals = sources.FindAll(column => HeadingBook.Is(HeadingSection.FundRow, "total", column.Heading!.Text));
        foreach (var source in sources) AddLine(draft, source, [.. Below(draft.Grid, source, labels), .. totals is [var total] && total == source ? Points(draft, section) : []]);
    }

    private static void TakeSideLabels(EvaluationDraft draft, Section section)
    {
        foreach (var cell in draft.Grid.CellsStartingIn(section.FirstRow).Where(cell => cell.Column < section.Columns[0].End && IsHeading(cell)))
        {
            draft.Take(cell);
            StatedWeightFinder.Add(draft, WeightOf.Execution, cell.Text, cell.Place);
        }
    }

    private static bool IsHeading(FormCell cell) => LabelText.IsBlock(cell.Text) || HeadingBook.Is(HeadingSection.Funds, "label", cell.Text);

    private static IEnumerable<FundText> Below(FormGrid grid, Column source, List<FormCell> labels)
    {
        var names = labels.ConvertAll(label => label.Text);
        foreach (var label in labels)
        {
            if (grid.At(label.Row, source.Start) is { RowSpan: 1 } cell && cell.Column == source.Start && cell.EndColumn == source.End)
                yield return new FundText(AdjustedBudget.Field(label.Text, names)!, cell.Text, cell) { Heading = label.Text };
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
