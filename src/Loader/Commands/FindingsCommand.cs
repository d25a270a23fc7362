using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Output;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Commands;

/// <summary>findings: what the database holds of them, filtered.</summary>
internal static class FindingsCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var texts = session.Texts;
        var year = new Option<int?>("--year") { Description = texts["findings.year"], HelpName = "YEAR" };
        var office = new Option<string?>("--office") { Description = texts["findings.office"], HelpName = "NAME" };
        var rule = new Option<string?>("--rule") { Description = texts["findings.rule"], HelpName = "ID" };
        var severity = SeverityOption.Create("--severity", texts["findings.severity"]);
        var command = new Command("findings", texts["findings.description"]) { year, office, rule, severity };
        var format = RowFormatOptions.AddTo(command, session);
        command.SetAction((parsed, _) =>
        {
            var filter = new FindingFilter(
                parsed.GetValue(year), parsed.GetValue(office), parsed.GetValue(rule)?.ToUpperInvariant(), AtLeast(SeverityOption.Parse(parsed.GetValue(severity))));
            return RunAsync(session, DatabaseAccess.Of(session, options, parsed), filter, format.Of(parsed));
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, DatabaseAccess database, FindingFilter filter, RowTarget target)
    {
        var server = await database.OpenForQuestionsAsync();
        if (target.Format == RowFormat.Workbook)
        {
            await FindingsBook.WriteAsync(session, server, filter, target.File!);
            return ExitCode.Ok;
        }

        var questions = new Questions(server);
        await questions.FindingsAsync(filter, rows => new RowPrinter(session, target).WriteAsync(rows, session.Cancelled), session.Cancelled);
        return ExitCode.Ok;
    }

    private static string[]? AtLeast(Severity? least) => least is null
        ? null
        : [.. Enum.GetValues<Severity>().Where(severity => severity >= least).Select(severity => SnakeCase.Of(severity))];
}
