using System.Buffers;
using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// Rows right below the last line of a table, added without borders: texts on one baseline, each within the sides of one cell of the last row, with figures below its figures. A row of several lines is none
/// (where it ends cannot be told), nor is anything with a colon (a note, a signature). Works on upright pages.
/// </summary>
internal sealed class RowsBelow
{
    /// <summary>Rulings and text positions (pt) are rounded by less than this.</summary>
    private const double Rounding = 1;

    /// <summary>Weight and score stand below those of the last row. One figure below another may be the number of the page.</summary>
    private const int FewestFigures = 2;

    private static readonly SearchValues<char> SignsOfFigures = SearchValues.Create("0123456789.,%％ ");

    /// <summary>The runs of horizontal text by their middles.</summary>
    private readonly SortedByPosition<(double Y, Run Run)> _runs;

    private readonly SortedByPosition<CellGrid> _grids;

    /// <param name="grids">All of the page: what stands in one is no row below another.</param>
    /// <param name="runs">All of the page.</param>
    public RowsBelow(List<CellGrid> grids, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        _grids = new SortedByPosition<CellGrid>(grids, grid => grid.Box.Top);
        var horizontal = new List<(double Y, Run Run)>(runs.Count);
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Horizontal) horizontal.Add((glyphs[run.Start].Place.MiddleY, run));
        }

        _runs = new SortedByPosition<(double Y, Run Run)>(horizontal, item => item.Y);
    }

    /// <summary>The grid with these rows, whose cells are open on all sides but the upper one.</summary>
    public CellGrid AddedTo(CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        var last = new LastRow(grid);
        var below = _runs.From(grid.Box.Bottom);
        if (below.IsEmpty || below[0].Y - grid.Box.Bottom >= last.LowestHeight) return grid;
        var isFigure = FiguresOf(last, glyphs);
        if (isFigure.Count(figure => figure) < FewestFigures) return grid;
        var end = _grids.From(grid.Box.Bottom) is [var next, ..] ? next.Box.Top : double.PositiveInfinity;
        var grown = grid;
        while (!below.IsEmpty && below[0].Y < end)
        {
            var baseline = Baseline(below, glyphs);
            below = below[baseline.Length..];
            var row = Between(grid.Box.Left, grid.Box.Right, baseline, glyphs);
            if (row.Count == 0) continue;
            if (CellsOf(row, last, isFigure, glyphs) is not { } cells) return grown != grid && IsRestOf(row, grown, last, glyphs) ? grid : grown;
            var middle = glyphs[row[0].Start].Place.MiddleY;
            if (middle - grown.Box.Bottom >= last.LowestHeight) return grown;
            grown = grown.WithRowBelow((2 * middle) - grown.Box.Bottom, cells);
        }

        return grown;
    }

    /// <summary>The runs at the height of the first.</summary>
    private static ReadOnlySpan<(double Y, Run Run)> Baseline(ReadOnlySpan<(double Y, Run Run)> below, ReadOnlySpan<Glyph> glyphs)
    {
        var first = glyphs[below[0].Run.Start].Place;
        var count = 1;
        while (count < below.Length && below[count].Y - first.MiddleY < first.Size / 2) count++;
        return below[..count];
    }

    /// <summary>Those that are not beside the table, from the left.</summary>
    private static List<Run> Between(double left, double right, ReadOnlySpan<(double Y, Run Run)> baseline, ReadOnlySpan<Glyph> glyphs)
    {
        var row = new List<(double X, Run Run)>();
        foreach (var (_, run) in baseline)
        {
            if (EndOf(run, glyphs) > left && glyphs[run.Start].Place.X is var x && x < right) row.Add((x, run));
        }

        return [.. row.OrderBy(item => item.X).Select(item => item.Run)];
    }

    /// <summary>Which cells of the last row print a figure.</summary>
    private bool[] FiguresOf(LastRow last, ReadOnlySpan<Glyph> glyphs)
    {
        var texts = last.NewTexts();
        foreach (var (y, run) in _runs.Between(last.Top, last.Bottom))
        {
            if (last.At(glyphs[run.Start].Place.MiddleX) is >= 0 and var cell && y > last.BoxOf(cell).Top) Append(texts[cell], run, glyphs);
        }

        return Array.ConvertAll(texts, text => IsFigure(text.ToString()));
    }

    /// <summary>The columns of the texts of a row; null if it is none. A text before the figures (总分) may lie over several columns.</summary>
    private static List<(int Column, int ColumnSpan)>? CellsOf(List<Run> row, LastRow last, bool[] isFigure, ReadOnlySpan<Glyph> glyphs)
    {
        var texts = last.NewTexts();
        var label = (First: 0, End: 0);
        foreach (var run in row)
        {
            var (first, end) = (last.At(glyphs[run.Start].Place.X + Rounding), last.At(EndOf(run, glyphs) - Rounding));
            if (first < 0 || end < first) return null;
            if (end > first && (isFigure.AsSpan(first, end - first + 1).Contains(true) || Array.Exists(texts, text => text.Length > 0))) return null;
            if (end > first) label = (first, end);
            Append(texts[first], run, glyphs);
        }

        return AreFigures(Array.ConvertAll(texts, text => text.ToString()), isFigure) ? last.Columns(label.First, label.End) : null;
    }

    /// <summary>Figures, and nothing else, stand below figures, and nothing is a note.</summary>
    private static bool AreFigures(string[] texts, bool[] isFigure)
    {
        var below = texts.Where((text, i) => isFigure[i] && text.Length > 0).ToList();
        return below.Count >= FewestFigures && below.TrueForAll(IsFigure) && !Array.Exists(texts, text => text.AsSpan().IndexOfAny(':', '：') >= 0);
    }

    /// <summary>The text below the rows may be the next line of one of their cells.</summary>
    private static bool IsRestOf(List<Run> row, CellGrid grown, LastRow last, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var run in row)
        {
            var place = glyphs[run.Start].Place;
            // The middle of the row is as far above its lower side as below its upper one.
            var isNear = place.MiddleY - grown.Box.Bottom < LineFinder.WidestLeading * place.Size;
            if (isNear && last.At(place.X + Rounding) is >= 0 and var cell && cell == last.At(EndOf(run, glyphs) - Rounding)) return true;
        }

        return false;
    }

    private static double EndOf(Run run, ReadOnlySpan<Glyph> glyphs) => glyphs[run.Start + run.Count - 1].Place.EndX;

    private static void Append(StringBuilder text, Run run, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly var glyph in run.Of(glyphs)) text.Append(glyph.Text);
    }

    private static bool IsFigure(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(SignsOfFigures);

    /// <summary>The cells that end with a grid, numbered from the left.</summary>
    private sealed class LastRow
    {
        private readonly CellGrid _grid;
        private readonly List<CellSpan> _cells = [];
        private readonly Dictionary<int, int> _numbers = [];

        public LastRow(CellGrid grid)
        {
            _grid = grid;
            foreach (var (index, cell) in grid.Cells.Index().Where(item => item.Item.Row + item.Item.RowSpan == grid.Rows).OrderBy(item => item.Item.Column))
            {
                _numbers.Add(index, _cells.Count);
                _cells.Add(cell);
            }
        }

        public double LowestHeight => _cells.Min(cell => _grid.BoxOf(cell).Height);

        public double Top => _cells.Min(cell => _grid.BoxOf(cell).Top);

        public double Bottom => _grid.Box.Bottom;

        public Box BoxOf(int cell) => _grid.BoxOf(_cells[cell]);

        /// <summary>The cell at x, or -1 beside the grid.</summary>
        public int At(double x) => _numbers.GetValueOrDefault(_grid.CellAt(x, (_grid.RowLines[^2] + Bottom) / 2), -1);

        public StringBuilder[] NewTexts() => [.. _cells.Select(_ => new StringBuilder())];

        /// <summary>The columns of the cells, of which those from one to another are one.</summary>
        public List<(int Column, int ColumnSpan)> Columns(int first, int end)
        {
            var columns = _cells.ConvertAll(cell => (cell.Column, cell.ColumnSpan));
            columns[first] = (columns[first].Column, columns[end].Column + columns[end].ColumnSpan - columns[first].Column);
            columns.RemoveRange(first + 1, end - first);
            return columns;
        }
    }
}
