namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>
/// Puts together the lines of labels that stand farther apart than those of other texts, as paragraphs do, or as the single characters of a label in a narrow column: what they say together is a
/// label of forms, and none of the lower ones is one alone.
/// </summary>
internal static class LabelBlocks
{
    /// <summary>Lines that are set double leave as much white between them (em), with half a line between paragraphs.</summary>
    private const double MostBetween = 1.6;

    /// <summary>Sources of funds are indented by two signs, or three where a blank of the label they stand under goes with these (em).</summary>
    private const double MostIndent = 3;

    /// <summary>Lines of one text leave less white between them (em): they stand 1 to 1.7 em apart.</summary>
    private const double MostInText = 0.75;

    /// <summary>The blocks with those of a label made one each.</summary>
    public static List<TextBlock> Join(List<TextBlock> blocks)
    {
        var (joined, taken) = (new List<TextBlock>(), new HashSet<TextBlock>());
        var downwards = blocks.OrderBy(block => block.Box.Top).ToList();
        for (var first = 0; first < downwards.Count; first++)
        {
            if (taken.Contains(downwards[first])) continue;
            var label = LongestLabel(Chain(first, downwards, taken));
            taken.UnionWith(label);
            joined.Add(label is [var only] ? only : new TextBlock([.. label.SelectMany(block => block.Pieces)]));
        }

        return joined;
    }

    /// <summary>The texts right below one another that begin with this one, without values, up to one that is a label of its own (指标 alone may end one).</summary>
    /// <param name="blocks">From the top.</param>
    /// <param name="taken">Those of other labels.</param>
    private static List<TextBlock> Chain(int first, List<TextBlock> blocks, HashSet<TextBlock> taken)
    {
        var (chain, text, at) = (new List<TextBlock> { blocks[first] }, blocks[first].Text, first);
        // Of a text in brackets (the year) before a label the label is all that counts.
        while (text.Length > 0 && char.IsLetter(text[0]) && (at = Below(at, blocks)) >= 0 && !taken.Contains(blocks[at]) && MayGoOn(text, blocks[at]) && !AreOfTwoRows(text, chain[^1], blocks[at], blocks))
        {
            chain.Add(blocks[at]);
            text += blocks[at].Text;
        }

        return chain;
    }

    private static bool MayGoOn(string text, TextBlock next) => !next.IsValue && !next.Pieces.All(piece => piece.IsComparison) && !KnownTexts.AreTwo(text, next.Text) && (!KnownTexts.Is(next.Text) || KnownTexts.Is(text + next.Text));

    /// <summary>Two labels, the upper beside headings and the lower beside the values right below these (项目资金 | 年初预算数, 合计 | 90): each is of its own row, though forms print both as one label, too.</summary>
    private static bool AreOfTwoRows(string text, TextBlock label, TextBlock below, List<TextBlock> blocks)
    {
        if (!KnownTexts.Is(text) || !KnownTexts.Is(below.Text)) return false;
        var headings = blocks.FindAll(other => other != label && !other.IsValue && other.SharesHeight(label) && !other.SharesHeight(below));
        return blocks.Exists(value => value.IsValue && value.SharesHeight(below) && !value.SharesHeight(label) && headings.Exists(value.SharesColumn));
    }

    /// <summary>The number of the text right below; -1 where there is none.</summary>
    private static int Below(int at, List<TextBlock> blocks)
    {
        var end = blocks[at].Box.Bottom + (MostBetween * blocks[at].Size);
        for (var next = at + 1; next < blocks.Count && blocks[next].Box.Top <= end; next++)
        {
            if (IsRightBelow(blocks[at], blocks[next]) || IsBelowIndented(blocks[at], blocks[next])) return next;
        }

        return -1;
    }

    private static bool IsRightBelow(TextBlock block, TextBlock below) =>
        below.Box.Top >= block.Box.Bottom && block.SharesColumn(below) && TextBlock.Sides.Any(side => block.Agrees(below, side));

    /// <summary>The last line of a label of which the first is indented (上年结转资 | 金), at the left side of their cell: the lines stand as near as those of one text, and together they alone are a label.</summary>
    private static bool IsBelowIndented(TextBlock block, TextBlock below) =>
        below.Pieces.Count == 1 && below.Box.Right <= block.Box.Left && block.Box.Left - below.Box.Left <= MostIndent * block.Size
        && below.Box.Top >= block.Box.Bottom && below.Box.Top - block.Box.Bottom <= MostInText * block.Size && KnownTexts.AreOne(block.Text, below.Text) && !KnownTexts.Is(below.Text);

    private static List<TextBlock> LongestLabel(List<TextBlock> chain)
    {
        for (var count = chain.Count; count > 1; count--)
        {
            if (KnownTexts.Is(string.Concat(chain.Take(count).Select(block => block.Text)))) return chain[..count];
        }

        return chain[..1];
    }
}
