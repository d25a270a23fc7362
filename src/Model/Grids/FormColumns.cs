using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Grids;

/// <summary>The edges of a form's columns, gathered table by table, in points of the page of its first one.</summary>
internal sealed class FormColumns
{
    /// <summary>
    /// Points within which two column edges of different pages are the same edge: producers repeat a table's columns on the next page
    /// exactly, print drivers round to a device pixel (at most 0.72 pt at 100 dpi each side). Of lines up to 3 pt apart, which are one line on each page, either may be
    /// the one that a page draws. Columns narrower than this are not printed.
    /// </summary>
    public const double SameEdge = 3.2;

    /// <summary>Edges within a table that must all be edges of the form: of fewer, those of another table may be the same by chance.</summary>
    private const int FewestInnerEdges = 3;

    /// <summary>Edges of the form at which a table may begin: the outer one, and that behind the side label, whose column may not be drawn on a later page.</summary>
    private const int LeftEdges = 2;

    /// <summary>Edges of two labels with their values, which go on below one another in whatever columns.</summary>
    private const int EdgesOfPairs = 5;

    private readonly List<double> _edges = [];
    private readonly IndicatorColumns _indicators = new();
    private double _width;

    /// <summary>The edges in the last row of the table added last.</summary>
    private List<double> _last = [];

    /// <summary>Adds the edges of the form's next table, and tells how they lie over those so far.</summary>
    public ColumnFit Add(Table table)
    {
        var edges = EdgesOf(table.Cells);
        var fit = _edges.Count == 0 ? ColumnFit.Same : InOrder(table) ?? Moved(table) ?? FitOf(edges) ?? ColumnFit.Same;
        if (_edges.Count == 0) _width = table.Box.Width;
        if (table.Origin == TableOrigin.Aligned && _last.Count > 0) fit = WithGuessed(fit, table, edges);
        _last = EdgesOf(table.Cells.Where(cell => cell.Row + cell.RowSpan == table.Rows)).ConvertAll(fit.Of);
        foreach (var edge in edges.Select(fit.Of).Where(edge => !Has(edge))) _edges.Insert(~_edges.BinarySearch(edge), edge);
        _indicators.Add(table, fit);
        return fit;
    }

    /// <summary>
    /// The table's rows go on with the form's last one, though the edges between their columns are others: as many columns, which hold what those of the form hold. Every row that is
    /// divided as finely is divided at the same edges: of rows with edges of their own it would not be known what stands under what.
    /// </summary>
    private ColumnFit? InOrder(Table table)
    {
        if (table.Origin != TableOrigin.Ruled || _last.Count < FewestInnerEdges + 2) return null;
        var rows = EdgesByRow(table).Where(row => row.Count >= _last.Count).ToList();
        if (rows.Count == 0 || !rows.TrueForAll(row => row.Count == _last.Count && row.Zip(rows[0]).All(pair => IsSame(pair.First, pair.Second)))) return null;
        var usual = Moved(table) ?? FitOf(rows[0]) ?? ColumnFit.Same;
        if (rows[0].TrueForAll(edge => _indicators.Edges.Any(own => IsSame(own, usual.Of(edge))))) return null;
        var columns = rows[0].Zip(_last).ToList();
        return _indicators.AreHeldBy(table, columns) ? new ColumnFit(1, 0) { InOrder = columns } : null;
    }

    /// <summary>The fit with the edges that only white tells, unless these would bring two of the table's edges together.</summary>
    private ColumnFit WithGuessed(ColumnFit fit, Table table, List<double> edges)
    {
        if (RowGoingOn(table) is not { } row) return fit;
        var guessed = fit with { Guessed = Guessed(row.ConvertAll(fit.Of)) };
        return KeepsApart(guessed, edges) ? guessed : fit;
    }

    /// <summary>The edges in the first row, if the table goes on with the columns above; below the head of the form, printed again, in the last row that is divided as finely as the last one was.</summary>
    private List<double>? RowGoingOn(Table table) => table.Continues
        ? EdgesOf(table.Cells.Where(cell => cell.Row == 0))
        : EdgesByRow(table).LastOrDefault(row => row.Count > EdgesOfPairs && row.Count >= _last.Count);

    /// <summary>
    /// Between columns that go on over a page break without a line the white of each page tells where the edge is: of two edges of which each is the nearest to the other one is
    /// meant, however far the texts of the one page moved it.
    /// </summary>
    private List<(double Edge, double Form)> Guessed(List<double> edges)
    {
        if (_last.Count <= EdgesOfPairs && _last.Count != edges.Count) return [];
        var pairs = edges.ConvertAll(edge => (Edge: edge, Form: _last.MinBy(form => Math.Abs(form - edge))));
        return pairs.FindAll(pair => Math.Abs(pair.Form - pair.Edge) >= SameEdge && edges.MinBy(edge => Math.Abs(edge - pair.Form)).Equals(pair.Edge));
    }

    /// <summary>The table's columns are columns of the form, wherever on its page and how wide it is drawn, or as many in the same order; false too where they are too few to tell.</summary>
    public bool AreThoseOf(Table table) => EdgesOf(table.Cells) is { Count: >= FewestInnerEdges + 2 } edges && (FitOf(edges) is not null || InOrder(table) is not null);

    /// <summary>A page with other margins (odd and even pages) moves the whole table: same width, other left edge.</summary>
    private ColumnFit? Moved(Table table) => Math.Abs(_width - table.Box.Width) < SameEdge ? new ColumnFit(1, _edges[0] - table.Box.Left) : null;

    private ColumnFit? FitOf(List<double> edges)
    {
        if (edges.Count < 2) return null;
        var drawnAnew = _edges.Take(LeftEdges).Select(left => ColumnFit.Between((edges[0], edges[^1]), (left, _edges[^1])));
        return drawnAnew.Prepend(ColumnFit.Same).FirstOrDefault(fit => LiesOver(fit, edges));
    }

    /// <summary>Each edge lies on one of the form's, and no two on the same.</summary>
    private bool LiesOver(ColumnFit fit, List<double> edges) =>
        edges.TrueForAll(edge => Has(fit.Of(edge))) && KeepsApart(fit, edges);

    private static bool KeepsApart(ColumnFit fit, List<double> edges) => edges.Zip(edges.Skip(1)).All(column => fit.Of(column.Second) - fit.Of(column.First) >= SameEdge);

    private bool Has(double x) => _edges.Exists(edge => IsSame(edge, x));

    public static bool IsSame(double edge, double other) => Math.Abs(edge - other) < SameEdge;

    /// <summary>The edges in each row of a table that has cells, from the first; those of a cell over several rows are in each of them.</summary>
    private static IEnumerable<List<double>> EdgesByRow(Table table) =>
        table.Cells.SelectMany(cell => Enumerable.Range(cell.Row, cell.RowSpan), (cell, row) => (cell, row)).GroupBy(place => place.row, place => place.cell).OrderBy(row => row.Key).Select(EdgesOf);

    /// <summary>The left and right edges of some cells, left to right, each once.</summary>
    public static List<double> EdgesOf(IEnumerable<Cell> cells) => Distinct(cells.SelectMany(cell => new[] { cell.Box.Left, cell.Box.Right }));

    /// <summary>Edges left to right, each once.</summary>
    public static List<double> Distinct(IEnumerable<double> all)
    {
        var edges = new List<double>();
        foreach (var edge in all.Order())
        {
            if (edges.Count == 0 || edge - edges[^1] >= SameEdge) edges.Add(edge);
        }

        return edges;
    }
}
