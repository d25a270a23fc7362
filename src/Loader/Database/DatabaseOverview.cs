using Dapper;

namespace Selfeval.Loader.Database;

/// <summary>Rows of one table.</summary>
internal sealed record TableRows(string Name, long Rows);

/// <summary>What <c>db status</c> tells of a database. <paramref name="Schema"/> is null, and the tables are empty, where our schema is missing.</summary>
internal sealed record DatabaseOverview(string ServerVersion, string Size, string? Schema, IReadOnlyList<TableRows> Tables)
{
    public static async Task<DatabaseOverview> OfAsync(DatabaseServer server, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        var version = await connection.ExecuteScalarAsync<string>(Sql.Named("server_version"));
        var size = await connection.ExecuteScalarAsync<string>(Sql.Named("database_size"));
        var schema = await Migrator.SchemaVersionAsync(connection, cancel);
        var tables = schema is null ? [] : await connection.QueryAsync<TableRows>(Sql.Named("row_counts"));
        return new DatabaseOverview(version!, size!, schema, [.. tables]);
    }
}
