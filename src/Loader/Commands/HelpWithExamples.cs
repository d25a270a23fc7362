using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Selfeval.Loader.Commands;

/// <summary>The library's help, with the examples of the command behind it (texts <c>examples.…</c>) and the exit codes, which are those of all commands.</summary>
internal sealed class HelpWithExamples(HelpAction help, Session session) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var examples = session.Texts.Or("examples." + Path(parseResult.CommandResult), "");
        if (examples.Length > 0) session.Out.WriteLine(session.Texts["help.examples"] + "\n" + examples + "\n");
        session.Out.WriteLine(session.Texts["help.exit_codes"]);
        return result;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent
            ? Path(parent) + "_" + command.Command.Name
            : command.Command is RootCommand ? "program" : command.Command.Name;
}
