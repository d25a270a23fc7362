using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// Headings in the middle of their cells over texts at the left of theirs that are so short that none stands below its heading. Only the label beside
/// both joins the two rows.
/// </summary>
internal static class HeadedTexts
{
    /// <summary>A text alone may stand at another height of its cell than those beside it.</summary>
    private const int FewestTexts = 2;

    /// <summary>Null if the texts are of one row.</summary>
    /// <param name="group">Texts side by side, or joined by others that are, none above another.</param>
    public static RowCut? Divide(List<TextBlock> group)
    {
        var beside = group.FindAll(label => group.Exists(above => label.SharesHeight(above) && group.Exists(below => below.Box.Top >= above.Box.Bottom && label.SharesHeight(below))));
        var rest = group.Except(beside).OrderBy(text => text.Box.Top).ToList();
        if (beside.Count == 0 || beside.Exists(label => rest.Exists(text => text.Box.Left < label.Box.Right))) return null;
        var (above, below) = (rest.FindAll(text => text.Box.Top < rest[0].Box.Bottom), rest.FindAll(text => text.Box.Top >= rest[0].Box.Bottom));
        if (above.Count < FewestTexts || below.Count < FewestTexts || above.Max(text => text.Box.Bottom) > below[0].Box.Top) return null;
        return below.TrueForAll(text => text.SharesHeight(below[0])) ? new RowCut(above, below, beside) : null;
    }
}
