using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>Where the labels of the fund rows stand.</summary>
internal static class FundLabels
{
    /// <summary>
    /// The grid column where the labels end: that of the last column left of the amounts that has no heading, or one that names the block
    /// or the sources; a column between it and the amounts whose heading nobody knows is a column of values. A name of the block that
    /// reaches down beside the rows is none of their labels, nor is a column of figures alone. Where nothing heads amounts every column is one of labels.
    /// </summary>
    public static int EndColumn(FormGrid grid, Section section)
    {
        var firstValue = section.Columns.Where(column => FundFields.All.Contains(column.Field)).Select(column => column.Start).DefaultIfEmpty(section.Columns[^1].End).Min();
        var left = section.Columns.Where(column => column.Start < firstValue && !IsBeside(section, column)).ToList();
        var texts = left.FindAll(column => !HasFiguresAlone(grid, section, column));
        var label = texts.FindLast(column => column.Field is "label" or "task" || column.Heading is null or { IsEmpty: true } || LabelText.IsBlock(column.Heading.Text));
        return (label ?? texts.FirstOrDefault())?.End ?? left.FirstOrDefault()?.Start ?? firstValue;
    }

    private static bool HasFiguresAlone(FormGrid grid, Section section, Column column)
    {
        var printed = section.BodyRows.Select(row => column.CellIn(grid, row)).OfType<FormCell>().Where(cell => !cell.IsEmpty).ToList();
        return printed.Count > 0 && printed.TrueForAll(FundFigure.Is);
    }

    private static bool IsBeside(Section section, Column column) => column.Field == Column.Block && (column.Heading is null || column.Heading.EndRow > section.BodyRow);
}
