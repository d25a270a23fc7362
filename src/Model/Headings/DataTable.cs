using System.Reflection;

namespace Selfeval.Model.Headings;

/// <summary>Reads the tab-separated data files that are embedded in the Model: lines with # are comments, the first other line names the columns.</summary>
internal static class DataTable
{
    /// <summary>The rows below the column names. Fails when no embedded file ends with the name: a build fault.</summary>
    public static IReadOnlyList<string[]> Read(string fileName)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(name => name.EndsWith("." + fileName, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        }

        return rows.Skip(1).ToList();
    }
}
