using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Texts at the right side of their column, right before those at the left side of the next: between them the white is as narrow as that of two words, in all rows at the same place.
/// </summary>
/// <param name="rows">The texts of each band, from the left.</param>
/// <param name="openings">Those of each piece that has any.</param>
internal sealed class CloseEnds(List<List<TextBlock>> rows, Dictionary<Piece, List<Opening>> openings)
{
    /// <summary>One other text may end there by chance.</summary>
    private const int FewestAlike = 2;

    /// <summary>Where texts of other rows end that begin elsewhere, as at the right side of a column, or where a figure ends before another: divided there, the row is as these are.</summary>
    /// <param name="band">The row of the piece.</param>
    public List<Opening> In(Piece piece, List<Opening> own, int band)
    {
        var starts = new List<Opening>();
        foreach (var opening in own)
        {
            var begin = starts.Count > 0 ? starts[^1].X : piece.Box.Left;
            if (IsEnd(opening, piece, begin, band)) starts.Add(opening);
        }

        if (starts.Count == 0) return starts;
        var text = rows[band].First(text => text.Pieces.Contains(piece));
        if (CloseTexts.DividedAt(starts, text, piece) is not { } boxes) return [];
        List<Box> row = [.. rows[band].Where(other => other != text).Select(other => other.Box), .. boxes];
        return rows.Where((_, i) => i != band).Count(other => starts.TrueForAll(start => EndsIn(other, start).Any()) && AreAlike(row, [.. other.SelectMany(block => Divided(block, starts))])) >= FewestAlike ? starts : [];
    }

    /// <summary>More rows have a text that ends there than one that runs on. Two figures are never one; of other texts some begin elsewhere.</summary>
    /// <param name="begin">Where the text before the opening begins.</param>
    private bool IsEnd(Opening opening, Piece piece, double begin, int band)
    {
        var others = rows.Where((_, i) => i != band).ToList();
        var ends = others.ConvertAll(row => EndsIn(row, opening).ToList()).FindAll(row => row.Count > 0).ConvertAll(row => row[0]);
        if (ends.Count < FewestAlike || ends.Count <= others.Count(row => row.Exists(block => RunsOn(block, opening)))) return false;
        return opening.IsBetweenDigits || (ends.Count(end => !CloseTexts.IsAt(end.From, begin)) >= FewestAlike && !(opening.IsSpacing && GoOnAlike(ends, piece)));
    }

    /// <summary>Texts of one wording at the right side of their column (1套, 13年) have the spacing before their last words at one place, and end together.</summary>
    private static bool GoOnAlike(List<Ending> ends, Piece piece) => ends.Count(end => end.GoesOn is null) < FewestAlike && ends.TrueForAll(end => end.GoesOn is not { } right || CloseTexts.IsAt(right, piece.Box.Right));

    /// <summary>The texts of a row that end there.</summary>
    private IEnumerable<Ending> EndsIn(List<TextBlock> row, Opening opening)
    {
        foreach (var piece in row.SelectMany(block => block.Pieces))
        {
            if (CloseTexts.IsAt(piece.Box.Right, opening.End)) yield return new Ending(piece.Box.Left, null);
            else if (OpeningAt(piece, opening) is not null) yield return new Ending(piece.Box.Left, piece.Box.Right);
        }
    }

    private Opening? OpeningAt(Piece piece, Opening opening) =>
        openings.TryGetValue(piece, out var own) && own.FindIndex(other => CloseTexts.IsAt(other.End, opening.End)) is >= 0 and var i ? own[i] : null;

    private bool RunsOn(TextBlock block, Opening opening) =>
        block.Pieces.Any(piece => piece.Box.Left < opening.End - BandTable.Beyond && piece.Box.Right > opening.X + BandTable.Beyond && OpeningAt(piece, opening) is null);

    /// <summary>The boxes of a text that is divided at the same places.</summary>
    private List<Box> Divided(TextBlock block, List<Opening> starts)
    {
        foreach (var piece in block.Pieces)
        {
            var own = starts.Select(start => OpeningAt(piece, start)).OfType<Opening>().ToList();
            if (own.Count > 0 && CloseTexts.DividedAt(own, block, piece) is { } boxes) return boxes;
        }

        return [block.Box];
    }

    /// <summary>As many texts of each as a table has columns stand above or below one of the other's, and none above or below two.</summary>
    private static bool AreAlike(List<Box> row, List<Box> other)
    {
        var pairs = (from box in row from below in other where box.Left < below.Right && box.Right > below.Left select (box, below)).ToList();
        return pairs.Count >= ZoneFinder.FewestColumns && pairs.DistinctBy(pair => pair.box).Count() == pairs.Count && pairs.DistinctBy(pair => pair.below).Count() == pairs.Count;
    }

    /// <param name="From">Where the text begins.</param>
    /// <param name="GoesOn">Where what looks like the rest of it ends; null if nothing follows.</param>
    private readonly record struct Ending(double From, double? GoesOn);
}
