using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Strokes of glyphs that stand in line with a ruling of the rows above or below (the stem of 市 in a cell that spans two columns, a dash in one that spans two rows) and would pass for a
/// part of it. The pieces of a ruling run from border to border; a glyph keeps its distance from both.
/// </summary>
internal sealed class StrokesInLine
{
    /// <summary>Pieces of one line lie within this distance of it, in points: as <see cref="Rulings.CollinearRulings"/> joins them.</summary>
    private const double SamePosition = 1.2;

    private readonly double _meets;
    private readonly SortedByPosition<Ruling> _across;
    private readonly SortedByPosition<Ruling> _pieces;

    private StrokesInLine(IEnumerable<Ruling> across, IEnumerable<Ruling> pieces, double meets)
    {
        _across = new SortedByPosition<Ruling>(across, ruling => ruling.Position);
        _pieces = new SortedByPosition<Ruling>(pieces, piece => piece.Position);
        _meets = meets;
    }

    /// <summary>The rulings without such strokes, parted where one stood between two of their parts.</summary>
    /// <param name="rulings">Of the picture, joined.</param>
    /// <param name="pieces">The runs of ink that they were joined from.</param>
    /// <param name="meets">How near a piece comes to a border that it meets, in points.</param>
    public static List<Ruling> TakenOut(List<Ruling> rulings, List<Ruling> pieces, double meets)
    {
        var kept = new List<Ruling>();
        foreach (var alike in rulings.GroupBy(ruling => ruling.Axis))
        {
            var strokes = new StrokesInLine(rulings.Where(other => other.Axis != alike.Key), pieces.Where(piece => piece.Axis == alike.Key), meets);
            foreach (var ruling in alike) strokes.AddParts(ruling, kept);
        }

        return kept;
    }

    private void AddParts(Ruling ruling, List<Ruling> kept)
    {
        Ruling? part = null;
        foreach (var stretch in Stretches(ruling))
        {
            if (IsRuled(ruling, stretch))
            {
                part = part is { } begun ? begun with { To = stretch.To } : ruling with { From = stretch.From, To = stretch.To };
                continue;
            }

            if (part is { } ended) kept.Add(ended);
            part = null;
        }

        if (part is { } last) kept.Add(last);
    }

    /// <summary>From one border that crosses the ruling to the next, and what stands out over the first and the last; all of it where none does.</summary>
    private List<Stretch> Stretches(Ruling ruling)
    {
        var stretches = new List<Stretch>();
        var (from, isBorder) = (ruling.From, false);
        foreach (ref readonly var other in _across.Between(ruling.From - _meets, ruling.To + _meets))
        {
            if (!ruling.IsMetAt(other.Position, other, _meets)) continue;
            stretches.Add(new Stretch(from, other.Position, isBorder, true));
            (from, isBorder) = (other.Position, true);
        }

        stretches.Add(new Stretch(from, ruling.To, isBorder, false));
        return stretches;
    }

    private bool IsRuled(Ruling ruling, Stretch stretch) =>
        stretch.To - stretch.From <= 2 * _meets || !(stretch.BeginsAtBorder || stretch.EndsAtBorder)
        || (stretch.BeginsAtBorder && IsMet(ruling, stretch, stretch.From)) || (stretch.EndsAtBorder && IsMet(ruling, stretch, stretch.To));

    /// <summary>A piece of the ruling that lies in the stretch, or runs through it, meets the border.</summary>
    private bool IsMet(Ruling ruling, Stretch stretch, double border)
    {
        foreach (ref readonly var piece in _pieces.Between(ruling.Position - SamePosition, ruling.Position + SamePosition))
        {
            var isWithin = piece.From < stretch.To - _meets && piece.To > stretch.From + _meets;
            if (isWithin && piece.From <= border + _meets && piece.To >= border - _meets) return true;
        }

        return false;
    }

    private readonly record struct Stretch(double From, double To, bool BeginsAtBorder, bool EndsAtBorder);
}
