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
        var environment = ClientPrograms.Address(server.Address(DatabaseRole.Auditor));
        if (!server.IsPrivate && await CanBeAuditorAsync(server, session.Cancelled)) environment["PGOPTIONS"] = "-c role=selfeval_auditor";
        return await ChildProcess.AttachAsync([psql, .. arguments], environment);
    }

    private static async Task<bool> CanBeAuditorAsync(DatabaseServer server, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, cancel);
        await using var ask = new Npgsql.NpgsqlCommand(Sql.Named("can_become_auditor"), connection);
        return await ask.ExecuteScalarAsync(cancel) is true;
    }
}
