using System.CommandLine;
using Selfeval.Loader.Output;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Commands;

/// <summary>extract FILE...: what was read, as JSON of the contract or as a summary for people. Needs no database.</summary>
internal static class ExtractCommand
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Description = session.Texts["extract.file"], Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = session.Texts["extract.json"] };
        var folder = new Option<string?>("--out") { Description = session.Texts["extract.out"], HelpName = "DIR" };
        var command = new Command("extract", session.Texts["extract.description"]) { files, json, folder };
        var profileOption = ProfileOption.AddTo(command, session);
        command.SetAction((parsed, _) =>
        {
            var profile = profileOption.Of(parsed);
            var versions = ReadingVersions.Under(profile);
            Action<ReadFile> write = (parsed.GetValue(folder), parsed.GetValue(json)) switch
            {
                ({ } target, _) => WriteTo(new ResultFolder(target, ".json"), versions),
                (null, true) => file => WriteLine(session, file, versions),
                _ => file => DocumentSummary.Write(session, file),
            };
            return RunAsync(session, parsed.GetValue(files)!, profile, write);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] paths, RuleProfile? profile, Action<ReadFile> write)
    {
        var inputs = InputFiles.FindNamed(paths);
        var (failed, needOcr) = (inputs.Failures.Count, 0);
        await foreach (var file in ReadingRun.ReadAsync(inputs.Files, profile, session.Cancelled))
        {
            if (file.IsFailed) failed++;
            if (OcrHint.IsNeeded(file.Result)) needOcr++;
            if (file.Result is not null) write(file);
            FailureLines.Say(session, file);
        }

        FailureLines.Say(session, inputs.Failures);
        OcrHint.Say(session, needOcr);
        return failed > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    private static Action<ReadFile> WriteTo(ResultFolder folder, ContractVersions versions) =>
        file => folder.Write(file.Result!, stream => ContractJson.Write(stream, file.Result!, versions));

    private static void WriteLine(Session session, ReadFile file, ContractVersions versions)
    {
        using var line = new MemoryStream();
        ContractJson.Write(line, file.Result!, versions);
        session.Out.WriteLine(System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }
}
