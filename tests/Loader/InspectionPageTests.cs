using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Selfeval.Extractor;
using Selfeval.Loader.Inspecting;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Texts;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Loader;

/// <summary>The page that <c>inspect</c> writes of a file with a text layer: everything that a page shows, the notes of its cells, and its problems and findings from both sides.</summary>
public partial class InspectionPageTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A column that nobody knows, twice, and a score that is none of the weight: problems of two kinds, and findings.</summary>
    private const string Doubtful = """
        财政项目支出绩效自评表
        （2021年度）
        | 项目名称 | < | 绿化 | < | < | < | < | < | < |
        | 项目资金（万元） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | 100 | 100 | 98 | 10 | 91% | 10 |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 天干 |
        | ^ | 产出指标 | 数量指标 | 养护面积 | ≥95亩 | 97亩 | 90 | 88 | 旱 |
        | 总分 | < | < | < | < | < | 100 | 90 | |
        """;

    [Fact]
    public void Every_page_is_drawn_with_its_glyphs_and_its_rulings()
    {
        var content = File.ReadAllBytes(Seed.Pdf);
        using var pdf = PdfFile.Open(content, ExtractionLimits.Default);
        var drawn = Drawn(Html(content));
        Assert.Equal(Enumerable.Range(1, pdf.PageCount).Select(number => number.ToString(CultureInfo.InvariantCulture)), drawn.Select(page => page.Attribute("data-page")!.Value));
        foreach (var (i, page) in drawn.Index())
        {
            var marks = pdf.Marks(i + 1);
            Assert.Equal(marks.Glyphs.Where(glyph => !glyph.IsBlank).Select(glyph => glyph.Text), page.Elements(Svg + "text").Select(text => text.Value));
            Assert.Equal(
                marks.Rulings.Select(ruling => (Math.Round(ruling.From, 2), Math.Round(ruling.To, 2), Math.Round(ruling.Position, 2))).Order(),
                page.Elements(Svg + "line").Select(Ends).Order());
        }
    }

    [Fact]
    public void What_the_page_does_not_show_is_not_drawn()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw("1 g").Text(60, 60, 10, "隐").Raw("0 g").Text(60, 90, 10, "显");
        Assert.Equal("显", Assert.Single(Assert.Single(Drawn(Html(pdf.ToBytes()))).Elements(Svg + "text")).Value);
    }

    [Fact]
    public void Every_cell_tells_its_place_in_the_table_and_what_it_was_understood_as()
    {
        var content = DrawnPdf.Draw(Doubtful);
        using var pdf = PdfFile.Open(content, ExtractionLimits.Default);
        var cells = Assert.Single(pdf.Pages()).Tables.SelectMany(table => table.Cells).ToList();
        var notes = Assert.Single(Drawn(Html(content))).Elements(Svg + "rect").Select(rect => rect.Element(Svg + "title")?.Value).OfType<string>().Where(title => title.StartsWith('[')).ToList();
        Assert.Equal(cells.Select(cell => $"[{cell.Row}, {cell.Column}] {cell.RowSpan} × {cell.ColumnSpan}"), notes.Select(note => note.Split('\n')[0]));
        Assert.Equal("项目名称", notes[0].Split('\n')[1]);
        Assert.Contains(notes, note => note.Contains("indicators[0].target", StringComparison.Ordinal));
    }

    /// <summary>Two places may be told in the same words: they share a row of the list.</summary>
    [Fact]
    public void Problems_and_findings_lead_to_their_row_of_the_list_and_back()
    {
        var html = Html(DrawnPdf.Draw(Doubtful));
        var page = Assert.Single(Drawn(html));
        var links = page.Elements(Svg + "a").ToList();
        Assert.Contains(links, link => Assert.Single(link.Elements(Svg + "rect")).Attribute("class")!.Value.StartsWith("problem", StringComparison.Ordinal));
        Assert.Contains(links, link => Assert.Single(link.Elements(Svg + "rect")).Attribute("class")!.Value.StartsWith("finding", StringComparison.Ordinal));
        var rows = Rows().Matches(html).Select(row => (Id: row.Groups["id"].Value, Target: row.Groups["target"].Value, Text: row.Groups["text"].Value)).ToList();
        Assert.Equal(rows.Count, rows.DistinctBy(row => row.Id).Count());
        Assert.All(rows, row => Assert.Contains(links, link => link.Attribute("id")!.Value == row.Target));
        foreach (var link in links)
        {
            var row = Assert.Single(rows, row => "#" + row.Id == link.Attribute("href")!.Value);
            Assert.Equal(row.Text, System.Net.WebUtility.HtmlEncode(link.Value));
        }
    }

    private static (double From, double To, double Position) Ends(XElement line)
    {
        double Of(string name) => double.Parse(line.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return Of("y1") == Of("y2") ? (Of("x1"), Of("x2"), Of("y1")) : (Of("y1"), Of("y2"), Of("x1"));
    }

    private static List<XElement> Drawn(string html) => [.. Pictures().Matches(html).Select(picture => XElement.Parse(picture.Value))];

    private static string Html(byte[] content)
    {
        var result = DocumentReader.Read("form.pdf", content, ReadingOptions.Default);
        using var pdf = PdfFile.Open(content, ExtractionLimits.Default);
        using var html = new MemoryStream();
        new InspectionPage(new UserTexts(Language.English)).Write(html, result, pdf);
        return System.Text.Encoding.UTF8.GetString(html.ToArray());
    }

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pictures();

    [GeneratedRegex("""<li id="(?<id>[^"]*)"><a href="#(?<target>[^"]*)">(?<text>[^<]*)</a></li>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Rows();
}
