using System.CommandLine;
using System.CommandLine.Help;

namespace Selfeval.Loader.Commands;

/// <summary>All commands; one file each.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Session session)
    {
        var options = GlobalOptions.Create(session);
        var root = new RootCommand(session.Texts["program.description"])
        {
            options.Language,
            options.Database,
            ImportCommand.Create(session, options),
            ExtractCommand.Create(session),
            TablesCommand.Create(session),
            InspectCommand.Create(session),
            CheckCommand.Create(session),
            RulesCommand.Create(session),
            FindingsCommand.Create(session, options),
            QueryCommand.Create(session, options),
            OfficesCommand.Create(session, options),
            ServeCommand.Create(session, options),
            DbCommand.Create(session, options),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = session.Texts["option.help"];
            option.Action = new HelpWithExamples((HelpAction)option.Action!, session);
        }

        foreach (var option in root.Options.OfType<VersionOption>()) option.Description = session.Texts["option.version"];
        return root;
    }
}
