using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// Tells the texts of neighbouring cells apart that follow one another without a gap, because a text overflows its cell or fills it to its border. Where
/// another part of the content paints, in another cell, a text may begin; it does if it stands there as texts of cells stand. One part that writes on across
/// a border begins another text where the border stands between two of its glyphs, apart as no glyphs are within its cells.
/// </summary>
internal readonly ref struct JoinedTexts
{
    /// <summary>Programs place the next glyph of a text by its advance, rounded; what is placed on its own is off by more than this share of an em.</summary>
    private const double Rounding = 0.05;

    /// <summary>Borders are up to 1 pt wide and share or halve between cells: the same padding differs by as much.</summary>
    private const double SamePadding = 1;

    private readonly CellGrid _grid;
    private readonly ReadOnlySpan<Glyph> _glyphs;
    private readonly Run _run;
    private readonly bool _changesFontWithin;

    public JoinedTexts(CellGrid grid, ReadOnlySpan<Glyph> glyphs, Run run)
    {
        _grid = grid;
        _glyphs = glyphs;
        _run = run;
        _changesFontWithin = ChangesFontWithin(run);
        var openings = Openings(run);
        var padding = PaddingBefore(run.Start, CellAt(run.Start));
        var text = run;
        var doubts = new List<int>();
        for (var i = 0; i < openings.Count; i++)
        {
            var opening = openings[i];
            if (opening.Cell == CellAt(text.Start)) continue;
            var isPlaced = IsPlaced(opening, padding);
            if (!isPlaced || MayGoOn(opening.Start))
            {
                // A text that goes on in another font may come to stand so by chance: where it does not, nothing speaks for a second text.
                if (opening.Cell >= 0 && isPlaced == MayGoOn(opening.Start) && !doubts.Contains(opening.Cell)) doubts.Add(opening.Cell);
                continue;
            }

            doubts.Remove(opening.Cell);
            Found.Add(text with { Count = opening.Start - text.Start });
            text = text with { Start = opening.Start, Count = run.Start + run.Count - opening.Start };
        }

        Found.Add(text);
        Doubted = doubts;
    }

    /// <summary>The texts in reading order, at least one.</summary>
    public List<Run> Found { get; } = [];

    /// <summary>Cells in which a text may begin, and whether one does cannot be told.</summary>
    public IReadOnlyList<int> Doubted { get; }

    /// <summary>Where another text may begin, with its cell and the end of what stands there before a text may begin in a further cell.</summary>
    private List<Opening> Openings(Run run)
    {
        var openings = new List<Opening>();
        for (var i = run.Start + 1; i < run.Start + run.Count; i++)
        {
            if (!_glyphs[i].IsBlank && MayBegin(i)) openings.Add(new Opening(i, run.Start + run.Count, CellAt(i)));
        }

        for (var i = openings.Count - 2; i >= 0; i--)
            openings[i] = openings[i] with { End = openings[i + 1].Cell == openings[i].Cell ? openings[i + 1].End : openings[i + 1].Start };
        return openings;
    }

    private bool MayBegin(int index)
    {
        TextSource before = _glyphs[index - 1].Source, source = _glyphs[index].Source;
        return before.Operation == source.Operation ? IsDividedByBorder(index) : !source.IsTextOf(before) || IsPlacedAnew(index);
    }

    /// <summary>
    /// A border stands in a gap of one operation: Ghostscript writes the texts of a row in one, whatever cells they are in. A text that overflows leaves no gap for the border
    /// to stand in. Where OCR read a line, it tells only about where its glyphs stand.
    /// </summary>
    private bool IsDividedByBorder(int index)
    {
        var cell = CellAt(index);
        if (cell < 0 || cell == CellAt(index - 1) || _glyphs[index].Ocr is not null) return false;
        GlyphPlace before = _glyphs[index - 1].Place, place = _glyphs[index].Place;
        var border = _grid.BoxOf(_grid.Cells[cell]).Left;
        var rounding = Rounding * place.Size;
        return GapBefore(index) > rounding && before.EndX <= border + rounding && place.X >= border - rounding;
    }

    /// <summary>
    /// Another font goes on exactly where the one before ends, the program begins a part anew for each font, and nothing marks two texts. Within an operation, glyphs stand
    /// so far apart in a cell, too: the text is letter-spaced, or sets its figures apart.
    /// </summary>
    private bool MayGoOn(int index)
    {
        TextSource before = _glyphs[index - 1].Source, source = _glyphs[index].Source;
        if (before.Operation == source.Operation) return IsGapWithinCells(GapBefore(index));
        if (_changesFontWithin) return false;
        return before.Font != source.Font && !source.IsMarkedApartFrom(before) && !IsPlacedAnew(index);
    }

    /// <summary>A text object of the run shows glyphs of two fonts: for another font its program begins none.</summary>
    private bool ChangesFontWithin(Run run)
    {
        for (var i = run.Start + 1; i < run.Start + run.Count; i++)
        {
            TextSource before = _glyphs[i - 1].Source, source = _glyphs[i].Source;
            if (before.TextObject == source.TextObject && before.Font != source.Font) return true;
        }

        return false;
    }

    private bool IsGapWithinCells(double gap)
    {
        for (var i = _run.Start + 1; i < _run.Start + _run.Count; i++)
        {
            if (Math.Abs(GapBefore(i) - gap) <= Rounding * _glyphs[i].Place.Size && CellAt(i) == CellAt(i - 1)) return true;
        }

        return false;
    }

    private bool IsPlacedAnew(int index) => Math.Abs(GapBefore(index)) > Rounding * _glyphs[index].Place.Size;

    /// <summary>It begins at the border where the text before ends, is padded as that text is, or stands in the middle of its cell.</summary>
    private bool IsPlaced(Opening opening, double padding)
    {
        if (opening.Cell < 0) return false;
        var box = _grid.BoxOf(_grid.Cells[opening.Cell]);
        var place = _glyphs[opening.Start].Place;
        double before = place.X - box.Left, after = box.Right - _glyphs[opening.End - 1].Place.EndX;
        var isAtBorder = IsPlacedAnew(opening.Start) && ClosingMarks.InkEnd(_glyphs[opening.Start - 1]) <= Math.Min(box.Left, place.X) + (Rounding * place.Size);
        return isAtBorder || (IsPadding(padding) && (Math.Abs(before - padding) <= SamePadding || Math.Abs(after - padding) <= SamePadding)) || IsAlignedToTheRight(opening, after)
            || (before >= -SamePadding && after >= -SamePadding && Math.Abs(before - after) <= 2 * SamePadding);
    }

    /// <summary>As far from the right side of its cell as the text before is from that of its own: it may overflow to the left.</summary>
    private bool IsAlignedToTheRight(Opening opening, double after)
    {
        var cell = CellAt(opening.Start - 1);
        if (cell < 0 || cell == opening.Cell) return false;
        var afterBefore = _grid.BoxOf(_grid.Cells[cell]).Right - _glyphs[opening.Start - 1].Place.EndX;
        return IsPadding(after) && IsPadding(afterBefore) && Math.Abs(after - afterBefore) <= SamePadding;
    }

    private static bool IsPadding(double distance) => distance is >= 0 and <= CellOfRun.AlignedPadding;

    private double GapBefore(int index) => _glyphs[index].Place.X - _glyphs[index - 1].Place.EndX;

    private double PaddingBefore(int index, int cell) => cell < 0 ? double.NaN : _glyphs[index].Place.X - _grid.BoxOf(_grid.Cells[cell]).Left;

    private int CellAt(int index) => _grid.CellAt(_glyphs[index].Place.MiddleX, _glyphs[index].ShownY);

    /// <param name="Start">The first glyph.</param>
    /// <param name="End">The glyph behind the last one.</param>
    private readonly record struct Opening(int Start, int End, int Cell);
}
