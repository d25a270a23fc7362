using System.Runtime.InteropServices;
using Selfeval.Extractor.Bands;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Tables.Breaks;
using Selfeval.Extractor.Tables.Doubts;
using Selfeval.Extractor.Tables.Sorting;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>From what a page paints to its marks, and from these to its tables and loose lines.</summary>
internal static class PageReader
{
    public static PageMarks MarksOf(PagePaint paint, VisibleGlyphs visible, PictureInks inks)
    {
        var layers = new PaintLayers(paint.Covers.Count == 0 ? paint.Areas : [.. paint.Areas.Concat(paint.Covers).OrderBy(area => area.Order)], paint.Height);
        var signs = DrawnSigns.Of(paint, layers);
        GlyphContours.TakeOut(paint);
        BoxDrawing.TakeOut(paint);
        var glyphs = visible.Find(paint, layers);
        var stamps = ColoredFrame.Among(paint);
        if (stamps.Count > 0) MarkTexts(stamps, CollectionsMarshal.AsSpan(glyphs));
        var pieces = FramesInCells.LeftOutOf(RulingFinder.PiecesOf(paint, layers, stamps), CollectionsMarshal.AsSpan(glyphs));
        var rulings = CollinearRulings.Join(pieces, out var strokes);
        var text = PageTextKind.Judge(paint, glyphs, rulings);
        var sliced = SlicedGlyphs.Find(paint, layers);
        if (text != PageText.Decodable) return new PageMarks(paint.Number, paint.Width, paint.Height, glyphs, rulings, text) { Lean = paint.Lean, Sliced = sliced };
        var unread = UnreadCells.Among(paint, new OtherInk(signs, visible.Hidden, DarkBars.Of(paint, layers), LightBars.Of(paint, layers), inks), rulings, glyphs);
        unread.AddTo(glyphs);
        return new PageMarks(paint.Number, paint.Width, paint.Height, glyphs, rulings, text) { Lean = paint.Lean, Strokes = strokes, CutAway = paint.CutAway, Sliced = sliced, PicturedCells = unread.Pictured };
    }

    /// <summary>The page as it reads upright, and the turn that made it so.</summary>
    /// <param name="unruled">Reads what draws no lines; asked for every page in order.</param>
    public static UprightPage Read(PageMarks marks, UnruledReader unruled)
    {
        var glyphs = (List<Glyph>)marks.Glyphs;
        var turn = ReadingTurn.Of(CollectionsMarshal.AsSpan(glyphs), marks.Width, marks.Height) with { Lean = marks.Lean };
        return Read(marks with { Glyphs = turn.Turned(glyphs), Rulings = turn.Turned((List<Ruling>)marks.Rulings), Strokes = turn.Turned([.. marks.Strokes]), CutAway = turn.Turned([.. marks.CutAway]), Sliced = turn.Turned([.. marks.Sliced]) }, turn, unruled);
    }

