using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Breaks;

/// <summary>What stands between the tables of two pages: running headers and footers and page numbers do not count as something.</summary>
internal sealed class PageMargins(Page before, Page page)
{
    /// <summary>A running line stands at the same height on both pages, up to rounding.</summary>
    private const double SameHeight = 3;

    /// <summary>A line larger than the text of the table by this factor is a title, even if every page of forms repeats it.</summary>
    private const double TitleSize = 1.2;

    private const string PageNumberWords = "第页共/-—–·.()（）[] 　";

    public bool IsEmptyBelow(double bottom) => before.Lines.Where(line => line.Box.CenterY > bottom).All(line => IsMarginal(line, before.Tables[^1], page));

    public bool IsEmptyAbove(double top) => page.Lines.Where(line => line.Box.CenterY < top).All(line => IsMarginal(line, page.Tables[0], before));

    private static bool IsMarginal(TextLine line, Table table, Page other) => IsPageNumber(line.Text) || (!IsTitle(line, table) && IsRunning(line, other));

    private static bool IsPageNumber(string text) => text.All(c => char.IsDigit(c) || PageNumberWords.Contains(c, StringComparison.Ordinal));

    private static bool IsTitle(TextLine line, Table table)
    {
        var heights = table.Cells.SelectMany(cell => cell.Lines).Select(own => own.Box.Height).Order().ToList();
        return heights.Count > 0 && line.Box.Height > TitleSize * heights[heights.Count / 2];
    }

    private static bool IsRunning(TextLine line, Page other) =>
        other.Lines.Any(twin => Math.Abs(twin.Box.CenterY - line.Box.CenterY) <= SameHeight && WithoutDigits(twin.Text) == WithoutDigits(line.Text));

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));
}
