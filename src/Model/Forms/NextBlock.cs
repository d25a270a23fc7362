using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>Indicators in a block for each goal of the year: the headings of the next block say what those of the block before said, and repeat them on no page.</summary>
internal static class NextBlock
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>The headings in the row are the next block's: right above them stands its goal, or beside them the block's name has another number than beside those of the section.</summary>
    public static bool Begins(FormGrid grid, Section above, int row) => IsBelowGoal(grid, above, row) || IsBesideNextName(grid, above, row);

    /// <summary>Headings that a page repeats stand there above the block's own.</summary>
    private static bool IsBelowGoal(FormGrid grid, Section above, int row) => row > above.EndRow
        && grid.CellsStartingIn(row - 1).FirstOrDefault(cell => !cell.IsEmpty) is { } label && HeadingBook.Field(HeadingSection.Goal, label.Text) is not null
        && !(row + 1 < grid.Rows && RowVocabulary.IsIndicatorHeading(grid, row + 1));

    private static bool IsBesideNextName(FormGrid grid, Section above, int row) => grid.CellsStartingIn(row).Where(cell => LabelText.IsBlock(cell.Text))
        .Any(next => above.Headings(grid).Any(name => LabelText.IsBlock(name.Text) && name.Core != next.Core && WithoutNumber(name) == WithoutNumber(next)));

    private static string WithoutNumber(FormCell name) => name.Core.TrimEnd(Digits);
}
