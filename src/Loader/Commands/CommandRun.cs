using System.CommandLine;
using Selfeval.Loader.Database;

namespace Selfeval.Loader.Commands;

/// <summary>Runs a command line and turns every end into an exit code and, where needed, one message on stderr.</summary>
internal static class CommandRun
{
    public static async Task<int> InvokeAsync(Session session, string[] args)
    {
        try
        {
            var parsed = CommandTree.Build(session).Parse(args);
            if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction) return WrongUsage(session, parsed);
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, CancellationToken.None);
            await session.Out.FlushAsync();
            return code;
        }
        catch (CommandFailure failure)
        {
            session.Say(failure.TextKey, [.. failure.Values]);
            return failure.Code;
        }
        catch (OperationCanceledException) when (session.Cancelled.IsCancellationRequested)
        {
            session.Say("program.interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (DatabaseServer.IsDatabaseError(error))
        {
            if (session.Cancelled.IsCancellationRequested) return ExitCode.Interrupted;
            session.Say("database.failed", DatabaseServer.Reason(error));
            return ExitCode.Environment;
        }
        catch (IOException error) when (IsClosedPipe(error))
        {
            // The reader of our output (head, less) has seen enough.
            return ExitCode.Ok;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            session.Say("program.io", error.Message);
            return ExitCode.Environment;
        }
        catch (Exception error)
        {
            return Fault(session, error);
        }
    }

    /// <summary>A fault of this program: shown in full, because whoever mends it needs that.</summary>
    private static int Fault(Session session, Exception error)
    {
        session.Say("program.fault", error);
        return ExitCode.Environment;
    }

    private static int WrongUsage(Session session, ParseResult parsed)
    {
        foreach (var error in parsed.Errors) session.Error.WriteLine(Output.Printable.Text(error.Message));
        session.Say("program.usage");
        return ExitCode.Usage;
    }

    private static bool IsClosedPipe(IOException error) =>
        error.Message.Contains("Broken pipe", StringComparison.Ordinal) || error.InnerException?.Message.Contains("Broken pipe", StringComparison.Ordinal) == true;
}
