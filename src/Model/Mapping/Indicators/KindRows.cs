using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>
/// The target of an indicator above what was reached (or below it), both under the heading of the values: a column of its own says in each row which of them stands there
/// (计划 | ≥60所 above 实际 | 63所).
/// </summary>
/// <param name="First">The upper row.</param>
/// <param name="TargetRow">The row of the target; the other one is that of the actual value.</param>
/// <param name="IsWhole">Both are rows of one indicator: its name reaches over both, and nothing but the word and its value begins in the lower one.</param>
internal sealed record KindRows(FormCell First, FormCell Second, int TargetRow, bool IsWhole)
{
    /// <summary>The two rows of which <paramref name="row"/> is one: the lower one of an indicator is not the upper one of a pair with the next.</summary>
    public static KindRows? Of(FormGrid grid, Section section, int row) => section.Find("target") is null ? null
        : new[] { row, row - 1 }.SelectMany(first => section.Columns.Select(column => Under(grid, section, column, first))).OfType<KindRows>().OrderByDescending(rows => rows.IsWhole).FirstOrDefault();

    public bool Begins(int row) => First.Row == row;

    /// <summary>The values where they are those of one indicator; else neither is read, and both are told.</summary>
    public (Field? Target, Field? Actual) Read(EvaluationDraft draft, SectionRows rows, int row, TargetDirection direction)
    {
        if (!IsWhole) return (rows.Read(row, "target", _ => Interpretation.Unreadable), ActualCells.Read(draft, rows, row));
        draft.Take(First);
        draft.Take(Second);
        var unit = rows.UnitOf(row, "target");
        var actualRow = First.Row + Second.Row - TargetRow;
        return (TargetCells.Read(draft, rows, TargetRow, direction), rows.Read(actualRow, "target", printed => TargetCells.WithUnit(ValueReader.Actual(printed, draft.FiscalYear), unit)));
    }

    private static KindRows? Under(FormGrid grid, Section section, Column column, int row)
    {
        if (column.Field is not (null or "extra") || row < section.BodyRow || row + 1 >= section.EndRow) return null;
        if (grid.At(row, column.Start) is not { } first || grid.At(row + 1, column.Start) is not { } second || first.Row != row || second.Row != row + 1) return null;
        return (InnerHeadings.FieldOf(first.Text), InnerHeadings.FieldOf(second.Text)) switch
        {
            ("target", "actual") => new KindRows(first, second, row, IsOne(grid, section, column, row)),
            ("actual", "target") => new KindRows(first, second, row + 1, IsOne(grid, section, column, row)),
            _ => null,
        };
    }

    private static bool IsOne(FormGrid grid, Section section, Column kinds, int row) =>
        section.Find("actual") is null && section.Find("level3") is { } names && grid.At(row, names.Start) is { IsEmpty: false } name && name.Row == row && name.EndRow == row + 2
        && grid.CellsStartingIn(row + 1).All(cell => section.ColumnOf(cell) is { } column && (column == kinds || column.Field == "target"));
}
