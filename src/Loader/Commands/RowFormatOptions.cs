using System.CommandLine;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Commands;

/// <summary>The options <c>--csv</c> and <c>--json</c>.</summary>
internal sealed record RowFormatOptions(Option<bool> Csv, Option<bool> Json)
{
    public static RowFormatOptions AddTo(Command command, Session session)
    {
        var options = new RowFormatOptions(
            new Option<bool>("--csv") { Description = session.Texts["rows.csv"] },
            new Option<bool>("--json") { Description = session.Texts["rows.json"] });
        command.Add(options.Csv);
        command.Add(options.Json);
        return options;
    }

    public RowFormat Of(ParseResult parsed) =>
        parsed.GetValue(Json) ? RowFormat.Json : parsed.GetValue(Csv) ? RowFormat.Csv : RowFormat.Table;
}
