using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Loader.Commands;

/// <summary>db: the database itself.</summary>
internal static class DbCommand
{
    public static Command Create(Session session, GlobalOptions options) => new("db", session.Texts["db.description"])
    {
        Simple(session, "start", _ => StartAsync(session)),
        Simple(session, "stop", _ => StopAsync(session)),
        Simple(session, "status", parsed => DbStatus.RunAsync(session, options.Address(parsed, session))),
        Simple(session, "migrate", parsed => MigrateAsync(session, DatabaseAccess.Of(session, options, parsed))),
        DbPsqlCommand.Create(session, options),
        DbBackupCommand.Create(session, options),
        DbForgetCommand.Create(session, options),
    };

    private static Command Simple(Session session, string name, Func<ParseResult, Task<int>> run)
    {
        var command = new Command(name, session.Texts["db.description_" + name]);
        command.SetAction((parsed, _) => run(parsed));
        return command;
    }

    private static async Task<int> StartAsync(Session session)
    {
        var server = await new DatabaseAccess(session, address: null).OpenMigratedAsync();
        session.Out.WriteLine(session.Texts["db.running", server.Shown]);
        return ExitCode.Ok;
    }

    private static async Task<int> StopAsync(Session session)
    {
        var stopped = await PrivateCluster.Default(session).StopAsync();
        session.Out.WriteLine(session.Texts[stopped ? "db.stopped" : "db.was_not_running"]);
        return ExitCode.Ok;
    }

    private static async Task<int> MigrateAsync(Session session, DatabaseAccess database)
    {
        var server = await database.OpenAsync();
        var migration = await Migrator.MigrateAsync(server, session.Cancelled);
        if (!migration.HasRoles) session.Say("database.no_roles", server.Shown);
        session.Out.WriteLine(migration.Applied.Count > 0
            ? session.Texts["database.migrated", migration.Applied.Count]
            : session.Texts["db.schema_current"]);
        return ExitCode.Ok;
    }
}
