using System.Globalization;
using System.Text;

namespace Selfeval.Extractor.Repair;

/// <summary>
/// Writes a cross-reference stream: the only form that can tell of objects within object streams. Hexadecimal, because readers look for
/// the end of the stream by its word.
/// </summary>
internal static class CrossReference
{
    /// <param name="entries">What the trailer says besides the size.</param>
    /// <param name="offset">Where the text will stand in the file.</param>
    public static string Write(ObjectMap map, string entries, int offset)
    {
        var (index, rows) = (new StringBuilder(), new StringBuilder());
        var (first, next) = (0, 0);
        foreach (var (number, place) in map.Places)
        {
            if (number != next)
            {
                AppendSection(index, first, next);
                first = number;
            }

            next = number + 1;
            var (kind, where, which) = place.Container == 0 ? (1, place.At, place.Generation) : (2, place.Container, place.At);
            rows.Append(CultureInfo.InvariantCulture, $"{kind:X2}{where:X8}{which:X8}\n");
        }

        AppendSection(index, first, next);
        rows.Append('>');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{map.NextNumber} 0 obj\n<< /Type /XRef /Size {map.NextNumber + 1} /W [1 4 4] /Index [{index}] {entries} /Filter /ASCIIHexDecode /Length {rows.Length} >>\nstream\n{rows}\nendstream\nendobj\nstartxref\n{offset}\n%%EOF\n");
    }

    /// <summary>Consecutive numbers are one section: its first number and how many.</summary>
    private static void AppendSection(StringBuilder index, int first, int next)
    {
        if (next > first) index.Append(CultureInfo.InvariantCulture, $"{first} {next - first} ");
    }
}
