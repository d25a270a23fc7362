using System.Runtime.InteropServices;
using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Zones;

/// <summary>Numbers from first to last, columns or rows; the last before the first where there are none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int First, int Last)
{
    public bool IsOne => First == Last;

    public bool IsEmpty => First > Last;

    public bool Contains(Span other) => First <= other.First && Last >= other.Last;

    public bool Overlaps(Span other) => First <= other.Last && Last >= other.First;
}

/// <summary>From where to where something reaches across the page, or down it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(double From, double To);

/// <summary>
/// Neighbouring rows through which the same white gutters run, and the columns between these. The columns are judged by the zone's own
/// rows: what stands above or below may be divided otherwise.
/// </summary>
internal sealed class Zone
{
    /// <summary>A column with a text in this share of the rows, or more, is the names' or right of them.</summary>
    private const double FullColumn = 0.8;

    /// <summary>What is left free at both sides of a column together, at most (em): Word keeps 5.4 pt at each, half an em of small print, web pages up to one.</summary>
    private const double WidestPadding = 2;

    /// <summary>A zone of at least so many rows with three texts is a table; a line of three dates or names is none.</summary>
    public const int FewestRows = 4;

    /// <summary>Headings of indicators show what the columns are: a row below them is enough.</summary>
    private const int FewestHeaded = 2;

    private readonly List<ZoneColumn> _columns;
    private readonly Dictionary<TextBlock, Extent> _undecided = [];

    /// <param name="known">Columns that it goes on with from the page before.</param>
    public Zone(IEnumerable<Extent> known) => _columns = [.. known.Select(extent => new ZoneColumn(extent, isKnown: true))];

    /// <summary>The rows in one zone, from the richest on; those that do not fit the columns of richer ones are left out.</summary>
    public static Zone Of(IEnumerable<TextRow> rows)
    {
        var zone = new Zone([]);
        foreach (var row in rows.OrderByDescending(row => row.Blocks.Count)) zone.TryAdd(row);
        return zone;
    }

    public List<TextRow> Rows { get; } = [];

    /// <summary>It goes on with columns of the page before.</summary>
    public bool IsContinued => _columns.Exists(column => column.IsKnown);

    /// <summary>Its first column is that of a label that stands beside rows of other zones, too: none of its own rows has a text there.</summary>
    public bool IsBesideLabel { get; private set; }

    public IReadOnlyList<Extent> Columns => _columns.ConvertAll(column => column.Reach);

    public int Width => _columns.Count;

    /// <summary>Figures that may be those of either of two columns, with the white between these.</summary>
    public IReadOnlyDictionary<TextBlock, Extent> Undecided => _undecided;

    public bool IsTable => Width >= ZoneFinder.FewestColumns && Rows.Count(row => row.Blocks.Count >= ZoneFinder.FewestColumns) >= (IsContinued ? 1 : IsHeaded ? FewestHeaded : FewestRows);

    /// <summary>Its first row has the heading of the names of indicators.</summary>
    private bool IsHeaded => Rows.Count > 0 && Rows[0].Blocks.Any(block => KnownTexts.HeadsNames(block.Text));

    /// <summary>
    /// Adds a row if each of its texts stands in a column of its own, or between columns as a new one. Columns that no row has both of
    /// turn out to be one as soon as a text lies over both.
    /// </summary>
    public bool TryAdd(TextRow row)
    {
        if (!Admits(row.Blocks)) return false;
        foreach (var block in row.Blocks) Add(block, row);
        Rows.Add(row);
        return true;
    }

    /// <summary>Adds a row that has as many texts as columns, each to its own, if white is left between them: a heading in the middle over prose at the left.</summary>
    public bool TryAddInOrder(TextRow row)
    {
        if (row.Blocks.Count != Width) return false;
        for (var i = 1; i < Width; i++)
        {
            if (Math.Max(_columns[i - 1].Reach.To, row.Blocks[i - 1].Box.Right) >= Math.Min(_columns[i].Reach.From, row.Blocks[i].Box.Left)) return false;
        }

        for (var i = 0; i < Width; i++) _columns[i].Add(row.Blocks[i], row);
        Rows.Add(row);
        return true;
    }

