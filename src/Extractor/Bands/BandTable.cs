using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Bands;

/// <summary>A group of lines and the texts between them: what may be a table.</summary>
internal sealed class BandTable(BandGroup group, List<BandText> texts)
{
    /// <summary>So many rows have a text in three columns: lines under the fields of a letter have one or two.</summary>
    private const int FewestRows = 2;

    /// <summary>Half of the bands have more than one text: the lines of a chart's scale have a figure here and there.</summary>
    private const double FilledShare = 0.5;

    /// <summary>A text reaches over a line between columns if it does by more than this (pt): the side bearing of a glyph.</summary>
    public const double Beyond = 1;

    /// <summary>The texts of each band, those over several bands in each of them.</summary>
    private readonly List<TextRow> _rows = [.. Enumerable.Range(0, group.Bands).Select(band => new TextRow(texts.Where(text => text.StandsIn(band)).Select(text => text.Block)))];

    /// <summary>The texts over several bands.</summary>
    private readonly HashSet<TextBlock> _high = [.. texts.Where(text => !text.Bands.IsOne).Select(text => text.Block)];

    public IReadOnlyList<BandText> Texts => texts;

    /// <summary>Half of its bands have texts beside one another.</summary>
    public bool HasPairs => _rows.Count(row => row.Blocks.Count > 1) >= FilledShare * _rows.Count;

    /// <summary>Each of its bands has texts beside one another.</summary>
    public bool IsAllPairs => _rows.Count > 0 && _rows.TrueForAll(row => row.Blocks.Count > 1);

    public bool HasRows => HasPairs && _rows.Count(row => row.Blocks.Count >= ZoneFinder.FewestColumns) >= FewestRows;

    /// <summary>A band holds several rows: figures above one another that are no broken figure.</summary>
    private bool HaveRowsTogether => texts.Exists(text => BrokenFigures.IsOn(text.Block)
        && !BrokenFigures.IsOne(text.Block, texts.FindAll(other => other.Bands == text.Bands).ConvertAll(other => other.Block), texts.ConvertAll(other => other.Block)));

    /// <summary>A text over several bands that a line between these runs into: it is a label and the text beside it, set so close that they look like one.</summary>
    private bool CrossesLine(BandText text) => !text.Bands.IsOne && group.Lines.Exists(line =>
        line.Position > group.Heights[text.Bands.First] + BandGroup.SameHeight && line.Position < group.Heights[text.Bands.Last + 1] - BandGroup.SameHeight
        && line.From < text.Block.Box.Right - Beyond && line.To > text.Block.Box.Left + Beyond);

    /// <summary>Null if its columns cannot be told in one way only.</summary>
    /// <param name="before">The columns that the page before ended with, if this may go on with them.</param>
    public ReadBands? Read(BandColumns? before)
    {
        if (HaveRowsTogether || texts.Exists(CrossesLine)) return null;
        var filled = _rows.FindAll(row => row.Blocks.Count > 0);
        if (filled.Count == 0) return null;
        var read = Read(BandZones.Of(filled), before) ?? Read([Zone.Of(filled)], before);
        if (before is null || read is { GoesOn: true }) return read;
        return Read(BandZones.Of([.. before.RowsAbove(group.Top), .. filled]), before) is { GoesOn: true } below ? below : read;
    }

    /// <summary>Null if texts of a band have no line between them in the zones' columns.</summary>
    private ReadBands? Read(List<Zone> zones, BandColumns? before)
    {
        var columns = new List<BandColumns>();
        zones = [.. zones.Select(OnPage).OfType<Zone>().OrderBy(zone => zone.Rows.Min(_rows.IndexOf))];
        if (!texts.TrueForAll(text => !text.HoldsTextsBeside || IsOfOneColumn(text, zones))) return null;
        foreach (var zone in zones)
        {
            if (BandColumns.Of(zone, group, _rows) is not { } own) return null;
            columns.Add(own);
        }

        for (var i = 1; i < columns.Count; i++)
        {
            if (columns[i].Lines.Count < columns[i - 1].Lines.Count && columns[i - 1].LinesBelow(zones[i].Rows) is { } lines) columns[i] = columns[i] with { Lines = lines };
        }

        var goesOn = before is not null && GoOn(columns, zones, before);
        var bands = new List<Band>();
        var end = columns[^1];
        for (var i = 0; i < _rows.Count; i++)
        {
            var (zone, texts) = (columns.FindLast(zone => zone.First <= i) ?? columns[0], _rows[i].Blocks);
            var own = zone.For(texts);
            end = (texts.Any(_high.Contains) ? null : LabelledRow.OfPair(_rows[i], zone)) ?? (i == _rows.Count - 1 ? LabelledRow.OfHeadings(_rows[i], zone) : null) ?? zone;
            var between = end != zone ? end.Lines : texts.Any(_high.Contains) ? LinesOf(texts, own, i) : LinesOfLabelled(texts, own, i);
            if (between.Count > texts.Count + 1 && !texts.Any(_high.Contains) && LabelledRow.OfPairs(_rows[i], zone) is { } head) between = head.Lines;
            if (!AreDivided(texts, between)) return null;
            bands.Add(new Band(group.Heights[i], group.Heights[i + 1], texts, between));
        }

        for (var i = bands.Count - 2; i >= 0; i--) bands[i] = bands[i].Above(bands[i + 1]);
        var grid = CellGrid.Of(new Lattice([.. group.Lines, .. group.Outer, .. bands.SelectMany(band => band.Rulings)]));
        if (!HasCellForEach(grid)) return null;
        grid.RunTogether.UnionWith(texts.Where(text => text.HoldsTextsBeside || text.Block.Pieces.Any(piece => piece.HoldsTwoFigures)).Select(text => grid.CellAt(text.Block.Box.CenterX, text.Block.Box.CenterY)));
        return new ReadBands(grid, end, goesOn);
    }

