using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>
/// A column of nothing but figures in the white between two headings, which may be that of either: at the right side of its column a figure stands behind the
/// heading in the middle, at the left side before it. On which side they stand, the other figures of the table tell.
/// </summary>
/// <param name="Left">The column of the heading left of them.</param>
/// <param name="Headings">The row of the headings.</param>
internal sealed record FiguresBetween(ZoneColumn Left, ZoneColumn Figures, ZoneColumn Right, TextRow Headings)
{
    /// <summary>A figure in the middle of its column stands below the middle of the heading, up to half a digit for signs and blanks of either (em).</summary>
    private const double SameMiddle = 0.25;

    /// <summary>Null if a column holds anything else, or lies between no two headings.</summary>
    /// <param name="mayBeOne">Two neighbouring columns may be one.</param>
    public static FiguresBetween? At(List<ZoneColumn> columns, int i, IReadOnlyList<TextRow> rows, Func<ZoneColumn, ZoneColumn, bool> mayBeOne)
    {
        if (i == 0 || i + 1 >= columns.Count || !columns[i].IsOfFigures || !mayBeOne(columns[i - 1], columns[i]) || !mayBeOne(columns[i], columns[i + 1])) return null;
        var (left, right) = (columns[i - 1], columns[i + 1]);
        var headings = rows.Where(row => left.TextIn(row)?.Box.Bottom <= columns[i].Top && right.TextIn(row)?.Box.Bottom <= columns[i].Top && !row.Blocks.Any(block => block.IsFigure)).MaxBy(row => row.Blocks.Count);
        return headings is null ? null : new FiguresBetween(left, columns[i], right, headings);
    }

    /// <summary>The side of their columns at which all other figures stand that do not stand in the middle; null where they stand at both, or none does.</summary>
    public ColumnSide? SideIn(IReadOnlyList<ZoneColumn> columns)
    {
        var sides = columns.Where(column => column != Figures).SelectMany(SidesIn).Distinct().ToList();
        return sides is [var side] && !(side == ColumnSide.Right ? Left : Right).HoldsFigures ? side : null;
    }

    private IEnumerable<ColumnSide> SidesIn(ZoneColumn column)
    {
        if (column.TextIn(Headings) is not { } heading) yield break;
        foreach (var figure in column.Blocks.Where(block => block.IsValue && block.Box.Top >= heading.Box.Bottom))
        {
            var off = figure.Box.CenterX - heading.Box.CenterX;
            if (Math.Abs(off) > SameMiddle * figure.Size) yield return off > 0 ? ColumnSide.Right : ColumnSide.Left;
        }
    }
}

/// <summary>Where the texts of a column stand in it.</summary>
internal enum ColumnSide
{
    Left,
    Right,
}
