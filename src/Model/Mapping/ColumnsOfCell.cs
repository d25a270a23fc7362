using Selfeval.Model.Forms;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping;

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
    public static bool IsHeadingOfTwo(FormCell heading) => SeveralTexts.StandBeside(heading) && HeadingBook.FieldOfWhole(HeadingSection.Indicator, heading.Text) is null && FieldsOf(heading).Any();

    /// <summary>What stands under such a heading, and the targets where one of the two heads their operators or units.</summary>
    public static IEnumerable<FormCell> Under(FormGrid grid, Section section, FormCell heading)
    {
        var fields = FieldsOf(heading).ToHashSet();
        var ofTarget = fields.Overlaps(["operator", "unit"]) ? section.Find("target") : null;
        return section.BodyRows.SelectMany(grid.CellsStartingIn).Where(cell => !cell.IsEmpty && (cell.SharedColumns(heading) > 0 || ofTarget?.Shared(cell) > 0));
    }

    private static IEnumerable<string> FieldsOf(FormCell heading) => SeveralTexts.Pairs(heading)
        .Select(pair => (First: HeadingBook.FieldOfWhole(HeadingSection.Indicator, pair.First), Second: HeadingBook.FieldOfWhole(HeadingSection.Indicator, pair.Second)))
        .Where(pair => pair is { First: not null, Second: not null }).SelectMany(pair => new[] { pair.First!, pair.Second! });
}
