using Dapper;
using Npgsql;

namespace Selfeval.Loader.Database;

/// <summary>What a person decided: the office of this name is the other one.</summary>
internal sealed record OfficeMerge(string Name, string Into, string Reason, string By);

/// <summary>Offices that a person merges and splits again. The folded names stay as they are; questions follow what stands in <c>office_merge</c>.</summary>
internal static class Offices
{
    public static async Task MergeAsync(DatabaseServer server, OfficeMerge merge, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        var office = await FindAsync(connection, merge.Name, cancel);
        var into = await FindAsync(connection, merge.Into, cancel);
        if (office == into) throw CommandFailure.Usage("offices.same", merge.Name);
        var row = new { office, into, reason = merge.Reason, by = merge.By };
        await connection.ExecuteAsync(new CommandDefinition(Sql.Named("merge_office"), row, cancellationToken: cancel));
        await RefreshAsync(connection, cancel);
    }

    public static async Task SplitAsync(DatabaseServer server, string name, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        var office = await FindAsync(connection, name, cancel);
        if (await connection.ExecuteAsync(new CommandDefinition(Sql.Named("split_office"), new { office }, cancellationToken: cancel)) == 0)
            throw CommandFailure.Usage("offices.not_merged", name);
        await RefreshAsync(connection, cancel);
    }

    private static async Task<Guid> FindAsync(NpgsqlConnection connection, string name, CancellationToken cancel) =>
        await connection.ExecuteScalarAsync<Guid?>(new CommandDefinition(Sql.Named("find_office"), new { name }, cancellationToken: cancel))
            ?? throw CommandFailure.Usage("offices.unknown", name);

    private static Task RefreshAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(Sql.Named("refresh_summaries"), commandTimeout: 0, cancellationToken: cancel));
}
