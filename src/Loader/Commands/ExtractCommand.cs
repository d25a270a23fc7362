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
            var inputs = InputFiles.FindNamed(parsed.GetValue(files)!);
            var run = new Run(session, inputs, profile);
            return (parsed.GetValue(folder), parsed.GetValue(json)) switch
            {
                ({ } target, _) => run.ToFolderAsync(target),
                (null, true) => run.ToOutputAsync(run.WriteLine),
                _ => run.ToOutputAsync(file => DocumentSummary.Write(session, file)),
            };
        });
        return command;
    }

    private sealed class Run(Session session, InputFiles inputs, RuleProfile? profile)
    {
        private readonly ContractVersions _versions = ReadingVersions.Under(profile);

        public Task<int> ToOutputAsync(Action<ReadFile> write) => ReadAsync(file =>
        {
            if (file.Result is not null) write(file);
            FailureLines.Say(session, file);
        });

        /// <summary>Failures are told behind the progress, which a terminal draws over and over in its last line.</summary>
        public async Task<int> ToFolderAsync(string target)
        {
            var (folder, read, failures, code) = (new ResultFolder(target, ".json"), new ReadSoFar(), new List<ReadFile>(), ExitCode.Ok);
            await new ReadingProgress(session, inputs.Files.Count).ShowAsync(async progress => code = await ReadAsync(file =>
            {
                if (file.Result is { } result) folder.Write(result, stream => ContractJson.Write(stream, result, _versions));
                if (file.IsFailed) failures.Add(file);
                read.Add(file.Result);
                progress.Report(read);
            }));
            foreach (var failure in failures) FailureLines.Say(session, failure);
            session.Say("extract.written", read.Files + inputs.Failures.Count, target, read.Forms, read.Findings, read.Problems, failures.Count + inputs.Failures.Count);
            return code;
        }

        public void WriteLine(ReadFile file) => session.WriteJsonLine(line => ContractJson.Write(line, file.Result!, _versions));

        private async Task<int> ReadAsync(Action<ReadFile> take)
        {
            var (failed, needOcr) = (inputs.Failures.Count, 0);
            await foreach (var file in ReadingRun.ReadAsync(inputs.Files, profile, session.Cancelled))
            {
                if (file.IsFailed) failed++;
                if (OcrHint.IsNeeded(file.Result)) needOcr++;
                take(file);
            }

            FailureLines.Say(session, inputs.Failures);
            OcrHint.Say(session, needOcr);
            return failed > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
        }
    }
}
