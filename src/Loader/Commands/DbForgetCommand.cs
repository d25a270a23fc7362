using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Commands;

/// <summary>db forget SHA256: withdraws a document with all that came from it, and its stored original. Asks nothing.</summary>
internal static class DbForgetCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var sha256 = new Argument<string>("SHA256") { Description = session.Texts["db.forget_sha256"] };
        var store = new Option<string?>("--store") { Description = session.Texts["import.store"], HelpName = "DIR" };
        var command = new Command("forget", session.Texts["db.description_forget"]) { sha256, store };
        command.SetAction((parsed, _) => RunAsync(
            session, DatabaseAccess.Of(session, options, parsed), Checked(parsed.GetValue(sha256)!), Originals.At(parsed.GetValue(store), session)));
        return command;
    }

    private static async Task<int> RunAsync(Session session, DatabaseAccess database, string sha256, Originals originals)
    {
        var server = await database.OpenForQuestionsAsync();
        var withdrawn = await Withdrawal.OfAsync(server, sha256, session.Cancelled);
        // After its rows: an original without rows is put in order by the next forget, rows without an original could not be shown.
        var removed = originals.Remove(sha256);
        if (withdrawn is null && !removed) throw CommandFailure.Usage("db.forget_unknown", sha256);
        if (withdrawn is { } w)
            session.Out.WriteLine(Printable.Line(session.Texts["db.forgot", w.FileName, w.Sources, w.Forms, w.Findings, w.Problems, w.Reviews]));
        session.Out.WriteLine(Printable.Line(session.Texts[removed ? "db.forgot_original" : "db.forgot_no_original", originals.PathOf(sha256)]));
        return ExitCode.Ok;
    }

    private static string Checked(string text)
    {
        var sha256 = text.Trim().ToLowerInvariant();
        return sha256.Length == 64 && sha256.All(char.IsAsciiHexDigit) ? sha256 : throw CommandFailure.Usage("db.forget_malformed", Printable.Line(text));
    }
}
