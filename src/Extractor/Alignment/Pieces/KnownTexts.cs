using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>The headings and labels that forms print: where one is whole its text ends, however full its line is.</summary>
internal static class KnownTexts
{
    public static bool Is(string text) => HeadingBook.IsKnown(text) || LevelWords.IsLevel(text);

    /// <summary>The text heads the names of the indicators: 三级指标.</summary>
    public static bool HeadsNames(string text) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, text) is "level3";

    /// <summary>Together they are one, and the first alone is none.</summary>
    public static bool AreOne(string above, string below) => !Is(above) && Is(above + below);

    /// <summary>Each is one, and together they are none.</summary>
    public static bool AreTwo(string above, string below) => Is(above) && Is(below) && !Is(above + below);
}
