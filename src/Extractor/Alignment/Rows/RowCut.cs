using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// Divides texts of two rows that no white from side to side divides: a label of more lines reaches down beside the first line of a text in the next
/// row, and neither reaches the rest of the other's row.
/// </summary>
/// <param name="Between">What stands beside texts of neither row, or of both.</param>
internal sealed record RowCut(List<TextBlock> Above, List<TextBlock> Below, List<TextBlock> Between)
{
    /// <summary>Fewer columns with a text in both rows may as well be the labels' own.</summary>
    private const int FewestColumns = 2;

    /// <summary>Null if too few texts stand above one another with white between them at one height.</summary>
    /// <param name="group">Texts side by side, or joined by others that are.</param>
    /// <param name="stacked">Those above one another.</param>
    public static RowCut? Divide(List<TextBlock> group, List<(TextBlock Upper, TextBlock Lower)> stacked)
    {
        var (from, to) = (double.MinValue, double.MaxValue);
        var (upper, lower) = (new HashSet<TextBlock>(), new HashSet<TextBlock>());
        foreach (var pair in stacked.OrderBy(pair => pair.Lower.Box.Top).ThenByDescending(pair => pair.Upper.Box.Bottom))
        {
            if (pair.Upper.Box.Bottom > to || pair.Lower.Box.Top < from || upper.Contains(pair.Lower) || lower.Contains(pair.Upper)) continue;
            (from, to) = (Math.Max(from, pair.Upper.Box.Bottom), Math.Min(to, pair.Lower.Box.Top));
            upper.Add(pair.Upper);
            lower.Add(pair.Lower);
        }

        if (upper.Count < FewestColumns || lower.Count < FewestColumns) return null;
        var cut = new RowCut([], [], []);
        foreach (var block in group) cut.SideOf(block, upper, lower).Add(block);
        return cut;
    }

    private List<TextBlock> SideOf(TextBlock block, HashSet<TextBlock> upper, HashSet<TextBlock> lower)
    {
        var isUpper = upper.Contains(block) || upper.Any(block.SharesHeight) || block.Box.Bottom <= upper.Min(other => other.Box.Top);
        var isLower = lower.Contains(block) || lower.Any(block.SharesHeight) || block.Box.Top >= lower.Max(other => other.Box.Bottom);
        return isUpper == isLower ? Between : isUpper ? Above : Below;
    }
}
