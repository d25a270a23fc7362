using Selfeval.Extractor.Alignment.Labels;
using Selfeval.Extractor.Alignment.Pieces;

namespace Selfeval.Extractor.Alignment.Rows;

/// <summary>
/// The texts of cells without padding, whose rows stand as close as the lines of one text. Where all texts stand at the middle of their rows, or all
/// at the top or the bottom, the lower ones of a row show which lines the higher ones have.
/// </summary>
internal sealed class CloseRows
{
    /// <summary>The last line of a text is seldom as wide as the one above: by half an ideograph (em) it is narrower.</summary>
    private const double Shorter = 0.5;

    /// <summary>A sheet of A3 in small print (1190 pt, 8 pt from line to line) has no more lines: a longer page is none that rows without white between them are set on, and its ways to divide are too many.</summary>
    private const int MostLines = 150;

    private readonly CloseLines _page;
    private readonly WrappedText _wrapped;
    private readonly IReadOnlyList<LineRow> _rows;

    private readonly LineStack? _names;

    private CloseRows(CloseLines page, WrappedText wrapped, IReadOnlyList<LineRow> rows)
    {
        (_page, _wrapped, _rows) = (page, wrapped, rows);
        _names = rows.SelectMany(row => row.Stacks).FirstOrDefault(stack => KnownTexts.HeadsNames(stack.Text));
    }

    /// <summary>The texts of the cells; null if the lines can be divided in more than one way, or in none.</summary>
    /// <param name="ends">What the pages around may have of the first row and the last.</param>
    public static List<TextBlock>? Find(IReadOnlyList<IReadOnlyList<Piece>> lines, PageColumns ends)
    {
        var all = new CloseLines(lines);
        var table = FormLines.Of(all);
        if (ends.MayGoOn && RestRow.Is(new TextRow(lines[0].Select(piece => new TextBlock([piece]))), ends.Before)) table = table with { First = 0 };
        if (table.Last - table.First >= MostLines) return null;
        // How far lines stand apart is asked of those of the table alone: titles and prose have leadings of their own.
        var page = (table.First, table.Last) == (0, lines.Count - 1) ? all : new CloseLines([.. lines.Skip(table.First).Take(table.Last - table.First + 1)]);
        var wrapped = new WrappedText(page);
        var among = RowLines.Among(page);
        var ways = Enum.GetValues<RowPlace>().Select(place => (Place: place, Rows: RowPath.Find(page, wrapped, RowsAt(place, among, page, ends)))).Where(way => way.Rows is not null).ToList();
        // Where texts stand at the bottom of their rows, what stands right above may be a part of the first.
        if (ways.Count == 0 || ways[0].Place == RowPlace.Bottom || ways.Exists(way => !AreSame(way.Rows!, ways[0].Rows!))) return null;
        var reading = new CloseRows(page, wrapped, ways[0].Rows!);
        if (reading.Blocks(ways[0].Place, ends) is not { } blocks) return null;
        return [.. blocks, .. lines.Take(table.First).Concat(lines.Skip(table.Last + 1)).SelectMany(line => line).Select(piece => new TextBlock([piece]))];
    }

    /// <summary>The rows that lines may be; one that the page's end cuts begins at the top with all its texts, wherever those of others stand, and goes on so on the next page.</summary>
    private static IEnumerable<LineRow> RowsAt(RowPlace place, List<RowLines> among, CloseLines page, PageColumns ends)
    {
        var cut = place != RowPlace.Middle ? [] : among.Where(lines => (ends.IsAtEnd && lines.Last == page.Count - 1) || (ends.MayGoOn && lines.First == 0));
        return among.Select(lines => LineRow.Of(lines, place)).Concat(cut.Select(lines => LineRow.Of(lines, RowPlace.Top))).OfType<LineRow>();
    }

    private static bool AreSame(List<LineRow> rows, List<LineRow> others) => rows.Select(row => (row.First, row.Last)).SequenceEqual(others.Select(row => (row.First, row.Last)));

