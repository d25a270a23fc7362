using System.Globalization;

namespace Selfeval.Loader.Texts;

internal enum Language
{
    English,
    Chinese,
}

/// <summary>Everything the program says, in both languages: the rows of <c>texts.tsv</c> (key, Chinese, English).</summary>
internal sealed class UserTexts(Language language)
{
    private static readonly string[] LocaleSettings = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private static readonly Lazy<IReadOnlyDictionary<string, (string Zh, string En)>> Rows = new(Load);

    public Language Language => language;

    public static IEnumerable<string> Keys => Rows.Value.Keys;

    public string this[string key, params object?[] values]
    {
        get
        {
            var row = Rows.Value[key];
            var text = language == Language.Chinese ? row.Zh : row.En;
            return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
        }
    }

    /// <summary>The text of a key that may be unknown (a kind of error named elsewhere).</summary>
    public string Or(string key, string fallback) => Rows.Value.ContainsKey(key) ? this[key] : fallback;

    public string Pick(string zh, string en) => language == Language.Chinese ? zh : en;

    /// <summary><c>--lang</c> wins; else the locale of messages decides, as for other programs.</summary>
    public static Language Choose(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var wanted = Named(args) ?? LocaleSettings.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return wanted?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
    }

    private static string? Named(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count) return args[i + 1];
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal)) return args[i][7..];
        }

        return null;
    }

    private static Dictionary<string, (string, string)> Load()
    {
        var rows = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedFile.Lines("Texts.texts.tsv"))
        {
            var cells = line.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t');
            rows.Add(cells[0], (cells[1], cells[2]));
        }

        return rows;
    }
}
