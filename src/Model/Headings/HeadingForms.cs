using System.Text.RegularExpressions;

namespace Selfeval.Model.Headings;

/// <summary>
/// Headings that no dictionary holds and that are put together of the words which offices use for their fields (<c>heading_forms.tsv</c>). They are asked only where the place
/// tells the section (columns in rows of other headings, labels before their values), and yield to every heading of the dictionary.
/// </summary>
internal static class HeadingForms
{
    // They are asked of short texts alone: in linear time (NonBacktracking) the forty of them took 43 MB.
    private static readonly (HeadingSection Section, string Field, Regex Form)[] Forms = [.. EmbeddedText.Rows("Headings.heading_forms.tsv")
        .Select(row => (HeadingBook.Section(row[0]), row[1], new Regex(row[2], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)))];

    /// <summary>What a text is put together for, by section.</summary>
    private static readonly RememberedTexts<string?>[] Remembered = Array.ConvertAll(Enum.GetValues<HeadingSection>(), section => new RememberedTexts<string?>(printed => Find(section, HeadingText.Core(printed))));

    /// <summary>The field that a heading is put together for, or null.</summary>
    public static string? Field(HeadingSection section, string printed) => printed.Length > HeadingBook.LongestHeading ? null : Remembered[(int)section].Of(printed);

    private static string? Find(HeadingSection section, string core) => Array.Find(Forms, form => form.Section == section && form.Form.IsMatch(core)).Field;
}
