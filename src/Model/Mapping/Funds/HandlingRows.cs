using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// Rows of the funds block that score how the money was handled (资金使用合规性 | 合规 | 5 | 5): no sources but indicators, whose points count. Whether the word under the amounts was
/// asked for or reached is not printed: it is kept under its heading and told.
/// </summary>
internal static class HandlingRows
{
    /// <summary>Takes the row; false where its label names a source, where it prints an amount, or no word in place of one, or no points.</summary>
    public static bool Take(EvaluationDraft draft, Section section, SectionRows rows, int row, FormCell label)
    {
        var words = FundFields.AmountsAndRate.SelectMany(field => rows.CellsUnder(row, field)).Where(cell => !cell.IsEmpty).ToList();
        if (HeadingBook.Field(HeadingSection.FundRow, label.Text) is not null || words.Count == 0 || !words.TrueForAll(IsWord)) return false;
        if (!IsFigure(rows.Cell(row, "weight")) && !IsFigure(rows.Cell(row, "score"))) return false;
        draft.Indicators.Add(new Indicator(Parent: null, Placeholder: false)
        {
            Block = label.Column > 0 && draft.Grid.At(row, label.Column - 1) is { IsEmpty: false } side ? draft.Text(side) : null,
            Level3 = draft.Text(label),
            Weight = rows.Read(row, "weight", ValueReader.Score),
            Score = rows.Read(row, "score", ValueReader.Score),
            Reason = rows.Text(row, "reason"),
            Extra = [.. words.SelectMany(word => Kept(draft, section, word)), .. rows.Extra(row)],
        });
        return true;
    }

    private static IEnumerable<ExtraField> Kept(EvaluationDraft draft, Section section, FormCell word)
    {
        if (draft.Read(word, Interpretation.Unreadable) is { } text) yield return new ExtraField(HeadingText.Fold(section.ColumnOf(word)?.Name ?? ""), text);
    }

    /// <summary>无 says of a source that it gave nothing.</summary>
    private static bool IsWord(FormCell cell) => cell.Text.Any(char.IsLetter) && !BlankText.IsNoReason(cell.Text) && ValueReader.Amount(cell.Text).Value is null;

    private static bool IsFigure(FormCell? cell) => cell is { IsEmpty: false } && ValueReader.Score(cell.Text).Value is NumberReading;
}
