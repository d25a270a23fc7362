using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Funds;

/// <summary>
/// Parts of the funds by their nature below the rows of amounts, each with one amount behind its label, in the same cell or in the next: 其中：一般公共预算：1756.2 | 其中：基本支出 | 1320.4.
/// No heading of the funds speaks of them, whatever column they stand in. Whether an amount is budgeted or spent the form does not say: each is kept under its name, and is no funding line.
/// </summary>
internal static class FundParts
{
    /// <summary>Takes the row; false where one of its texts is anything else.</summary>
    public static bool Take(EvaluationDraft draft, IEnumerable<FormCell> row)
    {
        var cells = row.Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)).ToList();
        if (cells.Count == 0 || In(cells) is not { } parts) return false;
        foreach (var part in parts) Take(draft, part);
        return true;
    }

    /// <summary>The row names two divisions of the funds beside one another (按收入性质分 | 按支出性质分): below it stand their parts.</summary>
    public static bool AreBelow(IEnumerable<FormCell> row) => row.Count(cell => IsDivision(cell.Text)) > 1;

    /// <summary>A source or a use is named among the figures of a row, behind an amount: what stands behind it is its own, and under none of the headings.</summary>
    public static bool AreBeside(Section section, List<FormCell> row, int labelEnd) =>
        row.FindIndex(cell => IsTextAmongFigures(section, cell, labelEnd) && IsLabel(cell.Text)) is > 0 and var second && row[..second].Exists(cell => cell.EndColumn > labelEnd && FundFigure.Is(cell));

    /// <summary>A text right of the labels stands where the headings of the funds would have a figure.</summary>
    public static bool IsTextAmongFigures(Section section, FormCell cell, int labelEnd) =>
        cell.Column >= labelEnd && FundFields.All.Contains(section.ColumnOf(cell)?.Field) && !FundFigure.Is(cell) && !BlankText.IsNoReason(cell.Text);

    /// <summary>What the printed cells of a row tell, from left to right; null where a text is neither a label nor the one amount behind it.</summary>
    private static List<Part>? In(List<FormCell> cells)
    {
        var parts = new List<Part>();
        for (var i = 0; i < cells.Count; i++)
        {
            var (label, next) = (cells[i], i + 1 < cells.Count ? cells[i + 1] : null);
            if (!label.IsDecodable) return null;
            if (InOneCell(label) is { } part) parts.Add(part);
            else if (!IsLabel(label.Text)) return null;
            else if (next is not null && IsAmount(next.Text))
            {
                parts.Add(new Part(label, label.Text, next, next.Text));
                i++;
            }
            else parts.Add(new Part(label, label.Text, label, ""));
        }

        return parts;
    }

    private static void Take(EvaluationDraft draft, Part part)
    {
        draft.Take(part.Label);
        draft.Take(part.Amount);
        // 按收入性质分： over the parts.
        if (part.Printed.Length == 0 && IsDivision(part.Name)) return;
        var reading = FundAmount.Read(draft, part.Printed, part.Name);
        draft.AddExtra(HeadingText.Fold(part.Name).TrimEnd(':'), new Field(part.Printed, reading.Value, reading.Unit, part.Amount.Place) { More = part.Amount.More });
    }

    private static bool IsLabel(string text) => IsDivision(text) || HeadingBook.FieldOfWhole(HeadingSection.FundRow, text) is not null;

    private static bool IsDivision(string text) => Vocabulary.Pattern("funds_by_nature").IsMatch(HeadingText.Core(text));

    private static bool IsAmount(string text) => BlankText.IsDash(text) || ValueReader.Amount(text).Value is not null;

    private static Part? InOneCell(FormCell cell)
    {
        if (PrintedText.LastColon(cell.Text) is not (> 0 and var colon)) return null;
        var (label, amount) = (cell.Text[..colon].Trim(), cell.Text[(colon + 1)..].Trim());
        return amount.Length > 0 && IsLabel(label) && !ValueReader.Amount(amount).IsUnreadable ? new Part(cell, label, cell, amount) : null;
    }

    private sealed record Part(FormCell Label, string Name, FormCell Amount, string Printed);
}
