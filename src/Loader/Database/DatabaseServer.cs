using Npgsql;

namespace Selfeval.Loader.Database;

/// <summary>As whom a command speaks to the database.</summary>
internal enum DatabaseRole
{
    /// <summary>Migrates.</summary>
    Owner,

    /// <summary>Writes what is read.</summary>
    Loader,

    /// <summary>Reads, and writes reviews only.</summary>
    Auditor,
}

/// <summary>A server that was found or started. In the private cluster each command connects as its own role; elsewhere as the user of the address.</summary>
internal sealed class DatabaseServer(NpgsqlConnectionStringBuilder address, bool isPrivate)
{
    public bool IsPrivate => isPrivate;

    public string Shown => DatabaseAddress.Shown(address);

    public NpgsqlConnectionStringBuilder Address(DatabaseRole role)
    {
        var builder = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        if (!isPrivate) return builder;
        builder.Username = role switch
        {
            DatabaseRole.Loader => "selfeval_loader",
            DatabaseRole.Auditor => "selfeval_auditor",
            _ => "postgres",
        };
        return builder;
    }

    /// <summary>An open connection, or a failure that names the server and the reason.</summary>
    public async Task<NpgsqlConnection> OpenAsync(DatabaseRole role, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(Address(role).ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            if (role == DatabaseRole.Auditor && !isPrivate) await BecomeAuditorAsync(connection, cancel);
            return connection;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or ArgumentException)
        {
            await connection.DisposeAsync();
            throw CommandFailure.Environment("database.unreachable", Shown, Reason(error));
        }
    }

    /// <summary>What the server or the network said; never the connection string.</summary>
    internal static string Reason(Exception error) =>
        error is PostgresException refused ? $"{refused.MessageText} ({refused.SqlState})" : error.InnerException?.Message ?? error.Message;

    private static async Task BecomeAuditorAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand(Sql.Named("can_become_auditor"), connection);
        if (await ask.ExecuteScalarAsync(cancel) is not true) return;
        await using var become = new NpgsqlCommand(Sql.Named("become_auditor"), connection);
        await become.ExecuteNonQueryAsync(cancel);
    }
}
