using System.Globalization;
using Selfeval.Loader.Reading;
using Spectre.Console;

namespace Selfeval.Loader.Output;

/// <summary>How far the reading of many files is, on stderr: a bar when that is a terminal, else a line now and then.</summary>
internal sealed class ReadingProgress(Session session, int files)
{
    /// <summary>A log is read afterwards: more lines would hide what matters.</summary>
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Files read before their rate tells the time left: the first ones wait for the workers to start, and single files take from milliseconds to seconds, spread about as far as their
    /// mean; of 25 the mean is off by a fifth (one over the root of 25).
    /// </summary>
    private const int FewestForEstimate = 25;

    /// <summary>Columns of a terminal that hold the counts, a bar, the percentage and the time left; a narrower one does without bar and percentage.</summary>
    private const int Wide = 120;

    private readonly long _since = session.Time.GetTimestamp();
    private long _lastLine = session.Time.GetTimestamp();

    public Task ShowAsync(Func<IProgress<ReadSoFar>, Task> work) =>
        session.ErrorIsTerminal && files > 0 ? ShowBarAsync(work) : work(new Progress(WriteLine));

    private async Task ShowBarAsync(Func<IProgress<ReadSoFar>, Task> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error) });
        var counts = new TaskDescriptionColumn { Alignment = Justify.Left };
        ProgressColumn[] columns = console.Profile.Width < Wide
            ? [counts, new RemainingTimeColumn()]
            : [counts, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        await console.Progress().AutoClear(enabled: true).Columns(columns)
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(Line("import.progress_bar", new ReadSoFar())), maxValue: files);
                await work(new Progress(read =>
                {
                    task.Value = read.Files;
                    task.Description = Markup.Escape(Line("import.progress_bar", read));
                }));
            });
    }

    private void WriteLine(ReadSoFar read)
    {
        if (session.Time.GetElapsedTime(_lastLine) < LineInterval) return;
        _lastLine = session.Time.GetTimestamp();
        session.Error.WriteLine(Line("import.progress", read) + (read.Files < FewestForEstimate ? "" : session.Texts["import.progress_left", Left(read)]));
    }

    private string Line(string key, ReadSoFar read)
    {
        var seconds = session.Time.GetElapsedTime(_since).TotalSeconds;
        var rate = seconds < 1 ? 0 : read.Files / seconds;
        return session.Texts[
            key, N(read.Files), N(files), N(read.Pages), N(read.Forms), N(read.Findings), N(read.Problems), rate.ToString("0.0", CultureInfo.InvariantCulture)];
    }

    /// <summary>By the rate so far.</summary>
    private string Left(ReadSoFar read)
    {
        var left = session.Time.GetElapsedTime(_since) / read.Files * (files - read.Files);
        return left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // The library's own Progress<T> reports later, on another thread, out of order.
    private sealed class Progress(Action<ReadSoFar> report) : IProgress<ReadSoFar>
    {
        public void Report(ReadSoFar value) => report(value);
    }
}
