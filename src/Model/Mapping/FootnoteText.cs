using System.Text.RegularExpressions;

namespace Selfeval.Model.Mapping;

/// <summary>Lines below a form that belong to it.</summary>
internal static partial class FootnoteText
{
    /// <summary>Heading under which footnotes are kept.</summary>
    public const string Heading = "注";

    /// <summary>The line begins a footnote (注：, 备注：, 说明：) or a signature line (填报人：…).</summary>
    public static bool Starts(string text) => NoteStart().IsMatch(text) || LabelledText.Split(text.Replace(" ", "", StringComparison.Ordinal)).Count > 0;

    /// <summary>The line may go on with a footnote: it is no page number.</summary>
    public static bool GoesOn(string text) => !PageNumber().IsMatch(text);

    [GeneratedRegex(@"^\s*(注|备注|说明|填表说明|填报说明)\s*\d?\s*[:：.、]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^[\s\-—–]*(第)?\s*\d+\s*(页.*)?[\s\-—–]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();
}
