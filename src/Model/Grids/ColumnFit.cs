namespace Selfeval.Model.Grids;

/// <summary>
/// How the columns of a table lie over those of the form that it goes on with: at the same places, moved (odd and even pages have other margins), or drawn to
/// another width, as on a landscape page behind a portrait one. An x in points of the table's page is at Scale * x + Shift on that of the form's first table.
/// Columns that were drawn anew have each a width of its own (<see cref="InOrder"/>).
/// </summary>
internal sealed record ColumnFit(double Scale, double Shift)
{
    /// <summary>Every column is at its own place.</summary>
    public static ColumnFit Same { get; } = new(1, 0);

    /// <summary>The fit that brings one stretch of a page's width over another.</summary>
    public static ColumnFit Between((double Left, double Right) from, (double Left, double Right) to)
    {
        var scale = (to.Right - to.Left) / (from.Right - from.Left);
        return new ColumnFit(scale, to.Left - (scale * from.Left));
    }

    /// <summary>Edges of which only white tells, each with that of the form which it is.</summary>
    public IReadOnlyList<(double Edge, double Form)> Guessed { get; init; } = [];

    /// <summary>The edges of the table's columns, left to right, each with that of the form which has its place in their order; none where all columns are moved and scaled alike.</summary>
    public IReadOnlyList<(double Edge, double Form)> InOrder { get; init; } = [];

    public double Of(double x)
    {
        if (InOrder.Count > 1) return OfOrder(x);
        var moved = (Scale * x) + Shift;
        foreach (var (edge, form) in Guessed)
        {
            if (Math.Abs(edge - moved) < FormColumns.SameEdge) return form;
        }

        return moved;
    }

    /// <summary>What stands between two edges stands between those of the form.</summary>
    private double OfOrder(double x)
    {
        var nearest = InOrder.MinBy(edge => Math.Abs(edge.Edge - x));
        if (Math.Abs(nearest.Edge - x) < FormColumns.SameEdge) return nearest.Form;
        var column = Math.Clamp(InOrder.Count(edge => edge.Edge < x), 1, InOrder.Count - 1);
        var (left, right) = (InOrder[column - 1], InOrder[column]);
        return Between((left.Edge, right.Edge), (left.Form, right.Form)).Of(x);
    }
}
