namespace Selfeval.Model.Headings;

/// <summary>
/// Headings that no dictionary holds and that are put together of the words which offices use for what was planned and what was reached. They are asked only of columns
/// in rows that other headings show to be those of indicators, and yield to every heading of the dictionary.
/// </summary>
internal static class HeadingForms
{
    /// <summary><c>target</c>, <c>actual</c>, or null.</summary>
    public static string? Field(HeadingSection section, string printed)
    {
        if (section != HeadingSection.Indicator) return null;
        var core = HeadingText.Core(printed);
        return Vocabulary.Pattern("target_heading").IsMatch(core) ? "target" : Vocabulary.Pattern("actual_heading").IsMatch(core) ? "actual" : null;
    }
}
