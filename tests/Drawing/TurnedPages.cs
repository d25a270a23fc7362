using Selfeval.Model.Pages;

namespace Selfeval.Tests.Drawing;

/// <summary>Pages as the Extractor hands them over, with their text turned by quarters on what a viewer shows: boxes as shown, everything else as it was.</summary>
internal static class TurnedPages
{
    /// <param name="pages">Pages that stand upright.</param>
    /// <param name="quarters">Clockwise.</param>
    public static IReadOnlyList<Page> Turned(IReadOnlyList<Page> pages, int quarters) => [.. pages.Select(page => Turned(page, quarters))];

    private static Page Turned(Page page, int quarters)
    {
        var (width, height) = int.IsOddInteger(quarters) ? (page.Height, page.Width) : (page.Width, page.Height);
        var turn = new PageTurn(quarters, width, height);
        return page with
        {
            Width = width,
            Height = height,
            Tables = [.. page.Tables.Select(table => table.WithBoxes(turn.Shown))],
            Lines = [.. page.Lines.Select(line => line with { Box = turn.Shown(line.Box) })],
            Sliced = [.. page.Sliced.Select(line => line with { Box = turn.Shown(line.Box) })],
            UnreadColumns = page.UnreadColumns is { } box ? turn.Shown(box) : null,
            Turn = turn,
        };
    }
}
