using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment;

/// <summary>Text that stands in columns, or seems to, and is no table.</summary>
public class NoAlignedTableTests
{
    private const string Prose = "本年度项目按照计划组织实施，完成了全部任务，资金使用规范，群众反映良好，";

    [Fact]
    public void Prose_in_two_columns_is_no_table() => AssertNoTable(page =>
    {
        for (var line = 0; line < 20; line++) page.Text(50, 80 + (line * 14), 9, Prose[..26]).Text(310, 80 + (line * 14), 9, Prose[8..34]);
    });

    [Fact]
    public void Prose_in_three_columns_is_no_table() => AssertNoTable(page =>
    {
        for (var line = 0; line < 20; line++)
        {
            for (var column = 0; column < 3; column++) page.Text(40 + (column * 180), 80 + (line * 14), 9, Prose[column..(column + 18)]);
        }
    });

    [Fact]
    public void A_table_of_contents_with_leaders_is_no_table() => AssertNoTable(page =>
    {
        for (var line = 0; line < 12; line++)
        {
            page.Text(60, 80 + (line * 20), 10, $"{line + 1}.").Text(90, 80 + (line * 20), 10, Prose[..(6 + line)]).Text(260, 80 + (line * 20), 10, new string('.', 40)).Text(500, 80 + (line * 20), 10, $"{line + 1}");
        }
    });

    [Fact]
    public void Lines_for_signatures_are_no_table() => AssertNoTable(page =>
    {
        page.Text(60, 700, 10, "填报人：张某").Text(240, 700, 10, "审核人：李某").Text(420, 700, 10, "联系电话：000");
        page.Text(60, 724, 10, "单位负责人：王某").Text(240, 724, 10, "（盖章）").Text(420, 724, 10, "2021年3月1日");
    });

    [Fact]
    public void A_numbered_list_is_no_table() => AssertNoTable(page =>
    {
        for (var line = 0; line < 12; line++) page.Text(60, 80 + (line * 18), 10, $"{line + 1}.").Text(90, 80 + (line * 18), 10, Prose[..(10 + line)]);
    });

    [Fact]
    public void A_letterhead_is_no_table() => AssertNoTable(page =>
    {
        page.Text(60, 60, 10, "某市某局").Text(400, 60, 10, "地址：某市某路1号");
        page.Text(60, 74, 8, "某某科").Text(400, 74, 8, "电话：000").Text(500, 74, 8, "传真：000");
        for (var line = 0; line < 15; line++) page.Text(60, 160 + (line * 20), 10, Prose);
    });

    [Fact]
    public void The_addresses_at_the_head_of_a_statement_are_no_table() => AssertNoTable(page =>
    {
        string[] labels = ["户名", "账号", "开户行", "币种", "日期"];
        foreach (var (i, label) in labels.Index()) page.Text(60, 80 + (i * 16), 9, label + "：").Text(120, 80 + (i * 16), 9, "某某" + Prose[..(3 + i)]);
        for (var i = 0; i < 3; i++) page.Text(380, 80 + (i * 16), 9, Prose[..(5 + i)]);
        for (var line = 0; line < 10; line++) page.Text(60, 240 + (line * 18), 9, Prose);
    });

    private static void AssertNoTable(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        Assert.Empty(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }
}
