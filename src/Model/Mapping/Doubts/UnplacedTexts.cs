using Selfeval.Model.Forms;
using Selfeval.Model.Mapping.Lines;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>Texts on a table whose lines were inferred, in none of its cells: told together, page by page, where they are not told as columns that could not be read.</summary>
internal static class UnplacedTexts
{
    public static void Report(EvaluationDraft draft, FormSource source)
    {
        foreach (var line in source.Unplaced) draft.Take(line);
        foreach (var page in source.Unplaced.GroupBy(line => line.Page))
        {
            var text = OrphanLines.TextOf(page);
            if (!source.Unread.Any(unread => unread.Place.Page == page.Key.Number && unread.Beginning.Contains(text, StringComparison.Ordinal))) OrphanLines.Tell(draft, [.. page]);
        }
    }
}
