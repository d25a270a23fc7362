using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>The white between rows, which shows that the lines joined to texts are none of two rows.</summary>
internal static class RowWhites
{
    /// <summary>Rows that stand farther apart than lines by this share of an em (1 pt of padding above and below, of text of 10 pt) are rows without doubt.</summary>
    private const double ClearlyWider = 0.2;

    /// <summary>Most rows stand clearly farther apart than the lines of any text (labels beside several may reach between two), and none is the label of two levels; or there is no text of lines.</summary>
    public static bool AreWide(List<TextBlock> blocks)
    {
        var ofLines = blocks.SelectMany(block => block.Pieces.Zip(block.Pieces.Skip(1))).Select(lines => Between(lines.First.Box.Bottom, lines.Second.Box.Top, lines.Second.Size)).ToList();
        if (ofLines.Count == 0) return true;
        if (blocks.Exists(block => KnownTexts.BeginWithLevels([.. block.Pieces.Select(piece => piece.Text)]))) return false;
        if (RowFinder.Find(blocks)?.Rows.FindAll(row => row.Blocks.Count > 1) is not { Count: > 1 } rows) return false;
        var wide = rows.Zip(rows.Skip(1)).Count(pair => Between(pair.First.Bottom, pair.Second.Top, pair.Second.Size) >= ofLines.Max() + ClearlyWider);
        return wide * 2 > rows.Count - 1;
    }

    private static double Between(double above, double below, double size) => (below - above) / size;
}
