using System.CommandLine;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Commands;

/// <summary>The options <c>--csv [FILE]</c>, <c>--json [FILE]</c> and <c>--xlsx FILE</c>; without a file onto stdout.</summary>
internal sealed record RowFormatOptions(Option<string?> Csv, Option<string?> Json, Option<string?> Xlsx)
{
    public static RowFormatOptions AddTo(Command command, Session session)
    {
        var options = new RowFormatOptions(
            new Option<string?>("--csv") { Description = session.Texts["rows.csv"], HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne },
            new Option<string?>("--json") { Description = session.Texts["rows.json"], HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne },
            new Option<string?>("--xlsx") { Description = session.Texts["rows.xlsx"], HelpName = "FILE" });
        command.Add(options.Csv);
        command.Add(options.Json);
        command.Add(options.Xlsx);
        return options;
    }

    public RowTarget Of(ParseResult parsed)
    {
        if (parsed.GetValue(Xlsx) is { } workbook) return new RowTarget(RowFormat.Workbook, Path.GetFullPath(workbook));
        if (parsed.GetResult(Json) is not null) return new RowTarget(RowFormat.Json, File(parsed.GetValue(Json)));
        return parsed.GetResult(Csv) is not null ? new RowTarget(RowFormat.Csv, File(parsed.GetValue(Csv))) : new RowTarget(RowFormat.Table, null);
    }

    private static string? File(string? given) => given is null ? null : Path.GetFullPath(given);
}
