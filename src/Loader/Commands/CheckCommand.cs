using System.CommandLine;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Output;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Commands;

/// <summary>check FILE...: re-checks forms without a database; for an office before it publishes, and for scripts.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Description = session.Texts["check.file"], Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = session.Texts["check.json"] };
        var failOn = SeverityOption.Create("--fail-on", session.Texts["check.fail_on"]);
        var command = new Command("check", session.Texts["check.description"]) { files, json, failOn };
        var profile = ProfileOption.AddTo(command, session);
        command.SetAction((parsed, _) =>
        {
            var limit = SeverityOption.Parse(parsed.GetValue(failOn)) ?? Severity.Error;
            Action<ReadFile> write = parsed.GetValue(json) ? file => FindingJson.Write(session.Out, file.Result!) : file => WriteTable(session, file);
            var request = new CheckRequest(parsed.GetValue(files)!, profile.Of(parsed), limit);
            return RunAsync(session, request, write);
        });
        return command;
    }

    /// <summary>What is read, under which profile, and from which severity on a finding makes the command fail.</summary>
    private sealed record CheckRequest(string[] Paths, RuleProfile? Profile, Severity FailOn);

    private static async Task<int> RunAsync(Session session, CheckRequest request, Action<ReadFile> write)
    {
        var inputs = InputFiles.FindNamed(request.Paths);
        var (failed, hits) = (inputs.Failures.Count, 0);
        await foreach (var file in ReadingRun.ReadAsync(inputs.Files, request.Profile, session.Cancelled))
        {
            if (file.IsFailed) failed++;
            FailureLines.Say(session, file);
            if (file.Result is not { Status: not DocumentStatus.Failed } result) continue;
            hits += result.Evaluations.SelectMany(CheckRows.FindingsOf).Count(finding => finding.Severity >= request.FailOn);
            write(file);
        }

        FailureLines.Say(session, inputs.Failures);
        return failed > 0 ? ExitCode.SomeFailed : hits > 0 ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void WriteTable(Session session, ReadFile file)
    {
        var texts = session.Texts;
        var forms = file.Result!.Evaluations;
        var findings = forms.SelectMany(CheckRows.FindingsOf).Select(finding => new ListedFinding(file.File.Name, finding)).ToList();
        var problems = forms.Sum(form => form.Evaluation.Problems.Count) + file.Result.Problems.Count;
        session.Out.WriteLine(Printable.Line(texts[
            "check.file_line", file.File.Name, texts["status." + SnakeCase.Of(file.Result.Status)], forms.Count, findings.Count, problems]));
        if (findings.Count > 0) FindingTable.Write(session, findings);
        foreach (var finding in findings.Where(finding => finding.Finding.Message is not null))
        {
            var message = finding.Finding.Message!;
            session.Out.WriteLine(Printable.Line($"  {finding.Finding.Rule.Id}  {texts.Pick(message.Zh, message.En)}"));
        }

        foreach (var line in forms.SelectMany(form => ProblemLines.Of(form.Evaluation, texts)).Concat(ProblemLines.Of(file.Result.Problems, texts))) session.Out.WriteLine(Printable.Line("  " + line));
    }
}
