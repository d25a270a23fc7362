using Selfeval.Loader.Texts;

namespace Selfeval.Loader.Output;

/// <summary>Why a file failed and what to do, in the language of the person; the reader's own words stand behind it where they add something.</summary>
internal static class FailureText
{
    public static string Of(UserTexts texts, string? kind, string message)
    {
        var known = texts.Or("error." + kind, "");
        return known.Length == 0 ? Printable.Line(message) : known.Replace("{reason}", Printable.Line(message), StringComparison.Ordinal);
    }
}
