using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>One row of the indicator table, asked by field.</summary>
internal sealed class IndicatorRow(FormGrid grid, Section section, int row)
{
    public static IReadOnlyList<string> LabelFields { get; } = [Column.Block, "level1", "level2"];

    public static IReadOnlyList<string> ValueFields { get; } = ["target", "actual", "weight", "score"];

    public string Name => Text("level3");

    public bool NameFillsItsLine => NameCell is not { } name || name.FillsItsLastLine;

    /// <summary>The name stands for several rows; one that begins beside it with nothing but a piece of the side label is none.</summary>
    public bool NameSpansRows => NameCell is { RowSpan: > 1 } name
        && Enumerable.Range(name.Row + 1, name.RowSpan - 1).SelectMany(grid.CellsStartingIn).Any(cell => section.ColumnOf(cell)?.Field != Column.Block);

    public FormCell? NameCell => Cell("level3");

    /// <summary>What begins in the row and is no label.</summary>
    public IEnumerable<FormCell> Printed => grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !LabelFields.Contains(section.ColumnOf(cell)?.Field));

    public bool PrintsValue => ValueFields.Any(Prints);

    /// <summary>Weight or score is printed; in a form without both columns no row is.</summary>
    public bool IsScored => Prints("weight") || Prints("score");

    /// <summary>It has cells of its own for the levels, and all of them print something: levels are not merged over rows here.</summary>
    public bool PrintsLevels => OwnLevels is { Count: > 0 } levels && levels.TrueForAll(level => !level.IsEmpty);

    /// <summary>It has cells of its own for the levels, and none prints anything.</summary>
    public bool LeavesLevelsBlank => OwnLevels is { Count: > 0 } levels && levels.TrueForAll(level => level.IsEmpty);

    private List<FormCell> OwnLevels => [.. LabelFields.Where(name => name != Column.Block).Select(Cell).OfType<FormCell>().Where(level => level.Row == row)];

    public bool Prints(string field) => Text(field).Length > 0;

    public string Text(string field) => Cell(field)?.Text ?? "";

    public FormCell? Cell(string field) => section.Find(field) is { } column ? grid.At(row, column.Start) : null;
}
