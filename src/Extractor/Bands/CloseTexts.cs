using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Tells apart the texts of neighbouring cells that are set so close that they look like one: where cells are padded by a point, one that its text fills leaves
/// less white to the next than letters of one word may have. The other lines of its cell show where a text begins, and so do the cells above and below.
/// </summary>
internal sealed class CloseTexts
{
    /// <summary>Lines of one text begin at one place, up to the rounding of coordinates (pt).</summary>
    private const double SameBegin = 0.3;

    /// <summary>One other line, or row, may begin there by chance. Where the file itself marks two texts, one line will do.</summary>
    private const int FewestAlike = 2;

    private readonly BandGroup _group;
    private readonly List<Piece> _pieces;
    private readonly Dictionary<Piece, List<Opening>> _openings = [];
    private List<List<TextBlock>>? _rows;

    private CloseTexts(BandGroup group, List<Piece> pieces, ReadOnlySpan<Glyph> glyphs)
    {
        (_group, _pieces) = (group, pieces);
        foreach (var piece in pieces)
        {
            if (Opening.In(piece, glyphs) is { Count: > 0 } openings) _openings.Add(piece, openings);
        }
    }

    /// <summary>The pieces between the lines of a group, each of one cell.</summary>
    /// <param name="pieces">All texts of the page.</param>
    public static List<Piece> Apart(BandGroup group, List<Piece> pieces, ReadOnlySpan<Glyph> glyphs)
    {
        var inside = pieces.FindAll(group.Holds);
        var lines = new CloseTexts(group, inside, glyphs);
        inside = lines.Divided(lines.BeginAmongLines, glyphs);
        var rows = new CloseTexts(group, inside, glyphs);
        inside = rows.Divided(rows.BeginAmongRows, glyphs);
        var ends = new CloseTexts(group, inside, glyphs);
        inside = ends.Divided(ends.EndAmongRows, glyphs);
        for (var i = 0; i < inside.Count; i++) inside[i] = inside[i] with { HoldsTwoFigures = Opening.PartsFigures(inside[i], glyphs) };
        return Overhangs.Clipped(inside.ConvertAll(group.WithoutOverhang));
    }

    private List<Piece> Divided(Func<Piece, List<Opening>, List<Opening>> begin, ReadOnlySpan<Glyph> glyphs)
    {
        var divided = new List<Piece>();
        foreach (var piece in _pieces)
        {
            var starts = _openings.TryGetValue(piece, out var openings) ? begin(piece, openings) : [];
            divided.AddRange(starts.Count == 0 ? [piece] : piece.DividedAt(starts.ConvertAll(opening => opening.Glyph), glyphs));
        }

        return divided;
    }

    /// <summary>Where other lines between the same lines of the table begin, and none runs on through it. The lines of a list (目标1：, 目标2：) have the same spacing at the same place.</summary>
    private List<Opening> BeginAmongLines(Piece piece, List<Opening> openings)
    {
        var bands = _group.BandsAround(piece);
        var others = _pieces.FindAll(other => other.Box.CenterY > _group.Heights[bands.First] && other.Box.CenterY < _group.Heights[bands.Last + 1] && !other.SharesHeight(piece));
        return openings.FindAll(opening => others.Count(other => opening.IsSpacing ? IsAt(other.Box.Left, opening.X) : BeginsAt(other, opening.X)) >= (opening.IsMarked ? 1 : FewestAlike)
            && others.TrueForAll(other => BeginsAt(other, opening.X) || other.Box.Left > opening.X - BandTable.Beyond || other.Box.Right < opening.X + BandTable.Beyond));
    }

    /// <summary>Where texts of other rows begin: divided there, the row is as these are.</summary>
    private List<Opening> BeginAmongRows(Piece piece, List<Opening> openings)
    {
        if (_group.BandsAround(piece) is not { IsOne: true, First: var band }) return [];
        _rows ??= Rows();
        var text = _rows[band].First(text => text.Pieces.Contains(piece));
        var rest = _rows[band].Where(other => other != text).Select(other => other.Box).ToList();
        var alike = new List<List<Opening>>();
        foreach (var row in _rows.Where((_, i) => i != band))
        {
            var starts = openings.FindAll(opening => row.Exists(other => IsAt(other.Box.Left, opening.X)));
            if (starts.Count > 0 && DividedAt(starts, text, piece) is { } boxes && AreAlike(rest, boxes, row)) alike.Add(starts);
        }

        return alike.GroupBy(starts => string.Join(' ', starts.Select(opening => opening.Glyph))).Where(same => same.Count() >= FewestAlike).MaxBy(same => same.Count())?.First() ?? [];
    }

    /// <summary>Where texts of other rows end, at the right side of their column.</summary>
    private List<Opening> EndAmongRows(Piece piece, List<Opening> openings)
    {
        if (_group.BandsAround(piece) is not { IsOne: true, First: var band }) return [];
        _rows ??= Rows();
        return new CloseEnds(_rows, _openings).In(piece, openings, band);
    }

    /// <summary>The texts of each band from the left, those over several bands in each of them.</summary>
    private List<List<TextBlock>> Rows()
    {
        var texts = BandText.In(_group, _pieces);
        return [.. Enumerable.Range(0, _group.Bands).Select(band => texts.FindAll(text => text.StandsIn(band)).ConvertAll(text => text.Block).OrderBy(block => block.Box.Left).ToList())];
    }

    /// <summary>The boxes of a text of which one line is divided; null if another line runs on through one of the places.</summary>
    internal static List<Box>? DividedAt(List<Opening> starts, TextBlock text, Piece line)
    {
        var boxes = new List<Box>();
        var left = double.MinValue;
        foreach (var right in starts.Select(start => start.X).Append(double.MaxValue))
        {
            var others = text.Pieces.Where(piece => piece != line && piece.Box.CenterX > left && piece.Box.CenterX < right).Select(piece => piece.Box).ToList();
            if (others.Exists(box => box.Left < left - BandTable.Beyond || box.Right > right)) return null;
            boxes.Add(Box.Around([.. others, line.Box with { Left = Math.Max(line.Box.Left, left), Right = Math.Min(line.Box.Right, right) }]));
            left = right;
        }

        return boxes;
    }

    /// <summary>
    /// The texts of each stand above or below one of the other's, at most one of all alone: a reason is given in some rows only. What a text was divided into is never alone.
    /// </summary>
    private static bool AreAlike(List<Box> rest, List<Box> divided, List<TextBlock> other)
    {
        List<Box> row = [.. rest, .. divided];
        var pairs = (from box in row from block in other where box.Left < block.Box.Right && box.Right > block.Box.Left select (box, block)).ToList();
        return pairs.Count >= ZoneFinder.FewestColumns && row.Count + other.Count - (2 * pairs.Count) is 0 or 1 && divided.TrueForAll(box => pairs.Exists(pair => pair.box == box))
            && pairs.DistinctBy(pair => pair.box).Count() == pairs.Count && pairs.DistinctBy(pair => pair.block).Count() == pairs.Count;
    }

    private bool BeginsAt(Piece piece, double x) => IsAt(piece.Box.Left, x) || (_openings.TryGetValue(piece, out var openings) && openings.Exists(opening => IsAt(opening.X, x)));

    internal static bool IsAt(double begin, double x) => Math.Abs(begin - x) <= SameBegin;
}
