using System.CommandLine;

namespace Selfeval.Loader.Commands;

/// <summary>Options that every command takes.</summary>
internal sealed record GlobalOptions(Option<string?> Language, Option<string?> Database)
{
    /// <summary>The documented setting that stands for <c>--database</c>.</summary>
    public const string DatabaseSetting = "SELFEVAL_DATABASE";

    public static GlobalOptions Create(Session session)
    {
        var language = new Option<string?>("--lang") { Description = session.Texts["option.lang"], Recursive = true, HelpName = "zh|en" };
        language.AcceptOnlyFromAmong("zh", "en");
        var database = new Option<string?>("--database") { Description = session.Texts["option.database"], Recursive = true, HelpName = "URI" };
        return new GlobalOptions(language, database);
    }

    /// <summary>The address given; null for the private cluster.</summary>
    public string? Address(ParseResult parsed, Session session) => parsed.GetValue(Database) ?? session.Environment(DatabaseSetting);
}
