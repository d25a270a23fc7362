using Selfeval.Extractor.Marks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Inspecting;

/// <summary>Draws one page: cells coloured by meaning, what is printed, problems and findings framed.</summary>
/// <param name="turn">The page as it is drawn.</param>
internal sealed class PageDrawing(TextWriter html, CellMeanings meanings, Page page, PageTurn turn)
{
    /// <summary>Over more lines than these a text beside each would cover the lines above.</summary>
    private const int MostLinesToCompare = 3;

    private readonly SvgPage _svg = new(html, turn);

    /// <summary>A page as it is shown, with the rulings and glyphs that it holds.</summary>
    public static void Draw(TextWriter html, CellMeanings meanings, (Page Page, PageMarks Marks) read, IReadOnlyList<PlaceMark> places)
    {
        var drawing = new PageDrawing(html, meanings, read.Page, new PageTurn(0, read.Page.Width, read.Page.Height) { Lean = read.Page.Turn.Lean });
        drawing._svg.Open(read.Page.Number);
        drawing.DrawCells();
        foreach (var ruling in read.Marks.Rulings) drawing.DrawRuling(ruling);
        foreach (var glyph in read.Marks.Glyphs.Where(glyph => !glyph.IsBlank)) drawing.DrawGlyph(glyph);
        drawing.DrawMarks(places);
        drawing._svg.Close();
    }

    /// <summary>A picture of a page as it was read, upright, and over it what was read.</summary>
    public static void DrawScan(TextWriter html, CellMeanings meanings, (Page Page, ReadOnlyMemory<byte> Picture) read, IReadOnlyList<PlaceMark> places)
    {
        var drawing = new PageDrawing(html, meanings, read.Page, read.Page.Turn);
        drawing._svg.Open(read.Page.Number);
        drawing._svg.Picture(read.Picture.Span);
        drawing.DrawCells();
        drawing.DrawMarks(places);
        foreach (var cell in read.Page.Tables.SelectMany(table => table.Cells)) drawing.DrawRead(cell.Lines, cell.Lines.Count > MostLinesToCompare ? "read prose" : "read");
        drawing.DrawRead(read.Page.Lines, "read");
        drawing._svg.Close();
    }

    private void DrawRead(IReadOnlyList<TextLine> lines, string cssClass)
    {
        foreach (var line in lines) _svg.Text(line.Ocr is { IsSure: false } ? cssClass + " unsure" : cssClass, line.Text, line.Box);
    }

    private void DrawCells()
    {
        foreach (var table in page.Tables) DrawTable(table);
        foreach (var line in page.Lines) DrawLine(line);
    }

    private void DrawTable(Table table)
    {
        foreach (var cell in table.Cells)
        {
            var meaning = meanings.Of(page.Number, cell.Box);
            _svg.Rectangle(
                table.Origin == TableOrigin.Aligned ? meaning.Class + " inferred" : meaning.Class, cell.Box,
                [$"[{cell.Row}, {cell.Column}] {cell.RowSpan} × {cell.ColumnSpan}", .. meaning.Notes.Count > 0 ? meaning.Notes : [cell.Text, .. cell.Lines.SelectMany(OcrOf)]]);
        }

        _svg.Rectangle(table.Continues ? "table continues" : "table", table.Box, []);
    }

    /// <summary>A line outside of tables: what it was understood as; read by OCR, it is told even if it is nothing.</summary>
    private void DrawLine(TextLine line)
    {
        var meaning = meanings.Of(page.Number, line.Box);
        if (meaning.Notes.Count > 0) _svg.Rectangle(meaning.Class, line.Box, meaning.Notes);
        else if (line.Ocr is not null) _svg.Rectangle("none", line.Box, [line.Text, .. OcrOf(line)]);
    }

    private static IEnumerable<string> OcrOf(TextLine line) => line.Ocr is { } ocr ? [ReadingText.OfOcr(ocr.Confidence, ocr.Others)] : [];

    private void DrawRuling(Ruling ruling)
    {
        var isHorizontal = ruling.Axis == Axis.Horizontal;
        var from = isHorizontal ? (ruling.From, ruling.Position) : (ruling.Position, ruling.From);
        var to = isHorizontal ? (ruling.To, ruling.Position) : (ruling.Position, ruling.To);
        _svg.Line(ruling.Ink.ToString().ToLowerInvariant(), from, to);
    }

    private void DrawGlyph(Glyph glyph)
    {
        var place = glyph.Place;
        var degrees = glyph.Vertical ? 0 : Math.Atan2(place.EndY - place.Y, place.EndX - place.X) * 180 / Math.PI;
        _svg.Glyph(glyph.Text, glyph.Vertical ? (place.X - (place.Size / 2), place.EndY) : (place.X, place.Y), place.Size, degrees);
    }

    private void DrawMarks(IReadOnlyList<PlaceMark> places)
    {
        foreach (var mark in places.Where(mark => mark.Place.Page == page.Number))
        {
            _svg.OpenMark(mark.Id, mark.Row);
            _svg.Rectangle(IsWide(mark.Place.Box) ? mark.Class + " wide" : mark.Class, mark.Place.Box, [mark.Text]);
            _svg.CloseMark();
        }
    }

    /// <summary>Around more than one cell: what stands within is still to be pointed at.</summary>
    private bool IsWide(Box box) => page.Tables.Sum(table => table.Cells.Count(cell => box.Contains(cell.Box.CenterX, cell.Box.CenterY))) > 1;
}

/// <summary>A place to be framed: a problem or a cell of a finding, linked with its row in the list beside the page.</summary>
internal sealed record PlaceMark(string Id, string Class, string Text, Place Place)
{
    /// <summary>The mark whose row in the list is this one's, too: places that are told in the same words share one.</summary>
    public string Row { get; init; } = Id;
}
