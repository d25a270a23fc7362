using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>Tables whose columns go on beyond what the page shows: one problem for each such side, at the column there, for no cell is known that lacks a text.</summary>
internal static class CutTables
{
    public static IEnumerable<Problem> In(FormPart part) => new[] { CellSides.Left, CellSides.Right }
        .Where(side => part.Table.CutSides.HasFlag(side))
        .Select(side => new Problem(ProblemKind.CutOffText, TableText.Beginning(part.Table), part.Page.PlaceOf(ColumnAt(part.Table, side))));

    /// <summary>The table's whole height, as wide as its narrowest cell there.</summary>
    private static Box ColumnAt(Table table, CellSides side) => side == CellSides.Left
        ? table.Box with { Right = table.Cells.Where(cell => cell.Column == 0).Min(cell => cell.Box.Right) }
        : table.Box with { Left = table.Cells.Where(cell => cell.Column + cell.ColumnSpan == table.Columns).Max(cell => cell.Box.Left) };
}