    private List<TextBlock>? Blocks(RowPlace place, PageColumns ends)
    {
        var own = _rows.SelectMany(row => row.Stacks).SelectMany(stack => stack.Pieces).ToHashSet();
        var free = _page.Pieces.Where(piece => !own.Contains(piece)).ToList();
        if (free.Count > 0 && place != RowPlace.Middle) return null;
        if (new StackedLabels(_page, _wrapped, _rows, ends).Find(free) is not { } labels) return null;
        var ofLabels = labels.SelectMany(label => label.Pieces).ToHashSet();
        var reaching = LabelsOver().FindAll(label => !label.Pieces.Any(ofLabels.Contains));
        ofLabels.UnionWith(reaching.SelectMany(label => label.Pieces));
        if (_rows.Zip(_rows.Skip(1)).Any(pair => MayGoOn(pair.First, pair.Second, ofLabels))) return null;
        var stacks = _rows.SelectMany(row => row.Stacks).ToLookup(stack => stack.Pieces.Count(ofLabels.Contains));
        if (stacks.Any(some => some.Key > 0 && some.Any(stack => stack.Pieces.Count > some.Key))) return null;
        var ofTwo = _rows.SelectMany(OfTwoRows).ToHashSet();
        List<TextBlock> texts = [.. stacks[0].SelectMany(stack => Texts(stack).Select(text => ofTwo.Contains(stack) ? new TextBlock(text.Pieces) { MayBeOfTwoRows = true } : text))];
        // Labels of several rows stand beside their lines as they like.
        return texts.Exists(text => BrokenFigures.IsOn(text) && !BrokenFigures.IsOne(text, texts)) ? null : [.. labels.Concat(reaching).SelectMany(Texts), .. texts];
    }

    /// <summary>Labels of several rows with a line beside one and the next beside another: at the top of theirs, or at the middle of rows of one line each. What they say is a label as a whole.</summary>
    private List<LineStack> LabelsOver()
    {
        var found = new List<LineStack>();
        foreach (var (row, below) in _rows.Zip(_rows.Skip(1)))
        {
            foreach (var (upper, lower) in row.Stacks.SelectMany(upper => below.Stacks.Select(lower => (upper, lower))))
            {
                if (MayGoOn(upper, row, lower, below) && KnownTexts.Is(upper.Text + lower.Text)) found.Add(new LineStack([.. upper.Pieces, .. lower.Pieces]));
            }
        }

        return found;
    }

    /// <summary>
    /// A line of one row may go on in the next, as that of a label of both does, and as no other text of these rows does. The names have the figures of their
    /// rows beside them, labels have names.
    /// </summary>
    private bool MayGoOn(LineRow row, LineRow below, HashSet<LinePiece> told) => row.Stacks.Where(stack => !told.Contains(stack.Last)).Any(upper => below.Stacks.Any(lower => MayGoOn(upper, row, lower, below)));

    private bool MayGoOn(LineStack upper, LineRow row, LineStack lower, LineRow below) => !IsRightOfLabels(upper) && !IsHeadingOver(upper, row, lower) && AreLabels(upper, row, lower, below) && !KnownTexts.AreTwo(upper.Text, lower.Text)
        && _page.Below(upper.Last).Contains(lower.First) && WrappedText.AreAligned(upper.Last.Piece, lower.First.Piece)
        && lower.First.Piece.Box.Width < upper.Last.Piece.Box.Width - (Shorter * lower.First.Piece.Size) && _wrapped.IsFull(upper.Last, lower.First);

    /// <summary>It stands below the heading of the names (三级指标), or right of that: labels stand left of it.</summary>
    private bool IsRightOfLabels(LineStack stack) => _names is { } names && stack.First.Line > names.Last.Line && (stack.SharesColumn(names) || stack.Left >= names.Right);

    /// <summary>A whole heading beside that of the names, and a figure below it: the first of its column.</summary>
    private bool IsHeadingOver(LineStack stack, LineRow row, LineStack lower) => _names is not null && row.Stacks.Contains(_names) && KnownTexts.Is(stack.Text) && lower.First.Piece.IsFigure;

    /// <summary>Both have texts beside them in one column that is none of figures, and another right of it.</summary>
    private static bool AreLabels(LineStack upper, LineRow row, LineStack lower, LineRow below)
    {
        List<LineStack> beside = [.. row.Stacks.Where(other => other.Left >= upper.Right)], besideBelow = [.. below.Stacks.Where(other => other.Left >= lower.Right)];
        return beside.Count > 1 && besideBelow.Count > 1 && WrappedText.AreAligned(beside[0].First.Piece, besideBelow[0].First.Piece)
            && !beside[0].First.Piece.BeginsFigure && !besideBelow[0].First.Piece.BeginsFigure;
    }

    /// <summary>Texts of one row with as many lines as it has, of which one has a line that is not full: those of two rows perhaps, beside cells merged over both.</summary>
    private List<LineStack> OfTwoRows(LineRow row)
    {
        var high = row.Stacks.Where(stack => stack.Pieces.Count > 1 && stack.Pieces.Count == row.Fill.Pieces.Count && !stack.IsOfMany && !KnownTexts.Is(stack.Text)).ToList();
        return high.Count > 1 && high.Exists(stack => stack.Steps.Any(step => !_wrapped.MayGoOn(step.Above, step.Below))) ? high : [];
    }

    private static IEnumerable<TextBlock> Texts(LineStack stack) =>
        stack.IsOfMany ? stack.Pieces.Select(piece => new TextBlock([piece.Piece])) : [new TextBlock([.. stack.Pieces.Select(piece => piece.Piece)])];
}
