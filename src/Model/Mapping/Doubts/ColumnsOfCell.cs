using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>Cells and headings of a table of indicators that lie over several of its columns, for want of a border perhaps.</summary>
internal static class ColumnsOfCell
{
    /// <summary>The column lies over most of its own width in the cell.</summary>
    public static bool IsOver(Column column, FormCell cell) => 2 * column.Shared(cell) > column.End - column.Start;

    /// <summary>Texts beside one another under several headings, or one under those of the unit and of what was reached: neither is the other's. An operator with its value is read as that.</summary>
    public static bool HoldsSeveral(Section section, FormCell cell)
    {
        if (cell.IsEmpty || cell.ColumnSpan < 2) return false;
        var fields = section.Columns.Where(column => column.Field != Column.Block && IsOver(column, cell)).Select(column => column.Field).ToList();
        return fields.Count > 1 && ((SeveralTexts.StandBeside(cell) && fields is not ["operator", "target"]) || (fields.Contains("unit") && fields.Contains("actual")));
    }

    /// <summary>The row has a text that such a cell holds with another: it is not known what it is.</summary>
    public static bool Share(SectionRows rows, int row, string field) =>
        rows.Section.Find(field) is { } column && rows.CellsOf(row).Any(cell => IsOver(column, cell) && HoldsSeveral(rows.Section, cell));

    /// <summary>Two headings beside one another: 度量单位 | 实际完成值.</summary>
    public static bool IsHeadingOfTwo(FormCell heading) => SeveralTexts.StandBeside(heading) && HeadingBook.FieldOfWhole(HeadingSection.Indicator, heading.Text) is null;

    /// <summary>What stands under such a heading, and the targets, whose operators or units one of the two may head.</summary>
    public static IEnumerable<FormCell> Under(FormGrid grid, Section section, FormCell heading) => section.BodyRows.SelectMany(grid.CellsStartingIn).Where(cell => !cell.IsEmpty && cell.SharedColumns(heading) > 0)
        .Concat(HeadsPartOfTarget(heading) || !AreKnown(heading) ? Targets(grid, section) : []);

    /// <summary>A heading of the operators or units is a part of the text.</summary>
    public static bool HeadsPartOfTarget(FormCell heading) => SeveralTexts.Pairs(heading).Any(pair => FieldOf(pair.First) is "operator" or "unit" || FieldOf(pair.Second) is "operator" or "unit");

    public static IEnumerable<FormCell> Targets(FormGrid grid, Section section) =>
        section.Find("target") is { } target ? section.BodyRows.SelectMany(grid.CellsStartingIn).Where(cell => !cell.IsEmpty && target.Shared(cell) > 0) : [];

    private static bool AreKnown(FormCell heading) => SeveralTexts.Pairs(heading).Any(pair => FieldOf(pair.First) is not null && FieldOf(pair.Second) is not null);

    private static string? FieldOf(string text) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, text);
}
