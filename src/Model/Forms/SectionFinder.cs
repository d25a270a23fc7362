namespace Selfeval.Model.Forms;

/// <summary>Divides the rows of a form into its sections, top to bottom, by the vocabulary of their heading rows.</summary>
internal static class SectionFinder
{
    /// <summary>Sections in order, without gaps, over all rows.</summary>
    public static IReadOnlyList<Section> Find(FormGrid grid) => new SectionWalk().Ahead(grid, 0, grid.Rows);
}
