using CsCheck;
using Selfeval.Model.Checking;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping;
using Selfeval.Model.Ocr;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>
/// Tables that nobody would print, as rulings make them that are a fold, a scribble or the shadow of a page: any cells, any words of the vocabulary in them, over any pages.
/// Whatever is made of them, nothing throws and no glyph is lost.
/// </summary>
public class OddTableProperties
{
    /// <summary>What makes a form of a table, and blocks within it: drawn as often as all other words together.</summary>
    private static readonly string[] Anchors =
    [
        "项目名称", "主管部门", "项目资金（万元）", "全年预算数", "全年执行数", "执行率", "年度资金总额", "其中：当年财政拨款", "年度总体目标", "预期目标", "实际完成情况",
        "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "产出指标", "数量指标", "总分", "合计", "项目支出绩效自评表", "（2022年度）",
    ];

    private static readonly string[] Values = ["", "", "", "10", "9.5", "98.5%", "≥95%", "3万元", "5-10人", "2022年12月", "—", "……", "指标2：", "优", "注：执行率=", "某县财政局", "\uFFFD", "及时"];

    private static readonly string[] Words = [.. HeadingBook.Folded.Concat(LevelWords.All).Order(StringComparer.Ordinal)];

    private static readonly Gen<string> Text = Gen.Frequency((4, Of(Anchors)), (2, Of(Words)), (4, Of(Values)));

    private static readonly Gen<Table> AnyTable =
        from sketch in RandomTable.Sketch
        from texts in Text.Array[1, 40]
        from lines in Gen.Int[1, 3].Array[1, 7]
        from left in Gen.Double[-20, 300]
        from top in Gen.Double[0, 700]
        from origin in Gen.Frequency((4, Gen.Const(TableOrigin.Ruled)), (1, Gen.Const(TableOrigin.Aligned)))
        from continues in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        select Placed(sketch, texts, lines, (left, top)) with { Origin = origin, Continues = continues };

    private static readonly Gen<TextLine> AnyLine =
        from text in Text
        from left in Gen.Double[0, 500]
        from top in Gen.Double[0, 800]
        select Line(text.Length == 0 ? "·" : text, left, top);

    private static readonly Gen<Page> AnyPage =
        from tables in AnyTable.Array[0, 3]
        from lines in AnyLine.Array[0, 4]
        from quarters in Gen.Frequency((5, Gen.Const(0)), (1, Gen.Int[1, 3]))
        from lean in Gen.Frequency((3, Gen.Const(0.0)), (1, Gen.Double[-3, 3]))
        from kind in Gen.OneOf(Gen.Const(PageText.Decodable), Gen.Const(PageText.ReadByOcr))
        select new Page(0, 595, 842, tables, lines, kind, tables.Sum(table => table.Cells.Sum(cell => cell.Glyphs)) + lines.Sum(line => line.Glyphs))
        { Turn = new PageTurn(quarters, 595, 842) { Lean = lean } };

    [Fact]
    public void Whatever_stands_in_a_table_is_mapped_checked_and_accounted_for() =>
        AnyPage.Array[1, 3].Sample(
            pages =>
            {
                foreach (var form in FormReader.Read(pages.Select((page, i) => page with { Number = i + 1 })).Forms)
                {
                    Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
                    var profile = RuleProfiles.Choose(form).Profile;
                    OcrReview.Of(form, RuleBook.Check(form, profile), read => RuleBook.Check(read, profile));
                }
            },
            iter: Math.Max(2000, Check.Iter),
            print: pages => string.Join("\n---\n", pages.Select(Print)));

    private static Gen<string> Of(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Table Placed(TableSketch sketch, string[] texts, int[] lines, (double Left, double Top) at)
    {
        double dx = at.Left - TableSketch.Left, dy = at.Top - TableSketch.Top;
        var cells = sketch.Cells.Select((cell, i) =>
        {
            var (left, top, right, bottom) = sketch.BoxOf(cell);
            var box = new Box(left + dx, top + dy, right + dx, bottom + dy);
            return new Cell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, box, LinesOf(texts[i % texts.Length], lines[i % lines.Length], box));
        }).ToList();
        var (first, last) = (cells[0].Box, cells[^1].Box);
        return new Table(first.Union(last), sketch.RowHeights.Length, sketch.ColumnWidths.Length, cells, TableOrigin.Ruled, Continues: false);
    }

    /// <summary>A text broken over so many lines.</summary>
    private static List<TextLine> LinesOf(string text, int count, Box cell)
    {
        var length = Math.Max(1, (text.Length + count - 1) / count);
        return [.. text.Chunk(length).Select((part, i) => Line(new string(part), cell.Left + 1, cell.Top + 1 + (11 * i)))];
    }

    private static TextLine Line(string text, double left, double top) => new(text, text, new Box(left, top, left + (5 * text.Length), top + 10), text.Count(c => !char.IsWhiteSpace(c)))
    {
        Ocr = new OcrLine(0.5, ["10", text + "0"]),
    };

    private static string Print(Page page) => string.Join('\n', page.Tables.Select(table =>
        $"{table.Origin} {table.Box} {table.Continues}: {string.Join(" | ", table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}"))}")
        .Concat(page.Lines.Select(line => line.Text)));
}
