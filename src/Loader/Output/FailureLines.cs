using Selfeval.Loader.Reading;

namespace Selfeval.Loader.Output;

/// <summary>A line on stderr for each file that failed: the file, the reason, what to do.</summary>
internal static class FailureLines
{
    public static void Say(Session session, IEnumerable<InputFailure> failures)
    {
        foreach (var failure in failures) Say(session, failure.Path, failure.Kind, failure.Message);
    }

    public static void Say(Session session, ReadFile file)
    {
        if (file.Failure is { } failure) Say(session, file.File.Path, failure.Kind, failure.Message);
        else if (file.Result?.Error is { } error) Say(session, file.File.Path, error.Kind, error.Message);
    }

    public static void Say(Session session, string path, string? kind, string message) =>
        session.Say("file.failed", Printable.Line(path), Printable.Line(Reason(session, kind, message)));

    /// <summary>The reason in the language of the session, with what to do.</summary>
    public static string Reason(Session session, string? kind, string message)
    {
        var known = session.Texts.Or("error." + kind, "");
        return known.Length == 0 ? message : known.Replace("{reason}", message, StringComparison.Ordinal);
    }
}
