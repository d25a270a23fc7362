using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Loader.Commands;

/// <summary>db psql [-- ARGS]: PostgreSQL's own client, as the auditor. Ends with psql's own exit code.</summary>
internal static class DbPsqlCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var arguments = new Argument<string[]>("ARGS") { Description = session.Texts["db.psql_args"], Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("psql", session.Texts["db.description_psql"]) { arguments };
        command.SetAction((parsed, _) => RunAsync(session, DatabaseAccess.Of(session, options, parsed), parsed.GetValue(arguments)!));
        return command;
    }

    private static async Task<int> RunAsync(Session session, DatabaseAccess database, string[] arguments)
    {
        var server = await database.OpenForQuestionsAsync();
        var psql = await ClientPrograms.FindAsync(session, "psql", database.IsPrivate) ?? throw CommandFailure.Environment("db.no_psql");
        var environment = await ClientPrograms.EnvironmentAsync(server, DatabaseRole.Auditor, session.Cancelled);
        return await ChildProcess.AttachAsync([psql, .. arguments], environment);
    }
}
