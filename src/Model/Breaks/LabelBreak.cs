using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>How a label goes on below a page break.</summary>
internal enum LabelContinuation
{
    /// <summary>The lower label starts something new.</summary>
    New,

    /// <summary>The upper label is printed once more.</summary>
    Repeated,

    /// <summary>Both are parts of one cell, or one of them is the whole label and the other empty.</summary>
    Cut,

    /// <summary>The lower cell is blank as others of its column are: in the same group, it prints nothing of its label.</summary>
    Blank,
}

/// <summary>Labels that a page break cut: 年度总 | 体目标.</summary>
internal static class LabelBreak
{
    public static LabelContinuation Of(FormCell upper, FormCell lower)
    {
        if (lower.IsEmpty || upper.IsEmpty) return LabelContinuation.Cut;
        if (lower.Core == upper.Core || lower.Core.TrimEnd('续') == upper.Core) return LabelContinuation.Repeated;
        return IsSplit(upper, lower) ? LabelContinuation.Cut : LabelContinuation.New;
    }

    /// <summary>The lower cell prints the label of the upper once more and says that it is the same: 产出指标（续）.</summary>
    public static bool SaysItGoesOn(FormCell upper, FormCell lower) =>
        SameColumns(upper, lower) && Vocabulary.Pattern("continued_label").Match(HeadingText.Fold(lower.Text)) is { Success: true } label && label.Groups["label"].Value == HeadingText.Fold(upper.Text);

    /// <summary>Of two cells one of which is blank, where blank cells stand for themselves.</summary>
    public static LabelContinuation OfBlank(FormCell lower) => lower.IsEmpty ? LabelContinuation.Blank : LabelContinuation.New;

    /// <summary>Joins every pair of cells at the break before <paramref name="row"/> whose texts are a known label only together.</summary>
    public static void JoinSplit(FormGrid grid, int row)
    {
        foreach (var lower in grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList())
        {
            if (grid.At(row - 1, lower.Column) is { IsEmpty: false } upper && upper.EndRow == row && SameColumns(upper, lower) && IsSplit(upper, lower))
                GridEditor.JoinCells(grid, upper, lower);
        }
    }

    /// <summary>The cells of one width that end and begin at the break before <paramref name="row"/> in a column; null where there are no two, or rulings tell that they are apart.</summary>
    public static (FormCell Upper, FormCell Lower)? PartsAt(FormGrid grid, Column column, int row) =>
        (grid.At(row - 1, column.Start), grid.At(row, column.Start)) is ({ } upper, { } lower) && upper.EndRow == row && lower.Row == row && SameColumns(upper, lower) && !BreakEdge.IsClosed(grid, upper, row) ? (upper, lower) : null;

    public static bool SameColumns(FormCell upper, FormCell lower) =>
        upper.Column == lower.Column && upper.ColumnSpan == lower.ColumnSpan;

    /// <summary>A dash, a stroke or a % below or above a heading is a row's own: headings are compared without the signs around them, so it would pass for a part of any.</summary>
    private static bool IsSplit(FormCell upper, FormCell lower) => HasWords(upper.Text) && (HasWords(lower.Text) || lower.Text.Any(char.IsDigit)) && (
        IsWholeOnly(LevelWords.IsLevel, upper.Text, lower.Text) || IsWholeOnly(LabelText.IsBlock, upper.Text, lower.Text)
        || (!lower.Text.Any(char.IsDigit) && IsWholeOnly(IsHeading, upper.Text, lower.Text)));

    private static bool HasWords(string text) => text.Any(c => char.IsLetter(c) || c is '(' or '（' or ')' or '）');

    private static bool IsHeading(string text) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, text) is not null;

    private static bool IsWholeOnly(Func<string, bool> isKnown, string upper, string lower) =>
        isKnown(upper + lower) && !(isKnown(upper) && isKnown(lower));
}
