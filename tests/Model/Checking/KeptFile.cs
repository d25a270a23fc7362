namespace Selfeval.Tests.Model.Checking;

/// <summary>
/// A file kept beside what it is about (rule cases, rule pages) that must be what the program says. As with <see cref="Golden"/>,
/// SELFEVAL_GOLDEN=write rewrites it, for a person to read the difference.
/// </summary>
public static class KeptFile
{
    public static void Matches(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("SELFEVAL_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "(no such file)", text);
    }

    public static void Matches(string path, IEnumerable<string> lines) => Matches(path, string.Join('\n', lines) + "\n");
}
