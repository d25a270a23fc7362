using System.Globalization;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>What pages print of their number and of how many there are: 第2页 共3页, 2/3.</summary>
internal static class PageLabels
{
    /// <summary>Two pages that follow one another are numbered otherwise, as of one print of so many pages: one between them is missing, or they are in another order.</summary>
    public static bool AreBroken(IEnumerable<PlacedLine> lines)
    {
        var labels = lines.Select(Label).OfType<PageLabel>().GroupBy(label => label.Order).Where(page => page.Distinct().Count() == 1).Select(page => page.First()).OrderBy(label => label.Order).ToList();
        return labels.Zip(labels.Skip(1)).Any(pair => pair.First.Pages == pair.Second.Pages && pair.Second.Order == pair.First.Order + 1 && pair.Second.Page != pair.First.Page + 1);
    }

    /// <summary>The last page says that it is not the last of its print.</summary>
    public static bool AreOpen(IEnumerable<PlacedLine> lines) =>
        lines.Select(Label).OfType<PageLabel>().GroupBy(label => label.Order).MaxBy(page => page.Key) is { } last && last.All(label => label.Page < label.Pages);

    private static PageLabel? Label(PlacedLine line)
    {
        var match = Vocabulary.Pattern("page_of_pages").Match(line.Line.Text);
        return match.Success && int.TryParse(match.Groups["page"].Value, CultureInfo.InvariantCulture, out var page) && int.TryParse(match.Groups["pages"].Value, CultureInfo.InvariantCulture, out var pages) && page <= pages
            ? new PageLabel(line.Page.Number, page, pages) : null;
    }

    private sealed record PageLabel(int Order, int Page, int Pages);
}
