using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Commands;

/// <summary>query [NAME]: a named question, or any SQL, asked as the auditor; lists the questions when none is named.</summary>
internal static class QueryCommand
{
    public static Command Create(Session session, GlobalOptions options)
    {
        var texts = session.Texts;
        var name = new Argument<string?>("NAME") { Description = texts["query.name"], Arity = ArgumentArity.ZeroOrOne };
        var values = new Option<string[]>("--param", "-p") { Description = texts["query.param"], HelpName = "NAME=VALUE" };
        var sql = new Option<string?>("--sql") { Description = texts["query.sql"], HelpName = "SQL" };
        var command = new Command("query", texts["query.description"]) { name, values, sql };
        var format = RowFormatOptions.AddTo(command, session);
        command.SetAction((parsed, _) =>
        {
            var database = DatabaseAccess.Of(session, options, parsed);
            var printer = new RowPrinter(session, format.Of(parsed));
            return (parsed.GetValue(name), parsed.GetValue(sql)) switch
            {
                (null, null) => Task.FromResult(List(session)),
                (null, { } free) => AskAsync(session, database, (questions, cancel) =>
                    questions.FreeAsync(free, rows => printer.WriteAsync(rows, cancel), cancel)),
                ({ } wanted, null) => AskNamed(Named(wanted), parsed.GetValue(values) ?? []),
                _ => throw CommandFailure.Usage("query.name_or_sql"),
            };

            Task<int> AskNamed(NamedQuery query, string[] pairs)
            {
                var bound = Values(query, pairs);
                return AskAsync(session, database, (questions, cancel) => questions.NamedAsync(query, bound, rows => printer.WriteAsync(rows, cancel), cancel));
            }
        });
        return command;
    }

    private static int List(Session session)
    {
        var texts = session.Texts;
        var table = new TableView([texts["column.query"], texts["column.question"], texts["column.parameters"]]);
        foreach (var query in NamedQuery.All)
            table.Add(query.Name, texts.Pick(query.Zh, query.En), string.Join(", ", query.Parameters.Select(parameter => parameter.Name)));
        table.Write(session);
        session.Say("query.how");
        return ExitCode.Ok;
    }

    private static NamedQuery Named(string name) => NamedQuery.Find(name) ?? throw CommandFailure.Usage("query.unknown", Printable.Line(name));

    private static Dictionary<string, string> Values(NamedQuery query, string[] pairs)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            var known = string.Join(", ", query.Parameters.Select(parameter => parameter.Name));
            if (cut < 1 || query.Parameters.All(parameter => parameter.Name != pair[..cut])) throw CommandFailure.Usage("query.bad_param", Printable.Line(pair), known);
            values[pair[..cut]] = pair[(cut + 1)..];
        }

        return values;
    }

    private static async Task<int> AskAsync(Session session, DatabaseAccess database, Func<Questions, CancellationToken, Task> ask)
    {
        await ask(new Questions(await database.OpenForQuestionsAsync()), session.Cancelled);
        return ExitCode.Ok;
    }
}
