using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// Funds without a heading row whose amounts stand in their labels' own cells: 项目资金 | 年初预算数：60 | 全年预算数：58万元 执行率：98%; some of them may stand right of these
/// (调整后预算 | 58). One line for each label of a row; what does not read as labelled figures throughout is none.
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
        if (!names.TrueForAll(IsName) || (names.Count > 0 && names[^1].Row != row) || Figures(Beside(draft, names.LastOrDefault(), row)) is not { } figures) return false;
        if (!AreOfOneLine(figures) || figures.Count(figure => FundFields.Amounts.Contains(figure.Text.Field)) < 2) return false;
        if (IsTotal(names.LastOrDefault()) && draft.FundingLines.Exists(line => line.Source == FundingSource.Total)) return false;
        foreach (var name in names) TakeName(draft, name);
        for (var below = names.LastOrDefault()?.EndRow ?? row + 1; below < draft.Grid.Rows && FiguresBelow(draft, below) is { } further && AreOfOneLine([.. figures, .. further]); below++)
        {
            TakeName(draft, draft.Grid.CellsStartingIn(below).First(cell => !cell.IsEmpty));
            figures.AddRange(further);
        }

        foreach (var label in figures.Select(figure => figure.Label).OfType<FormCell>()) draft.Take(label);
        AddLine(draft, names.LastOrDefault(), figures.ConvertAll(figure => figure.Text));
        return true;
    }

    /// <summary>A row right below that tells more of the same line beside another name of the block (资金支出情况 | 全年支出：4,292.40 | 执行率 | 98%); null for another row.</summary>
    private static List<Figure>? FiguresBelow(EvaluationDraft draft, int row)
    {
        var cells = draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        return cells is [{ RowSpan: 1 } name, _, ..] && IsBlock(name) && cells.Exists(IsOfFunds) ? Figures(cells[1..]) : null;
    }

    private static bool AreOfOneLine(List<Figure> figures) => figures.DistinctBy(figure => figure.Text.Field).Count() == figures.Count;

    /// <summary>What the cells tell, each alone or as a label with its figure right of it; null where one of them tells something else.</summary>
    private static List<Figure>? Figures(List<FormCell> cells)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (IsOfFunds(cells[i])) figures.AddRange(Texts(cells[i]).Select(text => new Figure(text, null)));
            else if (i + 1 < cells.Count && InTwoCells(cells[i], cells[i + 1]) is { } figure) figures.Add(figure);
            else return null;
            if (figures[^1].Label is not null) i++;
        }

        return figures;
    }

    private static Figure? InTwoCells(FormCell label, FormCell value) =>
        FieldOf(label.Text) is { } field && label.Row == value.Row && label.EndColumn == value.Column && new FundText(field, value.Text, value) { Headings = [label.Text] } is var text && IsFigure(text)
            ? new Figure(text, label) : null;

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
        draft.FundingLines.Add(FundTexts.Line(draft, label, IsTotal(labelCell) ? FundingSource.Total : FundAmount.Source(draft, label, labelCell), texts));
    }

    /// <summary>Beside the name of the block, or nothing, stand the figures of all sources together: once.</summary>
    private static bool IsTotal(FormCell? label) => label is null || IsBlock(label);

    private static bool IsName(FormCell cell) => IsBlock(cell) || HeadingBook.FieldOfWhole(HeadingSection.FundRow, cell.Text) is not null;

    private static bool IsBlock(FormCell cell) => HeadingBook.FieldOfWhole(HeadingSection.Block, cell.Text) == "funds";

    /// <summary>The figures of a cell that prints them behind their labels and nothing else; none of another cell.</summary>
    public static IReadOnlyList<FundText> In(FormCell cell) => cell.IsDecodable && Texts(cell).ToList() is { Count: > 0 } texts && texts.TrueForAll(IsFigure) ? texts : [];

    private static bool IsOfFunds(FormCell cell) => In(cell).Count > 0;

    private static IEnumerable<FundText> Texts(FormCell cell)
    {
        var pairs = LabelledText.Split(cell.Text, label => FieldOf(label) is not null);
        if (pairs.Count == 0 && WithoutColon(cell.Text) is { } only) pairs = [only];
        return pairs.Select(pair => new FundText(FieldOf(pair.Label)!, pair.Value.TrimEnd(Separators), cell) { Headings = [pair.Label] });
    }

    /// <summary>得分10: a label, and the figure at once.</summary>
    private static LabelledValue? WithoutColon(string printed) => HeadingText.AtFigure(printed) is var (label, figure) && FieldOf(label) is not null ? new LabelledValue(label, figure) : null;

    private static string? FieldOf(string label) => HeadingBook.FieldOfWhole(HeadingSection.Funds, label) is { } field && FundFields.All.Contains(field) ? field : null;

    private static bool IsFigure(FundText text) => !(text.Field switch
    {
        "weight" or "score" => ValueReader.Score(text.Printed),
        "execution_rate" => ValueReader.Rate(text.Printed, executed: null, budget: null),
        _ => ValueReader.Amount(text.Printed),
    }).IsUnreadable;

    /// <summary>A labelled figure, and its label where that has a cell of its own.</summary>
    private sealed record Figure(FundText Text, FormCell? Label);
}
