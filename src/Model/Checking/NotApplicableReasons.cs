using System.Collections.Frozen;

namespace Selfeval.Model.Checking;

/// <summary>The reasons of not applicable outcomes in Chinese, from <c>reasons.tsv</c>. The English words are their key everywhere else.</summary>
public static class NotApplicableReasons
{
    private const string RoleLine = "role:";

    private const string Placeholder = "{role}";

    private static readonly FrozenDictionary<string, string> Chinese = Read();

    /// <summary>The reason itself where the table lacks it.</summary>
    public static string InChinese(string reason) => Chinese.GetValueOrDefault(reason, reason);

    public static bool Knows(string reason) => Chinese.ContainsKey(reason);

    private static FrozenDictionary<string, string> Read()
    {
        var rows = EmbeddedText.Read("Checking.Pages.reasons.tsv").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        var roles = rows
            .Where(row => row[0].StartsWith(RoleLine, StringComparison.Ordinal))
            .Select(row => (En: row[0][RoleLine.Length..], Zh: row[1]))
            .ToList();
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !row[0].StartsWith(RoleLine, StringComparison.Ordinal)))
        {
            foreach (var (en, zh) in row[0].Contains(Placeholder, StringComparison.Ordinal) ? roles : [("", "")])
            {
                all.TryAdd(row[0].Replace(Placeholder, en, StringComparison.Ordinal), row[1].Replace(Placeholder, zh, StringComparison.Ordinal));
            }
        }

        return all.ToFrozenDictionary();
    }
}
