using Dapper;

namespace Selfeval.Loader.Database;

/// <summary>The shards of one import: whichever starts first sets the start of all, so that the order of publications does not depend on which shard was faster.</summary>
internal static class ImportGroup
{
    public static async Task<DateTimeOffset> JoinAsync(DatabaseServer server, string name, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Loader, cancel);
        await connection.ExecuteAsync(new CommandDefinition(Sql.Named("open_group"), new { name, started = now }, cancellationToken: cancel));
        var started = await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition(Sql.Named("group_start"), new { name }, cancellationToken: cancel));
        return new DateTimeOffset(DateTime.SpecifyKind(started, DateTimeKind.Utc));
    }
}
