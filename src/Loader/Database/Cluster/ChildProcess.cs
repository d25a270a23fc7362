using System.Diagnostics;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>How a program ended, and what it said.</summary>
internal sealed record ProcessEnd(int Code, string Output, string Error)
{
    public string Said => string.Join('\n', new[] { Error.Trim(), Output.Trim() }.Where(text => text.Length > 0));
}

/// <summary>Another program, run to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs with its output captured. A program that is not there is a value: code 127, as shells have it.</summary>
    public static async Task<ProcessEnd> CaptureAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        // Settings meant for a client (PGHOST, PGDATA…) must not change what our own server does.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        return await RunAsync(start, cancel);
    }

    /// <summary>Runs on the terminal of this program.</summary>
    public static async Task<int> AttachAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(command[0]);
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        // Ctrl-C reaches the child itself, which decides what it means: we only wait.
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private static async Task<ProcessEnd> RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return new ProcessEnd(127, "", error.Message);
        }

        using (process)
        {
            process!.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            try
            {
                await process.WaitForExitAsync(cancel);
                return new ProcessEnd(process.ExitCode, await output, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }
}
