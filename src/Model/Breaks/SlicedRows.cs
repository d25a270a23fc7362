using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Rows of a table whose lines are not drawn that a page break slices: what shows of them is in no cell, for nothing tells where the row would end. One that the page behind or before shows
/// is read there; of any other less than half shows on every page, and it is told.
/// </summary>
internal static class SlicedRows
{
    /// <summary>A whole page lies between two pages that are further apart (<see cref="Sheets.FormPage.Order"/>).</summary>
    private const int NextPage = UprightPlace.PagesOnSheet;

    /// <summary>The rows of the form that no page shows, from left to right, each where it begins.</summary>
    /// <param name="sliced">All sliced texts of the document that are in no cell.</param>
    /// <param name="parts">The tables of the form.</param>
    public static IReadOnlyList<IReadOnlyList<PlacedLine>> Lost(IReadOnlyList<PlacedLine> sliced, IReadOnlyList<FormPart> parts)
    {
        var lost = new List<IReadOnlyList<PlacedLine>>();
        foreach (var row in Rows(sliced.Where(line => parts.Any(part => part.Page.Order == line.Page.Order))))
        {
            var texts = row.ConvertAll(line => line.Line.Text);
            if (parts.Any(part => AreNext(part.Page.Order, row[0].Page.Order) && Shows(part.Table, texts))) continue;
            if (lost.Exists(before => AreNext(before[0].Page.Order, row[0].Page.Order) && before.Select(line => line.Line.Text).SequenceEqual(texts))) continue;
            lost.Add(row);
        }

        return lost;
    }

    /// <summary>The texts on one line of a page.</summary>
    private static IEnumerable<List<PlacedLine>> Rows(IEnumerable<PlacedLine> sliced)
    {
        var row = new List<PlacedLine>();
        foreach (var line in sliced.OrderBy(line => line.Page.Order).ThenBy(line => line.Line.Box.CenterY))
        {
            if (row is [.., var last] && (last.Page.Order != line.Page.Order || line.Line.Box.CenterY - last.Line.Box.CenterY > line.Line.Box.Height / 2))
            {
                yield return InOrder(row);
                row = [];
            }

            row.Add(line);
        }

        if (row.Count > 0) yield return InOrder(row);
    }

    private static List<PlacedLine> InOrder(List<PlacedLine> row) => [.. row.OrderBy(line => line.Line.Box.Left)];

    private static bool AreNext(int order, int other) => Math.Abs(order - other) is > 0 and <= NextPage;

    /// <summary>A row of the table prints all of the texts.</summary>
    private static bool Shows(Table table, List<string> texts) => Enumerable.Range(0, table.Rows).Any(row =>
    {
        var printed = table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).SelectMany(cell => cell.Lines).Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
        return texts.TrueForAll(printed.Contains);
    });
}
