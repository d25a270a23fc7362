using Dapper;

namespace Selfeval.Loader.Database;

/// <summary>A document of the database, and the first path it came under.</summary>
internal sealed record StoredDocument(string Sha256, string Source)
{
    /// <summary>All of them, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<StoredDocument>> AllAsync(DatabaseServer server, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Loader, cancel);
        return [.. await connection.QueryAsync<StoredDocument>(new CommandDefinition(Sql.Named("stored_documents"), cancellationToken: cancel))];
    }
}
