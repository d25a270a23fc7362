using System.Runtime.CompilerServices;

namespace Selfeval.Tests;

/// <summary>
/// Compares a text with a file under tests/golden. Set SELFEVAL_GOLDEN=write to rewrite the files; the difference is then reviewed in git.
/// </summary>
public static class Golden
{
    public static string TestsFolder { get; } = Folder();

    public static string CorpusFolder { get; } = Path.Combine(TestsFolder, "corpus");

    public static void Matches(string actual, string name)
    {
        var path = Path.Combine(TestsFolder, "golden", name);
        if (Environment.GetEnvironmentVariable("SELFEVAL_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"no golden file {name}: run the tests once with SELFEVAL_GOLDEN=write");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
