using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping.Lines;

/// <summary>Lines as texts: those at one height are a row, as of a table; a row that is one line alone goes on in the next as a paragraph does.</summary>
internal static class TextRows
{
    public static IReadOnlyList<IReadOnlyList<PlacedLine>> Of(FormSource source, IReadOnlyList<PlacedLine> lines)
    {
        var texts = new List<IReadOnlyList<PlacedLine>>();
        foreach (var row in Rows(lines))
        {
            if (row is [var line] && texts is [.., [.., var last] text] && !text.Any(text[0].SharesHeight) && (ProseLines.GoOn(source, last, line) || ProseLines.GoOnBelow(source, last, line))) texts[^1] = [.. text, line];
            else texts.Add(row);
        }

        return texts;
    }

    /// <summary>The lines by the heights that they share, from the top, each row from the left.</summary>
    public static IEnumerable<IReadOnlyList<PlacedLine>> Rows(IEnumerable<PlacedLine> lines)
    {
        var rows = new List<List<PlacedLine>>();
        foreach (var line in lines.OrderBy(line => line.Page.Order).ThenBy(line => line.Line.Box.CenterY))
        {
            if (rows is [.., var row] && row.Exists(line.SharesHeight)) row.Add(line);
            else rows.Add([line]);
        }

        return rows.Select(row => row.OrderBy(line => line.Line.Box.Left).ToList());
    }
}
