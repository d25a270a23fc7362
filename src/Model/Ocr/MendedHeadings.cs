using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Ocr;

/// <summary>
/// Headings and level words that OCR read with a wrong character (年度总体自标) and is not sure of become the known ones that they differ least from; what
/// was read is kept as the other reading. Nothing that holds a digit is ever changed.
/// </summary>
internal static class MendedHeadings
{
    /// <summary>The confidence of a word that is not what was read.</summary>
    private const double Guessed = 0.5;

    /// <summary>In a shorter word one character is half of the meaning (质量, 数量).</summary>
    private const int Shortest = 4;

    /// <summary>From this length on two characters may be wrong.</summary>
    private const int Long = 8;

    private static readonly ILookup<int, string> Known = HeadingBook.Folded.Concat(LevelWords.All).Distinct(StringComparer.Ordinal)
        .Where(word => word.Length >= Shortest && !word.Any(char.IsAsciiDigit)).ToLookup(word => word.Length);

    public static Table Mend(Table table) => table with { Cells = [.. table.Cells.Select(Mend)] };

    private static Cell Mend(Cell cell)
    {
        if (cell.Lines.Count == 0 || !cell.Lines.Any(line => line.Ocr is { IsSure: false })) return cell;
        var text = cell.Text;
        if (text.Any(char.IsDigit) || HeadingBook.IsKnown(text) || LevelWords.IsLevel(text) || Nearest(text) is not { } word) return cell;
        var first = cell.Lines[0];
        var mended = first with { Text = word, Glyphs = cell.Glyphs, Box = Box.Around(cell.Lines.Select(line => line.Box)), Ocr = new OcrLine(Guessed, [text]) };
        return cell with { Lines = [mended] };
    }

    /// <summary>The one known word at the least distance; null where there is none, or more than one.</summary>
    private static string? Nearest(string text)
    {
        // Only where folding leaves the text as it is printed: what is put in its place is folded.
        if (HeadingText.Fold(text) != text) return null;
        var near = Known[text.Length].Select(word => (Word: word, Distance: word.Zip(text).Count(pair => pair.First != pair.Second)))
            .Where(candidate => candidate.Distance <= (text.Length >= Long ? 2 : 1)).OrderBy(candidate => candidate.Distance).Take(2).ToList();
        return near.Count == 0 || (near.Count == 2 && near[0].Distance == near[1].Distance) ? null : near[0].Word;
    }
}
