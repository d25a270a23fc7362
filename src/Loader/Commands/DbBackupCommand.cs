using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Loader.Commands;

/// <summary>db backup FILE: the whole database in one file, by pg_dump; there as a whole or not at all.</summary>
internal static class DbBackupCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = session.Texts["db.backup_file"] };
        var command = new Command("backup", session.Texts["db.description_backup"]) { file };
        command.SetAction((parsed, _) => RunAsync(session, DatabaseAccess.Of(session, options, parsed), Path.GetFullPath(parsed.GetValue(file)!)));
        return command;
    }

    private static async Task<int> RunAsync(Session session, DatabaseAccess database, string path)
    {
        var server = await database.OpenForQuestionsAsync();
        var dump = await ClientPrograms.FindAsync(session, "pg_dump", database.IsPrivate)
            ?? throw CommandFailure.Environment("db.no_pg_dump", InstallHint.Line(session.Environment));
        var unfinished = $"{path}.{System.Environment.ProcessId}.part";
        try
        {
            var environment = await ClientPrograms.EnvironmentAsync(server, DatabaseRole.Owner, session.Cancelled);
            var code = await ChildProcess.AttachAsync([dump, "-Fc", "-f", unfinished], environment);
            session.Cancelled.ThrowIfCancellationRequested();
            if (code != 0) throw CommandFailure.Environment("db.backup_failed", path);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        session.Out.WriteLine(session.Texts["db.backed_up", path, new FileInfo(path).Length]);
        return ExitCode.Ok;
    }
}
