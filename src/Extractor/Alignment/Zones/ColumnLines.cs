namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>
/// The lines between the columns of a whole table. The zone with most rows draws its lines first, in the middle of its gutters; a later
/// zone takes a line that runs through its gutter already (the nearest to the text at the right), so that sums stand below their column; right of a label
/// beside several zones the nearest to the label, which is theirs.
/// A zone that goes on with the columns of the page before has their lines, though a longer text may reach over one.
/// </summary>
internal sealed class ColumnLines
{
    private readonly List<double> _lines;
    private readonly double _left;
    private readonly double _right;
    private readonly Dictionary<Zone, double[]> _ofZone = [];

    /// <param name="before">Lines of the page before that the table goes on with, with the outer ones; or none.</param>
    public ColumnLines(IEnumerable<Zone> zones, IReadOnlyList<double> before, Extent sides)
    {
        _lines = [.. before.Skip(1).SkipLast(1)];
        (_left, _right) = before.Count == 0 ? (sides.From, sides.To) : (Math.Min(sides.From, before[0]), Math.Max(sides.To, before[^1]));
        if (before.Count > 0 && before[0] - sides.From < 0) _left = before[0];
        foreach (var zone in zones.Distinct().OrderByDescending(zone => zone.Rows.Count)) _ofZone[zone] = [_left, .. zone.IsContinued ? before.Skip(1).SkipLast(1) : Inner(zone), _right];
        _lines.Sort();
    }

    /// <summary>All lines, ascending, with the outer ones.</summary>
    public IReadOnlyList<double> All => [_left, .. _lines, _right];

    /// <summary>The lines around the columns of a zone.</summary>
    public IReadOnlyList<double> Of(Zone zone) => _ofZone[zone];

    private double[] Inner(Zone zone)
    {
        var inner = new double[zone.Width - 1];
        for (var i = 0; i < inner.Length; i++)
        {
            double from = zone.Columns[i].To, to = zone.Columns[i + 1].From;
            var known = _lines.FindAll(line => line >= from && line <= to);
            inner[i] = known.Count == 0 ? (from + to) / 2 : i == 0 && zone.IsBesideLabel ? known.Min() : known.Max();
            if (known.Count == 0) _lines.Add(inner[i]);
        }

        return inner;
    }
}
