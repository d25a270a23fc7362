using System.Diagnostics;
using System.Text.Json;

namespace Selfeval.Loader.Reading.Workers;

/// <summary>One child process that reads files. It is thrown away once it was lost: killed, crashed, or beyond a limit.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>A killed process ends at once, unless the system itself hangs.</summary>
    private const int PatienceMilliseconds = 1000;

    private readonly Process _process;
    private readonly WorkerLimits _limits;
    private long _signOfLife;

    private WorkerProcess(Process process, WorkerLimits limits)
    {
        _process = process;
        _limits = limits;
    }

    public int Id => _process.Id;

    /// <summary>What one large file left behind must not count against the next.</summary>
    public bool IsWornOut => ResidentBytes() > _limits.ResidentBytes / 2;

    public static WorkerProcess Start(WorkerLimits limits)
    {
        var command = Command();
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(WorkerLoop.Argument);
        SetRuntime(start, limits);
        var process = Process.Start(start)!;
        // A stack overflow prints thousands of lines, which nobody reads; an unread pipe would stop the child.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new WorkerProcess(process, limits);
    }

    /// <summary>How the runtime of a process that reads is set up.</summary>
    internal static void SetRuntime(ProcessStartInfo start, WorkerLimits limits)
    {
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        // Measured: large objects of dropped pages left holes; closing them took no more time and 500 pages 123 MB instead of 164.
        start.Environment["DOTNET_GCConserveMemory"] = "7";
        // Measured on scans: the C library keeps what each thread freed for that thread; two such stores instead of sixteen took 20 to 30 MB less of 325.
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        // Measured: collecting profiles and compiling by them cost each child five seconds of processor time, as much as reading 150 files.
        start.Environment["DOTNET_TieredPGO"] = "0";
    }

    /// <summary>Has one file read; a <see cref="WorkerLostException"/> ends this child.</summary>
    public async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken cancel)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answer = AnswerAsync(request, reading.Token);
        var reason = await WatchAsync(answer, cancel);
        if (reason is not null)
        {
            Kill();
            await reading.CancelAsync();
            await answer.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw reason;
        }

        return await answer;
    }

    public void Dispose()
    {
        Kill();
        // Waited for, so that it leaves nothing behind, and its processor time is counted as this program's.
        _process.WaitForExit(PatienceMilliseconds);
        _process.Dispose();
    }

    private async Task<WorkerReply> AnswerAsync(WorkerRequest request, CancellationToken cancel)
    {
        try
        {
            await WorkerFrames.WriteAsync(_process.StandardInput.BaseStream, request, cancel);
            while (await WorkerFrames.ReadAsync<WorkerReply>(_process.StandardOutput.BaseStream, cancel) is { } reply)
            {
                if (reply.IsAnswer) return reply;
                Volatile.Write(ref _signOfLife, Stopwatch.GetTimestamp());
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or JsonException)
        {
            // It died while we wrote or while it answered; how it died says why.
        }

        await _process.WaitForExitAsync(cancel);
        throw Classify(_process.ExitCode);
    }

    /// <summary>Waits for the answer; not null when a limit was passed first.</summary>
    private async Task<WorkerLostException?> WatchAsync(Task answer, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        Volatile.Write(ref _signOfLife, since);
        while (await Task.WhenAny(answer, Task.Delay(WatchInterval, cancel)) != answer)
        {
            cancel.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _signOfLife)) > _limits.Wall) return TimedOut(_limits.Wall);
            if (Stopwatch.GetElapsedTime(since) > _limits.LongestFile) return TimedOut(_limits.LongestFile);
            if (ResidentBytes() > _limits.ResidentBytes) return new WorkerLostException("memory", $"reading needed more than {_limits.ResidentBytes >> 20} MiB");
        }

        return null;
    }

    private static WorkerLostException TimedOut(TimeSpan limit) => new("timeout", $"reading took longer than {limit.TotalSeconds:0} s");

    private long ResidentBytes()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static WorkerLostException Classify(int code) => code == WorkerLoop.OutOfMemoryCode
        ? new WorkerLostException("memory", "reading ran out of memory")
        : new WorkerLostException("crashed", $"the reading process ended with code {code}");

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>This same program: as its own executable, or through the dotnet host.</summary>
    private static string[] Command()
    {
        var running = Environment.ProcessPath;
        var name = Path.GetFileNameWithoutExtension(running);
        if (name == "selfeval") return [running!];
        return [name == "dotnet" ? running! : "dotnet", Path.Combine(AppContext.BaseDirectory, "selfeval.dll")];
    }
}
