using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Selfeval.Loader.Reading.Workers;

/// <summary>The child's side: requests on stdin, replies on stdout, one file at a time, until stdin ends.</summary>
internal static class WorkerLoop
{
    /// <summary>The one argument that makes this program a child.</summary>
    public const string Argument = "read-worker";

    /// <summary>The exit code of a child that ran out of memory; others are the runtime's (134 stack overflow, 137 killed).</summary>
    public const int OutOfMemoryCode = 12;

    public static async Task<int> RunAsync()
    {
        // Ctrl-C goes to the whole group: the parent decides what it means.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        var requests = Channel.CreateUnbounded<WorkerRequest>();
        var listening = Task.Run(() => ListenAsync(requests.Writer));
        await using var output = Console.OpenStandardOutput();
        await foreach (var request in requests.Reader.ReadAllAsync())
            await WorkerFrames.WriteAsync(output, await AnswerAsync(request, output), CancellationToken.None);
        await listening;
        return ExitCode.Ok;
    }

    /// <summary>The end of stdin means that the parent is gone: a child in the middle of an endless file must not outlive it.</summary>
    private static async Task ListenAsync(ChannelWriter<WorkerRequest> requests)
    {
        await using var input = Console.OpenStandardInput();
        try
        {
            while (await WorkerFrames.ReadAsync<WorkerRequest>(input, CancellationToken.None) is { } request) requests.TryWrite(request);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // The parent was killed while it wrote.
        }

        Environment.Exit(ExitCode.Ok);
    }

    private static async Task<WorkerReply> AnswerAsync(WorkerRequest request, Stream output)
    {
        // The reader is not asynchronous, and nothing else is written while it reads.
        var options = ReadingOptions.Default with
        {
            Profile = request.Profile,
            OnScannedPage = () => WorkerFrames.WriteAsync(output, WorkerReply.GoesOn, CancellationToken.None).GetAwaiter().GetResult(),
        };
        try
        {
            return request.Task == WorkerTask.Tables
                ? await FileReading.ReadPagesAsync(request.File, options, CancellationToken.None)
                : await FileReading.ReadAsync(request.File, options, CancellationToken.None);
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(OutOfMemoryCode);
            throw;
        }
    }
}
