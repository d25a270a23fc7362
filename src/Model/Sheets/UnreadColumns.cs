using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Text that stands in columns and was not read as a table: where, and what it begins with.</summary>
public sealed record UnreadColumns(Place Place, string Beginning)
{
    /// <summary>Of a page that has such text.</summary>
    public static UnreadColumns? On(Page page) => page.UnreadColumns is { } box
        ? new UnreadColumns(new Place(page.Number, box) { Upright = new UprightPlace(UprightPlace.OrderOf(page.Number), page.Turn.Upright(box)) }, TableText.Beginning(page.Lines.Where(line => box.Contains(line.Box.CenterX, line.Box.CenterY)).Select(line => line.Text)))
        : null;

    public Problem Problem => new(ProblemKind.ColumnsNotRead, Beginning, Place);
}
