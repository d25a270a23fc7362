using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Loader.Commands;

/// <summary>The database a command works on: the one of its address, else the private cluster, started if need be.</summary>
internal sealed class DatabaseAccess(Session session, string? address)
{
    public static DatabaseAccess Of(Session session, GlobalOptions options, ParseResult parsed) => new(session, options.Address(parsed, session));

    public bool IsPrivate => address is null;

    public async Task<DatabaseServer> OpenAsync() => address is null
        ? await PrivateCluster.Default(session).EnsureRunningAsync()
        : new DatabaseServer(DatabaseAddress.Parse(address), isPrivate: false);

    /// <summary>The database with the schema of this program.</summary>
    public async Task<DatabaseServer> OpenMigratedAsync()
    {
        var server = await OpenAsync();
        var migration = await Migrator.MigrateAsync(server, session.Cancelled);
        if (migration.Applied.Count > 0) session.Say("database.migrated", migration.Applied.Count);
        if (!migration.HasRoles) session.Say("database.no_roles", server.Shown);
        return server;
    }

    /// <summary>For a shard: others work beside it, so the schema must be there already.</summary>
    public async Task<DatabaseServer> OpenCurrentAsync()
    {
        var server = await OpenAsync();
        return await Migrator.IsCurrentAsync(server, session.Cancelled) ? server : throw CommandFailure.Environment("database.shard_migrates_not", server.Shown);
    }

    /// <summary>For questions: the database must hold our schema already, except a private one that was made just now.</summary>
    public async Task<DatabaseServer> OpenForQuestionsAsync()
    {
        if (IsPrivate) return await OpenMigratedAsync();
        var server = await OpenAsync();
        return await server.HasSchemaAsync(session.Cancelled) ? server : throw CommandFailure.Environment("database.no_schema", server.Shown);
    }

    /// <summary>After a lost connection: a private server that was killed comes up again.</summary>
    public async Task ReviveAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (IsPrivate) await PrivateCluster.Default(session).EnsureRunningAsync();
    }
}
