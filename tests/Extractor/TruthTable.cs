using System.Text;
using System.Text.Json;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor;

/// <summary>The cells that a form has in truth, compared with its tables stacked page after page.</summary>
internal sealed record TruthTable(int Rows, IReadOnlyList<TruthCell> Cells)
{
    public static TruthTable Load(string name)
    {
        using var json = JsonDocument.Parse(Corpus.Bytes($"truth/{name}.json"));
        var cells = json.RootElement.GetProperty("cells").EnumerateArray().Select(cell => new TruthCell(
            cell.GetProperty("r").GetInt32(), cell.GetProperty("c").GetInt32(), cell.GetProperty("rs").GetInt32(), cell.GetProperty("cs").GetInt32(),
            Comparable(cell.GetProperty("text").GetString()!))).ToList();
        return new TruthTable(cells.Max(cell => cell.Row + cell.RowSpan), cells);
    }

    /// <summary>What differs; empty if the tables are this one, cut by page breaks between rows or within one row.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyList<Table> tables)
    {
        var stacked = Stack(tables);
        var rows = tables.Sum(table => table.Rows);
        if (rows == Rows) return Differences(stacked);
        if (rows != Rows + 1) return [$"{rows} rows instead of {Rows}"];
        return Enumerable.Range(0, rows - 1).Select(row => Differences(JoinRowWithNext(stacked, row))).MinBy(found => found.Count)!;
    }

    private List<string> Differences(List<TruthCell> stacked)
    {
        var differences = new List<string>();
        foreach (var wanted in Cells)
        {
            var parts = stacked.FindAll(cell => cell.Overlaps(wanted));
            if (parts.Exists(part => !wanted.ContainsColumnsAndRowsOf(part))) differences.Add($"{wanted}: cells {string.Join(' ', parts)}");
            else if (!IsSameText(wanted.Text, parts)) differences.Add($"{wanted}: text {string.Join('|', parts.Select(part => part.Text))}");
        }

        return differences;
    }

    /// <summary>A merged label may be printed anew on each page.</summary>
    private static bool IsSameText(string wanted, List<TruthCell> parts) =>
        string.Concat(parts.Select(part => part.Text)) == wanted || (parts.Count > 1 && parts.TrueForAll(part => part.Text == wanted));

    private static List<TruthCell> Stack(IReadOnlyList<Table> tables)
    {
        var stacked = new List<TruthCell>();
        var offset = 0;
        foreach (var table in tables)
        {
            stacked.AddRange(table.Cells.Select(cell => new TruthCell(cell.Row + offset, cell.Column, cell.RowSpan, cell.ColumnSpan, Comparable(cell.Text))));
            offset += table.Rows;
        }

        return stacked;
    }

    private static List<TruthCell> JoinRowWithNext(List<TruthCell> cells, int row)
    {
        int Line(int line) => line > row ? line - 1 : line;
        return [.. cells.Select(cell => cell with
        {
            Row = Line(cell.Row),
            RowSpan = Math.Max(1, Line(cell.Row + cell.RowSpan) - Line(cell.Row)),
        })];
    }

    private static string Comparable(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}

internal sealed record TruthCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    public bool Overlaps(TruthCell other) =>
        Row < other.Row + other.RowSpan && other.Row < Row + RowSpan && Column < other.Column + other.ColumnSpan && other.Column < Column + ColumnSpan;

    public bool ContainsColumnsAndRowsOf(TruthCell part) =>
        part.Column == Column && part.ColumnSpan == ColumnSpan && part.Row >= Row && part.Row + part.RowSpan <= Row + RowSpan;
}
