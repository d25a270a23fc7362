using System.Globalization;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;
using Selfeval.Loader.Output;

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
        var overview = await DatabaseOverview.OfAsync(server, session.Cancelled);
        output.WriteLine(texts["db.running", server.Shown]);
        output.WriteLine(texts["db.version", overview.ServerVersion]);
        output.WriteLine(texts["db.size", overview.Size]);
        output.WriteLine(overview.Schema is null ? texts["db.no_schema"] : texts["db.schema", overview.Schema]);
        if (overview.Schema is null) return;
        var table = new TableView([texts["column.table"], texts["column.rows"]]);
        foreach (var (name, rows) in overview.Tables) table.Add(name, rows.ToString(CultureInfo.InvariantCulture));
        table.Write(session);
    }
}
