using System.Data.Common;
using System.Text;
using Selfeval.Loader.Database;
using Selfeval.Loader.Texts;

namespace Selfeval.Loader.Output;

/// <summary>A page that explains the database question by question: what is asked, how (the SQL), and the first rows of a real answer. Markdown.</summary>
internal sealed class QuestionsPage(Questions questions, CancellationToken cancel)
{
    private const int ShownRows = 5;
    private const int LongestCell = 120;

    private readonly StringBuilder _page = new();

    public async Task<string> WriteAsync()
    {
        var (zh, en) = (new UserTexts(Language.Chinese), new UserTexts(Language.English));
        _page.Append("# ").Append(zh["questions.title"]).Append(" · ").Append(en["questions.title"]).Append("\n\n");
        _page.Append(zh["questions.lead"]).Append("\n\n").Append(en["questions.lead"]).Append("\n\n");
        foreach (var query in NamedQuery.All) _page.Append("- [`").Append(query.Name).Append("`](#").Append(query.Name).Append(") ").Append(query.Zh).Append(' ').Append(query.En).Append('\n');
        foreach (var query in NamedQuery.All)
        {
            Introduce(query);
            await questions.NamedAsync(query, new Dictionary<string, string>(), AnswerAsync, cancel);
        }

        return _page.ToString();
    }

    private void Introduce(NamedQuery query)
    {
        _page.Append("\n## ").Append(query.Name).Append("\n\n").Append(query.Zh).Append("  \n").Append(query.En).Append("\n\n```\nselfeval query ").Append(query.Name);
        foreach (var parameter in query.Parameters)
            _page.Append(parameter.Name is "year" or "office" or "rule" ? $" [--{parameter.Name} …]" : $" [-p {parameter.Name}=…]");
        var sql = string.Join('\n', query.Sql.Split('\n').Where(line => !line.StartsWith("-- ", StringComparison.Ordinal))).Trim();
        _page.Append("\n```\n\n```sql\n").Append(sql).Append("\n```\n\n");
    }

    private async Task AnswerAsync(DbDataReader rows)
    {
        var names = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
        var count = 0;
        while (await rows.ReadAsync(cancel))
        {
            if (++count == 1) Line(names, "---");
            if (count <= ShownRows) Line(names.Select((_, column) => RowPrinter.Text(RowPrinter.Value(rows, column))), null);
        }

        if (count == 0) _page.Append("(0)\n");
        else if (count > ShownRows) _page.Append("\n… (").Append(count).Append(")\n");
    }

    private void Line(IEnumerable<string> cells, string? under)
    {
        var shown = cells.Select(cell => Printable.Cut(Printable.Line(cell), LongestCell).Replace("|", "\\|", StringComparison.Ordinal)).ToList();
        _page.Append("| ").AppendJoin(" | ", shown).Append(" |\n");
        if (under is not null) _page.Append('|').Append(string.Concat(Enumerable.Repeat(under + "|", shown.Count))).Append('\n');
    }
}