    /// <param name="marks">Glyphs and rulings as they stand on the page turned upright.</param>
    /// <param name="turn">How the page was turned.</param>
    /// <param name="unruled">Not asked for a page that was read by OCR: what is no grid there is no table.</param>
    public static UprightPage Read(PageMarks marks, ReadingTurn turn, UnruledReader unruled)
    {
        var glyphs = CollectionsMarshal.AsSpan((List<Glyph>)marks.Glyphs);
        if (marks.Text == PageText.Decodable) UnderlinedSigns.Read(glyphs, marks.Rulings, marks.Strokes);
        var runs = RunFinder.Find(glyphs);
        var rulings = (List<Ruling>)marks.Rulings;
        HashSet<Run> overprints = marks.Text == PageText.Decodable ? [.. Watermarks.Among(runs, glyphs, rulings), .. SlantedTexts.Among(runs, glyphs)] : [];
        runs.RemoveAll(overprints.Contains);
        var boxes = marks.Text == PageText.Decodable ? TextBoxes.Take(rulings, runs, glyphs) : new FoundTextBoxes(rulings, [], []);
        rulings = boxes.Rulings;
        // The rulings of a scan come in pieces, and a piece of a border below a text looks like its underline.
        var borders = marks.Text == PageText.ReadByOcr ? rulings : Underlines.Without(rulings, runs, glyphs);
        var ruled = GridFinder.Find(borders);
        if (marks.Text == PageText.Decodable) ruled = Divided(ruled, borders, runs, glyphs);
        var openRow = ruled.Count == 0 ? unruled.Open.GoOn(borders) : null;
        if (openRow is not null) ruled.Add(openRow);
        var bands = marks.Text == PageText.Decodable ? unruled.Bands.Find(borders, ruled, runs, glyphs) : FoundBands.None;
        ruled.RemoveAll(grid => bands.Grids.Exists(band => BandReader.IsFrameOf(grid, band)));
        List<CellGrid> grids = [.. ruled, .. bands.Grids];
        var sorting = Sorted(grids, bands.Apart(runs, glyphs), glyphs);
        sorting.DoubtCovered(boxes.Covering);
        if (marks.Text == PageText.Decodable)
        {
            sorting.DoubtForeign(glyphs);
            sorting.DoubtStruck(glyphs);
            sorting.DoubtWritten(glyphs);
        }

        var undivided = marks.Text == PageText.Decodable && openRow is null ? UndividedGrids.Among(ruled, sorting, glyphs) : [];
        var bars = StackedBars.Among(ruled, sorting, glyphs);
        var frames = LayoutFrames.Among(grids, sorting);
        var tables = new List<Table>();
        for (var i = 0; i < grids.Count; i++)
        {
            if (bars.Contains(i)) continue;
            if (marks.Text == PageText.Undecodable || (sorting.HasText(i) && sorting.IsTable(i) && !undivided.Contains(i) && !frames.Contains(i)))
                tables.Add(TableBuilder.Build(grids[i], sorting, i, glyphs) with { Origin = i < ruled.Count ? TableOrigin.Ruled : TableOrigin.Aligned, Continues = grids[i] == bands.GoesOn });
            else
                sorting.Release(i);
        }

        unruled.Open.Remember(ruled.MaxBy(grid => grid.Box.Bottom));
        var loose = sorting.Loose;
        var unread = bands.Unread;
        if (tables.Count == 0 && marks.Text == PageText.Decodable) (tables, loose, unread) = unruled.Aligned.Read(loose, glyphs, unruled.EndOf(marks.Number, turn.UprightHeight));
        else if (bands.Grids.Count > 0) unruled.Aligned.Expect();
        else unruled.Aligned.Skip();
        if (marks.Text == PageText.Decodable)
        {
            var struck = new StruckTexts(rulings, StruckGlyphs.Among(marks.Strokes, glyphs));
            var edges = new PageEdges(rulings, marks.CutAway, turn.UprightWidth);
            tables = tables.ConvertAll(table => edges.Told(struck.Told(EdgeTexts.Told(table, turn.UprightWidth))));
        }

        List<TextLine> sliced = [];
        if (marks is { Text: PageText.Decodable, Sliced.Count: > 0 }) (tables, sliced) = PageSlices.Of(tables, marks.Sliced);
        foreach (var bar in bars) loose.AddRange(sorting.RunsIn(bar));
        if (marks.Text == PageText.Decodable) loose = OverflowingLabels.Take(tables, loose, glyphs);
        List<TextLine> lines = [.. HangingTexts.Lines(loose, tables, glyphs), .. LineFinder.Loose([.. overprints], glyphs).Select(line => line with { IsOverprint = true }), .. LineFinder.Loose(boxes.Texts, glyphs).Select(line => line with { IsLaidOver = true })];
        var page = new Page(
            marks.Number,
            marks.Width,
            marks.Height,
            [.. tables.OrderBy(table => table.Box.Top).ThenBy(table => table.Box.Left)],
            [.. lines.OrderBy(line => line.Box.CenterY).ThenBy(line => line.Box.Left)],
            marks.Text,
            CountVisible(glyphs))
        { UnreadColumns = unread.Count > 0 ? Box.Around(unread) : null, Sliced = sliced };
        return new UprightPage(page, turn);
    }

    private static void MarkTexts(List<ColoredFrame> stamps, Span<Glyph> glyphs)
    {
        foreach (ref var glyph in glyphs)
        {
            foreach (var stamp in stamps)
            {
                if (stamp.Holds(glyph)) glyph = glyph with { IsLaidOver = true };
            }
        }
    }

    private static List<CellGrid> Divided(List<CellGrid> grids, List<Ruling> borders, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (grids.Count == 0) return grids;
        for (var i = 0; i < grids.Count; i++) grids[i] = FramesAround.LeftOutOf(grids[i], glyphs);
        var (below, fillIn) = (new RowsBelow(grids, runs, glyphs), new FillInLines(borders, glyphs));
        for (var i = 0; i < grids.Count; i++) grids[i] = UndrawnRows.Divided(below.AddedTo(fillIn.LeftOutOf(grids[i]), glyphs), runs, glyphs);
        return grids;
    }

    private static RunSorting Sorted(List<CellGrid> grids, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var sorting = new RunSorting(grids);
        sorting.Sort(runs, glyphs);
        return sorting;
    }

    private static int CountVisible(ReadOnlySpan<Glyph> glyphs)
    {
        var count = 0;
        foreach (ref readonly var glyph in glyphs) count += glyph.IsBlank ? 0 : 1;
        return count;
    }
}
