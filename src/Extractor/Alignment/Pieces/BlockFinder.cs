using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Extractor.Lattices;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>
/// Joins lines of text to the texts of cells: the lines of one cell stand one leading apart, rows stand farther apart by the padding of
/// their cells. Where they do not, either every line is a row, or nothing tells rows from lines and nothing is read.
/// </summary>
internal sealed class BlockFinder
{
    /// <summary>Rows that stand farther apart than lines by this share of an em (1 pt of padding above and below) are rows without doubt.</summary>
    private const double ClearlyWider = 0.25;

    /// <summary>A line that ends this many em before the widest of its text was not broken because it was full.</summary>
    private const double NotFull = 3;

    /// <summary>Texts have ends of paragraphs; more unfilled lines than this share are rows.</summary>
    private const double MostNotFull = 0.34;

    /// <summary>Names and figures below one another are of any length; so many lines that all reach one side are set as prose.</summary>
    private const int FewestLines = 4;

    /// <summary>Newspapers set their narrowest columns ten characters wide (em).</summary>
    private const double ProseWidth = 10;

    /// <summary>Headings of which three are wrapped alike occur once or twice on a page; more such lines are rows.</summary>
    private const int SolidRows = 3;

    /// <summary>Lines of one text stand an em apart or more; two that share this of an em of height stand beside one another.</summary>
    private const double Beside = 0.3;

    /// <summary>From line to line of rows that belong together (em): the widest white between rows, and a line.</summary>
    private const double WidestPitch = AlignedReader.WidestWhite + 1;

    private readonly IReadOnlyList<IReadOnlyList<Piece>> _lines;
    private readonly List<(Piece Piece, int Line)> _pieces;
    private readonly List<LinePair> _pairs;
    private readonly Dictionary<int, double> _leadings;

    public BlockFinder(IReadOnlyList<IReadOnlyList<Piece>> lines)
    {
        _lines = lines;
        _pieces = [.. lines.SelectMany((line, i) => line.Select(piece => (piece, i)))];
        _pairs = LinePair.Of(_pieces);
        _leadings = LinePair.Leadings(_pairs, _pieces);
        TellsRows = HaveWiderRows();
    }

    /// <summary>Somewhere three texts stand above three others and farther apart than lines of one text: there it shows what the white between rows is.</summary>
    public bool TellsRows { get; }

    /// <summary>The texts of the cells; null if rows and lines cannot be told apart.</summary>
    public List<TextBlock>? Find()
    {
        if (_pairs.Count == 0) return Join([]);
        if (WithoutCaption(_pairs.FindAll(pair => pair.Leading <= _leadings[SizeOf(pair)])) is not { } joined) return null;
        var solid = WithoutLabels(joined).GroupBy(pair => (_pieces[pair.Above].Line, _pieces[pair.Below].Line)).ToLookup(group => IsRowOnRow(group.Key, group.Count()));
        if (solid[true].Count() >= SolidRows) return solid[false].Any() || TellsRows || Join(joined).Exists(IsProse) ? null : Join([]);
        if (solid[true].Any() && !TellsRows) return null;
        if (JoinApart(joined) is not { } blocks) return null;
        if (blocks.Exists(block => BrokenFigures.IsOn(block) && !BrokenFigures.IsOne(block, blocks))) return null;
        var isClear = !_pairs.Exists(pair => pair.Leading > _leadings[SizeOf(pair)] && pair.Leading < _leadings[SizeOf(pair)] + ClearlyWider);
        return isClear || AreFull(joined, blocks) ? blocks : null;
    }

    /// <summary>
    /// The pairs without those of a line alone above the first row (its year, its unit) that stands as near as a line of its text would: it ends
    /// before the text below is full. Null if it does not: a text of which only the last line stands beside others is set at the bottom of its cell.
    /// </summary>
    private List<LinePair>? WithoutCaption(List<LinePair> pairs)
    {
        var first = _lines.Index().First(line => line.Item.Count > 1).Index;
        var captions = pairs.FindAll(pair => _pieces[pair.Above].Line < first && _pieces[pair.Below].Line == first && !pairs.Exists(next => next.Above == pair.Below));
        return captions.TrueForAll(IsShort) ? [.. pairs.Except(captions)] : null;
    }

