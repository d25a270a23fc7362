namespace Selfeval.Extractor.Alignment;

/// <summary>
/// Puts together the lines of labels that stand farther apart than those of other texts, as paragraphs do, or as the single characters of a label in a narrow column: what they say together is a
/// label of forms, and none of the lower ones is one alone.
/// </summary>
internal static class LabelBlocks
{
    /// <summary>Lines that are set double leave as much white between them (em), with half a line between paragraphs.</summary>
    private const double MostBetween = 1.6;

    /// <summary>The blocks with those of a label made one each.</summary>
    public static List<TextBlock> Join(List<TextBlock> blocks)
    {
        var (joined, taken) = (new List<TextBlock>(), new HashSet<TextBlock>());
        var downwards = blocks.OrderBy(block => block.Box.Top).ToList();
        foreach (var first in downwards)
        {
            if (taken.Contains(first)) continue;
            var label = LongestLabel(Chain(first, downwards));
            taken.UnionWith(label);
            joined.Add(label is [var only] ? only : new TextBlock([.. label.SelectMany(block => block.Pieces)]));
        }

        return joined;
    }

    /// <summary>The texts right below one another that begin with this one, without figures, up to one that is a label of its own (指标 alone may end one).</summary>
    private static List<TextBlock> Chain(TextBlock first, List<TextBlock> blocks)
    {
        var (chain, text) = (new List<TextBlock> { first }, first.Text);
        // Of a text in brackets (the year) before a label the label is all that counts.
        while (first.Text.Length > 0 && char.IsLetter(first.Text[0]) && blocks.Find(block => IsRightBelow(chain[^1], block)) is { IsFigure: false } next && !KnownTexts.AreTwo(text, next.Text) && (!KnownTexts.Is(next.Text) || KnownTexts.Is(text + next.Text)))
        {
            chain.Add(next);
            text += next.Text;
        }

        return chain;
    }

    private static bool IsRightBelow(TextBlock block, TextBlock below) =>
        below.Box.Top >= block.Box.Bottom && below.Box.Top - block.Box.Bottom <= MostBetween * block.Size && block.SharesColumn(below) && TextBlock.Sides.Any(side => block.Agrees(below, side));

    private static List<TextBlock> LongestLabel(List<TextBlock> chain)
    {
        for (var count = chain.Count; count > 1; count--)
        {
            if (KnownTexts.Is(string.Concat(chain.Take(count).Select(block => block.Text)))) return chain[..count];
        }

        return chain[..1];
    }
}
