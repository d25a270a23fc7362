using Selfeval.Model.Breaks;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Grids;

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

        cells = ColumnsInLine.Numbered(cells, edges, partOfRow);
        var upright = TurnedIndicators.Straighten(SlicesAtBreaks.Settle(cells, partOfRow), partOfRow);
        var divided = StackedFundRows.Divide(upright.Cells, upright.PartOfRow);
        // Rows in which no cell begins have no edges.
        return PairedPoints.Divide(DraggedRows.Straighten(BlocksBeside.Stack(new FormGrid(divided.PartOfRow.Count, divided.Cells.Select(cell => cell.EndColumn).Append(0).Max(), divided.Cells, divided.PartOfRow))));
    }

    private static FormCell OnGrid(Cell cell, FormPart from, int rowOffset, List<double> edges, ColumnFit fit)
    {
        // A cell narrower than what counts as one line at the last line begins at the one before.
        var left = Math.Min(Nearest(edges, fit.Of(cell.Box.Left)), Math.Max(0, edges.Count - 2));
        var right = Math.Max(left + 1, Nearest(edges, fit.Of(cell.Box.Right)));
        return new FormCell(
            cell.Row + rowOffset, left, cell.RowSpan, right - left,
            [new CellPart(from.Page, cell.Box, cell.Lines) { Sliced = cell.Sliced, Lean = from.Table.Origin == TableOrigin.Aligned ? null : Lean(cell.Lines, cell.Box), OpenSides = cell.OpenSides, IsUnread = cell.IsUnread, IsRunTogether = cell.IsRunTogether, StandBeside = cell.StandBeside, IsInferred = from.Table.Origin == TableOrigin.Aligned }]);
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
