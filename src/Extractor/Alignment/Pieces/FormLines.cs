using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>The lines of a page without titles, prose and notes above and below its tables: lines of one text that go on with none of a row.</summary>
internal static class FormLines
{
    /// <summary>Lines of prose stand an em apart; lines of cells side by side may stand nearer.</summary>
    private const double Apart = 1;

    /// <summary>The first and the last line that may be of a table.</summary>
    public static Span Of(CloseLines page)
    {
        var (first, last) = (0, page.Count - 1);
        while (first < last && MayEnd(page, first, first + 1)) first++;
        while (first > 0 && page[first - 1].Any(above => page.Below(above).Any(below => WrappedText.AreAligned(above.Piece, below.Piece)))) first--;
        while (last > first && MayEnd(page, last, last - 1)) last--;
        while (last + 1 < page.Count && page[last + 1].Any(below => page.Above(below).Any(above => WrappedText.AreAligned(above.Piece, below.Piece)))) last++;
        return new Span(first, last);
    }

    /// <summary>A text alone on its line, and not beside the next.</summary>
    private static bool MayEnd(CloseLines page, int line, int next) =>
        page[line].Count == 1 && Math.Abs(page[line][0].Piece.Box.Bottom - page[next][0].Piece.Box.Bottom) >= Apart * page[line][0].Piece.Size;
}
