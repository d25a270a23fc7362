using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Selfeval.Loader.Reading.Workers;

/// <summary>The child's side: a request a line on stdin, a reply a line on stdout, one file at a time, until stdin ends.</summary>
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
        var requests = Channel.CreateUnbounded<string>();
        var listener = new Thread(() => Listen(requests.Writer)) { IsBackground = true };
        listener.Start();
        await using var output = Console.OpenStandardOutput();
        await foreach (var request in requests.Reader.ReadAllAsync())
        {
            var reply = await AnswerAsync(JsonSerializer.Deserialize<WorkerRequest>(request, WorkerJson.Options)!);
            await JsonSerializer.SerializeAsync(output, reply, WorkerJson.Options);
            output.WriteByte((byte)'\n');
            await output.FlushAsync();
        }

        return ExitCode.Ok;
    }

    /// <summary>The end of stdin means that the parent is gone: a child in the middle of an endless file must not outlive it.</summary>
    private static void Listen(ChannelWriter<string> requests)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (input.ReadLine() is { } line) requests.TryWrite(line);
        Environment.Exit(ExitCode.Ok);
    }

    private static async Task<WorkerReply> AnswerAsync(WorkerRequest request)
    {
        try
        {
            var file = new InputFile(request.Path, 0);
            return request.Task == WorkerTask.Tables
                ? await FileReading.ReadPagesAsync(file, CancellationToken.None)
                : await FileReading.ReadAsync(file, ReadingOptions.Default with { Profile = request.Profile }, CancellationToken.None);
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(OutOfMemoryCode);
            throw;
        }
    }
}
