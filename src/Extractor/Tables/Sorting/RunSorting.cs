using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Tables.Doubts;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>Sorts the runs of a page into the cells of its tables; what is in none is loose.</summary>
internal sealed class RunSorting
{
    private readonly List<CellGrid> _grids;
    private readonly List<Run>?[][] _runs;
    private readonly int[] _smallestFirst;
    private readonly List<(Run Piece, int Cell)> _placed = [];
    private readonly List<int> _doubted = [];
    private readonly HashSet<(int Table, int Cell)> _runTogether = [];
    private readonly List<(int Table, int Cell, double Y)> _struck = [];

    public RunSorting(List<CellGrid> grids)
    {
        _grids = grids;
        _runs = [.. grids.Select(grid => new List<Run>?[grid.Cells.Count])];
        _smallestFirst = [.. Enumerable.Range(0, grids.Count).OrderBy(i => grids[i].Box.Width * grids[i].Box.Height)];
    }

    public List<Run> Loose { get; } = [];

    /// <summary>The runs of each cell of a table; null where a cell has none.</summary>
    public List<Run>?[] RunsOf(int table) => _runs[table];

    /// <summary>The text of the cell and that of a neighbour run into each other.</summary>
    public bool IsRunTogether(int table, int cell) => _runTogether.Contains((table, cell));

    public bool HasText(int table) => Array.Exists(_runs[table], runs => runs is not null);

    /// <summary>A grid that looks like a drawing is a table only if most of its cells have text.</summary>
    public bool IsTable(int table) => !_grids[table].LooksDrawn || _runs[table].Count(runs => runs is not null) * 2 > _runs[table].Length;

    /// <summary>All runs of a grid.</summary>
    public IEnumerable<Run> RunsIn(int table) => _runs[table].OfType<List<Run>>().SelectMany(runs => runs);

    /// <summary>What stands in a grid that is no table is loose.</summary>
    public void Release(int table) => Loose.AddRange(RunsIn(table));

    /// <summary>
    /// Puts the cells in doubt that print a line which their upper border runs through above lines of their own: it may be the last one of the cell above. A text that was told
    /// to be this cell's as a whole is none.
    /// </summary>
    public void DoubtStruck(ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var (table, cell, y) in _struck)
        {
            foreach (var other in _runs[table][cell] ?? [])
            {
                if (other.Kind == RunKind.Horizontal && glyphs[other.Start].Place is var place && place.Y > y + place.Size / 2) _runTogether.Add((table, cell));
            }
        }
    }

    /// <summary>
    /// Sorts the runs of a page, given in the order of painting: a text that is higher than its cell goes to it as a whole. Where it cannot be told which cell that is,
    /// its lines stay where they stand and those cells are in doubt.
    /// </summary>
    public void Sort(IReadOnlyList<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var placed = new HashSet<Run>();
        foreach (var stack in HighText.Stacks(runs, glyphs))
        {
            if (TableOf(stack[stack.Count / 2], glyphs) is not (>= 0 and var table)) continue;
            foreach (var text in HighText.Parts(stack, _grids[table], glyphs))
            {
                if (!text.Any(placed.Contains) && HighText.Of(text, _grids[table], glyphs) is { } high) Place(high, table, glyphs, placed);
            }
        }

        foreach (var run in runs)
        {
            if (!placed.Contains(run)) Sort(run, glyphs);
        }
    }

    /// <summary>Puts the cells in doubt that one of the boxes lies over: what it hides of their texts is not known.</summary>
    public void DoubtCovered(List<Box> boxes)
    {
        if (boxes.Count == 0) return;
        for (var table = 0; table < _grids.Count; table++)
        {
            for (var cell = 0; cell < _grids[table].Cells.Count; cell++)
            {
                var area = _grids[table].BoxOf(_grids[table].Cells[cell]);
                if (boxes.Exists(box => box.Overlaps(area))) _runTogether.Add((table, cell));
            }
        }
    }

    /// <summary>Puts the cells in doubt that hold a text which is not theirs (<see cref="ForeignTexts"/>).</summary>
    public void DoubtForeign(ReadOnlySpan<Glyph> glyphs)
    {
        for (var table = 0; table < _runs.Length; table++)
        {
            foreach (var cell in ForeignTexts.CellsWith(_runs[table], glyphs)) _runTogether.Add((table, cell));
        }
    }

    /// <summary>Puts the cells in doubt in which, or over whose text, a pen wrote.</summary>
    public void DoubtWritten(ReadOnlySpan<Glyph> glyphs)
    {
        for (var table = 0; table < _runs.Length; table++)
        {
            for (var cell = 0; cell < _runs[table].Length; cell++)
            {
                foreach (var run in _runs[table][cell] ?? [])
                {
                    if (glyphs[run.Start].IsWrittenOver) _runTogether.Add((table, cell));
                }
            }
        }
    }

    private void Place(HighText high, int table, ReadOnlySpan<Glyph> glyphs, HashSet<Run> placed)
    {
        if (high.Owner(_grids[table], glyphs) is { } owner)
        {
            (_runs[table][owner] ??= []).AddRange(high.Lines);
            placed.UnionWith(high.Lines);
        }
        else
        {
            _runTogether.UnionWith(high.Cells.Select(cell => (table, cell)));
        }
    }

    /// <summary>Oblique text is a watermark or a stamp over the table, not in it.</summary>
    private void Sort(Run run, ReadOnlySpan<Glyph> glyphs)
    {
        var table = glyphs[run.Start].Place.Direction == Direction.Oblique ? -1 : TableOf(run, glyphs);
        if (table < 0)
        {
            Loose.Add(run);
            return;
        }

        _placed.Clear();
        _doubted.Clear();
        new CellOfRun(_grids[table], glyphs, _doubted).Place(run, _placed);
        foreach (var cell in _doubted) _runTogether.Add((table, cell));
        foreach (var (piece, cell) in _placed)
        {
            if (cell < 0) Loose.Add(piece);
            else Add(piece, table, StruckText.CellOf(piece, cell, _grids[table], glyphs), glyphs);
        }
    }

    private void Add(Run run, int table, int cell, ReadOnlySpan<Glyph> glyphs)
    {
        (_runs[table][cell] ??= []).Add(run);
        if (StruckText.IsStruckAbove(run, _grids[table].BoxOf(_grids[table].Cells[cell]), glyphs)) _struck.Add((table, cell, glyphs[run.Start].Place.Y));
    }

    /// <summary>A table within a cell of another comes first.</summary>
    private int TableOf(Run run, ReadOnlySpan<Glyph> glyphs)
    {
        Glyph first = glyphs[run.Start], last = glyphs[run.Start + run.Count - 1];
        foreach (var i in _smallestFirst)
        {
            var box = _grids[i].Box;
            if (box.Contains(first.Place.MiddleX, first.ShownY) || box.Contains(last.Place.MiddleX, last.ShownY)) return i;
        }

        return -1;
    }
}
