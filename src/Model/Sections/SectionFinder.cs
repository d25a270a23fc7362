using Selfeval.Model.Grids;

namespace Selfeval.Model.Sections;

/// <summary>Divides the rows of a form into its sections, top to bottom, by the vocabulary of their heading rows.</summary>
internal static class SectionFinder
{
    /// <summary>Sections in order, without gaps, over all rows of a form of that year.</summary>
    public static IReadOnlyList<Section> Find(FormGrid grid, int? fiscalYear) => new SectionWalk(fiscalYear).Ahead(grid, 0, grid.Rows);

    /// <summary>The same of a form whose year is not known yet, or that says nothing here.</summary>
    public static IReadOnlyList<Section> Find(FormGrid grid) => Find(grid, fiscalYear: null);
}
