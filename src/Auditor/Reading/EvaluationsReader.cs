namespace Selfeval.Auditor.Reading;

/// <summary>A form as lists show it.</summary>
public sealed record ListedForm
{
    public string Sha256 { get; init; } = "";
    public int Form { get; init; }
    public int? FiscalYear { get; init; }
    public string? Region { get; init; }
    public string? Office { get; init; }
    public Guid? OfficeId { get; init; }
    public string? ProjectName { get; init; }
    public decimal? BudgetYuan { get; init; }
    public decimal? ExecutedYuan { get; init; }
    public decimal? RatePercent { get; init; }
    public decimal? StatedTotal { get; init; }
    public long Errors { get; init; }
    public long Warnings { get; init; }
    public long Infos { get; init; }
    public long Problems { get; init; }
}

/// <summary>Forms, newest year first.</summary>
public sealed class EvaluationsReader(DeskDatabase database)
{
    public async Task<(IReadOnlyList<ListedForm> Forms, long Total)> PageAsync(FindingFilter filter, ChosenForms chosen, CancellationToken cancel)
    {
        var values = new
        {
            year = filter.Year,
            region = filter.Region,
            office = filter.Office,
            forms = chosen.Ids,
            limit = FindingsReader.PageSize,
            offset = (filter.Page - 1) * FindingsReader.PageSize,
        };
        return (await database.RowsAsync<ListedForm>("evaluations_page", values, cancel), await database.RowAsync<long>("evaluations_count", values, cancel));
    }
}
