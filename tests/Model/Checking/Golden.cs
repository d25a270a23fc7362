
namespace Selfeval.Tests.Model.Checking;

/// <summary>Compares with a kept file; SELFEVAL_GOLDEN=write rewrites it, for a person to read the difference.</summary>
public static class Golden
{
    public static bool Rewrites => Environment.GetEnvironmentVariable("SELFEVAL_GOLDEN") == "write";

    public static void Lines(string path, IEnumerable<string> lines) => Text(path, string.Join('\n', lines) + "\n");

    public static void Text(string path, string text)
    {
        if (Rewrites)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "(no such file)", text);
    }
}
