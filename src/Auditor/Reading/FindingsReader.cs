namespace Selfeval.Auditor.Reading;

/// <summary>A finding as lists show it.</summary>
public sealed record ListedFinding
{
    public Guid EvaluationId { get; init; }
    public int Ord { get; init; }
    public int? FiscalYear { get; init; }
    public string? Region { get; init; }
    public string? Office { get; init; }
    public Guid? OfficeId { get; init; }
    public string? ProjectName { get; init; }
    public string RuleId { get; init; } = "";
    public string? RuleKind { get; init; }
    public string? RuleZh { get; init; }
    public string? RuleEn { get; init; }
    public string Severity { get; init; } = "";
    public string Outcome { get; init; } = "";
    public string? ExplainedBy { get; init; }
    public string SubjectRow { get; init; } = "";
    public string? SubjectName { get; init; }
    public string? Stated { get; init; }
    public string? Recomputed { get; init; }
    public string? MessageZh { get; init; }
    public string? MessageEn { get; init; }
    public string FileName { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public int Form { get; init; }
    public int? Page { get; init; }
    public string? ReviewMark { get; init; }
    public string? ReviewReason { get; init; }
    public string? Reviewer { get; init; }
    public DateTime? ReviewedAt { get; init; }
    public string? CorrectedField { get; init; }
    public string? CorrectedValue { get; init; }

    /// <summary>The mark in force; null for one that is open.</summary>
    public string? Mark => ReviewMark == "reopened" ? null : ReviewMark;
}

/// <summary>How many findings another choice of a facet would bring. The facet <c>total</c> is the whole.</summary>
public sealed record FacetCount
{
    public string Facet { get; init; } = "";
    public string? Value { get; init; }
    public string? Label { get; init; }
    public long Findings { get; init; }
}

/// <summary>What a search and a review state leave, before the filters by columns.</summary>
/// <param name="Ids">Forms; null: all.</param>
/// <param name="Reviewed">Findings with the wanted mark; for open findings, those with any mark. Empty without a wanted state.</param>
/// <param name="Cut">There were more forms than a search lists.</param>
public sealed record ChosenForms(Guid[]? Ids, IReadOnlyList<FindingKey> Reviewed, bool Cut);

public sealed record FindingKey
{
    public Guid EvaluationId { get; init; }
    public int Ord { get; init; }
}

/// <summary>Findings with their facets.</summary>
public sealed class FindingsReader(DeskDatabase database)
{
    public const int PageSize = 50;

    /// <summary>A search that finds more forms wants another word; going on would only be slow.</summary>
    private const int MostForms = 2000;

    public async Task<ChosenForms> FormsAsync(FindingFilter filter, CancellationToken cancel)
    {
        Guid[]? found = null;
        if (filter.Words is { } words) found = [.. await database.RowsAsync<Guid>("search_forms", new { words, most = MostForms + 1 }, cancel)];
        var cut = found?.Length > MostForms;
        IReadOnlyList<FindingKey> reviewed = [];
        if (filter.State is { } state)
        {
            reviewed = await database.RowsAsync<FindingKey>("reviewed_findings", new { state }, cancel);
            if (state != "open") found = FormsOf(reviewed, found);
        }

        return new ChosenForms(found, reviewed, cut);
    }

    public Task<IReadOnlyList<ListedFinding>> PageAsync(FindingFilter filter, ChosenForms forms, CancellationToken cancel) =>
        database.AskAsync<ListedFinding>(PageStatement(filter), Values(filter, forms, (PageSize, (filter.Page - 1) * PageSize)), cancel);

    public static string PageStatement(FindingFilter filter)
    {
        var order = DeskDatabase.Statement("findings_by_" + filter.Order.ToString().ToLowerInvariant());
        var keys = DeskDatabase.Statement("findings_keys").Replace("-- order", order, StringComparison.Ordinal);
        return DeskDatabase.Statement("findings_page").Replace("-- keys", keys, StringComparison.Ordinal);
    }

    /// <summary>Counts under the filter. Findings that nobody has reviewed are all but those reviewed.</summary>
    public async Task<IReadOnlyList<FacetCount>> FacetsAsync(FindingFilter filter, ChosenForms forms, CancellationToken cancel)
    {
        if (filter.State != "open" || forms.Ids is not null) return await CountAsync(filter, forms, cancel);
        var all = await CountAsync(filter with { State = null }, forms, cancel);
        var marked = await CountAsync(filter with { State = "done" }, forms with { Ids = FormsOf(forms.Reviewed, null) }, cancel);
        var reviewed = marked.ToDictionary(count => (count.Facet, count.Value), count => count.Findings);
        return [.. all.Select(count => count with { Findings = count.Findings - reviewed.GetValueOrDefault((count.Facet, count.Value)) }).Where(count => count.Findings > 0)];
    }

    public static object Values(FindingFilter filter, ChosenForms forms, (int Limit, int Offset) cut) => new
    {
        year = filter.Year,
        region = filter.Region,
        office = filter.Office,
        rule = filter.Rule,
        kind = filter.Kind,
        severity = filter.Severity,
        state = filter.State,
        forms = forms.Ids,
        reviewed_forms = forms.Reviewed.Select(key => key.EvaluationId).ToArray(),
        reviewed_ords = forms.Reviewed.Select(key => key.Ord).ToArray(),
        // Most findings are open: that filter lets nearly all of the first places through.
        filtered = filter.Chosen().Any(chosen => chosen != ("state", "open")),
        limit = cut.Limit,
        offset = cut.Offset,
    };

    private static Guid[] FormsOf(IReadOnlyList<FindingKey> findings, Guid[]? within)
    {
        var forms = findings.Select(key => key.EvaluationId).Distinct();
        return [.. within is null ? forms : forms.Intersect(within)];
    }

    private Task<IReadOnlyList<FacetCount>> CountAsync(FindingFilter filter, ChosenForms forms, CancellationToken cancel)
    {
        var (counted, byOffice) = forms.Ids is null ? ("facets_of_all", "facets_of_offices") : ("facets_of_forms", "facets_of_forms");
        var sql = DeskDatabase.Statement("findings_facets")
            .Replace("-- counted", DeskDatabase.Statement(counted), StringComparison.Ordinal)
            .Replace("-- by office", DeskDatabase.Statement(byOffice), StringComparison.Ordinal);
        // A few thousand findings are counted once and then looked at from every side.
        if (forms.Ids is not null) sql = sql.Replace("NOT MATERIALIZED", "MATERIALIZED", StringComparison.Ordinal);
        return database.AskAsync<FacetCount>(sql, Values(filter, forms, (0, 0)), cancel);
    }
}
