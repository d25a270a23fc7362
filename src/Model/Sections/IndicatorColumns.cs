using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// What the columns of a form's indicator table hold, as far as its tables were read. By this, and not by where they stand, the columns of a table are known that was drawn anew
/// for the next page: as many, in the same order, of other widths.
/// </summary>
internal sealed class IndicatorColumns
{
    private readonly Queue<(Table Table, ColumnFit Fit)> _unread = new();
    private List<Held> _columns = [];
    private List<double> _edges = [];

    /// <summary>The edges of the columns in the rows of indicators so far, in points of the page of the form's first table; none where these ended, or did not begin.</summary>
    public IReadOnlyList<double> Edges
    {
        get
        {
            ReadTables();
            return _edges;
        }
    }

    /// <summary>The form's next table, which is read when something is asked.</summary>
    public void Add(Table table, ColumnFit fit) => _unread.Enqueue((table, fit));

    /// <summary>
    /// Each column of the table holds what the form's column of that place in their order does, and a row has a name and points: without points, any table of as many columns of words
    /// would hold the same.
    /// </summary>
    /// <param name="columns">The edges of the table's columns, each with that of the form.</param>
    public bool AreHeldBy(Table table, List<(double Edge, double Form)> columns)
    {
        ReadTables();
        var held = new HashSet<(int Row, string Field)>();
        foreach (var cell in table.Cells)
        {
            if (ColumnOf(cell, columns) is not { } column || BlankText.IsBlankLike(cell.Text)) continue;
            if (!Holds(column, cell.Text)) return false;
            if (column.Field is not null && column.Heading != HeadingText.Core(cell.Text)) held.Add((cell.Row, column.Field));
        }

        return held.Any(name => name.Field == "level3" && (held.Contains((name.Row, "weight")) || held.Contains((name.Row, "score"))));
    }

    /// <summary>The form's column of the one column of the table that the cell lies in; null where it reaches over several.</summary>
    private Held? ColumnOf(Cell cell, List<(double Edge, double Form)> columns)
    {
        var left = columns.FindIndex(column => FormColumns.IsSame(column.Edge, cell.Box.Left));
        if (left < 0 || left + 1 == columns.Count || !FormColumns.IsSame(columns[left + 1].Edge, cell.Box.Right)) return null;
        var middle = (columns[left].Form + columns[left + 1].Form) / 2;
        return _columns.Find(column => column.Left < middle && middle < column.Right);
    }

    /// <summary>The text is of the kind that stands in the column, or its heading once more. Where an indicator's class would stand may stand the label of the sums.</summary>
    private static bool Holds(Held column, string text) => column.Heading == HeadingText.Core(text) || column.Field switch
    {
        Column.Block => LabelText.IsBlock(text) || TotalLabel.Is(text),
        "level1" or "level2" => LevelWords.IsLevel(text) || TotalLabel.Is(text),
        "level3" => !Operators.Compares(text) && ValueReader.Target(text, TargetDirection.HigherIsBetter).Value is not (QuantityReading or RangeReading or DateReading),
        "weight" or "score" => IsFigure(text),
        "reason" => !IsFigure(text),
        _ => true,
    };

    private static bool IsFigure(string text) => ValueReader.Score(text).Value is NumberReading;

    private void ReadTables()
    {
        while (_unread.TryDequeue(out var next)) Read(next.Table, next.Fit);
    }

    private void Read(Table table, ColumnFit fit)
    {
        var alone = TableAlone.Of(table);
        var sections = alone.Sections;
        if (!sections.Any(section => section.HeadingRows > 0)) GoOn(alone, FormColumns.EdgesOf(table.Cells).Select(fit.Of));
        else if (sections[^1] is { Kind: SectionKind.Indicators } indicators) Begin(alone.Grid, indicators, PlacesOf(alone.Grid, fit));
        else End();
    }

    /// <summary>A table without headings goes on with the indicators of the one before, to their sums.</summary>
    private void GoOn(TableAlone table, IEnumerable<double> edges)
    {
        if (_edges.Count == 0) return;
        if (table.HasTotal) End();
        else _edges = FormColumns.Distinct(_edges.Concat(edges));
    }

    private void Begin(FormGrid grid, Section indicators, Dictionary<int, double> places)
    {
        _columns = [.. indicators.Columns.Where(column => places.ContainsKey(column.Start) && places.ContainsKey(column.End))
            .Select(column => new Held(column.Field, column.Heading?.Core, places[column.Start], places[column.End]))];
        _edges = FormColumns.Distinct(Enumerable.Range(indicators.FirstRow, indicators.EndRow - indicators.FirstRow).SelectMany(grid.CellsOf).SelectMany(cell => new[] { places[cell.Column], places[cell.EndColumn] }));
    }

    private void End() => (_columns, _edges) = ([], []);

    /// <summary>Where the edges of the grid's columns are, by the cells that begin or end there.</summary>
    private static Dictionary<int, double> PlacesOf(FormGrid grid, ColumnFit fit)
    {
        var places = new Dictionary<int, double>();
        foreach (var cell in grid.Cells)
        {
            places.TryAdd(cell.Column, fit.Of(cell.Parts[0].Upright.Left));
            places.TryAdd(cell.EndColumn, fit.Of(cell.Parts[0].Upright.Right));
        }

        return places;
    }

    /// <summary>What a column of the form holds, and where it stands.</summary>
    private sealed record Held(string? Field, string? Heading, double Left, double Right);
}
