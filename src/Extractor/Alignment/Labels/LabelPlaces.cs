using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>
/// Whether the labels of a zone stand at the middle of their rows. Labels at the top of theirs would each stand beside a row as well, and
/// could be divided as if they stood in the middle: then the texts of the rows must tell.
/// </summary>
internal static class LabelPlaces
{
    /// <summary>Texts with the same top or middle agree within this share of an em; half a line (0.5 em) tells one from the other.</summary>
    private const double SameHeight = 0.2;

    /// <summary>
    /// Texts of one row begin at one height: prose side by side, which begins at the top wherever labels stand, or all texts of the zone. A row that a page's end
    /// cuts shows nothing: its texts begin at the top of both parts.
    /// </summary>
    public static bool AreTextsAtTop(Zone zone, OpenEnds open) =>
        zone.Rows.Skip(zone.IsContinued ? 0 : 1).Skip(zone.IsContinued && zone.Rows.Count > 1 ? 1 : 0).SkipLast(open.End == OpenEnd.GoesOn ? 1 : 0).Any(row => row.Blocks.Count >= ZoneFinder.FewestColumns && Differ(row, block => block.Box.CenterY, block => block.Box.Top));

    /// <summary>A label begins where the texts of one of its rows do, which are more lines, and stands off the middle of its rows: it is where labels at the top are.</summary>
    /// <param name="spans">The rows of each label.</param>
    public static bool StandAtTop(List<TextRow> rows, List<TextBlock> labels, List<Span> spans, IReadOnlyList<double> lines, OpenEnds open) => labels.Zip(spans).Any(label => label is { First: var block, Second: { Last: > 0 } span }
        && !(open.End == OpenEnd.GoesOn && span.Last == rows.Count - 1)
        && Math.Abs(((lines[span.First] + lines[span.Last + 1]) / 2) - block.Box.CenterY) > SameHeight * block.Size
        && rows[span.First..(span.Last + 1)].Exists(row => Math.Abs(row.Top - block.Box.Top) <= SameHeight * block.Size && row.Bottom - block.Box.Bottom >= block.Size / 2));

    /// <summary>A label of one line stands between rows, as none at the top of its rows does.</summary>
    public static bool StandBetweenRows(Zone zone, List<Placed> labels, IReadOnlyList<double> lines) => labels.Exists(label => label.Block is { Pieces.Count: 1 } && IsBetweenRows(zone, label, lines));

    /// <summary>Texts of one line and of more, with the same place by one measure and not by the other.</summary>
    private static bool Differ(TextRow row, Func<TextBlock, double> differs, Func<TextBlock, double> agrees) => row.Blocks.Any(one => row.Blocks.Any(other =>
        Math.Abs(differs(one) - differs(other)) > SameHeight * one.Size && Math.Abs(agrees(one) - agrees(other)) <= SameHeight * one.Size));

    /// <summary>Neither at the middle of a row nor where the texts of one begin: these may be more lines than the label.</summary>
    private static bool IsBetweenRows(Zone zone, Placed label, IReadOnlyList<double> lines) => label.Block is { } block && !label.Rows.IsOne
        && Enumerable.Range(label.Rows.First, label.Rows.Last - label.Rows.First + 1).All(row =>
            Math.Abs(((lines[row] + lines[row + 1]) / 2) - block.Box.CenterY) > SameHeight * block.Size && Math.Abs(zone.Rows[row].Top - block.Box.Top) > SameHeight * block.Size);
}
