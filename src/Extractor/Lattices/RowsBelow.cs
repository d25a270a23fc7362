using System.Buffers;
using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

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

    /// <summary>The runs of horizontal text, from the top, and their middles.</summary>
    private readonly Run[] _runs;

    private readonly double[] _middles;
    private readonly double[] _tops;

    /// <param name="grids">All of the page: what stands in one is no row below another.</param>
    /// <param name="runs">All of the page.</param>
    public RowsBelow(List<CellGrid> grids, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        _tops = [.. grids.Select(grid => grid.Box.Top).Order()];
        _runs = [.. runs.Where(run => run.Kind == RunKind.Horizontal)];
        _middles = new double[_runs.Length];
        for (var i = 0; i < _runs.Length; i++) _middles[i] = glyphs[_runs[i].Start].Place.MiddleY;
        Array.Sort(_middles, _runs);
    }

    /// <summary>The grid with these rows, whose cells are open on all sides but the upper one.</summary>
    public CellGrid AddedTo(CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        var last = grid.Cells.Where(cell => cell.Row + cell.RowSpan == grid.Rows).OrderBy(cell => cell.Column).ToList();
        var height = last.Min(cell => grid.BoxOf(cell).Height);
        if (FirstBelow(grid.Box.Bottom) is var below && (below == _runs.Length || _middles[below] - grid.Box.Bottom >= height)) return grid;
        var isFigure = FiguresOf(grid, last, glyphs);
        if (isFigure.Count(figure => figure) < FewestFigures) return grid;
        var grown = grid;
        var end = TopBelow(grid.Box.Bottom);
        for (var i = below; i < _runs.Length && _middles[i] < end;)
        {
            var (row, next) = Baseline(i, grid, glyphs);
            if (row.Count > 0)
            {
                var middle = glyphs[row[0].Start].Place.MiddleY;
                if (CellsOf(row, grid, last, isFigure, glyphs) is not { } cells) return IsRestOf(row, grown, grid, last, glyphs) ? grid : grown;
                if (middle - grown.Box.Bottom >= height) return grown;
                grown = grown.WithRowBelow((2 * middle) - grown.Box.Bottom, cells);
            }

            i = next;
        }

        return grown;
    }

    /// <summary>Where the next grid of the page begins, wherever from side to side.</summary>
    private double TopBelow(double y)
    {
        var at = Array.BinarySearch(_tops, y);
        return (at < 0 ? ~at : at) is var next && next < _tops.Length ? _tops[next] : double.PositiveInfinity;
    }

    private int FirstBelow(double y)
    {
        int from = 0, to = _runs.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_middles[middle] <= y) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    /// <summary>The runs at the height of this one that are not beside the table, from the left, and the number of the first that is lower.</summary>
    private (List<Run> Row, int Next) Baseline(int first, CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        var (place, row, next) = (glyphs[_runs[first].Start].Place, new List<(double X, Run Run)>(), first);
        for (; next < _runs.Length && _middles[next] - place.MiddleY < place.Size / 2; next++)
        {
            var run = _runs[next];
            if (EndOf(run, glyphs) > grid.Box.Left && glyphs[run.Start].Place.X is var x && x < grid.Box.Right) row.Add((x, run));
        }

        return ([.. row.OrderBy(item => item.X).Select(item => item.Run)], next);
    }

    /// <summary>Which cells of the last row print a figure.</summary>
    private List<bool> FiguresOf(CellGrid grid, List<CellSpan> last, ReadOnlySpan<Glyph> glyphs)
    {
        var figures = new List<bool>();
        foreach (var cell in last)
        {
            var box = grid.BoxOf(cell);
            var text = new StringBuilder();
            for (var i = FirstBelow(box.Top); i < _runs.Length && _middles[i] < box.Bottom; i++)
            {
                var place = glyphs[_runs[i].Start].Place;
                if (place.MiddleX > box.Left && place.MiddleX < box.Right) Append(text, _runs[i], glyphs);
            }

            figures.Add(IsFigure(text.ToString()));
        }

        return figures;
    }

    /// <summary>The columns of the texts of a row; null if it is none. A text before the figures (总分) may lie over several columns.</summary>
    private static List<(int Column, int ColumnSpan)>? CellsOf(List<Run> row, CellGrid grid, List<CellSpan> last, List<bool> isFigure, ReadOnlySpan<Glyph> glyphs)
    {
        var spans = last.ConvertAll(cell => (cell.Column, cell.ColumnSpan));
        var texts = last.ConvertAll(_ => new StringBuilder());
        var merged = new List<(int First, int Last)>();
        foreach (var run in row)
        {
            var (left, right) = (glyphs[run.Start].Place.X, EndOf(run, glyphs));
            var first = last.FindLastIndex(cell => grid.BoxOf(cell).Left <= left + Rounding);
            var end = last.FindIndex(cell => grid.BoxOf(cell).Right >= right - Rounding);
            if (first < 0 || end < first) return null;
            if (end > first && (isFigure.FindIndex(first, figure => figure) <= end || texts.Exists(text => text.Length > 0))) return null;
            if (end > first) merged.Add((first, end));
            Append(texts[first], run, glyphs);
        }

        if (texts.Exists(text => text.ToString().AsSpan().IndexOfAny(':', '：') >= 0)) return null;
        if (Enumerable.Range(0, last.Count).Any(i => isFigure[i] && texts[i].Length > 0 && !IsFigure(texts[i].ToString()))) return null;
        if (Enumerable.Range(0, last.Count).Count(i => isFigure[i] && texts[i].Length > 0) < FewestFigures) return null;
        foreach (var (first, end) in Enumerable.Reverse(merged))
        {
            spans[first] = (spans[first].Column, spans[end].Column + spans[end].ColumnSpan - spans[first].Column);
            spans.RemoveRange(first + 1, end - first);
        }

        return spans;
    }

    /// <summary>The text below the rows may be the next line of one of their cells.</summary>
    private static bool IsRestOf(List<Run> row, CellGrid grown, CellGrid grid, List<CellSpan> last, ReadOnlySpan<Glyph> glyphs)
    {
        if (grown == grid) return false;
        foreach (var run in row)
        {
            var place = glyphs[run.Start].Place;
            var right = EndOf(run, glyphs);
            // The middle of the row is as far above its lower side as below its upper one.
            var isNear = place.MiddleY - grown.Box.Bottom < LineFinder.WidestLeading * place.Size;
            if (isNear && last.Exists(cell => grid.BoxOf(cell) is var box && place.X >= box.Left - Rounding && right <= box.Right + Rounding)) return true;
        }

        return false;
    }

    private static double EndOf(Run run, ReadOnlySpan<Glyph> glyphs) => glyphs[run.Start + run.Count - 1].Place.EndX;

    private static void Append(StringBuilder text, Run run, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly var glyph in run.Of(glyphs)) text.Append(glyph.Text);
    }

    private static bool IsFigure(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(SignsOfFigures);
}
