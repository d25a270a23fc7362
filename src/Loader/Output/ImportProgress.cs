using Selfeval.Loader.Importing;
using Spectre.Console;

namespace Selfeval.Loader.Output;

/// <summary>How far an import is: a bar on stderr when that is a terminal, nothing otherwise.</summary>
internal static class ImportProgress
{
    public static async Task ShowAsync(Session session, int files, Func<IProgress<ImportTally>, Task> work)
    {
        if (!session.ErrorIsTerminal || files == 0)
        {
            await work(new Progress(_ => { }));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error) });
        await console.Progress().AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(session.Texts["import.progress", 0, files, 0]), maxValue: files);
                await work(new Progress(tally =>
                {
                    task.Value = tally.Read;
                    task.Description = Markup.Escape(session.Texts["import.progress", tally.Read, files, tally.Forms]);
                }));
            });
    }

    // The library's own Progress<T> reports later, on another thread, out of order.
    private sealed class Progress(Action<ImportTally> report) : IProgress<ImportTally>
    {
        public void Report(ImportTally value) => report(value);
    }
}
