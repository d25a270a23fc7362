using System.Runtime.InteropServices;
using System.Text;
using Selfeval.Loader.Output;
using Selfeval.Loader.Texts;

namespace Selfeval.Loader;

/// <summary>What a command may touch of the world around it: where it writes, in which language, the clock, the environment, and whether to stop.</summary>
internal sealed class Session : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _signals = [];

    internal Session(UserTexts texts, TextWriter output, TextWriter error)
    {
        Texts = texts;
        Out = output;
        Error = error;
    }

    public UserTexts Texts { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool OutIsTerminal { get; init; } = !Console.IsOutputRedirected;

    public bool ErrorIsTerminal { get; init; } = !Console.IsErrorRedirected;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A setting from the environment; null when unset or empty.</summary>
    public Func<string, string?> Environment { get; init; } = name => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public CancellationToken Cancelled => _stop.Token;

    public static Session Open(IReadOnlyList<string> args)
    {
        // Texts are Chinese whatever the locale says, so the encoding cannot be left to it.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var language = UserTexts.Choose(args, System.Environment.GetEnvironmentVariable);
        var session = new Session(new UserTexts(language), Console.Out, Console.Error);
        session.StopOnSignals();
        return session;
    }

    /// <summary>One JSON value on a line of its own.</summary>
    public void WriteJsonLine(Action<Stream> write)
    {
        using var line = new MemoryStream();
        write(line);
        Out.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }

    /// <summary>A remark for the person, beside the results: on stderr.</summary>
    public void Say(string key, params object?[] values) => Error.WriteLine(Printable.Text(Texts[key, values]));

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _stop.Dispose();
    }

    private void StopOnSignals()
    {
        // The first signal stops cleanly (transactions roll back, temporary files go); a second one ends the program at once.
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = !_stop.IsCancellationRequested;
                _stop.Cancel();
            }));
        }
    }
}
