using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>Where the lines of text of a sheet stand, and what they say.</summary>
/// <param name="hidden">A second reading, where the page has one.</param>
internal sealed class SheetText(ScanSheet sheet, Recognizer recognizer, HiddenText hidden)
{
    /// <summary>Ink within this many points of a cell's edge is what is left of a ruling.</summary>
    private const double Inset = 1;

    /// <summary>Of two readings that differ either may be right; so may a faint trace, or the empty cell; and red ink may be written, or stamped.</summary>
    private const double Disputed = 0.5;

    /// <summary>The shortest stroke that counts where there is nothing but faint ones, in em: a hyphen of a narrow font is longer, the grain of paper shorter.</summary>
    private const double ShortestStroke = 0.15;

    /// <summary>Less red ink than this, in square em, is dirt; a minus has three times as much.</summary>
    private const double LeastRed = 0.01;

    /// <summary>Ink as long as this, in em, is a character or a piece of one; shorter it may be dirt.</summary>
    private const double Unread = 0.5;

    private readonly List<PixelBox> _unknown = [];
    private readonly HashSet<PixelBox> _cutOff = [];
    private readonly CutSides _cuts = new(sheet);
    private readonly Lazy<InkMask?> _seals = new(() => sheet.Picture.Red is { } red ? InkMask.Of(red, RedKind.Seal) : null);
    private readonly LineLooks _looks = new(sheet, recognizer);
    private readonly LineStrips _strips = new(sheet.Ink, sheet.Em);

    /// <summary>The ink of every line that goes on from others or stands alone: cell by cell, or as it was detected.</summary>
    public List<IReadOnlyList<PixelBox>> Lines() => sheet.IsRuled ? LinesInCells() : LinesDetected();

    /// <summary>The ink of every line near the tables and outside of them. The ink in the tables is used up by this.</summary>
    public List<PixelBox> LinesAround()
    {
        if (!sheet.IsRuled) return [];
        var lines = new TextAround(sheet, Inset).Lines();
        foreach (var line in lines) DoubtRed([line], line);
        return lines;
    }

    private List<IReadOnlyList<PixelBox>> LinesDetected()
    {
        var lines = new List<IReadOnlyList<PixelBox>>();
        var found = new HashSet<PixelBox>();
        foreach (var (core, area) in sheet.Detected)
        {
            // The area may reach into the lines above and below; the core does not.
            foreach (var strip in _strips.Find(area).Where(strip => strip.Top < core.Bottom && strip.Bottom > core.Top && found.Add(strip)))
            {
                DoubtRed([strip], strip);
                lines.Add([strip]);
            }
        }

        return lines;
    }

    private List<IReadOnlyList<PixelBox>> LinesInCells()
    {
        var lines = new List<IReadOnlyList<PixelBox>>();
        foreach (var grid in sheet.Grids)
        {
            var lost = new LostRulings(sheet.Em);
            foreach (var cell in grid.Cells)
            {
                var box = grid.BoxOf(cell);
                var inner = sheet.Pixels(new Box(box.Left + Inset, box.Top + Inset, box.Right - Inset, box.Bottom - Inset));
                List<PixelBox> found = inner.Width > 0 && inner.Height > 0 ? LinesIn(inner) : [];
                if (_cuts.IsCut(box)) NoteCut(box, found);
                lines.Add(found);
                lost.Add(inner, found);
            }

            foreach (var line in lost.Lines()) sheet.Doubt(line);
        }

        return lines;
    }

    private List<PixelBox> LinesIn(PixelBox cell)
    {
        var lines = _strips.Find(cell);
        if (lines.Count == 0) lines = FaintLines(cell);
        if (sheet.IsBent) lines.ForEach(sheet.Doubt);
        else if (sheet.HasBrokenRulings) DoubtSeveral(lines);
        if (sheet.Picture.Red is null) return lines;
        if (lines.Count == 0) lines = StampedLines(cell);
        if (lines.Count == 0) NoteSeal(cell);
        DoubtRed(lines, cell);
        return lines;
    }

    /// <summary>Of a cell that ends with the picture more may be printed than is there; and if nothing is, that it is empty is not known.</summary>
    private void NoteCut(Box cell, List<PixelBox> lines)
    {
        _cutOff.UnionWith(lines.Where(line => _cuts.IsCutOff(cell, line)));
        if (lines.Count == 0) _unknown.Add(sheet.Pixels(cell));
    }

    /// <summary>A cell with nothing but pieces of a seal that begin and end in it is empty, or written in red: nobody can tell by looking at the seal alone.</summary>
    private void NoteSeal(PixelBox cell)
    {
        var pieces = InkBlob.In(_seals.Value!, cell).FindAll(blob => Math.Max(blob.Box.Width, blob.Box.Height) >= Unread * sheet.Em && !IsAtEdge(blob.Box, cell));
        if (pieces.Count > 0) _unknown.Add(pieces.Select(piece => piece.Box).Aggregate((all, box) => all.Union(box)));
    }

    /// <summary>A cell without ink is empty only if there is nothing fainter in it either: a dash that the scanner put between two rows of pixels, a weak print.</summary>
    private List<PixelBox> FaintLines(PixelBox cell)
    {
        var strokes = InkBlob.In(sheet.Faint, cell).FindAll(blob => Math.Max(blob.Box.Width, blob.Box.Height) >= ShortestStroke * sheet.Em && !IsAtEdge(blob.Box, cell));
        if (strokes.Count == 0) return [];
        foreach (var stroke in strokes) sheet.Ink.Take(sheet.Faint, stroke.Box);
        var lines = _strips.Find(cell);
        lines.ForEach(sheet.Doubt);
        return lines;
    }

