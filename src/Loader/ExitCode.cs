namespace Selfeval.Loader;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int SomeFailed = 3;
    public const int Environment = 4;

    /// <summary>Ended by Ctrl-C, as shells have it.</summary>
    public const int Interrupted = 130;
}

/// <summary>
/// Something outside the documents that stops a command: a wrong argument, a missing part, a database that does not answer.
/// Carries the key of its text, so that only the place that prints it needs to know the language.
/// </summary>
internal sealed class CommandFailure(int code, string textKey, params object?[] values) : Exception
{
    public override string Message => TextKey;

    public int Code => code;

    public string TextKey => textKey;

    public IReadOnlyList<object?> Values => values;

    public static CommandFailure Usage(string textKey, params object?[] values) => new(ExitCode.Usage, textKey, values);

    public static CommandFailure Environment(string textKey, params object?[] values) => new(ExitCode.Environment, textKey, values);
}