    /// <summary>Gives a label of several rows its column, one that has texts or a new one at the left; false if it stands elsewhere.</summary>
    public bool TryAddLabel(TextBlock label)
    {
        if (!Admits([label]) || Over(label) is { IsEmpty: true, First: > 0 }) return false;
        Add(label, new TextRow([label]));
        return true;
    }

    /// <summary>
    /// Gives a label of rows of this zone and of others a first column of its own; false if a text of the zone stands above or below it, or rows of the zone
    /// stand beside others.
    /// </summary>
    public bool TryAddBeside(TextBlock label, IReadOnlyList<TextRow> rows)
    {
        if (IsTable || IsContinued || IsBesideLabel || !Rows.TrueForAll(rows.Contains) || !Over(label).IsEmpty || !TryAddLabel(label)) return false;
        return IsBesideLabel = true;
    }

    /// <summary>The columns that each text of a row takes; null if two take the same or one stands in none. One may be merged over several.</summary>
    public List<Span>? Place(TextRow row)
    {
        var spans = row.Blocks.Select(Over).ToList();
        if (spans.Exists(span => span.IsEmpty) || spans.Count(span => !span.IsOne) > 1) return null;
        return Enumerable.Range(1, spans.Count - 1).All(i => spans[i].First > spans[i - 1].Last) ? spans : null;
    }

    /// <summary>The columns that a text reaches into; none if it stands between two.</summary>
    public Span Over(TextBlock block)
    {
        int first = 0, last = _columns.Count - 1;
        while (first < _columns.Count && _columns[first].Reach.To <= block.Box.Left) first++;
        while (last >= 0 && _columns[last].Reach.From >= block.Box.Right) last--;
        return _undecided.ContainsKey(block) ? new Span(last, first) : new Span(first, last);
    }

    /// <summary>
    /// Joins a column of nothing but a heading, or a sum, with the one beside it if no row has both: figures stand at one side of a column,
    /// its heading at the other. The names need no heading: they and what stands left of them stay as they are, unless all columns else have theirs.
    /// </summary>
    public void JoinExclusive()
    {
        var names = Math.Max(_columns.FindIndex(column => column.Count >= FullColumn * (Rows.Count - 1)), 0);
        JoinFrom(names + 1, (left, right) => !left.IsBeside(right) && (IsAtEdge(left) || IsAtEdge(right)));
        if (!_columns[names].IsIn(Rows[^1])) names = JoinSum(names);
        // The labels left of the names have a heading, as all others: of one column too many the names' is the one.
        if (names == 0 || names + 1 == _columns.Count || !_columns[names + 1].IsOnlyIn(Rows[0])) return;
        if (Enumerable.Range(0, _columns.Count).All(i => _columns[i].IsIn(Rows[0]) == (i != names))) TakeIn(names, names + 1);
    }

    /// <summary>Joins a column left of the names that has nothing but the label of the last row, a sum, with the one left of it: the label stands in the middle of several.</summary>
    /// <returns>The names' column.</returns>
    private int JoinSum(int names)
    {
        for (var i = names - 1; i > 0; i--)
        {
            if (!_columns[i].IsOnlyIn(Rows[^1]) || _columns[i].IsBeside(_columns[i - 1])) continue;
            TakeIn(i - 1, i);
            names--;
        }

        return names;
    }

    /// <summary>How many columns of nothing but this row's texts lie beside one without any of these: figures stand at one side of a column, its heading at the other.</summary>
    public int BesideOwnColumn(TextRow row)
    {
        var count = 0;
        for (var i = _columns.Count - 1; i > 0; i--)
        {
            if (_columns[i].IsOnlyIn(row) == _columns[i - 1].IsOnlyIn(row) || _columns[i].IsBeside(_columns[i - 1])) continue;
            count++;
            i--;
        }

        return count;
    }

    /// <summary>Joins every column with the one beside it that no row has both of: where lines tell the rows, headings tell the columns.</summary>
    public void JoinApart() => JoinFrom(0, (left, right) => AreApart(left, right) && !IsOfBlankColumn(right, left));

