namespace Selfeval.Model.Values;

/// <summary>Rows of an embedded tab separated file of this folder; lines that start with # are comments.</summary>
internal static class DataTable
{
    public static IReadOnlyList<string[]> Rows(string file) =>
        EmbeddedText.Read($"Values.{file}").Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
}
