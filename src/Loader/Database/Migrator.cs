using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace Selfeval.Loader.Database;

/// <summary>What a migration did.</summary>
/// <param name="Applied">Names of the scripts that were run now.</param>
/// <param name="HasRoles">The roles of loader and auditor exist; false on a server that does not let this user create them.</param>
internal sealed record Migration(IReadOnlyList<string> Applied, bool HasRoles);

/// <summary>Brings a database to the schema of this program, from the embedded scripts of the folder Migrations.</summary>
internal static class Migrator
{
    private const string Folder = "Database.Migrations.";

    public static async Task<Migration> MigrateAsync(DatabaseServer server, CancellationToken cancel)
    {
        await using var owner = await server.OpenAsync(DatabaseRole.Owner, cancel);
        if (await AppliedAsync(owner, cancel) is { } applied && ScriptNames().All(applied.Contains))
            return new Migration([], await HasRolesAsync(owner, cancel));

        await ExecuteAsync(owner, "lock_migration", cancel);
        try
        {
            var scripts = Upgrade(server);
            return new Migration(scripts, await GrantAsync(server, owner, cancel));
        }
        finally
        {
            await ExecuteAsync(owner, "unlock_migration", CancellationToken.None);
        }
    }

    /// <summary>The database has every script of this program.</summary>
    public static async Task<bool> IsCurrentAsync(DatabaseServer server, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        return await AppliedAsync(connection, cancel) is { } applied && ScriptNames().All(applied.Contains);
    }

    /// <summary>The newest script that was applied, or null for a database without our schema.</summary>
    public static async Task<string?> SchemaVersionAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        (await AppliedAsync(connection, cancel))?.Max(StringComparer.Ordinal)?.Replace(".sql", "", StringComparison.Ordinal);

    private static IEnumerable<string> ScriptNames() => EmbeddedFile.Names(Folder);

    private static IReadOnlyList<string> Upgrade(DatabaseServer server)
    {
        var log = new FailureLog();
        var result = DeployChanges.To
            .PostgresqlDatabase(server.Address(DatabaseRole.Owner).ConnectionString)
            .WithScripts(ScriptNames().Order(StringComparer.Ordinal).Select(name => new SqlScript(name, EmbeddedFile.Text(Folder + name))))
            // A dollar sign in a script is PostgreSQL's quoting, not a variable.
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogTo(log)
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw CommandFailure.Environment("database.migration_failed", result.ErrorScript?.Name ?? "", DatabaseServer.Reason(result.Error));
        return [.. result.Scripts.Select(script => script.Name)];
    }

    private static async Task<bool> GrantAsync(DatabaseServer server, NpgsqlConnection owner, CancellationToken cancel)
    {
        try
        {
            await ExecuteAsync(owner, "create_roles", cancel);
            await ExecuteAsync(owner, "grant_roles", cancel);
            if (server.IsPrivate) await ExecuteAsync(owner, "allow_login", cancel);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static async Task<HashSet<string>?> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand(Sql.Named("schema_exists"), connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true) return null;
        await using var command = new NpgsqlCommand(Sql.Named("applied_scripts"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) names.Add(reader.GetString(0));
        return names;
    }

    private static async Task<bool> HasRolesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Named("has_roles"), connection);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Named(statement), connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The library logs every step to the console unless told otherwise; its result carries the error.</summary>
    private sealed class FailureLog : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args)
        {
        }

        public void LogDebug(string format, params object[] args)
        {
        }

        public void LogInformation(string format, params object[] args)
        {
        }

        public void LogWarning(string format, params object[] args)
        {
        }

        public void LogError(string format, params object[] args)
        {
        }

        public void LogError(Exception ex, string format, params object[] args)
        {
        }
    }
}
