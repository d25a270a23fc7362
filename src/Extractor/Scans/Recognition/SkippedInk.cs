using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>
/// Ink as wide as a character where none was read: the model does not know the character, or did not see it. It stands between two that were read, or at an end of the line, where
/// nothing else tells that a name lacks its last character.
/// </summary>
internal static class SkippedInk
{
    /// <summary>Half of a character, in em.</summary>
    private const double SideOfGlyph = 0.5;

    /// <summary>How much of a gap must be filled with how much ink (in square em) to be one character more.</summary>
    private const double Width = 0.6;

    private const double Ink = 0.1;

    /// <param name="line">The ink of the line.</param>
    /// <param name="middles">Of the characters that were read, from left to right, in pixels.</param>
    public static bool Is(ScanSheet sheet, PixelBox line, IReadOnlyList<int> middles)
    {
        var side = (int)(SideOfGlyph * sheet.Em);
        for (var i = 0; i <= middles.Count; i++)
        {
            var left = i == 0 ? line.Left : Math.Max(line.Left, middles[i - 1] + side);
            var right = i == middles.Count ? line.Right : Math.Min(line.Right, middles[i] - side);
            if (right - left < Width * sheet.Em) continue;
            if (sheet.InkIn(line with { Left = left, Right = right }) > Ink * sheet.Em * sheet.Em) return true;
        }

        return false;
    }
}
