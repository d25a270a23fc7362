using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>A page turned so that most of its text reads from left to right; its boxes are those of the turned page.</summary>
internal sealed record UprightPage(Page Page, ReadingTurn Turn)
{
    /// <summary>The page as it stands: boxes turned back, everything still in reading order.</summary>
    public Page AsShown() => Turn.Page.IsUpright ? Page : Page with
    {
        Tables = [.. Page.Tables.Select(table => table.WithBoxes(Turn.Back))],
        Lines = [.. Page.Lines.Select(Back)],
        Sliced = [.. Page.Sliced.Select(Back)],
        UnreadColumns = Page.UnreadColumns is { } box ? Turn.Back(box) : null,
        Turn = Turn.Page,
    };

    private TextLine Back(TextLine line) => line with { Box = Turn.Back(line.Box) };
}
