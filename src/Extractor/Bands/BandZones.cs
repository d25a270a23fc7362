using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// The zones of common columns that the bands of a group fall into. What fits the columns above and those below belongs where more of its
/// texts stand under one another, or leaves fewer columns empty: the headings of goals have room in the columns of the funds above them.
/// </summary>
internal static class BandZones
{
    /// <param name="rows">Those with a text, from the top.</param>
    public static List<Zone> Of(List<TextRow> rows)
    {
        var zones = ZoneFinder.Find(rows, ColumnsBefore.None);
        for (var i = rows.Count - 2; i >= 0; i--)
        {
            if (zones[i] != zones[i + 1] && HasAll(i) && Moved(rows[i], zones[i], zones[i + 1]) is { } moved) Replace(zones, i, zones[i + 1], moved);
        }

        for (var i = 1; i < rows.Count; i++)
        {
            if (zones[i] != zones[i - 1] && HasAll(i) && Moved(rows[i], zones[i], zones[i - 1]) is { } moved) Replace(zones, i, zones[i - 1], moved);
        }

        return [.. zones.Distinct()];

        // A row that does not fit the columns of its zone is not among the zone's: without the others nothing would be left for it.
        bool HasAll(int row) => zones.Count(zone => zone == zones[row]) == zones[row].Rows.Count;
    }

    /// <summary>The zones as they are with the row in the other one; null if it stays.</summary>
    private static (Zone? Left, Zone Other)? Moved(TextRow row, Zone own, Zone other)
    {
        if (!FitsBetter(row, other, own) || With([.. other.Rows, row], row) is not { } grown) return null;
        return own.Rows.Count == 1 ? (null, grown) : Without(own, row) is { } left ? (left, grown) : null;
    }

    /// <summary>A label beside the row and rows of one of the zones alone, or printed in each of them, is that of a part of the form.</summary>
    private static bool FitsBetter(TextRow row, Zone other, Zone own)
    {
        if (SharesLabel(row, other) is var withOther && withOther != SharesLabel(row, own)) return withOther;
        var (inOther, inOwn) = (Aligned(row, other), Aligned(row, own));
        return inOther > inOwn || (inOther == inOwn && inOther > 0 && Blanks(row, other) < Blanks(row, own));
    }

    private static bool SharesLabel(TextRow row, Zone zone) => zone.Rows.Exists(other => other != row && (other.Blocks.Any(row.Blocks.Contains) || row.HasLabelOf(other)));

    private static void Replace(Zone[] zones, int row, Zone other, (Zone? Left, Zone Other) moved)
    {
        var own = zones[row];
        zones[row] = other;
        for (var i = 0; i < zones.Length; i++) zones[i] = zones[i] == other ? moved.Other : zones[i] == own ? moved.Left! : zones[i];
    }

    /// <summary>
    /// Null if one of the rows has other columns; below the one that is added, one may have a text over several of them, as those of the row itself may have if it is the heading of all: the label
    /// beside the rows stands beside it, too.
    /// </summary>
    private static Zone? With(List<TextRow> rows, TextRow added)
    {
        var zone = Zone.Of(rows);
        var merged = rows.Except(zone.Rows).ToList();
        if (!merged.TrueForAll(row => row == added ? IsHeadingOf(zone, row) : row.Top > added.Top && row.Blocks.Count >= ZoneFinder.FewestColumns && zone.Place(row) is not null)) return null;
        zone.Rows.AddRange(merged);
        return zone;
    }

    private static bool IsHeadingOf(Zone zone, TextRow row) => row.Blocks.Count >= ZoneFinder.FewestColumns && SharesLabel(row, zone) && zone.Rows.TrueForAll(other => other.Top > row.Top);

    /// <summary>Null if the rest has other columns without it.</summary>
    private static Zone? Without(Zone zone, TextRow row) => Zone.Of(zone.Rows.Where(rest => rest != row)) is var left && left.Rows.Count == zone.Rows.Count - 1 ? left : null;

    /// <summary>How many of the zone's columns the row leaves empty.</summary>
    private static int Blanks(TextRow row, Zone zone) => Math.Abs(zone.Width - row.Blocks.Count);

    /// <summary>How many texts of the row have a side or the middle of a text in another row of the zone.</summary>
    private static int Aligned(TextRow row, Zone zone)
    {
        var others = zone.Rows.Where(other => other != row).SelectMany(other => other.Blocks).Except(row.Blocks).ToList();
        return row.Blocks.Count(block => others.Exists(other => TextBlock.Sides.Any(side => block.Agrees(other, side))));
    }
}
