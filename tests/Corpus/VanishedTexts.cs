using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Corpus;

/// <summary>
/// Cells with figures in the tables of forms at whose place neither a field nor a problem nor a stated weight was read. Figures in brackets belong to headings (得分（10分）), and what only numbers
/// columns (5=3/2) or blocks is not read; nor is what a row prints once more on the next page.
/// </summary>
internal static class VanishedTexts
{
    public static IEnumerable<string> Of(IReadOnlyList<Page> pages, IReadOnlyList<SelfEvaluation> forms)
    {
        var read = forms.SelectMany(Places).ToLookup(place => place.Page, place => place.Box);
        var texts = forms.SelectMany(NamedField.Of).Select(named => named.Field.Printed).ToHashSet(StringComparer.Ordinal);
        return
            from page in pages
            from table in page.Tables
            where table.Cells.Any(cell => IsRead(cell, read[page.Number]))
            from cell in table.Cells
            where HoldsFigure(cell.Text) && !Numbers(table, cell) && !IsRead(cell, read[page.Number]) && !texts.Contains(cell.Text)
            select $"page {page.Number}: {cell.Text}";
    }

    private static IEnumerable<Place> Places(SelfEvaluation form) =>
    [
        .. NamedField.Of(form).SelectMany(named => named.Field.More.Prepend(named.Field.Place)),
        .. form.Problems.Select(problem => problem.Place),
        .. form.StatedWeights.Select(stated => stated.Place),
    ];

    /// <summary>A field may be a part of the cell, and a problem may be about a row.</summary>
    private static bool IsRead(Cell cell, IEnumerable<Box> read) => read.Any(box => Holds(box, cell.Box) || Holds(cell.Box, box));

    private static bool Holds(Box outer, Box inner) => inner.CenterX > outer.Left && inner.CenterX < outer.Right && inner.CenterY > outer.Top && inner.CenterY < outer.Bottom;

    /// <summary>Blocks are numbered in the first column, columns in a row that counts from 1 or tells how one is made of others; headings beside their translation number the levels (一级指标 Level 1).</summary>
    private static bool Numbers(Table table, Cell cell) => (cell.Column == 0 && cell.Text.Length == 1)
        || string.Concat(table.Cells.Where(other => other.Row == cell.Row).OrderBy(other => other.Column).Select(other => other.Text)).Contains("123", StringComparison.Ordinal)
        || table.Cells.Any(other => other.Row == cell.Row && other.Text.Contains('=', StringComparison.Ordinal) && other.Text.Contains('/', StringComparison.Ordinal))
        || HeadingBook.IsKnown(string.Concat(cell.Text.Where(Selfeval.Model.Values.PrintedText.IsIdeograph)));

    private static bool HoldsFigure(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '（') depth++;
            else if (c is ')' or '）') depth--;
            else if (depth == 0 && c is (>= '0' and <= '9') or (>= '０' and <= '９')) return true;
        }

        return false;
    }
}
