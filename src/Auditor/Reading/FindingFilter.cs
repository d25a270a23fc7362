using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Selfeval.Auditor.Reading;

/// <summary>In which order findings are listed.</summary>
public enum FindingOrder
{
    Severity,
    Year,
    Office,
}

/// <summary>Which findings (or forms) are wanted, as the address of a page says it; null is no filter. What does not fit is left out, never passed on.</summary>
public sealed record FindingFilter
{
    /// <summary>One character stands in half of all names: search begins at two.</summary>
    private const int ShortestSearch = 2;

    private const int LongestSearch = 60;

    /// <summary>Whoever pages further wants a filter or an export.</summary>
    private const int LastPage = 200;

    private static readonly string[] Facets = ["year", "region", "office", "rule", "kind", "severity", "state"];

    public int? Year { get; init; }

    public string? Region { get; init; }

    public Guid? Office { get; init; }

    public string? Rule { get; init; }

    public string? Kind { get; init; }

    public string? Severity { get; init; }

    public string? State { get; init; }

    public string? Words { get; init; }

    public FindingOrder Order { get; init; }

    public int Page { get; init; } = 1;

    public static FindingFilter Of(IQueryCollection query) => new()
    {
        Year = int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Region = Text(query, "region"),
        Office = Guid.TryParse(query["office"], out var office) ? office : null,
        Rule = Text(query, "rule"),
        Kind = OneOf(query, "kind", "arithmetic", "by_rule", "suspicion", "quality"),
        Severity = OneOf(query, "severity", "error", "warning", "info"),
        State = OneOf(query, "state", "open", "done", "accepted", "waived", "misread", "corrected"),
        Words = Text(query, "q") is { Length: >= ShortestSearch } words ? words[..Math.Min(words.Length, LongestSearch)] : null,
        Order = Enum.TryParse<FindingOrder>(query["sort"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : FindingOrder.Severity,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1,
    };

    /// <summary>The address of a page with this filter, and with one part of it changed; null takes the part out.</summary>
    public string Address(string path, string? part = null, string? value = null)
    {
        var pairs = Parts().Select(pair => pair.Name == part ? (pair.Name, Value: value) : pair);
        // Another choice begins at its first page.
        if (part is not null && part != "page") pairs = pairs.Where(pair => pair.Name != "page");
        var written = pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}").ToList();
        return written.Count == 0 ? path : $"{path}?{string.Join('&', written)}";
    }

    public string? Value(string part) => Parts().First(pair => pair.Name == part).Value;

    /// <summary>What is filtered by, without order and page.</summary>
    public IEnumerable<(string Name, string Value)> Chosen() =>
        Parts().Where(pair => (pair.Name == "q" || Facets.Contains(pair.Name)) && !string.IsNullOrEmpty(pair.Value)).Select(pair => (pair.Name, pair.Value!));

    private List<(string Name, string? Value)> Parts() =>
    [
        ("q", Words), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("region", Region), ("office", Office?.ToString()), ("rule", Rule), ("kind", Kind),
        ("severity", Severity), ("state", State), ("sort", Order == FindingOrder.Severity ? null : Order.ToString().ToLowerInvariant()),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim().Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } text ? text : null;

    private static string? OneOf(IQueryCollection query, string name, params string[] values) => values.FirstOrDefault(value => value == query[name]);
}
