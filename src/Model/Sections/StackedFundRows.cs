using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sections;

/// <summary>
/// A row of the funds block whose cells hold one line for each source: 年度资金总额 above 其中：当年财政拨款 above 其他资金 in one cell, their amounts below one another in the next. It is divided into
/// the rows that it stands for before anything is read, each piece of a cell with its own place on the page.
/// </summary>
internal static class StackedFundRows
{
    /// <summary>A line that a cell prints above or below its row stands beside no source.</summary>
    private const int Outside = -1;

    /// <summary>The cells of a form and the part of each row, with such rows divided; a row whose lines do not all stand beside one source each stays as it is.</summary>
    public static (IReadOnlyList<FormCell> Cells, IReadOnlyList<int> PartOfRow) Divide(IReadOnlyList<FormCell> cells, IReadOnlyList<int> partOfRow)
    {
        var stacked = cells.Where(IsStack).DistinctBy(label => label.Row).ToList();
        if (stacked.Count == 0) return (cells, partOfRow);
        var rows = cells.Where(cell => cell.RowSpan == 1).ToLookup(cell => cell.Row);
        var divided = new Dictionary<int, List<(double Top, double Bottom)>>();
        foreach (var label in stacked)
        {
            if (Heights(label) is { } heights && AreDivided(rows[label.Row], label, heights)) divided.Add(label.Row, heights);
        }

        // Where each row begins once those above it are divided, and where the last one ends.
        var starts = new int[partOfRow.Count + 1];
        for (var row = 0; row < partOfRow.Count; row++) starts[row + 1] = starts[row] + (divided.TryGetValue(row, out var heights) ? heights.Count : 1);
        return (
            [.. cells.SelectMany(cell => cell.RowSpan == 1 && divided.TryGetValue(cell.Row, out var heights) ? Pieces(cell, starts[cell.Row], heights) : [Moved(cell, starts)])],
            [.. partOfRow.SelectMany((part, row) => Enumerable.Repeat(part, starts[row + 1] - starts[row]))]);
    }

    private static bool IsStack(FormCell cell) => cell is { RowSpan: 1, Parts: [{ Lines.Count: > 1 } part] } && IsSource(part.Lines[0].Text) && Sources(part.Lines) is { Count: > 1 };

    /// <summary>The lines of each source, or null: a label may be wrapped, and is known as a whole.</summary>
    private static List<List<TextLine>>? Sources(IReadOnlyList<TextLine> lines)
    {
        var (sources, open) = (new List<List<TextLine>>(), new List<TextLine>());
        foreach (var line in lines)
        {
            open.Add(line);
            if (!IsSource(string.Concat(open.Select(part => part.Text)))) continue;
            sources.Add(open);
            open = [];
        }

        return open.Count == 0 ? sources : null;
    }

    private static bool IsSource(string text) => HeadingBook.FieldOfWhole(HeadingSection.FundRow, text) is not null;

    /// <summary>From where to where each source reaches down, halfway to the next; null where they do not stand below one another.</summary>
    private static List<(double Top, double Bottom)>? Heights(FormCell label)
    {
        var box = label.Parts[0].Upright;
        var sources = Sources(label.Parts[0].Lines)!.ConvertAll(lines => Box.Around(lines.Select(line => line.Box)));
        var cuts = sources.Zip(sources.Skip(1), (above, below) => (above.Bottom + below.Top) / 2).Prepend(box.Top).Append(box.Bottom).ToList();
        var heights = cuts.Zip(cuts.Skip(1)).ToList();
        return heights.Zip(sources).All(pair => pair.Second.CenterY > pair.First.First && pair.Second.CenterY < pair.First.Second) ? heights : null;
    }

    /// <summary>
    /// Every other cell of the row is empty or prints a line of its own beside some of the sources, of which the first is one. A line alone may be meant for all of them: whose it is, its
    /// height does not tell.
    /// </summary>
    private static bool AreDivided(IEnumerable<FormCell> row, FormCell label, List<(double Top, double Bottom)> heights)
    {
        var others = row.Where(cell => !cell.IsEmpty && !ReferenceEquals(cell, label)).ToList();
        return others.Count > 1 && others.TrueForAll(cell => cell.Parts is [{ Lines: { Count: > 1 } lines }] && lines.Select(SourceOf).ToList() is [0, ..] beside && !beside.Contains(Outside) && beside.Distinct().Count() == lines.Count);

        int SourceOf(TextLine line) => heights.FindIndex(height => IsWithin(line, height));
    }

    private static IEnumerable<FormCell> Pieces(FormCell cell, int firstRow, List<(double Top, double Bottom)> heights) => heights.Select((height, i) =>
    {
        var part = cell.Parts[0];
        var piece = part.Piece(part.Upright with { Top = height.Top, Bottom = height.Bottom }, [.. part.Lines.Where(line => IsWithin(line, height))]);
        return new FormCell(firstRow + i, cell.Column, 1, cell.ColumnSpan, [piece]);
    });

    private static bool IsWithin(TextLine line, (double Top, double Bottom) height) => line.Box.CenterY > height.Top && line.Box.CenterY <= height.Bottom;

    private static FormCell Moved(FormCell cell, int[] starts) => cell with { Row = starts[cell.Row], RowSpan = starts[cell.EndRow] - starts[cell.Row] };
}
