namespace Selfeval.Auditor.Reading;

/// <summary>One page of findings with what stands around it.</summary>
/// <param name="Cut">The search found more forms than are looked at.</param>
public sealed record FindingList(FindingFilter Filter, IReadOnlyList<ListedFinding> Rows, IReadOnlyList<FacetCount> Facets, bool Cut)
{
    public long Total => Facets.FirstOrDefault(count => count.Facet == "total")?.Findings ?? 0;

    public IEnumerable<FacetCount> Of(string facet) => Facets.Where(count => count.Facet == facet && count.Value is not null);

    /// <summary>How the chosen value of a facet is called: an office by its name.</summary>
    public string Label(string facet, string value) => Facets.FirstOrDefault(count => count.Facet == facet && count.Value == value)?.Label
        ?? Rows.FirstOrDefault(row => facet == "office" && row.OfficeId.ToString() == value)?.Office ?? value;
}
