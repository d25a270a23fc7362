namespace Selfeval.Auditor.Reading;

public sealed record OverviewFigures
{
    public long Forms { get; init; }
    public long Offices { get; init; }
    public long Errors { get; init; }
    public long Warnings { get; init; }
    public long Infos { get; init; }
    public long Problems { get; init; }
    public long CleanForms { get; init; }
    public decimal? BudgetYuan { get; init; }
    public decimal? ExecutedYuan { get; init; }
}

public sealed record YearCount
{
    public int Year { get; init; }
    public long Forms { get; init; }
}

public sealed record RuleCount
{
    public string RuleId { get; init; } = "";
    public string? TitleZh { get; init; }
    public string? TitleEn { get; init; }
    public long Errors { get; init; }
    public long Warnings { get; init; }
    public long Infos { get; init; }
}

public sealed record OfficeCount
{
    public string? Office { get; init; }
    public Guid OfficeId { get; init; }
    public long Errors { get; init; }
    public long Warnings { get; init; }
}

public sealed record ScoreCount
{
    public int Points { get; init; }
    public long Forms { get; init; }
}

public sealed record RateCount
{
    public int Rate { get; init; }
    public int Share { get; init; }
    public long Forms { get; init; }
}

public sealed record ReasonCount
{
    public string Reason { get; init; } = "";
    public long Times { get; init; }
}

public sealed record CheckCount
{
    public long Applied { get; init; }
    public long NotApplicable { get; init; }
}

public sealed record MarkCount
{
    public string Mark { get; init; } = "";
    public long Times { get; init; }
}

/// <summary>What the first page shows.</summary>
public sealed record Overview(OverviewFigures Figures, IReadOnlyList<YearCount> Years)
{
    public IReadOnlyList<RuleCount> Rules { get; init; } = [];

    public IReadOnlyList<OfficeCount> Offices { get; init; } = [];

    public IReadOnlyList<ScoreCount> Scores { get; init; } = [];

    public IReadOnlyList<RateCount> Rates { get; init; } = [];

    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    public CheckCount Checks { get; init; } = new();

    public IReadOnlyList<MarkCount> Marks { get; init; } = [];

    public static async Task<Overview> OfAsync(DeskDatabase database, int? year, CancellationToken cancel)
    {
        var of = new { year };
        return new Overview(
            await database.RowAsync<OverviewFigures>("overview_figures", of, cancel) ?? new OverviewFigures(),
            await database.RowsAsync<YearCount>("overview_years", null, cancel))
        {
            Rules = await database.RowsAsync<RuleCount>("overview_rules", of, cancel),
            Offices = await database.RowsAsync<OfficeCount>("overview_offices", of, cancel),
            Scores = await database.RowsAsync<ScoreCount>("overview_scores", of, cancel),
            Rates = await database.RowsAsync<RateCount>("overview_rates", of, cancel),
            Reasons = await database.RowsAsync<ReasonCount>("overview_reasons", of, cancel),
            Checks = await database.RowAsync<CheckCount>("overview_not_applied", of, cancel) ?? new CheckCount(),
            Marks = await database.RowsAsync<MarkCount>("overview_reviews", null, cancel),
        };
    }
}
