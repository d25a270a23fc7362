using Spectre.Console;

namespace Selfeval.Loader.Output;

/// <summary>A table for people: drawn on a terminal, plainly aligned elsewhere. Cells are made safe here, whatever they come from.</summary>
internal sealed class TableView(IReadOnlyList<string> headings)
{
    /// <summary>Where nothing wraps, a paragraph in a cell would push all other columns out of sight.</summary>
    private const int WidestCell = 60;

    private readonly List<string[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params IReadOnlyList<string?> cells) => _rows.Add([.. cells.Select(Printable.Line)]);

    public void Write(Session session)
    {
        if (session.OutIsTerminal) Draw();
        else Align(session.Out);
    }

    private void Draw()
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading)));
        foreach (var row in _rows) table.AddRow(row.Select(cell => new Text(Printable.Cut(cell, 2 * WidestCell))));
        AnsiConsole.Write(table);
    }

    private void Align(TextWriter output)
    {
        var lines = _rows.Prepend([.. headings]).Select(row => row.Select(cell => Printable.Cut(cell, WidestCell)).ToArray()).ToList();
        var widths = Enumerable.Range(0, headings.Count).Select(column => lines.Max(row => Printable.Width(row[column]))).ToArray();
        foreach (var row in lines)
        {
            var cells = row.Select((cell, column) => cell + new string(' ', widths[column] - Printable.Width(cell)));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
