using Selfeval.Extractor;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor;

public class CorpusTests
{
    [Theory]
    [InlineData("calc_seed_portrait")]
    [InlineData("calc_seed_landscape")]
    [InlineData("calc_seed_dashed")]
    [InlineData("calc_seed_double")]
    [InlineData("calc_seed_shaded_hair")]
    [InlineData("writer_seed")]
    [InlineData("chromium_seed_landscape")]
    [InlineData("chromium_seed_whiteborder")]
    [InlineData("raw_r_word")]
    [InlineData("raw_r_cellseg")]
    [InlineData("raw_r_thinrect")]
    [InlineData("raw_r_white")]
    [InlineData("raw_r_gap")]
    [InlineData("raw_r_dotted")]
    [InlineData("raw_r_double")]
    [InlineData("raw_r_light")]
    [InlineData("raw_r_zero")]
    [InlineData("raw_r_shade")]
    [InlineData("raw_rot90")]
    [InlineData("raw_rot90_upright")]
    [InlineData("raw_rot180")]
    [InlineData("raw_crop")]
    [InlineData("raw_split3")]
    [InlineData("raw_outer_missing")]
    [InlineData("raw_xobj")]
    [InlineData("raw_double")]
    [InlineData("raw_spaced")]
    [InlineData("raw_idv_labels")]
    [InlineData("raw_gbk_noembed")]
    [InlineData("gs_raw_gbk")]
    [InlineData("raw_utf16_noembed")]
    [InlineData("raw_idh_noembed_gb1")]
    [InlineData("raw_idh_notu_cmap")]
    [InlineData("qpdf_enc128aes_gbk")]
    [InlineData("bad_startxref_calc")]
    [InlineData("bad_noxref_calc")]
    [InlineData("reportlab_seed")]
    [InlineData("raw_report40_seed")]
    public void Every_producer_prints_the_same_cells_of_the_seed(string file)
    {
        var tables = Corpus.Pages(file).SelectMany(page => page.Tables).ToList();
        Assert.Empty(TruthTable.Load("seed").Differences(tables));
    }

    [Fact]
    public void Forms_on_pages_of_their_own_are_tables_of_their_own()
    {
        var tables = Corpus.Pages("raw_multi6").SelectMany(page => page.Tables).ToList();
        Assert.Equal(6, tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            Assert.False(tables[i].Continues);
            Assert.Empty(TruthTable.Load($"synth{i + 1}").Differences([tables[i]]));
        }
    }

    public static TheoryData<string> Readable() =>
        [.. Corpus.Names().Where(name => name is not ("bad_html" or "bad_zero" or "qpdf_encuser_calc"))];

    [Theory]
    [MemberData(nameof(Readable))]
    public void Every_visible_glyph_ends_in_one_cell_or_loose_line(string file)
    {
        foreach (var page in Corpus.Pages(file))
        {
            Assert.Equal(page.Glyphs, page.Tables.SelectMany(table => table.Cells).Sum(cell => cell.Glyphs) + page.Lines.Sum(line => line.Glyphs));
        }
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Cells_cover_every_position_of_their_table_once(string file)
    {
        foreach (var table in Corpus.Pages(file).SelectMany(page => page.Tables))
        {
            var positions = table.Cells.SelectMany(cell =>
                from row in Enumerable.Range(cell.Row, cell.RowSpan) from column in Enumerable.Range(cell.Column, cell.ColumnSpan) select (row, column)).ToList();
            Assert.Equal(table.Rows * table.Columns, positions.Count);
            Assert.Equal(positions.Count, positions.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("raw_idh_noembed_ident")]
    [InlineData("raw_idh_bogus_tu")]
    [InlineData("raw_idh_notu_nocmap")]
    public void Text_without_a_usable_mapping_is_undecodable_and_never_nonsense(string file)
    {
        foreach (var page in Corpus.Pages(file))
        {
            Assert.Equal(PageText.Undecodable, page.Text);
            Assert.All(page.Tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Lines), line => Assert.False(line.IsDecodable));
        }
    }

    [Fact]
    public void Glyphs_that_a_font_declares_unknown_are_marked_one_by_one()
    {
        var unit = Corpus.Pages("raw_idh_fffd_tu")[0].Tables[0].Cells.Single(cell => cell.Row == 1 && cell.Column == 2);
        Assert.Equal("上海市\uFFFD学技\uFFFD委员\uFFFD", unit.Text);
    }

    [Fact]
    public void A_page_that_is_an_image_is_scanned() =>
        Assert.All(Corpus.Pages("scan200_calc"), page => Assert.Equal((PageText.Scanned, 0), (page.Text, page.Glyphs)));

    [Theory]
    [InlineData("bad_zero", PdfFailure.EmptyFile)]
    [InlineData("bad_html", PdfFailure.NotAPdf)]
    [InlineData("qpdf_encuser_calc", PdfFailure.NeedsPassword)]
    public void Files_that_cannot_be_read_say_why(string file, PdfFailure kind)
    {
        var failure = Assert.Throws<UnreadablePdfException>(() => Corpus.Pages(file));
        Assert.Equal(kind, failure.Kind);
    }

    [Theory]
    [InlineData("calc_seed_portrait")]
    [InlineData("raw_r_word")]
    public void The_stages_of_the_seed_stay_as_reviewed(string file)
    {
        using var pdf = PdfFile.Open(Corpus.Bytes($"pdfs/{file}.pdf"), ExtractionLimits.Default);
        Golden.Matches(PageDump.Of(pdf.Marks(1)), $"extractor/{file}.rulings.txt");
        Golden.Matches(PageDump.Of(pdf.Pages()), $"extractor/{file}.tables.txt");
    }
}
