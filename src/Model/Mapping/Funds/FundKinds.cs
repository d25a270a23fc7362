using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// The amounts of a source below one another beside its label, each behind a word that says what it is (年度资金总额 | 预算数 | 90 above 执行数 | 87.3): one line a label. Rate, weight and
/// score stand in their own columns.
/// </summary>
internal static class FundKinds
{
    /// <summary>Takes the rows that the label reaches down over; false where one of them has no such word with an amount beside it, or two have the same.</summary>
    public static bool Take(EvaluationDraft draft, Section section, SectionRows rows, FormCell label)
    {
        if (label.RowSpan < 2 || label.EndRow > section.EndRow || FundFields.Amounts.Any(field => section.Find(field) is not null)) return false;
        var kinds = Enumerable.Range(label.Row, label.RowSpan).Select(row => Kind(draft.Grid, label, row)).ToList();
        if (kinds.Exists(kind => kind is null) || kinds.DistinctBy(kind => kind!.Field).Count() < kinds.Count || draft.Text(label) is not { } name) return false;
        var points = FundFields.Points.Select(field => rows.Cell(label.Row, field) is { } cell ? new FundText(field, cell.Text, cell) : null).OfType<FundText>();
        draft.FundingLines.Add(FundTexts.Line(draft, name, FundAmount.Source(draft, name, label), [.. kinds.OfType<FundText>(), .. points]));
        foreach (var kind in kinds) draft.Take(draft.Grid.At(kind!.Cell.Row, kind.Cell.Column - 1)!);
        return true;
    }

    private static FundText? Kind(FormGrid grid, FormCell label, int row)
    {
        var word = grid.At(row, label.EndColumn);
        if (word is not { RowSpan: 1 } || HeadingBook.FieldOfWhole(HeadingSection.Funds, word.Text) is not { } field || !FundFields.Amounts.Contains(field)) return null;
        return word.EndColumn < grid.Columns && grid.At(row, word.EndColumn) is { RowSpan: 1, IsEmpty: false } amount ? new FundText(field, amount.Text, amount) { Headings = [word.Text, label.Text] } : null;
    }
}
