using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>A row of labels with their texts beside them that a page break cuts, through the texts, the labels or both: 五、存 | …加强检查， over 在问题及整改 | 实行….</summary>
internal static class CutPair
{
    private static readonly HeadingSection[] OfLabels = [HeadingSection.Header, HeadingSection.Goal, HeadingSection.Note, HeadingSection.Indicator];

    public static void Join(FormGrid grid, int row, BreakDoubts doubts)
    {
        if (JoinBesideLabel(grid, row, doubts)) return;
        if (IsRestOfPair(grid, row) || IsRestOfLabels(grid, row)) GridEditor.JoinRows(grid, row - 1);
        else JoinWithLabel(grid, row, doubts);
    }

    /// <summary>The first cell of the row is empty while another is printed: its label stands on the page before.</summary>
    private static bool IsRestOfPair(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).ToList();
        return cells.Count > 1 && cells[0].IsEmpty && cells.Exists(cell => !cell.IsEmpty) && !cells.Exists(cell => LabelText.IsLabel(cell.Text));
    }

    /// <summary>Beside a label that both rows print a part of, 说 | 明, the text goes on; it is told where its last line before the break has room for more.</summary>
    private static bool JoinBesideLabel(FormGrid grid, int row, BreakDoubts doubts)
    {
        if (grid.CellsOf(row - 1).ToList() is not [{ RowSpan: 2, Parts: [{ Lines.Count: > 0 }, { Lines.Count: > 0 }] } label, { IsEmpty: false } text] || label.EndRow != row + 1) return false;
        if (grid.CellsStartingIn(row).ToList() is not [{ IsEmpty: false } rest] || !LabelBreak.SameColumns(text, rest) || !GridEditor.JoinRows(grid, row - 1)) return false;
        if (!text.FillsItsLastLine) doubts.Joined(grid.At(row - 1, text.Column)!);
        return true;
    }

    /// <summary>Cell for cell the row lies under the one above, and ends a label, which may be one without its end, too: 主管 | 部门, 项目名 | 称.</summary>
    private static bool IsRestOfLabels(FormGrid grid, int row)
    {
        var pairs = grid.CellsStartingIn(row).Select(lower => (Upper: grid.At(row - 1, lower.Column), Lower: lower)).ToList();
        return pairs.TrueForAll(pair => pair.Upper is { } upper && upper.EndRow == row && LabelBreak.SameColumns(upper, pair.Lower))
            && pairs.Exists(pair => pair is { Upper.IsEmpty: false, Lower.IsEmpty: false } && !(LabelText.IsLabel(pair.Upper.Text) && LabelText.IsLabel(pair.Lower.Text)) && LabelText.IsLabel(pair.Upper.Text + pair.Lower.Text));
    }

    /// <summary>
    /// A label alone with its text, both of which may go on below the break. What the label prints above it is no label, or both texts and nothing that is known stand
    /// at the break as one would: then it is told.
    /// </summary>
    private static void JoinWithLabel(FormGrid grid, int row, BreakDoubts doubts)
    {
        if (grid.CellsOf(row - 1).ToList() is not [{ IsEmpty: false } label, { IsEmpty: false } text] || grid.CellsStartingIn(row).ToList() is not [{ IsEmpty: false } rest, var restOfText]) return;
        if (!IsOver(grid, label, rest) || !IsOver(grid, text, restOfText) || HeadingText.IsNumbered(rest.Text)) return;
        var (isCut, isOpen) = (IsCut(label, rest), restOfText.IsEmpty || SpanningTextBreak.EndsOpen(text));
        if (!isCut && !(isOpen && label.FillsItsLastLine && !IsKnown(label.Text) && !IsKnown(rest.Text))) return;
        if (!GridEditor.JoinRows(grid, row - 1)) return;
        if (!isCut) doubts.Joined(grid.At(row - 1, label.Column)!);
        if (!isOpen) doubts.Joined(grid.At(row - 1, text.Column)!);
    }

    private static bool IsOver(FormGrid grid, FormCell upper, FormCell lower) =>
        upper.EndRow == lower.Row && LabelBreak.SameColumns(upper, lower) && !BreakEdge.IsClosed(grid, upper, lower.Row);

    /// <summary>The label prints its number alone, or a single character behind it; it ends as none does; or it is known only together with its rest.</summary>
    private static bool IsCut(FormCell label, FormCell rest) =>
        (HeadingText.IsNumbered(label.Text) && HeadingText.Fold(label.Text).Length <= 1) || CutTexts.IsProof(label, rest)
        || (IsKnown(label.Text + rest.Text) && !(IsKnown(label.Text) && IsKnown(rest.Text)));

    /// <summary>As a whole: a word of a label inside other words says nothing of where it ends.</summary>
    private static bool IsKnown(string label) => Array.Exists(OfLabels, section => HeadingBook.FieldOfWhole(section, label) is not null);
}
