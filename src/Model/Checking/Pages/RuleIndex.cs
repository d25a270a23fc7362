using System.Text;

namespace Selfeval.Model.Checking;

/// <summary>The page before all rule pages: the rules, the profiles, the shape of a profile of one's own, and what was measured.</summary>
public static class RuleIndex
{
    /// <summary>The profile that stands as the example of the shape: it leaves nothing out.</summary>
    private const string Example = "national_cost";

    public static string Markdown()
    {
        var page = new StringBuilder($"# 规则 · Rules ({RuleBook.Version})\n\n| 编号 id | 规则 rule | 类别 kind | 级别 severity |\n|---|---|---|---|\n");
        foreach (var rule in RuleBook.Rules)
        {
            var (kind, severity) = (Both(words => words.Kind(rule.Kind)), Both(words => words.Severity(rule.Severity)));
            Write(page, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.Zh} · {rule.Title.En} | {kind} | {severity} |\n");
        }

        Profiles(page);
        OwnProfile(page);
        Measured(page);
        return page.ToString();
    }

    private static void Profiles(StringBuilder page)
    {
        page.Append("\n## 规则集 · Rule profiles\n\n| 编号 id | 名称 title | 来源 source | |\n|---|---|---|---|\n");
        foreach (var profile in RuleProfiles.All)
        {
            var verified = profile.Unverified ? "原文未核 · unverified" : "";
            Write(page, $"| `{profile.Id}` | {profile.Title.Zh} · {profile.Title.En} | {profile.Source.Zh} · {profile.Source.En} | {verified} |\n");
        }
    }

    private static void OwnProfile(StringBuilder page)
    {
        page.Append("""

            ### 自己的规则集 · A profile of your own

            `--profile 文件.json`：与内置规则集同样的写法；编号须另取。`signs` 与 `order` 此时不起作用。以下为内置的一个。

            `--profile FILE.json`: the same shape as a built-in one, under an id of its own. `signs` and `order` have no effect then. This is a built-in one:

            ```json

            """.ReplaceLineEndings("\n"));
        page.Append(EmbeddedText.Read($"Checking.Profiles.{Example}.json").ReplaceLineEndings("\n").TrimEnd()).Append("\n```\n");
    }

    private static void Measured(StringBuilder page)
    {
        if (Measurement.All.Count == 0) return;
        page.Append("\n## 实测 · Measured\n\n`bash tests/slow/run`\n\n| 内容 what | 数量 count | 结果 result | 秒 seconds | 日期 date |\n|---|---|---|---|---|\n");
        foreach (var row in Measurement.All)
            Write(page, $"| {row.What.Zh} · {row.What.En} | {row.Count} | {row.Result} | {row.Seconds} | {row.Date} |\n");
    }

    private static void Write(StringBuilder page, FormattableString text) => page.Append(FormattableString.Invariant(text));

    private static string Both(Func<PageWords, string> of) => $"{of(PageWords.Zh)} · {of(PageWords.En)}";
}