    /// <summary>Where rulings may be missing, two texts in a cell may be those of two cells.</summary>
    private void DoubtSeveral(List<PixelBox> lines)
    {
        if (lines.Count > 1 || lines.Exists(line => _strips.Columns(line).Count > 1)) lines.ForEach(sheet.Doubt);
    }

    /// <summary>What a stamp may be was taken out; a cell with nothing else may be written in that ink.</summary>
    private List<PixelBox> StampedLines(PixelBox cell)
    {
        sheet.Restore(RedKind.Doubtful, cell);
        return _strips.Find(cell);
    }

    /// <summary>Ink in the colour of stamps is in doubt; where some was taken out of a cell, so is what is left in it.</summary>
    private void DoubtRed(List<PixelBox> lines, PixelBox cell)
    {
        var least = LeastRed * sheet.Em * sheet.Em;
        var isStamped = sheet.Picture.Count(RedKind.Doubtful, cell) >= least;
        foreach (var line in lines.Where(line => isStamped || sheet.Picture.Count(RedKind.Writing, line) >= least)) sheet.Doubt(line);
    }

    /// <summary>What is left of a border, or its shadow.</summary>
    private static bool IsAtEdge(PixelBox stroke, PixelBox cell) =>
        stroke.Left <= cell.Left + 1 || stroke.Right >= cell.Right - 1 || stroke.Top <= cell.Top + 1 || stroke.Bottom >= cell.Bottom - 1;

    public RecognizedLine Read(PixelBox line) => _looks.First(line).Read;

    /// <summary>Stands for what a seal may hide, or the edge of the picture cut off, in each of the cells that show nothing else; after <see cref="Lines"/>.</summary>
    /// <param name="number">Of the first of them.</param>
    public void AddUnknown(int number, List<Glyph> glyphs)
    {
        foreach (var (i, piece) in _unknown.Index())
        {
            var place = PlaceOf(piece, (piece.Left, piece.Right), sheet.Em);
            glyphs.Add(GlyphOf(TextLine.Undecodable.ToString(), place, (glyphs.Count, number + i), new OcrLine(0, [])));
        }
    }

    /// <summary>The glyphs of one of several lines that go on from each other, in points of the sheet.</summary>
    public void AddGlyphs((IReadOnlyList<PixelBox> Lines, int Index) text, int number, List<Glyph> glyphs)
    {
        var line = text.Lines[text.Index];
        // Outside of grids no figure becomes a value: one look is enough.
        var look = sheet.IsRuled ? _looks.All(line, [.. text.Lines.Take(text.Index)]) : _looks.First(line);
        var read = look.Read;
        if (read.Glyphs.Count == 0)
        {
            if (Math.Max(line.Width, line.Height) < Unread * sheet.Em) return;
            // Ink that the model makes nothing of is not paper: it stands as a character that nobody knows.
            read = new RecognizedLine([new RecognizedGlyph(TextLine.Undecodable.ToString(), 0, 0)], 0, []);
        }

        var confidence = sheet.IsDoubted(line) ? Math.Min(read.Confidence, Disputed) : read.Confidence;
        var ocr = Compared(new OcrLine(Math.Round(confidence, 2, MidpointRounding.ToZero), [.. read.Others.Select(other => other.Text)]), read.Text, hidden.On(sheet.Points(line)));
        var edges = Edges(line, read, look.Crop);
        for (var i = 0; i < read.Glyphs.Count; i++)
            glyphs.Add(GlyphOf(read.Glyphs[i].Text, PlaceOf(line, (edges[i], edges[i + 1]), Math.Max(line.Height, sheet.Em)), (glyphs.Count, number), ocr) with { IsCutOff = _cutOff.Contains(line) });
    }

    /// <summary>A place on the baseline of a line, in points; all that is given is in pixels.</summary>
    private GlyphPlace PlaceOf(PixelBox line, (double From, double To) along, double em)
    {
        var size = em / sheet.Scale;
        var baseline = ((line.Top + line.Bottom) / 2.0 / sheet.Scale) + (GlyphPlace.MiddleAboveBaseline * size);
        return new GlyphPlace(along.From / sheet.Scale, baseline, along.To / sheet.Scale, baseline, size);
    }

    /// <param name="numbers">Of the glyph on the page, and of its line.</param>
    private static Glyph GlyphOf(string text, GlyphPlace place, (int Glyph, int Line) numbers, OcrLine ocr) =>
        new(text, text, place, Vertical: false, numbers.Glyph, new TextSource(numbers.Line, numbers.Line, Content: 0, Font: 0)) { Ocr = ocr };

    /// <summary>A reading that the layer over the picture does not share: that is another reading, and of a line with figures neither is sure.</summary>
    private static OcrLine Compared(OcrLine ocr, string read, string? second)
    {
        if (second is null || HiddenText.Agree(read, second)) return ocr;
        var isFigure = read.Any(char.IsDigit) || second.Any(char.IsDigit);
        return new OcrLine(isFigure ? Math.Min(ocr.Confidence, Disputed) : ocr.Confidence, [.. ocr.Others.Where(other => !HiddenText.Agree(other, second)), second]);
    }

    /// <summary>Where each glyph begins, and where the last one ends: half-way between the middles that the model saw, in pixels of the sheet.</summary>
    private static double[] Edges(PixelBox line, RecognizedLine read, Crop crop)
    {
        var edges = new double[read.Glyphs.Count + 1];
        edges[0] = line.Left;
        edges[^1] = line.Right;
        for (var i = 1; i < read.Glyphs.Count; i++)
        {
            var step = (read.Glyphs[i - 1].Step + read.Glyphs[i].Step + 1) / 2;
            var x = crop.Left + (step * Recognizer.ColumnsPerStep * crop.ColumnWidth);
            edges[i] = Math.Clamp(x, edges[i - 1], line.Right);
        }

        return edges;
    }
}
