using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Commands;

/// <summary>offices: lists names that are almost alike; <c>offices merge</c> and <c>offices split</c> write down what a person decides of them.</summary>
internal static class OfficesCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var command = new Command("offices", session.Texts["offices.description"]) { Merge(session, options), Split(session, options) };
        command.SetAction((parsed, _) => ListAsync(session, DatabaseAccess.Of(session, options, parsed)));
        return command;
    }

    private static async Task<int> ListAsync(Session session, DatabaseAccess database)
    {
        var alike = NamedQuery.Find("offices_almost_alike")!;
        var printer = new RowPrinter(session, new RowTarget(RowFormat.Table, null));
        await new Questions(await database.OpenForQuestionsAsync())
            .NamedAsync(alike, new Dictionary<string, string>(), rows => printer.WriteAsync(rows, session.Cancelled), session.Cancelled);
        session.Say("offices.how");
        return ExitCode.Ok;
    }

    private static Command Merge(Session session, GlobalOptions options)
    {
        var name = new Argument<string>("NAME") { Description = session.Texts["offices.name"] };
        var into = new Argument<string>("INTO") { Description = session.Texts["offices.into"] };
        var reason = new Option<string>("--reason") { Description = session.Texts["offices.reason"], HelpName = "TEXT", Required = true };
        var by = new Option<string>("--by") { Description = session.Texts["offices.by"], HelpName = "NAME", Required = true };
        var command = new Command("merge", session.Texts["offices.description_merge"]) { name, into, reason, by };
        command.SetAction(async (parsed, _) =>
        {
            var server = await DatabaseAccess.Of(session, options, parsed).OpenMigratedAsync();
            var decision = new OfficeMerge(parsed.GetValue(name)!, parsed.GetValue(into)!, parsed.GetValue(reason)!, parsed.GetValue(by)!);
            await Offices.MergeAsync(server, decision, session.Cancelled);
            session.Out.WriteLine(Printable.Line(session.Texts["offices.merged", decision.Name, decision.Into]));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Split(Session session, GlobalOptions options)
    {
        var name = new Argument<string>("NAME") { Description = session.Texts["offices.name"] };
        var command = new Command("split", session.Texts["offices.description_split"]) { name };
        command.SetAction(async (parsed, _) =>
        {
            var server = await DatabaseAccess.Of(session, options, parsed).OpenMigratedAsync();
            await Offices.SplitAsync(server, parsed.GetValue(name)!, session.Cancelled);
            session.Out.WriteLine(Printable.Line(session.Texts["offices.split", parsed.GetValue(name)!]));
            return ExitCode.Ok;
        });
        return command;
    }
}
