using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>PDFs whose fonts say that their codes stand for something else.</summary>
internal static partial class RewrittenMaps
{
    /// <summary>The file with later versions of its maps to Unicode appended.</summary>
    public static byte[] In(byte[] pdf, Func<string, string> rewrite)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var (more, table) = (new StringBuilder("\n"), new StringBuilder("xref\n"));
        foreach (var number in ToUnicode().Matches(text).Select(match => match.Groups["number"].Value).Distinct())
        {
            var map = rewrite(Inflated(pdf, text.IndexOf("stream", text.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal), StringComparison.Ordinal)));
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{pdf.Length + more.Length:D10} 00000 n \n");
            more.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< /Length {map.Length} >>\nstream\n{map}\nendstream\nendobj\n");
        }

        var size = Size().Match(text).Value;
        var root = Root().Match(text).Value;
        var before = StartOfTable().Matches(text)[^1].Groups["at"].Value;
        return [.. pdf, .. Encoding.Latin1.GetBytes($"{more}{table}trailer\n<< {size} {root} /Prev {before} >>\nstartxref\n{pdf.Length + more.Length}\n%%EOF\n")];
    }

    private static string Inflated(byte[] pdf, int stream)
    {
        var data = stream + "stream".Length + (pdf[stream + "stream".Length] == '\r' ? 2 : 1);
        using var zlib = new ZLibStream(new MemoryStream(pdf, data, pdf.Length - data), CompressionMode.Decompress);
        using var reader = new StreamReader(zlib, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/ToUnicode (?<number>\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/Size \d+")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Root \d+ 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"startxref\s+(?<at>\d+)")]
    private static partial Regex StartOfTable();
}
