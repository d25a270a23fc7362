using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// The cells of a row that print its levels. Where a page without lines sets the side label (绩效指标) under the heading of the first level, as it may below a break, the levels are
/// what stands between it and the name, by their words.
/// </summary>
internal static class LevelCells
{
    public static FormCell? Of(SectionRows rows, int row, string field)
    {
        if (SideLabel(rows, row) is not { } side) return rows.LevelCell(row, field);
        var name = rows.Cell(row, "level3");
        var between = rows.CellsOf(row).Where(cell => !cell.IsEmpty && cell.Column >= side.EndColumn && cell.Column < name?.Column).ToList();
        var level1 = between.Find(cell => LevelWords.Level1(cell.Text) is not null);
        return field == "level1" ? level1 : between.LastOrDefault(cell => cell != level1);
    }

    /// <summary>The side label under the heading of the first level; null where this has a level of its own.</summary>
    public static FormCell? SideLabel(SectionRows rows, int row) =>
        rows.Cell(row, "level1") is { IsEmpty: false } cell && HeadingBook.Field(HeadingSection.Block, cell.Text) == "indicators" ? cell : null;
}
