using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>
/// Funds without a heading row whose amounts stand in their labels' own cells: 项目资金 | 年初预算数：60 | 全年预算数：58万元 执行率：98%. One line for
/// each label of a row; what does not read as labelled figures throughout is none.
/// </summary>
internal static class FundsInCells
{

    /// <summary>What stands between two labelled figures in one cell.</summary>
    private static readonly char[] Separators = [' ', ',', ';', '，', '；', '、', '。'];

    /// <summary>Takes the row, and those that its label reaches down over; false where it is no such row.</summary>
    public static bool Map(EvaluationDraft draft, int row)
    {
        var cells = draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)).ToList();
        if (cells.Find(IsOfFunds) is not { } first) return false;
        var names = draft.Grid.CellsOf(row).Where(cell => cell.EndColumn <= first.Column && !cell.IsEmpty).ToList();
        var beside = Beside(draft, names.LastOrDefault(), row);
        var texts = beside.SelectMany(Texts).ToList();
        if (!names.TrueForAll(IsName) || !beside.TrueForAll(IsOfFunds) || (names.Count > 0 && names[^1].Row != row)) return false;
        if (texts.DistinctBy(text => text.Field).Count() != texts.Count || texts.Count(text => FundFields.Amounts.Contains(text.Field)) < 2) return false;
        foreach (var name in names) TakeName(draft, name);
        AddLine(draft, names.LastOrDefault(), texts);
        return true;
    }

    /// <summary>The printed cells right of the label in all of its rows.</summary>
    private static List<FormCell> Beside(EvaluationDraft draft, FormCell? label, int row) =>
        [.. Enumerable.Range(row, label?.RowSpan ?? 1).SelectMany(draft.Grid.CellsStartingIn).Where(cell => !cell.IsEmpty && cell.Column >= (label?.EndColumn ?? 0))];

    private static void TakeName(EvaluationDraft draft, FormCell name)
    {
        if (draft.IsTaken(name)) return;
        draft.Take(name);
        AmountUnitFinder.Set(draft, AmountUnitFinder.InHeading(name));
        StatedWeightFinder.Add(draft, WeightOf.Execution, name.Text, name.Place);
    }

    private static void AddLine(EvaluationDraft draft, FormCell? labelCell, List<FundText> texts)
    {
        foreach (var text in texts) AmountUnitFinder.Set(draft, AmountUnitFinder.InHeading(text.Cell));
        var label = labelCell is null ? new Field("", null, null, texts[0].Cell.Place) : draft.Text(labelCell);
        if (label is null) return;
        var isTotal = labelCell is null || IsBlock(labelCell);
        draft.FundingLines.Add(FundTexts.Line(draft, label, isTotal ? FundingSource.Total : FundAmount.Source(draft, label, labelCell), texts));
    }

    private static bool IsName(FormCell cell) => IsBlock(cell) || HeadingBook.FieldOfWhole(HeadingSection.FundRow, cell.Text) is not null;

    private static bool IsBlock(FormCell cell) => HeadingBook.FieldOfWhole(HeadingSection.Block, cell.Text) == "funds";

    private static bool IsOfFunds(FormCell cell) => cell.IsDecodable && Texts(cell).ToList() is { Count: > 0 } texts && texts.TrueForAll(IsFigure);

    private static IEnumerable<FundText> Texts(FormCell cell) => LabelledText.Split(cell.Text, label => FieldOf(label) is not null)
        .Select(pair => new FundText(FieldOf(pair.Label)!, pair.Value.TrimEnd(Separators), cell) { Headings = [pair.Label] });

    private static string? FieldOf(string label) => HeadingBook.FieldOfWhole(HeadingSection.Funds, label) is { } field && FundFields.All.Contains(field) ? field : null;

    private static bool IsFigure(FundText text) => !(text.Field switch
    {
        "weight" or "score" => ValueReader.Score(text.Printed),
        "execution_rate" => ValueReader.Rate(text.Printed, executed: null, budget: null),
        _ => ValueReader.Amount(text.Printed),
    }).IsUnreadable;
}
