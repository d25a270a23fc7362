using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// Finds the rows: texts that stand beside one another, up to the white that runs between them and the next. A text that stands beside
/// two that are above one another is a label of several rows, and no part of one. Texts that reach beside one another from two rows, and beside
/// no other of the other row, are those of their rows.
/// </summary>
internal static class RowFinder
{
    /// <summary>Less than the padding of two cells (em): no row has room between.</summary>
    private const double NoRoom = 0.5;

    /// <summary>The rows from the top; null if texts stand above one another in a row and nothing tells why.</summary>
    public static TextRows? Find(List<TextBlock> blocks)
    {
        var labels = new List<TextBlock>();
        var rows = new List<TextRow>();
        var open = new Stack<List<TextBlock>>([blocks]);
        while (open.TryPop(out var some))
        {
            foreach (var group in Beside(some))
            {
                var above = Stacked(group);
                if (above.Count == 0)
                {
                    var tiers = HeadedTexts.Divide(group);
                    rows.AddRange(tiers is null ? [new TextRow(group)] : [new TextRow(tiers.Above), new TextRow(tiers.Below)]);
                    labels.AddRange(tiers?.Between ?? []);
                    continue;
                }

                var bridges = group.FindAll(block => above.Exists(pair => block.SharesHeight(pair.Upper) && block.SharesHeight(pair.Lower)));
                if (bridges.Count > 0)
                {
                    labels.AddRange(bridges);
                    open.Push([.. group.Except(bridges)]);
                    continue;
                }

                if (RowCut.Divide(group, above) is not { } cut) return null;
                labels.AddRange(cut.Between);
                open.Push(cut.Above);
                open.Push(cut.Below);
            }
        }

        rows.Sort((a, b) => a.Top.CompareTo(b.Top));
        labels.AddRange(TakeBetween(rows));
        return new TextRows(rows, labels);
    }

    /// <summary>Takes out texts in the white between two rows: no row has room there, or they are nothing but labels, and no text of the rows stands above or below.</summary>
    private static List<TextBlock> TakeBetween(List<TextRow> rows)
    {
        var between = new List<TextBlock>();
        for (var i = rows.Count - 2; i > 0; i--)
        {
            if (!(IsClose(rows[i - 1], rows[i]) && IsClose(rows[i], rows[i + 1])) && !AreLabels(rows[i])) continue;
            if (rows[i - 1].Blocks.Concat(rows[i + 1].Blocks).Any(other => rows[i].Blocks.Any(other.SharesColumn))) continue;
            if (AreHeadings(rows[i]) && (IsRightOf(rows[i], rows[i - 1]) || IsRightOf(rows[i], rows[i + 1]))) continue;
            between.AddRange(rows[i].Blocks);
            rows.RemoveAt(i);
        }

        return between;
    }

    /// <summary>Labels of several rows have the texts of these at their right; headings may stand right of short texts.</summary>
    private static bool AreHeadings(TextRow row) => row.Blocks.Count > 1 && row.Blocks.All(block => KnownTexts.Is(block.Text));

    /// <summary>Labels of levels, and names of the block of indicators: no row prints nothing else.</summary>
    private static bool AreLabels(TextRow row) => row.Blocks.All(block => LevelWords.IsLevel(block.Text) || KnownTexts.NamesIndicators(block.Text));

    private static bool IsRightOf(TextRow row, TextRow other) => row.Blocks[^1].Box.Left >= other.Blocks[^1].Box.Right;

    private static bool IsClose(TextRow row, TextRow below) => below.Top - row.Bottom <= NoRoom * below.Size;

    /// <summary>Groups with white between them from side to side.</summary>
    private static List<List<TextBlock>> Beside(List<TextBlock> blocks)
    {
        var groups = new List<List<TextBlock>>();
        var reached = double.MinValue;
        foreach (var block in blocks.OrderBy(block => block.Box.Top))
        {
            if (block.Box.Top >= reached) groups.Add([]);
            groups[^1].Add(block);
            reached = Math.Max(reached, block.Box.Bottom);
        }

        return groups;
    }

    private static List<(TextBlock Upper, TextBlock Lower)> Stacked(List<TextBlock> group)
    {
        var stacked = new List<(TextBlock, TextBlock)>();
        foreach (var upper in group)
        {
            foreach (var lower in group)
            {
                if (lower.Box.Top >= upper.Box.Bottom && upper.SharesColumn(lower)) stacked.Add((upper, lower));
            }
        }

        return stacked;
    }
}
