using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>Whether columns of a table may lie beyond its left or right side: on another page of the sheet, or on none.</summary>
internal static class CutAtSide
{
    /// <summary>One row without a border there may be the name of the table, above its frame.</summary>
    private const int FewestOpen = 2;

    public static bool Is(Table table) => table.CutSides != CellSides.None || IsOpen(table, CellSides.Left) || IsOpen(table, CellSides.Right);

    /// <summary>Where columns were cut off, a border is drawn at most in the rows that have one between the two columns there: cells that span both are open. Where none is drawn at all, the table has no sides.</summary>
    private static bool IsOpen(Table table, CellSides side)
    {
        var atSide = table.Cells.Where(cell => side == CellSides.Left ? cell.Column == 0 : cell.Column + cell.ColumnSpan == table.Columns).ToList();
        return atSide.Count(cell => cell.OpenSides.HasFlag(side)) is >= FewestOpen and var open && open < atSide.Count;
    }
}
