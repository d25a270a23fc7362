namespace Selfeval.Extractor.Alignment;

/// <summary>The lines of a page without the prose above and below its tables: lines as wide as a page's, with nothing beside.</summary>
internal static class FormLines
{
    /// <summary>Half of the lines of a page (em): cells beside others are narrower, and the lines of a wider one have its label beside them.</summary>
    private const double ProseWidth = 20;

    /// <summary>Lines of prose stand an em apart; lines of cells side by side may stand nearer.</summary>
    private const double Apart = 1;

    /// <summary>The first and the last line that may be of a table.</summary>
    public static Span Of(IReadOnlyList<IReadOnlyList<Piece>> lines)
    {
        var inColumns = Enumerable.Range(0, lines.Count).Where(i => lines[i].Count > 1).ToList();
        if (inColumns.Count == 0) return new Span(0, lines.Count - 1);
        var above = Enumerable.Range(0, inColumns[0]).LastOrDefault(i => IsProse(lines[i]), -1);
        var below = Enumerable.Range(inColumns[^1] + 1, lines.Count - inColumns[^1] - 1).FirstOrDefault(i => IsProse(lines[i]), lines.Count);
        return new Span(AreApart(0, above + 1) ? above + 1 : 0, AreApart(below - 1, lines.Count - 1) ? below - 1 : lines.Count - 1);

        bool AreApart(int first, int last) => Enumerable.Range(first, last - first).All(i => lines[i + 1][0].Box.Bottom - lines[i][0].Box.Bottom >= Apart * lines[i][0].Size);
    }

    private static bool IsProse(IReadOnlyList<Piece> line) => line is [var piece] && piece.Box.Width >= ProseWidth * piece.Size;
}
