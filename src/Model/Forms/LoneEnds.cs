using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Tables that end with sums and stand where no form lacks its end: on pages that were put together in another order, or behind a page of something else. A form without sums near by that is as wide
/// may be theirs, and is told of them. So are rows of figures alone in its last columns: the weights and scores of a sheet wider than a page, whose names are printed elsewhere.
/// </summary>
internal static class LoneEnds
{
    /// <param name="found">Once each table is where it belongs, as far as sums tell.</param>
    public static IEnumerable<FormSource> Told(FoundForms found)
    {
        var ends = found.LoneEnds.Where(end => !IsTold(found, end)).ToList();
        return found.Forms.Select(form => !form.Parts.Any(part => FormEvidence.HasTotal(part.Table)) && ends.FindAll(end => MayBeOf(form, end)) is { Count: > 0 } own ? form with { Left = [.. form.Left, .. own] } : form);
    }

    /// <summary>It belongs to a form by now, or is told already.</summary>
    private static bool IsTold(FoundForms found, FormPart end) =>
        found.Forms.Any(form => form.Parts.Concat(form.Left).Any(part => part.Page == end.Page && part.Table.Box == end.Table.Box))
        || found.NotUnderstood.Any(form => form.Place == end.Page.PlaceOf(end.Table.Box));

    /// <summary>Not farther from its first or its last page than the pages of a form may be apart, and with no edge that is none of the form's columns.</summary>
    private static bool MayBeOf(FormSource form, FormPart end) =>
        new[] { form.Parts[0], form.Parts[^1] }.Any(part => part.Page.Numbers.Any(page => Math.Abs(page - end.Page.Number) <= FormFinder.MostPagesBetween)
            && (FormEvidence.HasSameEdges(part.Table, end.Table) ? HasColumnsOf(part.Table, end.Table) : AreFigures(end.Table) && HasLastColumnsOf(part.Table, end.Table)));

    private static bool HasColumnsOf(Table form, Table end) => end.Cells.All(cell => form.Cells.Any(other => Math.Abs(other.Box.Right - cell.Box.Right) < FormColumns.SameEdge));

    /// <summary>Wherever on its page the table stands: its edges, from the right, are those of the form's last columns.</summary>
    private static bool HasLastColumnsOf(Table form, Table end)
    {
        var edges = FormColumns.EdgesOf(form.Cells);
        return FormColumns.EdgesOf(end.Cells).TrueForAll(edge => edges.Exists(own => FormColumns.IsSame(form.Box.Right - own, end.Box.Right - edge)));
    }

    /// <summary>Every row that prints something begins with two figures, a weight and a score: no name says what they are of, and no number counts the rows of a list.</summary>
    public static bool AreFigures(Table table)
    {
        var rows = table.PrintedRows.ToList();
        return rows.Count > 0 && rows.TrueForAll(row => row is [var first, var second, ..] && IsFigure(first.Text) && IsFigure(second.Text));
    }

    private static bool IsFigure(string text) => text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '.' or ',');
}
