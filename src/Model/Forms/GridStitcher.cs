using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Forms;

/// <summary>Lays the tables of a form below one another on one grid of columns.</summary>
internal static class GridStitcher
{
    public static FormGrid Stitch(IReadOnlyList<FormPart> parts)
    {
        var columns = new FormColumns();
        var fits = parts.Select(part => columns.Add(part.Table)).ToList();
        var edges = ClusterEdges(parts.SelectMany((part, i) => part.Table.Cells.SelectMany(cell => new[] { fits[i].Of(cell.Box.Left), fits[i].Of(cell.Box.Right) })));
        var cells = new List<FormCell>();
        var partOfRow = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var cell in parts[i].Table.Cells) cells.Add(OnGrid(cell, parts[i], partOfRow.Count, edges, fits[i]));
            partOfRow.AddRange(Enumerable.Repeat(i, parts[i].Table.Rows));
        }

        var upright = TurnedIndicators.Straighten(SlicedTexts.Settle(cells, partOfRow), partOfRow);
        var divided = StackedFundRows.Divide(upright.Cells, upright.PartOfRow);
        // Rows in which no cell begins have no edges.
        return PairedPoints.Divide(BlocksBeside.Stack(new FormGrid(divided.PartOfRow.Count, divided.Cells.Select(cell => cell.EndColumn).Append(edges.Count - 1).Append(0).Max(), divided.Cells, divided.PartOfRow)));
    }

    private static FormCell OnGrid(Cell cell, FormPart from, int rowOffset, List<double> edges, ColumnFit fit)
    {
        var left = Nearest(edges, fit.Of(cell.Box.Left));
        var right = Math.Max(left + 1, Nearest(edges, fit.Of(cell.Box.Right)));
        var places = PlacesOf(cell, from.Page);
        return new FormCell(
            cell.Row + rowOffset, left, cell.RowSpan, right - left,
            [new CellPart(places[0], cell.Lines) { Upright = cell.Box, Sliced = cell.Sliced, Beside = places.Skip(1).ToList(), Lean = from.Table.Origin == TableOrigin.Aligned ? null : Lean(cell.Lines, cell.Box), OpenSides = cell.OpenSides, IsUnread = cell.IsUnread, IsRunTogether = cell.IsRunTogether, IsInferred = from.Table.Origin == TableOrigin.Aligned }]);
    }

    /// <summary>The pages of a wide sheet that show the cell, the one on which its text begins first.</summary>
    private static IReadOnlyList<Place> PlacesOf(Cell cell, FormPage page)
    {
        var places = page.PlacesOf(cell.Box);
        if (places.Count == 1 || cell.Lines.Count == 0) return places;
        var first = page.PlaceOf(cell.Lines[0].Box).Page;
        return [.. places.OrderBy(place => place.Page == first ? 0 : 1)];
    }

    /// <summary>See <see cref="CellPart.Lean"/>.</summary>
    public static double? Lean(IReadOnlyList<TextLine> lines, Box cell)
    {
        if (lines.Count == 0) return null;
        var (above, below) = (lines.Min(line => line.Box.Top) - cell.Top, cell.Bottom - lines.Max(line => line.Box.Bottom));
        return (above - below) / lines.Average(line => line.Box.Height);
    }

    private static List<double> ClusterEdges(IEnumerable<double> edges)
    {
        var clusters = new List<double>();
        var (start, sum, count) = (0.0, 0.0, 0);
        foreach (var edge in edges.Order())
        {
            if (count > 0 && edge - start > FormColumns.SameEdge)
            {
                clusters.Add(sum / count);
                (sum, count) = (0, 0);
            }

            if (count == 0) start = edge;
            (sum, count) = (sum + edge, count + 1);
        }

        if (count > 0) clusters.Add(sum / count);
        return clusters;
    }

    private static int Nearest(List<double> edges, double x)
    {
        var found = edges.BinarySearch(x);
        if (found >= 0) return found;
        var above = ~found;
        if (above == 0) return 0;
        if (above == edges.Count) return edges.Count - 1;
        return x - edges[above - 1] <= edges[above] - x ? above - 1 : above;
    }
}
