using System.CommandLine;
using System.Net;
using Selfeval.Auditor;
using Selfeval.Auditor.Security;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Texts;

namespace Selfeval.Loader.Commands;

/// <summary>serve: the auditors' desk as a web page, on loopback unless told otherwise; until it is interrupted.</summary>
internal static class ServeCommand
{
    /// <summary>The documented setting of an access token that stays the same from start to start.</summary>
    private const string TokenSetting = "SELFEVAL_DESK_TOKEN";

    private const int ShortestToken = 16;

    public static Command Create(Session session, GlobalOptions options)
    {
        var port = new Option<int>("--port") { Description = session.Texts["serve.port", Desk.UsualPort], HelpName = "N", DefaultValueFactory = _ => Desk.UsualPort };
        var listen = new Option<string?>("--listen") { Description = session.Texts["serve.listen"], HelpName = "ADDRESS" };
        var store = new Option<string?>("--store") { Description = session.Texts["import.store"], HelpName = "DIR" };
        var command = new Command("serve", session.Texts["serve.description"]) { port, listen, store };
        command.SetAction(async (parsed, _) =>
        {
            var server = await DatabaseAccess.Of(session, options, parsed).OpenMigratedAsync();
            var address = Address(parsed.GetValue(listen));
            var isOpen = parsed.GetValue(listen) is not null;
            var originals = Originals.At(parsed.GetValue(store), session);
            var desk = Options(session, server, originals) with { Address = address, Port = Port(parsed.GetValue(port)), AccessToken = isOpen ? Token(session) : null };
            return await RunAsync(session, desk);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, DeskOptions options)
    {
        try
        {
            await using var desk = await Desk.StartAsync(options, session.Cancelled);
            session.Out.WriteLine(session.Texts["serve.at", desk.Address]);
            if (options.AccessToken is { } token) session.Out.WriteLine(session.Texts["serve.token", token]);
            if (Desk.Missing.Count > 0) session.Say("serve.missing", string.Join(", ", Desk.Missing));
            await session.Out.FlushAsync();
            await Task.Delay(Timeout.Infinite, session.Cancelled).ContinueWith(_ => { }, TaskScheduler.Default);
            return ExitCode.Ok;
        }
        catch (IOException error)
        {
            throw CommandFailure.Environment("serve.no_port", options.Port, error.Message);
        }
    }

    private static DeskOptions Options(Session session, DatabaseServer server, Originals originals) => new(
        async cancel => await server.OpenAsync(DatabaseRole.Auditor, cancel),
        sha256 => originals.Has(sha256) ? originals.PathOf(sha256) : null,
        session.Time)
    {
        Language = session.Texts.Language == Language.English && System.Environment.GetCommandLineArgs().Contains("--lang") ? "en" : "zh",
        Version = ReadingVersions.Current.Extractor,
    };

    private static IPAddress Address(string? given) => given is null
        ? IPAddress.Loopback
        : IPAddress.TryParse(given, out var address) ? address : throw CommandFailure.Usage("serve.bad_address", Output.Printable.Line(given));

    private static int Port(int given) => given is >= 0 and <= 65535 ? given : throw CommandFailure.Usage("serve.bad_port", given);

    private static string Token(Session session) => session.Environment(TokenSetting) switch
    {
        null => AccessToken.New(),
        { Length: >= ShortestToken } given => given,
        _ => throw CommandFailure.Usage("serve.short_token", TokenSetting, ShortestToken),
    };
}
