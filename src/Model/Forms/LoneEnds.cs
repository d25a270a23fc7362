using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Tables that end with sums and stand where no form lacks its end: on pages that were put together in another order, or behind a page of something else. A form without sums near by that is as wide
/// may be theirs, and is told of them.
/// </summary>
internal sealed class LoneEnds
{
    private readonly List<FormPart> _ends = [];

    public void Add(FormPart left)
    {
        if (FormEvidence.EndsForm(left.Table)) _ends.Add(left);
    }

    public IEnumerable<FormSource> With(IEnumerable<FormSource> forms) => forms.Select(form => !form.HasSums && _ends.FindAll(end => MayBeOf(form, end)) is { Count: > 0 } ends ? form with { Left = [.. form.Left.Union(ends)] } : form);

    /// <summary>Not farther from its first or its last page than the pages of a form may be apart, and with no edge that is none of the form's columns.</summary>
    private static bool MayBeOf(FormSource form, FormPart end) =>
        new[] { form.Parts[0], form.Parts[^1] }.Any(part => Math.Abs(part.Page.Number - end.Page.Number) <= FormFinder.MostPagesBetween && FormEvidence.HasSameEdges(part.Table, end.Table) && HasColumnsOf(part.Table, end.Table));

    private static bool HasColumnsOf(Table form, Table end) => end.Cells.All(cell => form.Cells.Any(other => Math.Abs(other.Box.Right - cell.Box.Right) < FormColumns.SameEdge));
}
