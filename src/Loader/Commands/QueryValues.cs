using System.CommandLine;
using Selfeval.Loader.Database;
using Selfeval.Loader.Output;

namespace Selfeval.Loader.Commands;

/// <summary>The values of a question's parameters: <c>-p NAME=VALUE</c>, and options of their own for those that many questions have.</summary>
internal sealed class QueryValues
{
    private readonly Option<string[]> _pairs;
    private readonly Option<string?>[] _common;

    private QueryValues(Session session)
    {
        _pairs = new Option<string[]>("--param", "-p") { Description = session.Texts["query.param"], HelpName = "NAME=VALUE" };
        _common =
        [
            new Option<string?>("--year") { Description = session.Texts["findings.year"], HelpName = "YEAR" },
            new Option<string?>("--office") { Description = session.Texts["findings.office"], HelpName = "NAME" },
            new Option<string?>("--rule") { Description = session.Texts["findings.rule"], HelpName = "ID" },
        ];
    }

    public static QueryValues AddTo(Command command, Session session)
    {
        var values = new QueryValues(session);
        command.Add(values._pairs);
        foreach (var option in values._common) command.Add(option);
        return values;
    }

    public Dictionary<string, string> For(NamedQuery query, ParseResult parsed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in _common)
        {
            if (parsed.GetValue(option) is { } value) Add(values, query, $"{option.Name.TrimStart('-')}={value}");
        }

        foreach (var pair in parsed.GetValue(_pairs) ?? []) Add(values, query, pair);
        return values;
    }

    private static void Add(Dictionary<string, string> values, NamedQuery query, string pair)
    {
        var cut = pair.IndexOf('=', StringComparison.Ordinal);
        var known = string.Join(", ", query.Parameters.Select(parameter => parameter.Name));
        if (cut < 1 || query.Parameters.All(parameter => parameter.Name != pair[..cut])) throw CommandFailure.Usage("query.bad_param", Printable.Line(pair), known);
        values[pair[..cut]] = pair[(cut + 1)..];
    }
}
