using System.Globalization;
using System.Text;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Folds radicals (U+2E80-2EF3, U+2F00-2FD5) to the ideographs they look like: browsers write ⽬ for 目 when a font shares one outline.
/// Compatibility normalisation would miss a third of them and change much else.
/// </summary>
internal static class RadicalFolding
{
    private const char First = '\u2E80';
    private const char Last = '\u2FD5';

    private static readonly string?[] Ideographs = Load();

    public static string Fold(string text)
    {
        if (!HasRadical(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text) folded.Append(IdeographOf(c) ?? c.ToString());
        return folded.ToString();
    }

    private static bool HasRadical(string text)
    {
        foreach (var c in text)
        {
            if (IdeographOf(c) is not null) return true;
        }

        return false;
    }

    private static string? IdeographOf(char c) => c is >= First and <= Last ? Ideographs[c - First] : null;

    private static string?[] Load()
    {
        var ideographs = new string?[Last - First + 1];
        foreach (var fields in EmbeddedRows.Of("Text.radicals.tsv"))
        {
            var radical = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            ideographs[radical - First] = char.ConvertFromUtf32(int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return ideographs;
    }
}