    /// <summary>The pairs of which both lines are not of one label: what these say together shows that they are one text.</summary>
    private List<LinePair> WithoutLabels(List<LinePair> pairs)
    {
        var labels = Join(pairs).Where(block => block.Pieces.Count > 1 && KnownTexts.Is(block.Text) && !KnownTexts.BeginWithTwo([.. block.Pieces.Select(piece => piece.Text)])).SelectMany(block => block.Pieces).ToHashSet();
        return pairs.FindAll(pair => !labels.Contains(_pieces[pair.Above].Piece));
    }

    private bool IsShort(LinePair pair) => _pieces[pair.Below].Piece.Box.Width - _pieces[pair.Above].Piece.Box.Width > NotFull * _pieces[pair.Above].Piece.Size;

    /// <summary>Lines that are broken because they are full.</summary>
    private static bool IsProse(TextBlock block) => block.Pieces.Count >= FewestLines && block.Box.Width >= ProseWidth * block.Size
        && block.Pieces.Count(piece => block.Box.Width - piece.Box.Width > NotFull * piece.Size) <= MostNotFull * block.Pieces.Count;

    /// <summary>Three texts stand above three others, and nothing between them in other columns (as beside wrapped texts in the middle of their cells).</summary>
    private static bool IsRowOnRow((int Above, int Below) lines, int pairs) => pairs >= ZoneFinder.FewestColumns && lines.Below == lines.Above + 1;

    private int SizeOf(LinePair pair) => LinePair.SizeOf(_pieces[pair.Above].Piece);

    private bool HaveWiderRows()
    {
        for (var i = 1; i < _lines.Count; i++)
        {
            var (above, below) = (_lines[i - 1], _lines[i]);
            var apart = (below[0].Box.Bottom - above[0].Box.Bottom) / below[0].Size;
            if (apart > _leadings.GetValueOrDefault(LinePair.SizeOf(below[0])) + ClearlyWider && apart <= WidestPitch && below.Count(piece => above.Any(piece.SharesColumn)) >= ZoneFinder.FewestColumns) return true;
        }

        return false;
    }

    /// <summary>The texts that pairs of lines make; null if lines of two columns would be one text, whichever pairs between them are left out.</summary>
    private List<TextBlock>? JoinApart(List<LinePair> pairs)
    {
        var blocks = Join(pairs);
        if (!blocks.Exists(HasTextsBeside)) return blocks;
        var bridges = pairs.ToLookup(pair => pair.Above).Where(below => below.Count() > 1).SelectMany(below => below)
            .Concat(pairs.ToLookup(pair => pair.Below).Where(above => above.Count() > 1).SelectMany(above => above)).ToHashSet();
        blocks = Join(pairs.FindAll(pair => !bridges.Contains(pair)));
        return blocks.Exists(HasTextsBeside) ? null : blocks;
    }

    /// <summary>Two of its lines stand beside one another: they are of two columns.</summary>
    private static bool HasTextsBeside(TextBlock block)
    {
        var pieces = block.Pieces.OrderBy(piece => piece.Box.Top).ToList();
        return Enumerable.Range(1, pieces.Count - 1).Any(i => pieces[i - 1].Box.Bottom - pieces[i].Box.Top > Beside * pieces[i].Size);
    }

    private List<TextBlock> Join(List<LinePair> pairs)
    {
        var sets = new DisjointSets(_pieces.Count);
        foreach (var pair in pairs) sets.Join(pair.Above, pair.Below);
        return [.. Enumerable.Range(0, _pieces.Count).GroupBy(sets.Find).Select(group => new TextBlock([.. group.Select(i => _pieces[i].Piece)]))];
    }

    private bool AreFull(List<LinePair> joined, List<TextBlock> blocks)
    {
        var widths = blocks.SelectMany(block => block.Pieces.Select(piece => (piece, block.Box.Width))).ToDictionary(item => item.piece, item => item.Width);
        var notFull = joined.Count(pair => widths[_pieces[pair.Above].Piece] - _pieces[pair.Above].Piece.Box.Width > NotFull * _pieces[pair.Above].Piece.Size);
        return notFull <= MostNotFull * joined.Count;
    }
}
