using Npgsql;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>The PostgreSQL server that the program keeps for its user: made and started on demand, left running, reached by a unix socket only.</summary>
internal sealed class PrivateCluster(ClusterFolder folder, Session session)
{
    public ClusterFolder Folder => folder;

    public static PrivateCluster Default(Session session) => new(ClusterFolder.Default(session.Environment), session);

    /// <summary>The running server, started (and made) if need be; says so when it was.</summary>
    public async Task<DatabaseServer> EnsureRunningAsync()
    {
        if (await RunningAsync() is { } running) return running;
        folder.Create();
        using var held = await ClusterLock.TakeAsync(folder, session.Time, session.Cancelled);
        if (await RunningAsync() is { } startedMeanwhile) return startedMeanwhile;

        var binaries = await BinariesAsync();
        var starter = new ClusterStarter(folder, binaries, await ServerAccount.ChooseAsync(session.Environment, session.Cancelled));
        if (!folder.IsInitialised)
        {
            session.Say("cluster.creating", folder.Root, binaries.Folder);
            await starter.InitialiseAsync(session.Cancelled);
        }

        await starter.StartAsync(session.Time, session.Cancelled);
        var server = await RunningAsync() ?? throw CommandFailure.Environment("cluster.not_answering", folder.Log);
        session.Say("cluster.started", folder.Root);
        return server;
    }

    /// <summary>The server if it runs and answers; never starts one. Creates our database where it is missing.</summary>
    public async Task<DatabaseServer?> RunningAsync()
    {
        if (folder.RunningSocket() is not { } socket) return null;
        try
        {
            await CreateDatabaseAsync(Address(socket, "postgres"));
            return new DatabaseServer(Address(socket, "selfeval"), isPrivate: true);
        }
        catch (NpgsqlException error) when (error is not PostgresException || error.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return null;
        }
    }

    /// <summary>False when it was not running.</summary>
    public async Task<bool> StopAsync()
    {
        if (!folder.IsInitialised || !File.Exists(folder.PidFile)) return false;
        using var held = await ClusterLock.TakeAsync(folder, session.Time, session.Cancelled);
        var starter = new ClusterStarter(folder, await BinariesAsync(), await ServerAccount.ChooseAsync(session.Environment, session.Cancelled));
        NpgsqlConnection.ClearAllPools();
        return await starter.StopAsync(session.Cancelled);
    }

    public async Task<ServerBinaries> BinariesAsync()
    {
        var cancel = session.Cancelled;
        var installed = await ServerBinaries.InstalledAsync(session.Environment, cancel);
        var made = folder.DataVersion;
        var fitting = installed.FirstOrDefault(binaries => made is null || binaries.Major == made);
        if (fitting is not null) return fitting;

        var npm = await NpmBinaries.InstalledAsync(folder, cancel) ?? (made is null ? await NpmBinaries.InstallAsync(folder, session) : null);
        if (npm is not null && (made is null || npm.Major == made)) return npm;
        throw made is { } major
            ? CommandFailure.Environment("cluster.other_version", folder.Data, major)
            : CommandFailure.Environment("cluster.no_postgres", InstallHint.Line(session.Environment));
    }

    private static NpgsqlConnectionStringBuilder Address(string socket, string database) => new()
    {
        Host = socket,
        Port = ClusterFolder.Port,
        Username = "postgres",
        Database = database,
        ApplicationName = "selfeval",
        Timeout = 10,
    };

    private async Task CreateDatabaseAsync(NpgsqlConnectionStringBuilder address)
    {
        address.Pooling = false;
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(session.Cancelled);
        await using var exists = new NpgsqlCommand(Sql.Named("database_exists"), connection);
        if (await exists.ExecuteScalarAsync(session.Cancelled) is > 0L) return;
        try
        {
            await using var create = new NpgsqlCommand(Sql.Named("create_database"), connection);
            await create.ExecuteNonQueryAsync(session.Cancelled);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another command was faster.
        }
    }
}
