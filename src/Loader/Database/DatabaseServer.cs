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

    /// <summary>On a server elsewhere: this user may become the auditor. In the private cluster the auditor connects as such.</summary>
    public async Task<bool> HasAuditorRoleToTakeAsync(CancellationToken cancel)
    {
        if (isPrivate) return false;
        await using var connection = await OpenAsync(DatabaseRole.Owner, cancel);
        return await MayBecomeAuditorAsync(connection, cancel);
    }

    /// <summary>The database has our schema.</summary>
    public async Task<bool> HasSchemaAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(DatabaseRole.Owner, cancel);
        return await Migrator.SchemaVersionAsync(connection, cancel) is not null;
    }

    /// <summary>An error of the database or of the way there, as opposed to one of this program.</summary>
    public static bool IsDatabaseError(Exception error) => error is NpgsqlException or TimeoutException;

    /// <summary>What the server or the network said; never the connection string.</summary>
    internal static string Reason(Exception error) =>
        error is PostgresException refused ? $"{refused.MessageText} ({refused.SqlState})" : error.InnerException?.Message ?? error.Message;

    private static async Task<bool> MayBecomeAuditorAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand(Sql.Named("can_become_auditor"), connection);
        return await ask.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task BecomeAuditorAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (!await MayBecomeAuditorAsync(connection, cancel)) return;
        await using var become = new NpgsqlCommand(Sql.Named("become_auditor"), connection);
        await become.ExecuteNonQueryAsync(cancel);
    }
}
