using System.Runtime.CompilerServices;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Grids;

/// <summary>
/// A table as it reads without those before and behind it. Whether it begins a form, goes on with one or ends it is asked of it a dozen times over, and is told by the same grid and the same
/// sections. Nothing changes this grid: page breaks are joined in the grids of whole forms.
/// </summary>
internal sealed class TableAlone
{
    /// <summary>Each is kept as long as its table: a long report lets go of its tables page by page.</summary>
    private static readonly ConditionalWeakTable<Table, TableAlone> Read = [];

    private readonly Lazy<IReadOnlyList<Section>> _sections;
    private readonly Lazy<bool> _hasTotal;

    private TableAlone(Table table)
    {
        Grid = GridStitcher.Stitch([new FormPart(default, table)]);
        _sections = new Lazy<IReadOnlyList<Section>>(() => SectionFinder.Find(Grid));
        _hasTotal = new Lazy<bool>(() => RowVocabulary.HasTotal(Grid, 0, Grid.Rows));
    }

    /// <summary>On no page: what a table says does not depend on where it stands.</summary>
    public FormGrid Grid { get; }

    public IReadOnlyList<Section> Sections => _sections.Value;

    /// <summary>One of its rows is that of the sums.</summary>
    public bool HasTotal => _hasTotal.Value;

    public static TableAlone Of(Table table) => Read.GetValue(table, static table => new TableAlone(table));
}
