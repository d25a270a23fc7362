using System.CommandLine;
using System.Globalization;
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
        var sql = new Option<string?>("--sql") { Description = texts["query.sql"], HelpName = "SQL" };
        var page = new Option<string?>("--page") { Description = texts["query.page"], HelpName = "FILE" };
        var command = new Command("query", texts["query.description"]) { name, sql, page };
        var values = QueryValues.AddTo(command, session);
        var format = RowFormatOptions.AddTo(command, session);
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(page) is { } file) return WritePageAsync(session, Open(parsed), Path.GetFullPath(file));
            var target = format.Of(parsed);
            return (parsed.GetValue(name), parsed.GetValue(sql)) switch
            {
                (null, null) => Task.FromResult(List(session)),
                (null, { } free) => AskAsync(session, Open(parsed), (questions, cancel) =>
                    questions.FreeAsync(free, rows => Printer(target, ("SQL", free)).WriteAsync(rows, cancel), cancel)),
                ({ } wanted, null) => AskNamed(Named(wanted), parsed, target),
                _ => throw CommandFailure.Usage("query.name_or_sql"),
            };
        });
        return command;

        DatabaseAccess Open(ParseResult parsed) => DatabaseAccess.Of(session, options, parsed);

        RowPrinter Printer(RowTarget target, params IEnumerable<(string, string)> about) => new(session, target)
        {
            About = [.. about, ("selfeval", Reading.ReadingVersions.Current.Extractor), (texts["query.asked_at"], session.Time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture))],
        };

        Task<int> AskNamed(NamedQuery query, ParseResult parsed, RowTarget target)
        {
            var bound = values.For(query, parsed);
            var printer = Printer(target, [(query.Name, texts.Pick(query.Zh, query.En)), .. bound.Select(pair => (pair.Key, pair.Value))]);
            return AskAsync(session, Open(parsed), (questions, cancel) => questions.NamedAsync(query, bound, rows => printer.WriteAsync(rows, cancel), cancel));
        }
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

    /// <summary>All questions with their SQL and the beginning of their answers, as a page.</summary>
    private static async Task<int> WritePageAsync(Session session, DatabaseAccess database, string path)
    {
        var page = await new QuestionsPage(new Questions(await database.OpenForQuestionsAsync()), session.Cancelled).WriteAsync();
        AtomicFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(page)));
        session.Say("rows.written", path);
        return ExitCode.Ok;
    }

    private static NamedQuery Named(string name) => NamedQuery.Find(name) ?? throw CommandFailure.Usage("query.unknown", Printable.Line(name));

    private static async Task<int> AskAsync(Session session, DatabaseAccess database, Func<Questions, CancellationToken, Task> ask)
    {
        await ask(new Questions(await database.OpenForQuestionsAsync()), session.Cancelled);
        return ExitCode.Ok;
    }
}
