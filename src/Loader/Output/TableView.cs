using Selfeval.Model.Checking;
using Spectre.Console;

namespace Selfeval.Loader.Output;

/// <summary>A cell of a table for people; one that speaks of a severity has its colour where there are colours.</summary>
internal readonly record struct TableCell(string? Text, Severity? Severity = null);

/// <summary>A table for people: drawn on a terminal, plainly aligned elsewhere. Cells are made safe here, whatever they come from.</summary>
internal sealed class TableView(IReadOnlyList<string> headings)
{
    /// <summary>Where nothing wraps, a paragraph in a cell would push all other columns out of sight.</summary>
    private const int WidestCell = 60;

    private readonly List<TableCell[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params IEnumerable<string?> cells) => AddRow(cells.Select(text => new TableCell(text)));

    public void AddRow(IEnumerable<TableCell> cells) => _rows.Add([.. cells.Select(cell => cell with { Text = Printable.Line(cell.Text) })]);

    public void Write(Session session)
    {
        if (session.OutIsTerminal) Draw();
        else Align(session.Out);
    }

    private void Draw()
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading)));
        foreach (var row in _rows) table.AddRow(row.Select(cell => new Text(Printable.Cut(cell.Text!, 2 * WidestCell), StyleOf(cell.Severity))));
        // The library looks at the terminal, and at NO_COLOR.
        AnsiConsole.Write(table);
    }

    private static Style StyleOf(Severity? severity) => severity switch
    {
        Severity.Error => new Style(Color.Red),
        Severity.Warning => new Style(Color.Yellow),
        Severity.Info => new Style(Color.Teal),
        _ => Style.Plain,
    };

    private void Align(TextWriter output)
    {
        var lines = _rows.Select(row => row.Select(cell => cell.Text!)).Prepend(headings)
            .Select(row => row.Select(text => Printable.Cut(text, WidestCell)).ToArray()).ToList();
        var widths = Enumerable.Range(0, headings.Count).Select(column => lines.Max(row => Printable.Width(row[column]))).ToArray();
        foreach (var row in lines)
        {
            var cells = row.Select((cell, column) => cell + new string(' ', widths[column] - Printable.Width(cell)));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
