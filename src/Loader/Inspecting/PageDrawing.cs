using System.Globalization;
using System.Net;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Inspecting;

/// <summary>Draws one page as SVG, in page points: cells coloured by meaning, rulings, glyphs where they are printed, problems and findings framed.</summary>
internal sealed class PageDrawing(TextWriter html, CellMeanings meanings)
{
    public void Draw(Page page, PageMarks marks, IReadOnlyList<PlaceMark> places)
    {
        html.WriteLine($"""<svg viewBox="0 0 {N(page.Width)} {N(page.Height)}" data-page="{page.Number}" xmlns="http://www.w3.org/2000/svg">""");
        html.WriteLine($"""<rect class="paper" width="{N(page.Width)}" height="{N(page.Height)}"/>""");
        foreach (var table in page.Tables) DrawTable(page.Number, table);
        foreach (var line in page.Lines) DrawLine(page.Number, line);
        foreach (var ruling in marks.Rulings) DrawRuling(ruling);
        foreach (var glyph in marks.Glyphs.Where(glyph => !glyph.IsBlank)) DrawGlyph(glyph);
        foreach (var mark in places.Where(mark => mark.Place.Page == page.Number)) DrawMark(mark);
        html.WriteLine("</svg>");
    }

    private void DrawTable(int page, Table table)
    {
        foreach (var cell in table.Cells)
        {
            var meaning = meanings.Of(page, cell.Box);
            DrawBox(table.Origin == TableOrigin.Aligned ? meaning.Class + " inferred" : meaning.Class, cell.Box, [$"[{cell.Row}, {cell.Column}] {cell.RowSpan} × {cell.ColumnSpan}", .. meaning.Notes.DefaultIfEmpty(cell.Text)]);
        }

        DrawBox(table.Continues ? "table continues" : "table", table.Box, []);
    }

    private void DrawLine(int page, TextLine line)
    {
        var meaning = meanings.Of(page, line.Box);
        if (meaning.Notes.Count > 0) DrawBox(meaning.Class, line.Box, meaning.Notes);
    }

    private void DrawBox(string cssClass, Box box, IReadOnlyList<string> notes)
    {
        html.Write($"""<rect class="{cssClass}" x="{N(box.Left)}" y="{N(box.Top)}" width="{N(box.Width)}" height="{N(box.Height)}">""");
        if (notes.Count > 0) html.Write($"<title>{Escape(string.Join('\n', notes))}</title>");
        html.WriteLine("</rect>");
    }

    private void DrawRuling(Ruling ruling)
    {
        var isHorizontal = ruling.Axis == Axis.Horizontal;
        var (x1, y1) = isHorizontal ? (ruling.From, ruling.Position) : (ruling.Position, ruling.From);
        var (x2, y2) = isHorizontal ? (ruling.To, ruling.Position) : (ruling.Position, ruling.To);
        html.WriteLine($"""<line class="{ruling.Ink.ToString().ToLowerInvariant()}" x1="{N(x1)}" y1="{N(y1)}" x2="{N(x2)}" y2="{N(y2)}"/>""");
    }

    private void DrawGlyph(Glyph glyph)
    {
        var place = glyph.Place;
        var turn = glyph.Vertical ? 0 : Math.Atan2(place.EndY - place.Y, place.EndX - place.X) * 180 / Math.PI;
        var (x, y) = glyph.Vertical ? (place.X - (place.Size / 2), place.EndY) : (place.X, place.Y);
        var rotate = Math.Abs(turn) < 1 ? "" : $" transform=\"rotate({N(turn)} {N(x)} {N(y)})\"";
        html.Write($"""<text x="{N(x)}" y="{N(y)}" font-size="{N(place.Size)}"{rotate}>{Escape(glyph.Text)}</text>""");
    }

    private void DrawMark(PlaceMark mark)
    {
        html.Write($"""<a id="{mark.Id}" href="#{mark.Id}-row">""");
        DrawBox(mark.Class, mark.Place.Box, [mark.Text]);
        html.WriteLine("</a>");
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>A place to be framed: a problem or a cell of a finding, linked with its row in the list beside the page.</summary>
internal sealed record PlaceMark(string Id, string Class, string Text, Place Place);
