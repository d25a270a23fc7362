using System.CommandLine;
using Selfeval.Extractor;
using Selfeval.Loader.Inspecting;
using Selfeval.Loader.Output;
using Selfeval.Loader.Reading;

namespace Selfeval.Loader.Commands;

/// <summary>inspect FILE --out DIR: one HTML page a file that shows what each cell was understood as.</summary>
internal static class InspectCommand
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Description = session.Texts["extract.file"], Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--out") { Description = session.Texts["inspect.out"], HelpName = "DIR", Required = true };
        var command = new Command("inspect", session.Texts["inspect.description"]) { files, folder };
        command.SetAction((parsed, _) => RunAsync(session, parsed.GetValue(files)!, new ResultFolder(parsed.GetValue(folder)!, ".html")));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] paths, ResultFolder folder)
    {
        var inputs = InputFiles.FindNamed(paths);
        FailureLines.Say(session, inputs.Failures);
        var failed = inputs.Failures.Count;
        await foreach (var file in ReadingRun.ReadAsync(inputs.Files, profile: null, session.Cancelled))
        {
            if (file.IsFailed) failed++;
            FailureLines.Say(session, file);
            if (file.Result is not { } result) continue;
            var content = await File.ReadAllBytesAsync(file.File.Path, session.Cancelled);
            var written = folder.Write(result, stream => Write(session, stream, result, content));
            session.Out.WriteLine(Printable.Line(written));
        }

        return failed > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    private static void Write(Session session, Stream output, Model.Contract.DocumentResult result, byte[] content)
    {
        using var pdf = result.Error is null ? PdfFile.Open(content, ExtractionLimits.Default) : null;
        new InspectionPage(session.Texts).Write(output, result, pdf);
    }
}
