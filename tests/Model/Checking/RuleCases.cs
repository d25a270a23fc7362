using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>The case file of a rule: a heading, then cases, each a title after ##, a form in a few lines, and after => every outcome of the rule on it with its cells and messages.</summary>
public static class RuleCases
{
    public static string PathOf(string id) => Path.Combine(Golden.TestsFolder, "Model", "Checking", "cases", id + ".txt");

    /// <summary>The file's text as it should be.</summary>
    public static string WithOutcomes(string id)
    {
        var parts = Parts(id);
        return string.Join("\n## ", parts.Select((part, index) => index == 0 ? part : Case(id, part)));
    }

    /// <summary>All outcomes of the rule, those of a case marked as the example first.</summary>
    public static IReadOnlyList<Outcome> Outcomes(string id) =>
        Parts(id).Skip(1)
            .OrderBy(part => part.StartsWith("example", StringComparison.Ordinal) ? 0 : 1)
            .SelectMany(part => Check(id, Body(part)))
            .ToList();

    private static string[] Parts(string id) => File.ReadAllText(PathOf(id)).ReplaceLineEndings("\n").Split("\n## ");

    private static string Case(string id, string part) =>
        string.Join('\n', [part.Split('\n')[0], .. Body(part), .. Check(id, Body(part)).Select(outcome => "=> " + OutcomeText.Full(outcome))]) + "\n";

    private static List<string> Body(string part) =>
        part.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("=> ", StringComparison.Ordinal)).Where(line => line.Length > 0).ToList();

    private static IEnumerable<Outcome> Check(string id, List<string> body) =>
        FormText.Check(string.Join('\n', body)).Where(outcome => outcome.Rule.Id == id);
}
