using System.Globalization;

namespace Selfeval.Tests.Corpus;

/// <summary>
/// A line of <c>corpus/manifest.tsv</c>: a PDF, the forms that it prints in order, who made it and how, and how many fields it is right
/// to miss, with the reason (a label that a page break left on the other page belongs to nobody for certain).
/// </summary>
internal sealed record CorpusFile(string File, IReadOnlyList<string> Forms, string Producer, string How, int Missing)
{
    public static IReadOnlyList<CorpusFile> All { get; } = System.IO.File.ReadLines(Path.Combine(Golden.CorpusFolder, "manifest.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(Parse).ToList();

    private static CorpusFile Parse(string line)
    {
        var parts = line.Split('\t');
        return new CorpusFile(parts[0], parts[1].Split(' '), parts[2], parts[3], int.Parse(parts[4], CultureInfo.InvariantCulture));
    }
}
