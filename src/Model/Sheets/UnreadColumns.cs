using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Text that stands in columns and was not read as a table: where, and what it begins with.</summary>
public sealed record UnreadColumns(Place Place, string Beginning)
{
    /// <summary>Of a page that has such text, with the rows above and below it that have too few texts to show columns: sums, the rest of a cell. A title is none.</summary>
    public static UnreadColumns? On(Page page)
    {
        if (page.UnreadColumns is not { } columns) return null;
        var box = WithRowsBeside(page.Turn.Upright(columns), [.. page.Lines.Where(line => !line.IsOverprint && !FormTitle.Is(line.Text)).Select(line => page.Turn.Upright(line.Box))]);
        return new UnreadColumns(new Place(page.Number, page.Turn.Shown(box)) { Upright = new UprightPlace(UprightPlace.OrderOf(page.Number), box) }, TableText.Beginning(page.Lines.Where(line => columns.Contains(line.Box.CenterX, line.Box.CenterY)).Select(line => line.Text)));
    }

    public Problem Problem => new(ProblemKind.ColumnsNotRead, Beginning, Place);

    private static Box WithRowsBeside(Box columns, IReadOnlyList<Box> lines)
    {
        var box = columns;
        foreach (var line in lines.OrderBy(line => line.Top)) box = line.Top >= columns.Top && line.Top - box.Bottom <= BreakEdgeLines.Gap * line.Height ? Box.Around([box, line]) : box;
        foreach (var line in lines.OrderByDescending(line => line.Bottom)) box = line.Bottom <= columns.Bottom && box.Top - line.Bottom <= BreakEdgeLines.Gap * line.Height ? Box.Around([box, line]) : box;
        return box;
    }
}
