using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Head;

/// <summary>Notes in columns under headings of their own (情况说明 | 存在问题和改进措施): what is said of a label stands under both, 分配科学性:情况说明.</summary>
internal static class NoteColumns
{
    public static string NameOf(FormGrid grid, FormCell label, FormCell text)
    {
        var name = HeadingText.Fold(label.Text);
        return Above(grid, text) is { } heading ? $"{name}:{HeadingText.Fold(heading.Text)}" : name;
    }

    /// <summary>The nearest heading of a note over cells as wide as it, beside another one.</summary>
    private static FormCell? Above(FormGrid grid, FormCell text)
    {
        var over = Enumerable.Range(0, text.Row).Reverse().Select(row => grid.At(row, text.Column)).TakeWhile(cell => cell is { } above && above.Column == text.Column && above.EndColumn == text.EndColumn);
        return over.FirstOrDefault(cell => IsNote(cell!)) is { } heading && grid.CellsStartingIn(heading.Row).Count(IsNote) > 1 ? heading : null;
    }

    private static bool IsNote(FormCell cell) => HeadingBook.Field(HeadingSection.Note, cell.Text) is not null;
}
