using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// Parts of the funds by their nature, each with its amount in its own cell, below the rows of amounts: 其中：一般公共预算：1756.2 | 其中：基本支出：1320.4. Whether that is
/// budgeted or spent the form does not say: each is kept under its name, and is no funding line.
/// </summary>
internal static class SourcesInCells
{
    /// <summary>Takes the row; false where one of its texts is anything else.</summary>
    public static bool Take(EvaluationDraft draft, IEnumerable<FormCell> row)
    {
        var cells = row.Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)).ToList();
        if (cells.Count == 0 || !cells.TrueForAll(cell => IsHeading(cell) || AmountOf(cell) is not null)) return false;
        foreach (var cell in cells) Take(draft, cell);
        return true;
    }

    private static void Take(EvaluationDraft draft, FormCell cell)
    {
        draft.Take(cell);
        if (AmountOf(cell) is not var (label, amount)) return;
        var reading = FundAmount.Read(draft, amount, label);
        draft.AddExtra(HeadingText.Fold(label), new Field(amount, reading.Value, reading.Unit, cell.Place) { More = cell.More });
    }

    /// <summary>按收入性质分： over the parts.</summary>
    private static bool IsHeading(FormCell cell) => Vocabulary.Pattern("funds_by_nature").IsMatch(HeadingText.Fold(cell.Text));

    private static (string Label, string Amount)? AmountOf(FormCell cell)
    {
        if (!cell.IsDecodable || PrintedText.LastColon(cell.Text) is not (> 0 and var colon)) return null;
        var (label, amount) = (cell.Text[..colon].Trim(), cell.Text[(colon + 1)..].Trim());
        return HeadingBook.FieldOfWhole(HeadingSection.FundRow, label) is not null && !ValueReader.Amount(amount).IsUnreadable ? (label, amount) : null;
    }
}