    /// <summary>What stands apart on one line of it (boxes to tick) has one column of its zone to itself, as a text of another row there.</summary>
    private static bool IsOfOneColumn(BandText text, List<Zone> zones) => text.Bands.IsOne && zones.Exists(zone => zone.Rows.Exists(row => row.Blocks.Contains(text.Block))
        && zone.Over(text.Block) is { IsOne: true } own && zone.Rows.Exists(row => !row.Blocks.Contains(text.Block) && row.Blocks.Any(other => zone.Over(other) == own)));

    /// <summary>The zone without the rows of the page before; null if these are all.</summary>
    private Zone? OnPage(Zone zone)
    {
        var own = zone.Rows.FindAll(_rows.Contains);
        return own.Count == 0 ? null : own.Count == zone.Rows.Count ? zone : Zone.Of(own);
    }

    private static List<double> LinesOfLabelled(IReadOnlyList<TextBlock> texts, BandColumns columns, int band)
    {
        var rest = LabelledRow.LinesInRest(texts, columns.Lines);
        return LinesOf(texts, columns with { Lines = columns.Lines.FindAll(x => !rest.Contains(x)) }, band);
    }

    private static List<double> LinesOf(IReadOnlyList<TextBlock> texts, BandColumns columns, int band)
    {
        var within = band < columns.FirstFull ? HeadingSpans.LinesWithin(texts, columns.Lines) : [];
        return Between(texts, columns.Lines.FindAll(x => !within.Contains(x)));
    }

    /// <summary>
    /// Gives the zones the columns of the page before where they have no others: a column may be blank there. The bands go on with these if the first zone does; above zones that have them
    /// the head of the form may be printed again.
    /// </summary>
    /// <param name="columns">Of each zone.</param>
    private static bool GoOn(List<BandColumns> columns, List<Zone> zones, BandColumns before)
    {
        if (before.IsHead) return true;
        var goesOn = false;
        for (var i = 0; i < columns.Count; i++)
        {
            var lines = before.LinesFor(zones[i].Rows) ?? (i == 0 && Fits(before, zones[i]) ? before.Lines : null);
            if (lines is null) continue;
            goesOn |= i == 0;
            columns[i] = columns[i] with { Lines = lines };
        }

        return goesOn;
    }

    /// <summary>Every text has a cell of its own: where neighbouring bands put their lines apart, cells that drawn lines divide may become one.</summary>
    private bool HasCellForEach(CellGrid grid)
    {
        var cells = texts.ConvertAll(text => text.Block.Pieces.Select(piece => grid.CellAt(piece.Box.CenterX, piece.Box.CenterY)).ToHashSet());
        return cells.TrueForAll(cell => cell.Count == 1) && cells.SelectMany(cell => cell).Distinct().Count() == cells.Count;
    }

    /// <summary>The lines divide the texts of every row, and those of a row of three or more run beside all of its texts.</summary>
    private static bool Fits(BandColumns before, Zone zone) =>
        zone.Rows.TrueForAll(row => AreDivided(row.Blocks, Between(row.Blocks, before.Lines)))
        && zone.Rows.Exists(row => row.Blocks.Count >= ZoneFinder.FewestColumns && Between(row.Blocks, before.Lines).Count == before.Lines.Count);

    /// <summary>The lines that run through no text.</summary>
    private static List<double> Between(IReadOnlyList<TextBlock> texts, List<double> lines) =>
        lines.FindAll(x => !texts.Any(text => text.Box.Left < x - Beyond && text.Box.Right > x + Beyond));

    /// <summary>A line runs between any two texts of a band: what stands in the columns of other rows otherwise may be read in more than one way.</summary>
    private static bool AreDivided(IReadOnlyList<TextBlock> texts, List<double> lines) => Enumerable.Range(1, Math.Max(texts.Count - 1, 0))
        .All(i => lines.Exists(x => x >= texts[i - 1].Box.Right - Beyond && x <= texts[i].Box.Left + Beyond));

    /// <param name="Lines">The lines between columns that run through it, with the outer ones, ascending.</param>
    private sealed record Band(double Top, double Bottom, IReadOnlyList<TextBlock> Texts, List<double> Lines)
    {
        public IEnumerable<Ruling> Rulings => Lines.Select(x => new Ruling(Axis.Vertical, x, Top, Bottom, Ink.Dark));

        /// <summary>With the lines of the band below, if the texts are headings in the middle of the cells that texts over several columns make there.</summary>
        public Band Above(Band below) => !Texts.Any(text => text.IsFigure) && HeadingSpans.AreOver(Texts, Lines, below.Lines) ? this with { Lines = below.Lines } : this;
    }
}

/// <param name="End">The columns that its last bands have.</param>
/// <param name="GoesOn">Its first bands have the columns that the page before ended with.</param>
internal sealed record ReadBands(CellGrid Grid, BandColumns End, bool GoesOn);
