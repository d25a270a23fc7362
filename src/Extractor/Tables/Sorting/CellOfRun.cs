using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// Decides which cell a run belongs to. A run that crosses a border is cut there if a gap shows that it is two, and where a text of its own begins in a
/// further cell; else it overflows its cell and stays whole with the cell that it is aligned to.
/// </summary>
/// <param name="doubted">Takes the cells whose texts run into each other and cannot be told apart.</param>
internal ref struct CellOfRun(CellGrid grid, ReadOnlySpan<Glyph> glyphs, List<int> doubted)
{
    /// <summary>Text that overflows goes on without a gap; a border that runs through a wider gap (in em) divides two texts.</summary>
    private const double DividingGap = 0.3;

    /// <summary>Cells are padded by 1 to 5 pt: text that begins (or ends) within this distance of its cell's side is aligned to it.</summary>
    public const double AlignedPadding = 8;

    private readonly ReadOnlySpan<Glyph> _glyphs = glyphs;

    /// <summary>Cuts the run and adds each piece with its cell; -1 is outside of the table.</summary>
    public readonly void Place(Run run, List<(Run Piece, int Cell)> placed)
    {
        var start = run.Start;
        var crosses = false;
        var last = CellAt(start);
        for (var i = start + 1; i < run.Start + run.Count; i++)
        {
            if (_glyphs[i].IsBlank) continue;
            var cell = CellAt(i);
            if (cell == last) continue;
            if (!IsGapBefore(i))
            {
                crosses = true;
                last = cell;
                continue;
            }

            Add(run with { Start = start, Count = i - start }, crosses, placed);
            (start, last, crosses) = (i, cell, false);
        }

        Add(run with { Start = start, Count = run.Start + run.Count - start }, crosses, placed);
    }

    private readonly void Add(Run piece, bool crosses, List<(Run Piece, int Cell)> placed)
    {
        var end = piece.Start + piece.Count;
        while (_glyphs[end - 1].IsBlank) end--;
        piece = piece with { Count = end - piece.Start };
        if (!crosses) placed.Add((piece, CellAt(piece.Start)));
        else if (piece.Kind != RunKind.Horizontal) placed.Add((piece, AlignedCell(piece)));
        else AddTexts(piece, placed);
    }

    /// <summary>The texts of several cells that run into each other; one text that overflows if no other begins.</summary>
    private readonly void AddTexts(Run piece, List<(Run Piece, int Cell)> placed)
    {
        var texts = new JoinedTexts(grid, _glyphs, piece);
        foreach (var text in texts.Found) placed.Add((text, AlignedCell(text)));
        foreach (var cell in texts.Doubted)
        {
            doubted.Add(AlignedCell(texts.Found[^1]));
            doubted.Add(cell);
        }
    }

    private readonly bool IsGapBefore(int index)
    {
        var previous = index - 1;
        while (_glyphs[previous].IsBlank) previous--;
        GlyphPlace a = _glyphs[previous].Place, b = _glyphs[index].Place;
        var gap = Math.Abs(b.X - a.EndX) + Math.Abs(b.Y - a.EndY);
        return !_glyphs[index].Vertical && gap > DividingGap * Math.Max(a.Size, b.Size);
    }

    private readonly int AlignedCell(Run piece)
    {
        var first = _glyphs[piece.Start].Place;
        var last = _glyphs[piece.Start + piece.Count - 1].Place;
        int begin = CellAt(piece.Start), end = CellAt(piece.Start + piece.Count - 1);
        if (begin == end) return begin;
        if (piece.Kind != RunKind.Horizontal) return begin >= 0 ? begin : end;
        if (begin >= 0 && first.X - grid.BoxOf(grid.Cells[begin]).Left <= AlignedPadding) return begin;
        if (end >= 0 && grid.BoxOf(grid.Cells[end]).Right - last.EndX <= AlignedPadding) return end;
        var middle = grid.CellAt((first.X + last.EndX) / 2, _glyphs[piece.Start].ShownY);
        return middle >= 0 ? middle : Math.Max(begin, end);
    }

    private readonly int CellAt(int index) => grid.CellAt(_glyphs[index].Place.MiddleX, _glyphs[index].ShownY);
}
