using System.Globalization;

namespace Selfeval.Auditor.Texts;

/// <summary>Everything the desk says, in both languages: the rows of <c>desk.tsv</c> (key, Chinese, English).</summary>
public sealed class DeskTexts
{
    private static readonly Lazy<IReadOnlyDictionary<string, (string Zh, string En)>> Rows = new(Load);

    private DeskTexts(string code) => Code = code;

    public static DeskTexts Chinese { get; } = new("zh");

    public static DeskTexts English { get; } = new("en");

    public static IEnumerable<string> Keys => Rows.Value.Keys;

    /// <summary>zh or en, as HTML names languages.</summary>
    public string Code { get; }

    public string this[string key, params object?[] values]
    {
        get
        {
            var row = Rows.Value[key];
            var text = Pick(row.Zh, row.En);
            return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
        }
    }

    public static DeskTexts Of(string? code) => code == "en" ? English : Chinese;

    public string Pick(string? zh, string? en) => (Code == "en" ? en : zh) ?? "";

    /// <summary>The text of a word that the database or the model holds (a status, a mark); the word itself where there is none.</summary>
    public string Word(string group, string? word) => word is null ? "" : Rows.Value.ContainsKey($"{group}.{word}") ? this[$"{group}.{word}"] : word;

    private static Dictionary<string, (string, string)> Load()
    {
        var rows = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedFile.Text("Selfeval.Auditor.Texts.desk.tsv").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            rows.Add(cells[0], (cells[1], cells[2]));
        }

        return rows;
    }
}
