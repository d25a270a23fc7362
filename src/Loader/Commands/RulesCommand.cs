using System.CommandLine;
using System.Text;
using Selfeval.Loader.Output;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Commands;

/// <summary>rules [ID]: the rule book, or one rule in full; with --out the pages of all rules.</summary>
internal static class RulesCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string?>("ID") { Description = session.Texts["rules.id"], Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string?>("--out") { Description = session.Texts["rules.out"], HelpName = "DIR" };
        var command = new Command("rules", session.Texts["rules.description"]) { id, folder };
        command.SetAction(parsed =>
        {
            switch (parsed.GetValue(id), parsed.GetValue(folder))
            {
                case ({ }, { }): throw CommandFailure.Usage("rules.id_or_out");
                case ({ } wanted, null): WriteOne(session, wanted); break;
                case (null, { } target): WritePages(session, target); break;
                default: WriteAll(session); break;
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteAll(Session session)
    {
        var texts = session.Texts;
        var table = new TableView([texts["column.rule"], texts["column.kind"], texts["column.severity"], texts["column.title"]]);
        foreach (var rule in RuleBook.Rules) table.Add(rule.Id, Kind(session, rule), Severity(session, rule), texts.Pick(rule.Title.Zh, rule.Title.En));
        table.Write(session);
        session.Out.WriteLine(texts["rules.version", RuleBook.Version, RuleBook.Rules.Count]);
    }

    private static void WriteOne(Session session, string id)
    {
        var texts = session.Texts;
        var rule = RuleBook.Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw CommandFailure.Usage("rules.unknown", Printable.Line(id));
        session.Out.WriteLine($"{rule.Id}  {texts.Pick(rule.Title.Zh, rule.Title.En)}");
        session.Out.WriteLine(texts["rules.detail", Kind(session, rule), Severity(session, rule), rule.Version]);
        session.Out.WriteLine(texts["rules.formula", texts.Pick(rule.Formula.Zh, rule.Formula.En)]);
        session.Out.WriteLine(texts["rules.source", texts.Pick(rule.Source.Zh, rule.Source.En)]);
        session.Out.WriteLine(texts["rules.not_applicable"]);
        var reasons = RuleExample.Of(rule.Id).Reasons;
        foreach (var reason in reasons) session.Out.WriteLine("  " + texts.Pick(reason.Zh, reason.En));
        if (reasons.Count == 0) session.Out.WriteLine(texts["rules.always_applies"]);
    }

    private static void WritePages(Session session, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var rule in RuleBook.Rules) Write(Path.Combine(folder, rule.Id + ".md"), RulePage.Markdown(rule));
        Write(Path.Combine(folder, "README.md"), RuleIndex.Markdown());
        session.Out.WriteLine(Printable.Line(session.Texts["rules.written", RuleBook.Rules.Count + 1, folder]));
    }

    private static void Write(string path, string text) => AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static string Kind(Session session, Rule rule) => session.Texts["rule_kind." + SnakeCase.Of(rule.Kind)];

    private static string Severity(Session session, Rule rule) => session.Texts["severity." + SnakeCase.Of(rule.Severity)];
}
