using Dapper;
using Npgsql;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Loader.Commands;

/// <summary>db status: version, place, size, rows and schema of the database; never starts one.</summary>
internal static class DbStatus
{
    public static async Task<int> RunAsync(Session session, string? address)
    {
        if (address is not null)
        {
            await DescribeAsync(session, new DatabaseServer(DatabaseAddress.Parse(address), isPrivate: false));
            return ExitCode.Ok;
        }

        var cluster = PrivateCluster.Default(session);
        session.Out.WriteLine(session.Texts["db.folder", cluster.Folder.Root]);
        if (await cluster.RunningAsync() is { } server) await DescribeAsync(session, server);
        else session.Out.WriteLine(session.Texts[cluster.Folder.IsInitialised ? "db.not_running" : "db.not_made"]);
        return ExitCode.Ok;
    }

    private static async Task DescribeAsync(Session session, DatabaseServer server)
    {
        var (texts, output) = (session.Texts, session.Out);
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, session.Cancelled);
        output.WriteLine(texts["db.running", server.Shown]);
        output.WriteLine(texts["db.version", await connection.ExecuteScalarAsync<string>(Sql.Named("server_version"))]);
        output.WriteLine(texts["db.size", await connection.ExecuteScalarAsync<string>(Sql.Named("database_size"))]);
        var schema = await Migrator.SchemaVersionAsync(connection, session.Cancelled);
        output.WriteLine(schema is null ? texts["db.no_schema"] : texts["db.schema", schema]);
        if (schema is not null) await WriteRowsAsync(session, connection);
    }

    private static async Task WriteRowsAsync(Session session, NpgsqlConnection connection)
    {
        var table = new Output.TableView([session.Texts["column.table"], session.Texts["column.rows"]]);
        foreach (var (name, rows) in await connection.QueryAsync<(string Name, long Rows)>(Sql.Named("row_counts")))
            table.Add(name, rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        table.Write(session);
    }
}
