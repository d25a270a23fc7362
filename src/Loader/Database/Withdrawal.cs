using Dapper;
using Npgsql;

namespace Selfeval.Loader.Database;

/// <summary>What was withdrawn with a document.</summary>
internal sealed record Withdrawn(string FileName, long Sources, long Forms, long Findings, long Problems, long Reviews);

/// <summary>
/// Takes a document out of the database with all that came from it, reviews included. Where it had replaced an older publication, that one is in force again.
/// </summary>
internal static class Withdrawal
{
    /// <summary>Null when the database does not hold it.</summary>
    public static async Task<Withdrawn?> OfAsync(DatabaseServer server, string sha256, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        CommandDefinition Named(string statement) => new(Sql.Named(statement), new { sha256 }, transaction, cancellationToken: cancel);
        var counts = await connection.QuerySingleOrDefaultAsync<Withdrawn>(Named("forget_counts"));
        if (counts is null) return null;
        var siblings = (await connection.QueryAsync<string>(Named("forget_siblings"))).ToArray();
        var offices = (await connection.QueryAsync<Guid>(Named("forget_offices"))).ToArray();
        await connection.ExecuteAsync(Named("forget_document"));
        await connection.ExecuteAsync(new CommandDefinition(Sql.Named("forget_office_names"), new { offices }, transaction, cancellationToken: cancel));
        await RankAsync(connection, siblings, cancel);
        await connection.ExecuteAsync(Named("refresh_summaries"));
        await transaction.CommitAsync(cancel);
        return counts;
    }

    private static async Task RankAsync(NpgsqlConnection connection, string[] siblings, CancellationToken cancel)
    {
        if (siblings.Length == 0) return;
        await using var command = new NpgsqlCommand(Sql.Named("mark_superseded"), connection);
        command.Parameters.AddWithValue("sha256", siblings);
        command.Parameters.AddWithValue("run", Guid.Empty);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
