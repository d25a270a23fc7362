using System.CommandLine;
using System.Globalization;
using Selfeval.Loader.Output;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Model.Contract;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Commands;

/// <summary>tables FILE: the tables of each page as they were recognised, before anything is made of them.</summary>
internal static class TablesCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Texts["tables.file"] };
        var json = new Option<bool>("--json") { Description = session.Texts["tables.json"] };
        var command = new Command("tables", session.Texts["tables.description"]) { file, json };
        command.SetAction((parsed, _) => RunAsync(session, parsed.GetValue(file)!, parsed.GetValue(json) ? WriteJson : WriteText));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string path, Action<Session, string, IReadOnlyList<Page>> write)
    {
        var inputs = InputFiles.FindNamed([path]);
        FailureLines.Say(session, inputs.Failures);
        if (inputs.Files is not [var file]) return inputs.Failures.Count > 0 ? ExitCode.SomeFailed : throw CommandFailure.Usage("tables.one_file", path);
        using var pool = WorkerPool.ForFiles(1, profile: null);
        var reply = await pool.ReadPagesAsync(file, session.Cancelled);
        if (reply.Pages is { } pages && reply.Error is null)
        {
            write(session, file.Name, pages);
            return ExitCode.Ok;
        }

        FailureLines.Say(session, file.Path, reply.Failure?.Kind ?? reply.Error?.Kind, reply.Failure?.Message ?? reply.Error?.Message ?? "");
        return ExitCode.SomeFailed;
    }

    private static void WriteJson(Session session, string name, IReadOnlyList<Page> pages) => session.WriteJsonLine(line => ContractJson.WriteTables(line, name, pages));

    private static void WriteText(Session session, string name, IReadOnlyList<Page> pages)
    {
        session.Out.WriteLine(Printable.Line(session.Texts["tables.heading", name, pages.Count]));
        foreach (var page in pages)
        {
            session.Out.WriteLine(session.Texts["tables.page", page.Number, page.Tables.Count, page.Lines.Count]);
            foreach (var table in page.Tables) WriteTable(session, table);
        }
    }

    private static void WriteTable(Session session, Table table)
    {
        session.Out.WriteLine(session.Texts["tables.table", table.Rows, table.Columns, table.Cells.Count]);
        var grid = new TableView([.. Enumerable.Range(0, table.Columns).Select(column => column.ToString(CultureInfo.InvariantCulture))]);
        foreach (var row in table.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            var texts = new string[table.Columns];
            foreach (var cell in row) texts[cell.Column] = cell.Text;
            grid.Add(texts);
        }

        grid.Write(session);
    }
}
