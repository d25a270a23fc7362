using Selfeval.Model.Forms;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Lines right below a table at the foot of a page, and right above the one on the next page that goes on with it: a row whose borders were forgotten, a remark. What the file prints on each page, and
/// what of the form's head is printed again, is none.
/// </summary>
internal static class BreakEdgeLines
{
    /// <summary>Lines right below or above a table follow it, and one another, within this many of their heights.</summary>
    public const double Gap = 2.5;

    /// <param name="parts">The tables of a form in order.</param>
    /// <param name="above">The lines above the first.</param>
    /// <param name="between">Those between tables of different pages.</param>
    /// <param name="below">Those below the last: it prints what each page does.</param>
    public static IReadOnlySet<PlacedLine> Of(IReadOnlyList<FormPart> parts, IReadOnlyList<PlacedLine> above, IReadOnlyList<PlacedLine> between, IReadOnlyList<PlacedLine> below)
    {
        // What is printed on each page is looked up among all lines, so only of those that a chain reaches.
        var ofPage = between.ToLookup(line => line.Page);
        var found = new HashSet<PlacedLine>();
        for (var i = 1; i < parts.Count; i++)
        {
            var (upper, lower) = (parts[i - 1], parts[i]);
            if (upper.Page == lower.Page) continue;
            found.UnionWith(Chain(ofPage[upper.Page].Where(line => line.Line.Box.CenterY > upper.Table.Box.Bottom).OrderBy(line => line.Line.Box.Top).Where(IsText), upper.Table.Box.Bottom, Downwards));
            found.UnionWith(Chain(ofPage[lower.Page].Where(line => line.Line.Box.CenterY < lower.Table.Box.Top).OrderByDescending(line => line.Line.Box.Bottom).Where(IsText), lower.Table.Box.Top, Upwards));
        }

        return found;
        bool IsText(PlacedLine line) => !below.Any(other => RunningText.AreOne(line, other)) && !IsFurniture(line, above, between);
    }

    private static IEnumerable<PlacedLine> Chain(IEnumerable<PlacedLine> lines, double edge, Func<PlacedLine, double, (double Gap, double Edge)> step)
    {
        foreach (var line in lines)
        {
            var (gap, next) = step(line, edge);
            if (gap >= Gap * line.Line.Box.Height) yield break;
            yield return line;
            edge = next;
        }
    }

    private static (double Gap, double Edge) Downwards(PlacedLine line, double edge) => (line.Line.Box.Top - edge, Math.Max(edge, line.Line.Box.Bottom));

    private static (double Gap, double Edge) Upwards(PlacedLine line, double edge) => (edge - line.Line.Box.Bottom, Math.Min(edge, line.Line.Box.Top));

    private static bool IsFurniture(PlacedLine line, IReadOnlyList<PlacedLine> above, IReadOnlyList<PlacedLine> between)
    {
        var text = line.Line.Text;
        if (FormTitle.Is(text) || FormTitle.IsContinued(text) || FormTitle.IsYearAlone(text) || Vocabulary.Pattern("site_foot").IsMatch(text) || Vocabulary.Pattern("continuation_mark").IsMatch(HeadingText.Fold(text))) return true;
        if (Vocabulary.Pattern("page_number").IsMatch(text)) return !between.Any(other => !Vocabulary.Pattern("page_number").IsMatch(other.Line.Text) && line.SharesHeight(other));
        return line.IsRunning || above.Any(other => other.Line.Text == text) || above.Concat(between).Any(other => RunningText.AreOne(line, other) || (other.Page.Number != line.Page.Number && other.Line.Text == text));
    }
}
