using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>Takes the tables of each page apart into those of forms that stand side by side in them, page after page.</summary>
internal sealed class FormsBesideOneAnother
{
    /// <summary>Where tables of the page before were cut between forms side by side.</summary>
    private IReadOnlyList<double> _seams = [];

    /// <summary>The tables of a page, those of forms side by side each by itself.</summary>
    public List<Table> Apart(IReadOnlyList<Table> ofPage)
    {
        var (tables, seams) = (new List<Table>(), new List<double>());
        foreach (var table in ofPage)
        {
            var halves = FormsInOneTable.Apart(table);
            if (halves.Count == 1) halves = FormsInOneTable.Apart(table, _seams);
            tables.AddRange(halves);
            seams.AddRange(halves.Skip(1).Select(half => half.Box.Left));
        }

        _seams = seams;
        return tables;
    }
}
