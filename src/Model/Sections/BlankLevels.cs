using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Levels that are printed once, in the first row of their group, above cells that are left blank instead of merged. In a column that merges them a blank cell is a
/// level that is not there; where none is merged, and several are blank, the group seems to go on in them: their label is told. Where the words of the second level prove that each label of the first
/// begins its group, both levels go on in the blank cells below them; else these stay what is printed.
/// </summary>
internal static class BlankLevels
{
    /// <summary>One blank cell among all labels may have been forgotten.</summary>
    private const int FewestBlank = 2;

    private static readonly Dictionary<FormCell, FormCell> None = [];

    /// <summary>A label at the middle of its group stands in the first row of two as well; in that of three it does not.</summary>
    private const int FewestOfGroup = 3;

    /// <summary>
    /// A cell of the column is blank beside a named indicator, away from all page breaks, and no label of the column stands for several rows: a blank cell at a break is
    /// then no part of a label on the other side, and the label below it is that of the next group.
    /// </summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static bool Are(FormGrid grid, Section section, Column column, IEnumerable<int> near)
    {
        if (section.Find("level3") is not { } name) return false;
        // Looked at row by row: a long form asks this at each of its breaks.
        var isBlankOnce = false;
        foreach (var row in near)
        {
            if (grid.At(row, name.Start) is not { IsEmpty: false } || grid.At(row, column.Start) is not { } cell) continue;
            if (cell is { IsEmpty: false, RowSpan: > 1 }) return false;
            isBlankOnce |= cell is { IsEmpty: true, RowSpan: 1 } && !grid.IsAtBreak(cell);
        }

        return isBlankOnce;
    }

    /// <summary>The labels above such cells.</summary>
    public static IReadOnlyList<FormCell> Labels(FormGrid grid, Section section)
    {
        if (section.Find("level3") is not { } name) return [];
        var levels = new[] { section.Find("level1"), section.Find("level2") }.OfType<Column>().Where(level => !CellsOf(grid, section, level).Any(IsMerged)).ToList();
        if (levels.Sum(level => CellsOf(grid, section, level).Count(cell => cell.IsEmpty)) < FewestBlank) return [];
        var begin = levels.TrueForAll(level => grid.At(section.BodyRow, level.Start) is not { IsEmpty: true, RowSpan: 1 });
        return [.. levels.SelectMany(level => CellsOf(grid, section, level).Where(label => !label.IsEmpty && (begin ? HasBlankBelow(grid, section, (label, level, name)) : IsBesideBlank(grid, section, label))))];
    }

    /// <summary>
    /// The label that each blank cell of a level goes on with: each label of the first level stands in the first row of its group, as that of the second beside it shows, one of the groups has more rows
    /// than a label at its middle could stand in the first of, and no word of the second level speaks of another class. None where that is not so.
    /// </summary>
    public static IReadOnlyDictionary<FormCell, FormCell> Begun(FormGrid grid, Section section)
    {
        if ((section.Find("level1"), section.Find("level2"), section.Find("level3")) is not ({ } level1, { } level2, { } name)) return None;
        if (Labels(grid, section).Count == 0 || CellsOf(grid, section, level1).Any(IsMerged)) return None;
        var begun = new Dictionary<FormCell, FormCell>(ReferenceEqualityComparer.Instance);
        var goesOnInLower = !CellsOf(grid, section, level2).Any(IsMerged);
        var groups = new List<(FormCell Upper, int Rows)>();
        FormCell? below = null;
        foreach (var row in section.BodyRows.Where(row => grid.At(row, name.Start) is { IsEmpty: false }))
        {
            if (grid.At(row, level1.Start) is not { } upper || grid.At(row, level2.Start) is not { } lower || !BeginsOrGoesOn(groups, upper, lower)) return None;
            if (upper.IsEmpty) (begun[upper], groups[^1]) = (groups[^1].Upper, groups[^1] with { Rows = groups[^1].Rows + 1 });
            else groups.Add((upper, 1));
            if (lower.IsEmpty && goesOnInLower) begun[lower] = below!;
            else if (!lower.IsEmpty) below = lower;
            if (!lower.IsEmpty && AreOfOtherClasses(groups[^1].Upper, lower)) return None;
        }

        return groups.Count > 1 && groups.Exists(group => group.Rows >= FewestOfGroup) ? begun : None;
    }

    /// <summary>A known class with a second level beside it, or a blank cell below one.</summary>
    private static bool BeginsOrGoesOn(List<(FormCell Upper, int Rows)> groups, FormCell upper, FormCell lower) =>
        upper.IsEmpty ? upper is { IsUnread: false, RowSpan: 1 } && groups.Count > 0 && !lower.IsUnread : LevelWords.Level1(upper.Text) is not null && !lower.IsEmpty;

    /// <summary>Costs are a class of their own, or of the output.</summary>
    private static bool AreOfOtherClasses(FormCell upper, FormCell lower) => (LevelWords.Level1(upper.Text), LevelWords.Level2(lower.Text)) is ({ } own, { } word)
        && own != word && !(own == IndicatorClass.Output && word == IndicatorClass.Cost) && word != IndicatorClass.Other;

    /// <summary>Where the first row prints no label, labels stand in the middle of their groups, and blank cells above them may be theirs as well as those below.</summary>
    private static bool IsBesideBlank(FormGrid grid, Section section, FormCell label) =>
        (label.Row > section.BodyRow && IsBlank(grid, label.Row - 1, label)) || (label.EndRow < section.EndRow && IsBlank(grid, label.EndRow, label));

    private static bool IsBlank(FormGrid grid, int row, FormCell label) => grid.At(row, label.Column) is { IsEmpty: true, IsUnread: false, RowSpan: 1 };

    private static IEnumerable<FormCell> CellsOf(FormGrid grid, Section section, Column column) =>
        section.BodyRows.Select(row => grid.At(row, column.Start)).OfType<FormCell>().Distinct();

    /// <summary>A label that stands for several rows by its borders; one that a page break cut may have stood for one.</summary>
    private static bool IsMerged(FormCell cell) => !cell.IsEmpty && cell.RowSpan > 1 && cell.Parts.Count == 1;

    private static bool HasBlankBelow(FormGrid grid, Section section, (FormCell Label, Column Level, Column Name) at)
    {
        var row = at.Label.EndRow;
        return row < section.EndRow && grid.At(row, at.Level.Start) is { IsEmpty: true, IsUnread: false } blank && blank.Row == row
            && grid.At(row, at.Name.Start) is { IsEmpty: false } && IsOneGroupOfLevel1(grid, section, at.Level, row);
    }

    /// <summary>A group of level 2 goes on only within its group of level 1, whose own cell may be blank.</summary>
    private static bool IsOneGroupOfLevel1(FormGrid grid, Section section, Column level, int row) =>
        section.Find("level1") is not { } level1 || level1 == level || grid.At(row, level1.Start) is { IsEmpty: true } || ReferenceEquals(grid.At(row, level1.Start), grid.At(row - 1, level1.Start));
}
