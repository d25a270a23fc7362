using Dapper;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Loader;

/// <summary>Everything the data tables hold, as text, without what speaks of runs: two databases with the same documents compare equal.</summary>
internal static class DatabaseContent
{
    private const string OfRuns = "run_id|loaded_at|first_seen_at|first_position";

    private static readonly string[] Tables =
    [
        "document", "document_source", "office", "office_name", "evaluation", "funding_line", "indicator", "stated_weight", "extra",
        "field_part", "field_ocr", "problem", "rule_outcome", "finding", "finding_cell",
    ];

    public static async Task<string> OfAsync(DatabaseServer server, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        var content = new List<string>();
        foreach (var table in Tables)
        {
            var columns = await connection.QueryAsync<string>(
                $"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND attname !~ '^({OfRuns})$' ORDER BY attnum");
            var rows = await connection.QueryAsync<string>($"SELECT row({string.Join(", ", columns)})::text FROM {table} ORDER BY 1");
            content.Add(table + ":\n" + string.Join('\n', rows));
        }

        return string.Join("\n\n", content);
    }
}