    /// <summary>
    /// A heading right of the sources of funds, whose own corner is blank, stands over a column without a text: it would stand in the middle of theirs otherwise, which
    /// ends where the next begins at the latest.
    /// </summary>
    private bool IsOfBlankColumn(ZoneColumn heading, ZoneColumn names)
    {
        if (heading.Blocks is not [{ IsFigure: false } text] || heading == _columns[^1] || !names.Blocks.Any(name => HeadingBook.FieldOfWhole(HeadingSection.FundRow, name.Text) is not null)) return false;
        return (2 * text.Box.CenterX) - names.Reach.From > _columns[_columns.IndexOf(heading) + 1].Reach.From + (WidestPadding * text.Size);
    }

    /// <summary>
    /// Takes out columns of a single text whose row has fewer texts than another: it stands in the middle of a cell over several columns. A figure between two headings may be one of the columns of these.
    /// </summary>
    public void DropLone()
    {
        var most = Rows.Max(row => row.Blocks.Count);
        var between = Enumerable.Range(0, _columns.Count).Where(i => FiguresBetween.At(_columns, i, Rows, AreApart) is not null).Select(i => _columns[i]).ToHashSet();
        _columns.RemoveAll(column => column.Count == 1 && !between.Contains(column) && Rows.Exists(row => column.IsIn(row) && row.Blocks.Count < most));
    }

    private static bool AreApart(ZoneColumn left, ZoneColumn right) => !left.IsBeside(right);

    /// <summary>Joins neighbouring columns, from the right on; figures between two headings with the one whose side is theirs.</summary>
    /// <param name="first">The first column that is joined with one at its right.</param>
    private void JoinFrom(int first, Func<ZoneColumn, ZoneColumn, bool> mayBeOne)
    {
        for (var i = _columns.Count - 1; i > first; i--)
        {
            if (!mayBeOne(_columns[i - 1], _columns[i])) continue;
            if (i - 1 > first && FiguresBetween.At(_columns, i - 1, Rows, mayBeOne) is { } between) JoinFigures(i--, between);
            else TakeIn(i - 1, i);
        }
    }

    /// <param name="i">The column right of the figures.</param>
    private void JoinFigures(int i, FiguresBetween between)
    {
        var side = between.SideIn(_columns);
        if (side == ColumnSide.Right) TakeIn(i - 2, i - 1);
        else if (side == ColumnSide.Left) TakeIn(i - 1, i);
        else Undecide(i - 1);
    }

    /// <summary>Its figures stand in the cells of both neighbouring columns.</summary>
    private void Undecide(int i)
    {
        foreach (var figure in _columns[i].Blocks) _undecided[figure] = new Extent(_columns[i - 1].Reach.To, _columns[i + 1].Reach.From);
        _columns.RemoveAt(i);
    }

    private bool IsAtEdge(ZoneColumn column) => column.IsOnlyIn(Rows[0]) || column.IsOnlyIn(Rows[^1]);

    private bool Admits(IReadOnlyList<TextBlock> blocks)
    {
        var before = new Span(-1, -1);
        foreach (var block in blocks)
        {
            var span = Over(block);
            // The columns of the page before are all that there are: its headings stand in them.
            if (span.IsEmpty && IsContinued) return false;
            // A column of a heading alone may stand between two that rows have side by side.
            var over = _columns.GetRange(span.First, Math.Max(0, span.Last - span.First + 1));
            if (over.Exists(column => over.Exists(other => other != column && column.IsBeside(other)))) return false;

            // Two texts may stand between the same columns, each becomes one.
            if (!span.IsEmpty && span.First <= before.Last) return false;
            before = span.IsEmpty ? before : span;
        }

        return true;
    }

    private void Add(TextBlock block, TextRow row)
    {
        var (first, last) = Over(block);
        if (first > last) _columns.Insert(first, new ZoneColumn(new Extent(block.Box.Left, block.Box.Right), isKnown: false));
        for (; last > first; last--) TakeIn(first, last);
        _columns[first].Add(block, row);
    }

    private void TakeIn(int column, int other)
    {
        _columns[column].Take(_columns[other]);
        _columns.RemoveAt(other);
    }
}
