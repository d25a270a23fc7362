using System.CommandLine;
using Selfeval.Loader.Output;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Commands;

/// <summary>rules [ID]: the rule book, or one rule in full.</summary>
internal static class RulesCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string?>("ID") { Description = session.Texts["rules.id"], Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", session.Texts["rules.description"]) { id };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(id) is { } wanted) WriteOne(session, wanted);
            else WriteAll(session);
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
    }

    private static string Kind(Session session, Rule rule) => session.Texts["rule_kind." + SnakeCase.Of(rule.Kind)];

    private static string Severity(Session session, Rule rule) => session.Texts["severity." + SnakeCase.Of(rule.Severity)];
}
