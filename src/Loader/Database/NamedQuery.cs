using System.Text.RegularExpressions;

namespace Selfeval.Loader.Database;

/// <summary>A parameter of a named question, from its header line <c>-- param NAME TYPE: …</c>; always optional.</summary>
internal sealed record QueryParameter(string Name, string Type, string Meaning);

/// <summary>A question of the folder Queries: what it asks in both languages, its parameters, its SQL.</summary>
internal sealed partial record NamedQuery(string Name, string Zh, string En, IReadOnlyList<QueryParameter> Parameters, string Sql)
{
    private const string Folder = "Queries.";

    public static IReadOnlyList<NamedQuery> All { get; } =
    [
        .. EmbeddedFile.Names(Folder).Order(StringComparer.Ordinal).Select(name => Parse(name[..^".sql".Length], EmbeddedFile.Text(Folder + name))),
    ];

    /// <summary>Hyphens may stand for underscores.</summary>
    public static NamedQuery? Find(string name) => All.FirstOrDefault(query => query.Name == name.Replace('-', '_'));

    private static NamedQuery Parse(string name, string sql) => new(
        name,
        Header(sql, "zh"),
        Header(sql, "en"),
        [.. Parameter().Matches(sql).Select(line => new QueryParameter(line.Groups["name"].Value, line.Groups["type"].Value, line.Groups["meaning"].Value.Trim()))],
        sql);

    private static string Header(string sql, string key)
    {
        var begin = $"-- {key}: ";
        return sql.Split('\n').FirstOrDefault(line => line.StartsWith(begin, StringComparison.Ordinal))?[begin.Length..].Trim() ?? "";
    }

    [GeneratedRegex(@"^-- param (?<name>\w+) (?<type>\w+): (?<meaning>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
