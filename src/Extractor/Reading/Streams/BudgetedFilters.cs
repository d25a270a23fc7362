using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>
/// PdfPig's own filters behind a byte budget: its flate filter has no limit, and says nothing of what it could not inflate, so streams are inflated here piece by piece.
/// </summary>
internal sealed class BudgetedFilters(ReadingBudget budget, PageDamage damage, FileSource source) : IFilterProvider
{
    private readonly Dictionary<IFilter, IFilter> _budgeted = [];

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Budgeted(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Budgeted(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Budgeted(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Budgeted(IReadOnlyList<IFilter> filters)
    {
        var budgeted = new IFilter[filters.Count];
        for (var i = 0; i < budgeted.Length; i++)
        {
            if (!_budgeted.TryGetValue(filters[i], out var wrapper)) _budgeted[filters[i]] = wrapper = new BudgetedFilter(filters[i], budget, damage, source);
            budgeted[i] = wrapper;
        }

        return budgeted;
    }
}
