using System.Globalization;
using Npgsql;
using Selfeval.Loader;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;
using Selfeval.Loader.Texts;

[assembly: AssemblyFixture(typeof(Selfeval.Tests.Loader.ThrowawayCluster))]

namespace Selfeval.Tests.Loader;

/// <summary>A PostgreSQL cluster of the tests' own, made by the program's own code in a temporary folder; started by the first test that asks, stopped at the end.</summary>
public sealed class ThrowawayCluster : IAsyncDisposable
{
    private readonly Lazy<Task<DatabaseServer>> _server;
    private int _databases;

    public ThrowawayCluster()
    {
        DataHome = Directory.CreateTempSubdirectory("selfeval-cluster-").FullName;
        _server = new Lazy<Task<DatabaseServer>>(StartAsync);
    }

    /// <summary>What a selfeval process gets as XDG_DATA_HOME to use this cluster as its private one.</summary>
    public string DataHome { get; }

    /// <summary>The private database <c>selfeval</c> of this cluster, migrated.</summary>
    internal Task<DatabaseServer> PrivateAsync() => _server.Value;

    /// <summary>A new database on this cluster, reached like any server by its address; not migrated.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        var server = await _server.Value;
        var name = "test_" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, CancellationToken.None);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        var socket = server.Address(DatabaseRole.Owner).Host;
        return $"host={socket} port={ClusterFolder.Port} user=postgres dbname={name}";
    }

    /// <summary>A new database with the schema of this program.</summary>
    internal async Task<DatabaseServer> NewMigratedAsync()
    {
        var server = new DatabaseServer(DatabaseAddress.Parse(await NewDatabaseAsync()), isPrivate: false);
        await Migrator.MigrateAsync(server, CancellationToken.None);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            using var session = Session();
            await new PrivateCluster(ClusterFolder.Default(session.Environment), session).StopAsync();
        }

        Directory.Delete(DataHome, recursive: true);
    }

    private Session Session() => new(new UserTexts(Language.English), TextWriter.Null, TextWriter.Null)
    {
        Environment = name => name == "XDG_DATA_HOME" ? DataHome : Environment.GetEnvironmentVariable(name),
    };

    private async Task<DatabaseServer> StartAsync()
    {
        using var session = Session();
        var server = await new PrivateCluster(ClusterFolder.Default(session.Environment), session).EnsureRunningAsync();
        await Migrator.MigrateAsync(server, CancellationToken.None);
        return server;
    }
}
