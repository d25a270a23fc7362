using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>Rows of a ruled table whose cells have no border at either side: they were told by their texts, which stand below those of the rows above.</summary>
internal static class InferredRows
{
    private const CellSides Open = CellSides.Left | CellSides.Right;

    public static IEnumerable<Problem> In(FormPart part) => part.Table.Cells.GroupBy(cell => cell.Row)
        .Where(row => row.Count() > 1 && row.All(cell => (cell.OpenSides & Open) == Open))
        .Select(row => new Problem(ProblemKind.AlignedTable, string.Join(' ', row.Select(cell => cell.Text).Where(text => text.Length > 0)), part.Page.PlaceOf(Box.Around(row.SelectMany(cell => cell.Lines).Select(line => line.Box)))));
}
