using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>
/// A label that stands at the top of two rows or more outside of the tables: beside headings over prose. Its rows go on as far as the columns of
/// the texts beside it, and nothing stands below it.
/// </summary>
internal sealed record LabelAbove(TextBlock Text, int Row)
{
    /// <summary>The first texts of rows outside of the tables with more texts than the row below, which begins right of them; figures have no heading of their own there, and a label of the form's head has its value beside it.</summary>
    public static List<LabelAbove> In(List<TextRow> rows, Zone[] zones)
    {
        var found = new List<LabelAbove>();
        for (var i = 1; i < rows.Count; i++)
        {
            var (above, below) = (rows[i - 1].Blocks, rows[i].Blocks);
            if (zones[i - 1].IsTable || zones[i].IsTable || above.Any(block => block.IsFigure) || below.Count < 2 || above.Count <= below.Count) continue;
            if (above[0].Box.Right <= below[0].Box.Left && !ZoneFinder.IsOfHead(rows[i - 1])) found.Add(new LabelAbove(above[0], i - 1));
        }

        return found;
    }

    /// <summary>The rows without those labels.</summary>
    public static List<TextRow> Without(List<TextRow> rows, List<LabelAbove> labels) =>
        [.. rows.Select((row, i) => labels.Exists(label => label.Row == i) ? new TextRow(row.Blocks.Skip(1)) { Merged = row.Merged } : row)];

    /// <summary>
    /// The rows that it stands beside: those that have the columns of its own, each with a text in every one. Null if the row below it is none
    /// of these: whether the label goes on there cannot be told.
    /// </summary>
    /// <param name="rows">Without the label.</param>
    public Span? RowsAmong(List<TextRow> rows, Zone[] zones)
    {
        var last = Row;
        while (last + 1 < rows.Count && zones[last + 1] == zones[Row] && rows[last + 1].Blocks.Count == rows[Row].Blocks.Count && !rows[last + 1].Blocks.Any(Text.SharesColumn)) last++;
        return last > Row ? new Span(Row, last) : null;
    }
}
