using System.Text;
using Selfeval.Extractor;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Repair;

/// <summary>Files whose cross-reference is lost, as downloads that broke off are.</summary>
public class RepairTests
{
    /// <summary>Encrypted: without the trailer's identifier their keys cannot be made (ISO 32000-1, 7.6.3.3); that of AES-256 needs none.</summary>
    private static readonly string[] KeyLost = ["qpdf_enc40_gbk", "qpdf_enc128rc4_gbk", "qpdf_enc128aes_gbk"];

    private static readonly string[] NotReadable = ["bad_html", "bad_zero", "qpdf_encuser_calc"];

    public static TheoryData<string> Readable() => [.. Corpus.Names().Where(name => !NotReadable.Contains(name))];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_file_without_its_cross_reference_reads_the_same(string file)
    {
        var whole = Corpus.Bytes($"pdfs/{file}.pdf");
        var cut = whole[..CrossReferenceOf(whole)];
        if (KeyLost.Contains(file))
        {
            Assert.Equal(PdfFailure.Damaged, Assert.Throws<UnreadablePdfException>(() => Corpus.Read(cut)).Kind);
            return;
        }

        Assert.Equal(PageDump.Of(Corpus.Read(whole)), PageDump.Of(Corpus.Read(cut)));
        Assert.NotNull(DamageOf(cut));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_truncated_file_gives_whole_pages_or_none(string file)
    {
        var whole = Corpus.Bytes($"pdfs/{file}.pdf");
        var pages = Corpus.Read(whole).Select(Comparable).ToHashSet(StringComparer.Ordinal);
        for (var tenth = 1; tenth < 10; tenth++)
        {
            foreach (var page in ReadIfAny(whole[..(whole.Length * tenth / 10)])) Assert.True(page.Text == PageText.Unreadable || pages.Contains(Comparable(page)), $"at {tenth}/10");
        }
    }

    [Fact]
    public void Pages_before_the_break_are_read_and_the_others_are_unreadable()
    {
        var whole = FourPages().ToBytes();
        var broken = Corpus.Read(whole[..IndexOf(whole, "10 0 obj")]);
        Assert.Equal([PageText.Decodable, PageText.Decodable, PageText.Unreadable, PageText.Unreadable], broken.Select(page => page.Text));
        Assert.Equal("第2页", Assert.Single(broken[1].Lines).Text);
    }

    [Fact]
    public void Pages_without_their_tree_are_read_in_the_order_of_the_file()
    {
        var text = Encoding.Latin1.GetString(FourPages().ToBytes());
        var broken = Encoding.Latin1.GetBytes(text[..text.IndexOf("xref\n0", StringComparison.Ordinal)].Replace("/Type /Pages", "/Type /Nothing", StringComparison.Ordinal));
        Assert.Equal(["第1页", "第2页", "第3页", "第4页"], Corpus.Read(broken).Select(page => Assert.Single(page.Lines).Text));
    }

    [Fact]
    public void A_page_that_has_lost_something_it_is_made_of_is_unreadable()
    {
        var text = Encoding.Latin1.GetString(FourPages().ToBytes());
        var broken = text[..text.IndexOf("xref\n0", StringComparison.Ordinal)].Replace("/FontDescriptor 5 0 R", "/FontDescriptor 99 0 R", StringComparison.Ordinal);
        Assert.All(Corpus.Read(Encoding.Latin1.GetBytes(broken)), page => Assert.Equal(PageText.Unreadable, page.Text));
    }

    [Fact]
    public void Of_an_object_that_was_written_again_the_last_one_counts()
    {
        var text = Encoding.Latin1.GetString(FourPages().ToBytes());
        var start = text.IndexOf("7 0 obj", StringComparison.Ordinal);
        var first = text[start..text.IndexOf("8 0 obj", StringComparison.Ordinal)];
        // The second revision has the text of page 4 on page 1; its cross-reference is lost.
        var fourth = text[text.IndexOf("13 0 obj", StringComparison.Ordinal)..text.IndexOf("xref\n0", StringComparison.Ordinal)];
        var revised = text + "7" + fourth[2..];
        Assert.NotEqual(first, "7" + fourth[2..]);
        Assert.Equal("第4页", Assert.Single(Corpus.Read(Encoding.Latin1.GetBytes(revised))[0].Lines).Text);
    }

    [Fact]
    public void Objects_within_object_streams_are_found() =>
        Assert.Equal(["第1页", "第2页", "第3页", "第4页"], Corpus.Read(FourPages().ToBytesWithoutCrossReference()).Select(page => Assert.Single(page.Lines).Text));

    [Fact]
    public void A_sound_file_is_not_repaired() => Assert.All(Corpus.Names().Where(name => name.StartsWith("raw_", StringComparison.Ordinal)), name => Assert.Null(DamageOf(Corpus.Bytes($"pdfs/{name}.pdf"))));

    [Theory]
    [InlineData("1 0 obj\n")]
    [InlineData("1 0 obj << /A ")]
    [InlineData("1 0 obj << >> stream\n")]
    [InlineData("trailer << /Root 1 0 R ")]
    [InlineData("1 0 obj << /Type /Page /Parent 1 0 R >> endobj\n")]
    public void Marks_repeated_without_end_are_damage_at_once(string marks)
    {
        var hostile = Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat(marks, 100_000)));
        var read = ReadIfAny(hostile);
        Assert.All(read, page => Assert.Equal(PageText.Unreadable, page.Text));
    }

    private static PdfDrawing FourPages()
    {
        var pdf = new PdfDrawing();
        for (var i = 1; i <= 4; i++) pdf.AddPage().Text(60, 60, 10, $"第{i}页");
        return pdf;
    }

    private static string? DamageOf(byte[] content)
    {
        using var pdf = PdfFile.Open(content, ExtractionLimits.Default);
        return pdf.Repaired;
    }

    private static List<Page> ReadIfAny(byte[] content)
    {
        try
        {
            return Corpus.Read(content);
        }
        catch (UnreadablePdfException)
        {
            return [];
        }
    }

    /// <summary>The page, whatever its number and whatever stands before it.</summary>
    private static string Comparable(Page page) =>
        PageDump.Of([page with { Number = 0, Tables = [.. page.Tables.Select(table => table with { Continues = false })] }]);

    private static int CrossReferenceOf(byte[] content)
    {
        var table = content.AsSpan().LastIndexOf("\nxref"u8);
        var stream = content.AsSpan().LastIndexOf("/XRef"u8);
        return table >= 0 ? table : stream >= 0 ? stream : content.Length;
    }

    private static int IndexOf(byte[] content, string text) => content.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text));
}
