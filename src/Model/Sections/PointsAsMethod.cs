using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>评分标准（分） heads how points are given, in words; where no other column has the weights and every row has a figure and nothing else there, these are they.</summary>
internal static class PointsAsMethod
{
    /// <summary>One figure alone is no column of them.</summary>
    private const int FewestRows = 2;

    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, int bodyRow, int endRow)
    {
        if (columns.Any(column => column.Field == "weight") || columns.Where(column => column.Field == "method").ToList() is not [var method]) return columns;
        var texts = Enumerable.Range(bodyRow, Math.Max(0, endRow - bodyRow)).Select(row => method.CellIn(grid, row)).OfType<FormCell>().Where(cell => !cell.IsEmpty).Distinct().ToList();
        return texts.Count >= FewestRows && texts.TrueForAll(cell => ValueReader.Score(cell.Text).Value is NumberReading) ? Column.With(columns, method, "weight") : columns;
    }
}
