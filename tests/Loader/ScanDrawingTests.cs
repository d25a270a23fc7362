using Selfeval.Loader.Inspecting;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Loader;

/// <summary>The drawing of a scanned page: its picture, and over it what was read.</summary>
public class ScanDrawingTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF];

    [Fact]
    public void The_picture_lies_below_and_every_text_read_above_in_its_place_and_what_is_unsure_marked()
    {
        var html = Draw(Scan(Read("98.5", 0.97), Read("9S.5", 0.4)), []);
        Assert.True(Index(html, "data:image/jpeg;base64,/9j/") < Index(html, "<rect class=\"none\""));
        Assert.Contains("""<text class="read" x="12" y="28.8" font-size="10" textLength="20" lengthAdjust="spacingAndGlyphs">98.5</text>""", html, StringComparison.Ordinal);
        Assert.Contains(""">9S.5</text>""", html, StringComparison.Ordinal);
        Assert.Contains("""<text class="read unsure" """, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_outside_of_tables_is_told_with_its_other_readings()
    {
        var html = Draw(Scan(Read("98.5", 0.97), Read("注:1", 0.4) with { Ocr = new OcrLine(0.4, ["注:7"]) }), []);
        Assert.Contains("<title>注:1\nOCR 0.40: 注:7 ?</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_that_a_scan_prints_is_text()
    {
        var hostile = Read("</text><script>alert(1)</script>", 0.4) with { Ocr = new OcrLine(0.4, ["\"><img src=x>"]) };
        var html = Draw(Scan(hostile, hostile), []);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_scanned_on_its_side_is_drawn_upright()
    {
        var page = Scan(Read("98.5", 0.97), Read("注", 0.97)) with { Turn = new PageTurn(1, 100, 200) };
        var html = Draw(page, []);
        Assert.Contains("""viewBox="0 0 200 100" """, html, StringComparison.Ordinal);
        // The box (10, 20)-(40, 30) of the page as shown reads downwards: upright it is (20, 60)-(30, 90).
        Assert.Contains("""x="20" y="60" width="10" height="30">""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_the_whole_table_does_not_cover_what_its_cells_tell()
    {
        PlaceMark[] marks = [Mark("problem0", new Box(10, 20, 70, 30)), Mark("problem1", new Box(10, 20, 40, 30))];
        var html = Draw(Scan(Read("98.5", 0.97), Read("注", 0.97)), marks);
        Assert.Contains("""<a id="problem0" href="#problem0-row"><rect class="problem wide" """, html, StringComparison.Ordinal);
        Assert.Contains("""<a id="problem1" href="#problem1-row"><rect class="problem" """, html, StringComparison.Ordinal);
    }

    private static int Index(string html, string part)
    {
        Assert.Contains(part, html, StringComparison.Ordinal);
        return html.IndexOf(part, StringComparison.Ordinal);
    }

    private static PlaceMark Mark(string id, Box box) => new(id, "problem", "?", new Place(1, box));

    private static TextLine Read(string text, double confidence) => new(text, text, new Box(12, 20, 32, 30), text.Length) { Ocr = new OcrLine(confidence, []) };

    /// <summary>A table of two cells, the first with a text, and a line below it.</summary>
    private static Page Scan(TextLine inCell, TextLine loose)
    {
        Cell[] cells = [new(0, 0, 1, 1, new Box(10, 20, 40, 30), [inCell]), new(0, 1, 1, 1, new Box(40, 20, 70, 30), [])];
        return new Page(1, 100, 200, [new Table(new Box(10, 20, 70, 30), 1, 2, cells, TableOrigin.Ruled, Continues: false)], [loose with { Box = new Box(12, 50, 32, 60) }], PageText.ReadByOcr, 8);
    }

    private static string Draw(Page page, IReadOnlyList<PlaceMark> marks)
    {
        using var html = new StringWriter();
        PageDrawing.DrawScan(html, new CellMeanings(new DocumentResult("a.pdf", "", 1, null, DocumentStatus.Partly, null, [], [])), (page, Picture), marks);
        return html.ToString();
    }
}
